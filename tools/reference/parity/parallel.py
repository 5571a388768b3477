import numpy as np

from _spectral import cosine, decibel, mel

BANDS = {"n_fft": 2048, "hop_length": 512, "n_mels": 128, "mel_scale": "slaney", "norm": "slaney"}
SMALL = {"n_fft": 512, "hop_length": 400, "n_mels": 16}
CASES = [
    {"name": "means-of-mfcc-and-mel", "tolerance": 1e-4, "stages": [{"parallel": [
        [{"mfcc": {"n_mfcc": 40, **BANDS}}, {"statistics": ["mean"]}],
        [{"mel-spectrogram": BANDS}, {"statistics": ["mean"]}]]}]},
    {"name": "maps-along-frequency", "tolerance": 1e-4, "stages": [{"parallel": [
        [{"mel-spectrogram": SMALL}], [{"mel-spectrogram": {**SMALL, "n_mels": 8}}, "log"]]}]},
    {"name": "maps-along-channels", "tolerance": 1e-4, "stages": [
        {"mel-spectrogram": SMALL}, {"parallel": {"branches": [["log"], []], "axis": "channel"}}]},
]


def compute(case, wave, rate):
    if case["name"] == "means-of-mfcc-and-mel":
        bands = mel(wave, rate, **BANDS)
        return np.concatenate([(cosine(40, 128) @ decibel(bands)).mean(1), bands.mean(1)])
    bands = mel(wave, rate, **SMALL)
    if case["name"] == "maps-along-channels":
        return np.stack([np.log(bands + 1e-6), bands])
    return np.concatenate([bands, np.log(mel(wave, rate, **{**SMALL, "n_mels": 8}) + 1e-6)])[None]
