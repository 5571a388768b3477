"""The gains of Patterson's gammatone filters on the spectrum; centres of Slaney's ERBSpace."""
import numpy as np

from _spectral import bins, magnitude, options

CASES = [{"name": name, "stages": [{"gammatone": settings}], "tolerance": 1e-4} for name, settings in {
    "defaults": {"hop_length": 500},
    "magnitude": {"n_filters": 32, "n_fft": 512, "hop_length": 400, "power": 1.0},
    "not-centred": {"n_filters": 24, "n_fft": 512, "win_length": 400, "hop_length": 400, "center": False, "f_min": 100.0, "f_max": 6000.0},
    "odd-401": {"n_filters": 24, "n_fft": 401, "hop_length": 400},
}.items()]
EAR_Q, MIN_BANDWIDTH = 9.26449, 24.7


def compute(case, wave, rate):
    given = options(case)
    count, low, high = given.pop("n_filters", 64), given.pop("f_min", 50.0), given.pop("f_max", rate / 2)
    offset = EAR_Q * MIN_BANDWIDTH
    steps = np.arange(count, 0, -1)
    centers = -offset + np.exp(steps * (np.log(low + offset) - np.log(high + offset)) / count) * (high + offset)
    bandwidths = 1.019 * 24.7 * (1 + centers / (EAR_Q * MIN_BANDWIDTH))
    frequencies = bins(rate, given.get("n_fft", 400))
    gains = np.abs(1 / (1 + 1j * (frequencies - centers[:, None]) / bandwidths[:, None]) ** 4)
    return (gains ** given.get("power", 2.0) @ magnitude(wave, **given))[None]
