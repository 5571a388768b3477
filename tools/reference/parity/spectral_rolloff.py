"""librosa's spectral_rolloff, written from its formula."""
import numpy as np

from _spectral import bins, magnitude, options

CASES = [{"name": name, "stages": [{"spectral-rolloff": settings}], "tolerance": 1e-4} for name, settings in {
    "defaults": {},
    "half-of-the-power": {"n_fft": 512, "win_length": 320, "hop_length": 160, "power": 2.0, "roll_percent": 0.5},
    "not-centred": {"n_fft": 512, "hop_length": 160, "center": False, "roll_percent": 0.95},
    "odd-401": {"n_fft": 401, "hop_length": 127},
}.items()]


def compute(case, wave, rate):
    given = {"n_fft": 400, "power": 1.0, **options(case)}
    share = given.pop("roll_percent", 0.85)
    sums = np.cumsum(magnitude(wave, **given), 0)
    return bins(rate, given["n_fft"])[(sums >= share * sums[-1]).argmax(0)][None, None]
