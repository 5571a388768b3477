import torch
import torchaudio

from _spectral import agree, decibel, mel, options

FRONT = {"mel-spectrogram": {"n_fft": 512, "hop_length": 400, "n_mels": 24}}
CASES = [{"name": name, "stages": [FRONT, {"decibel": settings}], "tolerance": 1e-4} for name, settings in {
    "defaults": {},
    "power-50-db": {"top_db": 50.0},
    "magnitude": {"input": "magnitude", "amin": 1e-5, "ref": 0.5, "top_db": None},
}.items()]


def compute(case, wave, rate):
    given = {"input": "power", "amin": 1e-10, "ref": 1.0, "top_db": 80.0, **options(case, 1)}
    factor = 10.0 if given.pop("input") == "power" else 20.0
    power = mel(wave, rate, **options(case))
    level = decibel(power, factor=factor, **given)
    theirs = torchaudio.functional.amplitude_to_DB(
        torch.from_numpy(power), factor, given["amin"], torch.log10(torch.tensor(given["ref"])).item(), given["top_db"])
    agree(level, theirs.numpy())
    return level[None]
