"""librosa's spectral_contrast, written from its definition."""
import numpy as np

from _spectral import bins, decibel, magnitude, options

CASES = [{"name": name, "stages": [{"spectral-contrast": settings}], "tolerance": 1e-4} for name, settings in {
    "defaults": {},
    "librosa-2048": {"n_fft": 2048, "hop_length": 512},
    "linear": {"n_fft": 1024, "hop_length": 256, "linear": True, "quantile": 0.1},
    "power-not-centred": {"n_fft": 512, "hop_length": 200, "power": 2.0, "center": False, "n_bands": 4, "f_min": 250.0},
    "odd-401": {"n_fft": 401, "hop_length": 127, "n_bands": 5, "quantile": 0.25},
}.items()]


def compute(case, wave, rate):
    given = {"n_fft": 400, "power": 1.0, **options(case)}
    n_bands, f_min, quantile, linear = [given.pop(key, default) for key, default in
                                        {"n_bands": 6, "f_min": 200.0, "quantile": 0.02, "linear": False}.items()]
    spectra = magnitude(wave, **given)
    frequencies = bins(rate, given["n_fft"])
    edges = np.concatenate([[0], f_min * 2.0 ** np.arange(n_bands + 1)])
    peaks, valleys = [], []
    for k in range(n_bands + 1):
        inside = (frequencies >= edges[k]) & (frequencies <= edges[k + 1])
        places = np.flatnonzero(inside)
        if k > 0:
            inside[places[0] - 1] = True
        if k == n_bands:
            inside[places[-1] + 1:] = True
        band = np.sort(spectra[inside][:-1] if k < n_bands else spectra[inside], axis=0)
        extremes = max(1, int(np.rint(quantile * inside.sum())))
        valleys.append(band[:extremes].mean(0))
        peaks.append(band[-extremes:].mean(0))
    peaks, valleys = np.stack(peaks), np.stack(valleys)
    return (peaks - valleys if linear else decibel(peaks) - decibel(valleys))[None]
