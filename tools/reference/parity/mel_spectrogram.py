from _spectral import mel, options

CASES = [{"name": name, "stages": [{"mel-spectrogram": settings}], "tolerance": 1e-4} for name, settings in {
    "defaults": {"hop_length": 500},
    "htk-power-1": {"n_fft": 512, "win_length": 400, "hop_length": 320, "n_mels": 40, "power": 1.0},
    "htk-not-centred": {"n_fft": 512, "win_length": 400, "hop_length": 320, "n_mels": 64, "center": False},
    "htk-area-norm": {"n_fft": 512, "hop_length": 400, "n_mels": 40, "norm": "slaney"},
    "slaney": {"n_fft": 1024, "hop_length": 512, "n_mels": 80, "mel_scale": "slaney", "f_min": 40.0, "f_max": 7600.0},
    "slaney-area-norm": {"n_fft": 2048, "hop_length": 512, "n_mels": 64, "mel_scale": "slaney", "norm": "slaney"},
    "slaney-power-1-not-centred": {"n_fft": 512, "hop_length": 256, "n_mels": 40, "mel_scale": "slaney", "power": 1.0, "center": False},
    "zero-padded": {"n_fft": 512, "win_length": 320, "hop_length": 320, "n_mels": 40, "power": 1.0, "pad_mode": "constant"},
    "hamming-normalized": {"n_fft": 512, "hop_length": 400, "n_mels": 32, "window": "hamming", "normalized": True, "power": 1.5},
    "odd-401": {"n_fft": 401, "hop_length": 400, "n_mels": 40},
    "odd-401-odd-window": {"n_fft": 401, "win_length": 301, "hop_length": 254, "n_mels": 24, "mel_scale": "slaney", "norm": "slaney"},
    "odd-401-not-centred": {"n_fft": 401, "hop_length": 201, "n_mels": 24, "power": 1.0, "center": False},
    "tensorflow": {"n_fft": 512, "win_length": 320, "hop_length": 320, "n_mels": 64, "f_min": 20.0, "f_max": 8000.0, "power": 1.0, "center": False,
                   "frame": "window"},
    "short-frames-centred": {"n_fft": 512, "win_length": 320, "hop_length": 320, "n_mels": 24, "frame": "window"},
}.items()]


def compute(case, wave, rate):
    return mel(wave, rate, **options(case))[None]
