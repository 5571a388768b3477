import numpy as np
import torch
import torchaudio

from _spectral import agree, bins, cosine, decibel, for_torchaudio, magnitude, options, triangles

CASES = [{"name": name, "stages": [{"lfcc": settings}], "tolerance": 1e-4} for name, settings in {
    "defaults": {"hop_length": 500},
    "log": {"n_lfcc": 13, "n_filter": 40, "n_fft": 512, "hop_length": 400, "log_lf": True},
    "not-centred": {"n_lfcc": 20, "n_filter": 24, "n_fft": 512, "win_length": 320, "hop_length": 400, "center": False, "f_min": 100.0, "f_max": 4000.0},
    "magnitude-60-db": {"n_lfcc": 20, "n_filter": 40, "n_fft": 512, "hop_length": 400, "power": 1.0, "top_db": 60.0},
    "odd-401": {"n_lfcc": 13, "n_filter": 26, "n_fft": 401, "hop_length": 400},
}.items()]


def compute(case, wave, rate):
    given = options(case)
    own = {key: given.pop(key, default) for key, default in
           {"n_lfcc": 40, "n_filter": 128, "f_min": 0.0, "f_max": None, "log_lf": False, "top_db": 80.0}.items()}
    n_fft = given.get("n_fft", 400)
    edges = np.linspace(own["f_min"], own["f_max"] or rate / 2, own["n_filter"] + 2)
    bands = triangles(bins(rate, n_fft), edges).T @ magnitude(wave, **given)
    level = np.log(bands + 1e-6) if own["log_lf"] else decibel(bands, top_db=own["top_db"])
    coefficients = cosine(own["n_lfcc"], own["n_filter"]) @ level
    # torchaudio spaces the bins of an odd transform as if they reached the Nyquist frequency, and always limits to 80 dB.
    if n_fft % 2 == 0 and own.pop("top_db") == 80.0:
        theirs = torchaudio.transforms.LFCC(rate, speckwargs=for_torchaudio({"n_fft": 400, **given}), **own)
        agree(coefficients, theirs(torch.from_numpy(wave)).numpy())
    return coefficients[None]
