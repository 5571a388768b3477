"""What several modules share: frames, spectra, mel bands, decibels and cosine transforms, written out in numpy, with the plugins' option names."""
import numpy as np
import torch
import torchaudio

FRAMING = {"n_fft", "win_length", "hop_length", "window", "center", "pad_mode", "frame", "normalized"}


def options(case, stage=0):
    """The options of one stage of a case."""
    declared = case["stages"][stage]
    return {} if isinstance(declared, str) else dict(next(iter(declared.values())))


def window(length, shape="hann"):
    mean = {"hann": 0.5, "hamming": 0.54}[shape]
    return mean - (1 - mean) * np.cos(2 * np.pi * np.arange(length) / length)


def frames(x, size, hop, center=True, pad_mode="reflect"):
    """[frame, size]"""
    if center:
        x = np.pad(x, size // 2, mode=pad_mode)
    return np.stack([x[i * hop:i * hop + size] for i in range(1 + (len(x) - size) // hop)])


def spectrum(x, n_fft=400, win_length=None, hop_length=None, window="hann", center=True, pad_mode="reflect", frame="fft", normalized=False):
    """Complex [frame, n_fft / 2 + 1]."""
    win = win_length or n_fft
    taper = globals()["window"](win, window)
    if normalized:
        taper = taper / np.sqrt((taper**2).sum())
    size = n_fft if frame == "fft" else win
    offset = (size - win) // 2
    cut = frames(x, size, hop_length or win // 2, center, pad_mode)[:, offset:offset + win]
    # Where the window lies in the transform changes phases only.
    return np.fft.rfft(cut * taper, n_fft)


def magnitude(x, power=2.0, **framing):
    """[n_fft / 2 + 1, frame]"""
    return (np.abs(spectrum(x, **framing)) ** power).T


def bins(rate, n_fft):
    return np.arange(n_fft // 2 + 1) * rate / n_fft


def to_mel(hertz, scale):
    if scale == "htk":
        return 2595 * np.log10(1 + hertz / 700)
    return np.where(hertz < 1000, hertz * 3 / 200, 15 + 27 * np.log(np.maximum(hertz, 1) / 1000) / np.log(6.4))


def to_hertz(mel, scale):
    if scale == "htk":
        return 700 * (10 ** (mel / 2595) - 1)
    return np.where(mel < 15, mel * 200 / 3, 1000 * np.exp((mel - 15) * np.log(6.4) / 27))


def triangles(frequencies, edges):
    """[frequency, band]"""
    rising = (frequencies[:, None] - edges[:-2]) / np.diff(edges)[:-1]
    falling = (edges[2:] - frequencies[:, None]) / np.diff(edges)[1:]
    return np.maximum(0, np.minimum(rising, falling))


def mel_bank(rate, n_fft, n_mels, f_min, f_max, scale, norm):
    edges = to_hertz(np.linspace(to_mel(f_min, scale), to_mel(f_max, scale), n_mels + 2), scale)
    bank = triangles(bins(rate, n_fft), edges)
    return bank * (2 / (edges[2:] - edges[:-2])) if norm == "slaney" else bank


def mel(x, rate, n_fft=400, n_mels=128, f_min=0.0, f_max=None, power=2.0, mel_scale="htk", norm="none", **framing):
    """[mel, frame]; checked against torchaudio where it has the case."""
    own = mel_bank(rate, n_fft, n_mels, f_min, f_max or rate / 2, mel_scale, norm).T @ magnitude(x, power, n_fft=n_fft, **framing)
    # torchaudio spaces the bins of an odd transform as if they reached the Nyquist frequency, and its frames are never shorter than the transform.
    if n_fft % 2 == 0 and framing.get("frame", "fft") == "fft":
        theirs = torchaudio.transforms.MelSpectrogram(
            rate, n_fft=n_fft, n_mels=n_mels, f_min=f_min, f_max=f_max, power=power, mel_scale=mel_scale,
            norm=None if norm == "none" else norm, **for_torchaudio(framing))
        agree(own, theirs(torch.from_numpy(x)).numpy())
    return own


def for_torchaudio(framing):
    """Its names for our framing options."""
    tapers = {"hann": torch.hann_window, "hamming": torch.hamming_window}
    kept = {key: value for key, value in framing.items() if key not in ("window", "frame")}
    return {**kept, "window_fn": tapers[framing.get("window", "hann")]}


def decibel(x, factor=10.0, amin=1e-10, ref=1.0, top_db=80.0):
    level = factor * np.log10(np.maximum(x, amin)) - factor * np.log10(max(amin, ref))
    return level if top_db is None else np.maximum(level, level.max() - top_db)


def cosine(count, bands, lifter=0):
    """[coefficient, band]"""
    n, k = np.arange(bands), np.arange(count)[:, None]
    dct = np.sqrt(2 / bands) * np.cos(np.pi / bands * (n + 0.5) * k)
    dct[0] /= np.sqrt(2)
    return dct * (1 + lifter / 2 * np.sin(np.pi * (k + 1) / lifter)) if lifter else dct


def agree(own, theirs, tolerance=1e-7):
    assert own.shape == theirs.shape, f"shapes {own.shape} and {theirs.shape}"
    error = np.abs(own - theirs).max() / max(np.abs(theirs).max(), 1e-30)
    assert error < tolerance, f"two references differ by {error:.1e}"
