import numpy as np
import scipy.linalg
import scipy.signal

from _spectral import options, window
from _voice import centred, gate

CASES = [{"name": name, "stages": [{"formants": settings}], "tolerance": 1e-4} for name, settings in {
    "defaults": {},
    "five-with-bandwidths": {"n_formants": 5, "bandwidths": True, "order": 12, "hop_length": 200, "win_length": 480, "f_max": 5000.0, "top_db": None},
    "whole-band": {"n_formants": 4, "order": 18, "f_max": 8000.0, "coeff": 0.9, "max_bandwidth": 400.0, "fill": -1.0, "hop_length": 250},
}.items()]


def poles(frame, rate, order, f_max):
    """The predictor's poles, and the rate at which the selected band would have been sampled."""
    size = 2 ** int(np.ceil(np.log2(2 * len(frame))))
    bins = int(f_max * size / rate)
    power = np.abs(np.fft.rfft(frame, size)[:bins + 1]) ** 2
    weights = np.r_[1, np.full(bins - 1, 2), 1] * power / (2 * bins)
    correlation = np.cos(np.pi * np.outer(np.arange(order + 1), np.arange(bins + 1)) / bins) @ weights
    correlation[0] *= 1 + 1e-9
    predictor = scipy.linalg.solve_toeplitz(correlation[:-1], -correlation[1:]) if correlation[0] > 0 else np.zeros(order)
    return np.roots(np.r_[1, predictor]), 2 * bins * rate / size, correlation[0]


def compute(case, wave, rate):
    given = {"n_formants": 3, "bandwidths": False, "order": 10, "f_max": 5500.0, "f_min": 90.0, "max_bandwidth": 700.0, "win_length": 400,
             "hop_length": 160, "coeff": 0.97, "top_db": 40.0, "fill": 0.0, **options(case)}
    frames = centred(scipy.signal.lfilter([1, -given["coeff"]], [1], wave), given["win_length"], given["hop_length"])
    frames *= window(given["win_length"], "hamming")
    rows, level = np.full((len(frames), 2, given["n_formants"]), given["fill"]), np.zeros(len(frames))
    for i, frame in enumerate(frames):
        z, selected, level[i] = poles(frame, rate, given["order"], given["f_max"])
        z = z[z.imag > 0]
        hertz, width = np.angle(z) * selected / (2 * np.pi), -np.log(np.abs(z)) * selected / np.pi
        kept = (hertz > given["f_min"]) & (hertz < selected / 2 - 50) & (width < given["max_bandwidth"])
        order = np.argsort(hertz[kept])[:given["n_formants"]]
        rows[i, 0, :len(order)], rows[i, 1, :len(order)] = hertz[kept][order], width[kept][order]
    rows[~gate(level, given["top_db"])] = given["fill"]
    return rows.reshape(len(frames), -1)[:, :(1 + given["bandwidths"]) * given["n_formants"]].T[None]
