import numpy as np

from _spectral import options
from _voice import cycles

CASES = [{"name": name, "stages": [{"shimmer": settings}], "tolerance": 1e-4} for name, settings in {
    "defaults": {},
    "small-steps": {"hop_length": 50, "f_min": 80.0, "f_max": 300.0, "max_amplitude_factor": 1.3, "fill": -1.0},
}.items()]


def compute(case, wave, rate):
    given = {"max_amplitude_factor": 1.6, "fill": 0.0, **options(case)}

    def value(amplitudes):
        ratios = amplitudes[1:] / amplitudes[:-1]
        if np.maximum(ratios, 1 / ratios).max() > given["max_amplitude_factor"]:
            return given["fill"]
        return np.abs(np.diff(amplitudes)).mean() / amplitudes.mean()

    return np.array([given["fill"] if cycle is None else value(cycle[2]) for cycle in cycles(wave, rate, given)])[None, None]
