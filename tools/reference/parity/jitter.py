import numpy as np

from _spectral import options
from _voice import cycles

CASES = [{"name": name, "stages": [{"jitter": settings}], "tolerance": 1e-4} for name, settings in {
    "defaults": {},
    "small-steps": {"hop_length": 50, "f_min": 80.0, "f_max": 300.0, "max_period_factor": 1.2, "min_correlation": 0.8, "fill": -1.0},
}.items()]


def compute(case, wave, rate):
    fill = options(case).get("fill", 0.0)
    return np.array([fill if cycle is None else abs(cycle[1] - cycle[0]) / ((cycle[0] + cycle[1]) / 2)
                     for cycle in cycles(wave, rate, options(case))])[None, None]
