"""librosa's spectral_centroid, written from its formula; torchaudio's divides zero by zero in silence."""
import numpy as np
import torch
import torchaudio

from _spectral import agree, bins, magnitude, options

CASES = [{"name": name, "stages": [{"spectral-centroid": settings}], "tolerance": 1e-4} for name, settings in {
    "defaults": {},
    "power": {"n_fft": 512, "win_length": 320, "hop_length": 160, "power": 2.0},
    "not-centred": {"n_fft": 512, "hop_length": 160, "center": False},
    "odd-401": {"n_fft": 401, "hop_length": 127},
}.items()]


def shares(spectra):
    sums = spectra.sum(0)
    return spectra / np.where(sums < np.finfo(np.float32).tiny, 1, sums)


def compute(case, wave, rate):
    given = {"n_fft": 400, "power": 1.0, **options(case)}
    centroid = bins(rate, given["n_fft"]) @ shares(magnitude(wave, **given))
    if case["name"] == "defaults" and wave.any():
        agree(centroid, torchaudio.transforms.SpectralCentroid(rate, given["n_fft"])(torch.from_numpy(wave)).numpy())
    return centroid[None, None]
