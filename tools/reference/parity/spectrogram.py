import torch
import torchaudio

from _spectral import agree, for_torchaudio, magnitude, options

CASES = [{"name": name, "stages": [{"spectrogram": settings}], "tolerance": 1e-4} for name, settings in {
    "defaults": {"hop_length": 1000},
    "magnitude-not-centred": {"n_fft": 256, "hop_length": 800, "power": 1.0, "center": False},
    "window-below-n-fft": {"n_fft": 512, "win_length": 320, "hop_length": 1000, "pad_mode": "constant"},
    "hamming-normalized": {"n_fft": 256, "hop_length": 1000, "window": "hamming", "normalized": True, "power": 1.5},
    "odd-401": {"n_fft": 401, "win_length": 301, "hop_length": 1000},
    "short-frames": {"n_fft": 256, "win_length": 160, "hop_length": 1000, "frame": "window", "center": False},
}.items()]


def compute(case, wave, rate):
    given = options(case)
    own = magnitude(wave, **given)
    if given.get("frame", "fft") == "fft":
        power = given.pop("power", 2.0)
        theirs = torchaudio.transforms.Spectrogram(power=power, **for_torchaudio({"n_fft": 400, **given}))
        agree(own, theirs(torch.from_numpy(wave)).numpy())
    return own[None]
