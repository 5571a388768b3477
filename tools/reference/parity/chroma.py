"""librosa's chroma filter bank and chroma_stft, written from their formulas."""
import numpy as np

from _spectral import bins, magnitude, options

CASES = [{"name": name, "stages": [{"chroma": settings}], "tolerance": 1e-4} for name, settings in {
    "defaults": {"hop_length": 512},
    "tuned": {"n_fft": 1024, "hop_length": 512, "tuning": 0.3, "norm": "sum"},
    "24-classes": {"n_fft": 2048, "hop_length": 512, "n_chroma": 24, "norm": "euclidean", "power": 1.0},
    "all-octaves": {"n_fft": 1024, "hop_length": 512, "octwidth": None, "norm": "none", "center": False},
    "odd-1025": {"n_fft": 1025, "hop_length": 512, "ctroct": 4.0, "octwidth": 1.0},
}.items()]


def bank(rate, n_fft, n, tuning, ctroct, octwidth):
    frequencies = bins(rate, 2 * n_fft)[2::2]
    places = n * np.log2(frequencies / (440 * 2 ** (tuning / n) / 16))
    places = np.concatenate([[places[0] - 1.5 * n], places])
    widths = np.append(np.maximum(np.diff(places), 1), 1)
    distance = np.mod(places[None] - np.arange(n)[:, None] + n / 2 + 10 * n, n) - n / 2
    weights = np.exp(-0.5 * (2 * distance / widths) ** 2)
    weights /= np.sqrt((weights**2).sum(0))
    if octwidth is not None:
        weights *= np.exp(-0.5 * ((places / n - ctroct) / octwidth) ** 2)
    return np.roll(weights, -3 * (n // 12), 0)[:, :n_fft // 2 + 1]


def compute(case, wave, rate):
    given = {"n_fft": 2048, **options(case)}
    own = [given.pop(key, default) for key, default in {"n_chroma": 12, "tuning": 0.0, "ctroct": 5.0, "octwidth": 2.0}.items()]
    norm = given.pop("norm", "max")
    classes = bank(rate, given["n_fft"], *own) @ magnitude(wave, **given)
    size = {"max": np.abs(classes).max(0), "sum": np.abs(classes).sum(0), "euclidean": np.sqrt((classes**2).sum(0)), "none": np.ones(1)}[norm]
    return (classes / np.where(size < np.finfo(np.float32).tiny, 1, size))[None]
