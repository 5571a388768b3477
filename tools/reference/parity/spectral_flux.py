import numpy as np

from _spectral import magnitude, options

CASES = [{"name": name, "stages": [{"spectral-flux": settings}], "tolerance": 1e-4} for name, settings in {
    "defaults": {},
    "rectified-shares": {"n_fft": 512, "hop_length": 160, "normalize": True},
    "euclidean": {"n_fft": 512, "win_length": 320, "hop_length": 160, "measure": "euclidean", "power": 2.0, "center": False},
    "hellinger": {"n_fft": 512, "win_length": 400, "hop_length": 160, "measure": "hellinger", "power": 2.0},
    "odd-401-hellinger": {"n_fft": 401, "hop_length": 127, "measure": "hellinger"},
}.items()]


def shares(spectrum):
    total = spectrum.sum()
    return spectrum if total < np.finfo(np.float32).tiny else spectrum / total


def distance(now, before, measure):
    if measure == "rectified":
        return sum(rise**2 for rise in now - before if rise > 0)
    if measure == "euclidean":
        return np.linalg.norm(now - before)
    # 1 - BC is the same distance where both are distributions; of two silences it is 0.
    return np.sqrt(max(0, (now.sum() + before.sum()) / 2 - np.sqrt(now * before).sum()))


def compute(case, wave, rate):
    given = {"power": 1.0, **options(case)}
    measure, normalize = given.pop("measure", "rectified"), given.pop("normalize", False)
    spectra = list(magnitude(wave, **given).T)
    if normalize or measure == "hellinger":
        spectra = [shares(spectrum) for spectrum in spectra]
    return np.array([0] + [distance(*pair, measure) for pair in zip(spectra[1:], spectra)])[None, None]
