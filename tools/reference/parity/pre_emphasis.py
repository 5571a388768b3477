import scipy.signal

from _spectral import options

CASES = [{"name": "defaults", "stages": ["pre-emphasis"], "tolerance": 1e-4}]


def compute(case, wave, rate):
    return scipy.signal.lfilter([1, -options(case).get("coeff", 0.97)], [1], wave)
