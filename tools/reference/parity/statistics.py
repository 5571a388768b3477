import numpy as np
import scipy.stats

from _spectral import mel, options

FRONT = {"mel-spectrogram": {"n_fft": 512, "hop_length": 160, "n_mels": 16}}
ALL = ["mean", "std", "min", "max", "slope", "delta-abs", "delta-std", "share", "peak-rate"]
CASES = [{"name": name, "stages": [FRONT, "log", {"statistics": settings}], "tolerance": 1e-4} for name, settings in {
    "defaults": {},
    "all-measures": {"measures": ALL},
    "percentiles": {"measures": [], "percentiles": [0.0, 5.0, 25.0, 50.0, 77.7, 100.0]},
}.items()]


def measure(name, x, seconds):
    steps = np.diff(x)
    return {
        "mean": lambda: x.mean(), "std": lambda: x.std(), "min": lambda: x.min(), "max": lambda: x.max(),
        "slope": lambda: scipy.stats.linregress(seconds, x).slope,
        "delta-abs": lambda: np.abs(steps).mean(), "delta-std": lambda: steps.std(), "share": lambda: 1.0,
        "peak-rate": lambda: ((x[1:-1] > x[:-2]) & (x[1:-1] >= x[2:])).sum() / len(x) / seconds[1],
    }[name]()


def compute(case, wave, rate):
    given = {"measures": ["mean", "std"], "percentiles": [], **options(case, 2)}
    rows = np.log(mel(wave, rate, **options(case)) + 1e-6)
    seconds = np.arange(rows.shape[1]) * options(case)["hop_length"] / rate
    measures = [measure(name, row, seconds) for name in given["measures"] for row in rows]
    return np.array(measures + [np.percentile(row, share) for share in given["percentiles"] for row in rows])
