import numpy as np
import torch
import torchaudio

from _spectral import agree, cosine, decibel, for_torchaudio, mel, options

CASES = [{"name": name, "stages": [{"mfcc": settings}], "tolerance": 1e-4} for name, settings in {
    "defaults": {"hop_length": 500},
    "log-mels": {"n_mfcc": 13, "log_mels": True, "n_mels": 40, "n_fft": 512, "hop_length": 400},
    "librosa": {"n_mfcc": 20, "n_fft": 1024, "hop_length": 512, "n_mels": 64, "mel_scale": "slaney", "norm": "slaney"},
    "librosa-2048": {"n_mfcc": 128, "n_fft": 2048, "hop_length": 512, "n_mels": 128, "mel_scale": "slaney", "norm": "slaney"},
    "magnitude-60-db": {"n_mfcc": 20, "n_fft": 512, "hop_length": 400, "n_mels": 40, "power": 1.0, "top_db": 60.0},
    "lifter-22": {"n_mfcc": 12, "n_fft": 1200, "hop_length": 480, "n_mels": 40, "center": False, "lifter": 22, "top_db": None},
    "odd-401": {"n_mfcc": 13, "n_fft": 401, "hop_length": 400, "n_mels": 26},
}.items()]


def compute(case, wave, rate):
    given = options(case)
    own = {key: given.pop(key, default) for key, default in {"n_mfcc": 40, "log_mels": False, "top_db": 80.0, "lifter": 0}.items()}
    bands = mel(wave, rate, **given)
    level = np.log(bands + 1e-6) if own["log_mels"] else decibel(bands, top_db=own["top_db"])
    coefficients = cosine(own["n_mfcc"], len(bands), own["lifter"]) @ level
    if given.get("n_fft", 400) % 2 == 0 and own["top_db"] == 80.0 and not own["lifter"]:
        front = {"n_fft": 400, **{key: None if (key, value) == ("norm", "none") else value for key, value in for_torchaudio(given).items()}}
        theirs = torchaudio.transforms.MFCC(rate, n_mfcc=own["n_mfcc"], log_mels=own["log_mels"], melkwargs=front)
        agree(coefficients, theirs(torch.from_numpy(wave)).numpy())
    return coefficients[None]
