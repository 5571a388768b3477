#!/usr/bin/env python3
"""Writes the arrays that the feature tests compare with: tests/Fixtures/features/*.safetensors.

The formulas are written out in numpy, in double precision; wherever torchaudio can express a case, both must agree before anything is written.
Needs Debian's python3-torchaudio (0.13); only for making the files anew, never for building or testing.
"""
import json
import struct
import sys
from pathlib import Path

import numpy as np
import torch
import torchaudio

RATE = 16000
OUT = Path(sys.argv[1] if len(sys.argv) > 1 else Path(__file__).parents[2] / "tests/Fixtures/features")


def save(name, arrays):
    """Source of the format: github.com/huggingface/safetensors, README, section "Format"."""
    header, blobs, offset = {}, [], 0
    for key, array in arrays.items():
        blob = np.ascontiguousarray(array, dtype="<f4").tobytes()
        header[key] = {"dtype": "F32", "shape": list(array.shape), "data_offsets": [offset, offset + len(blob)]}
        blobs.append(blob)
        offset += len(blob)
    text = json.dumps(header, separators=(",", ":")).encode()
    text += b" " * (-len(text) % 8)
    (OUT / f"{name}.safetensors").write_bytes(struct.pack("<Q", len(text)) + text + b"".join(blobs))


def signals(count, rate):
    """A voice-like sound, a sine sweep, noise, silence: [4, count]."""
    time = np.arange(count) / rate
    random = np.random.default_rng(20)
    pitch = 120 + 20 * np.sin(2 * np.pi * 3 * time)
    phase = 2 * np.pi * np.cumsum(pitch) / rate
    voice = sum(np.sin(k * phase) / (1 + ((k * 120 - 700) / 400) ** 2) for k in range(1, 30))
    voice *= 0.5 * (1 - np.cos(2 * np.pi * 2.5 * time))
    sweep = np.sin(2 * np.pi * (50 * time + (rate / 2 - 100) / (2 * time[-1]) * time**2))
    # As in a quiet room: a Fourier transform in single precision cannot tell a logarithm of what leaks into an empty band.
    room = 1e-3 * random.standard_normal(count)
    rows = [0.3 * voice / np.abs(voice).max() + room, 0.9 * sweep + room, 0.1 * random.standard_normal(count), np.zeros(count)]
    return np.stack(rows).astype(np.float32).astype(np.float64)


def to_mel(hertz, scale):
    if scale == "htk":
        return 2595 * np.log10(1 + hertz / 700)
    return np.where(hertz < 1000, hertz * 3 / 200, 15 + 27 * np.log(np.maximum(hertz, 1) / 1000) / np.log(6.4))


def to_hertz(mel, scale):
    if scale == "htk":
        return 700 * (10 ** (mel / 2595) - 1)
    return np.where(mel < 15, mel * 200 / 3, 1000 * np.exp((mel - 15) * np.log(6.4) / 27))


def bank(rate, n_fft, n_mels, f_min, f_max, scale, norm):
    bins = np.arange(n_fft // 2 + 1) * rate / n_fft
    edges = to_hertz(np.linspace(to_mel(f_min, scale), to_mel(f_max, scale), n_mels + 2), scale)
    rising = (bins[:, None] - edges[:-2]) / np.diff(edges)[:-1]
    falling = (edges[2:] - bins[:, None]) / np.diff(edges)[1:]
    triangles = np.maximum(0, np.minimum(rising, falling))
    return triangles * (2 / (edges[2:] - edges[:-2])) if norm == "slaney" else triangles


def window(length, shape):
    mean = {"hann": 0.5, "hamming": 0.54}[shape]
    return mean - (1 - mean) * np.cos(2 * np.pi * np.arange(length) / length)


def mel(x, rate=RATE, n_fft=400, win=None, hop=None, n_mels=128, f_min=0.0, f_max=None, power=2.0, scale="htk", norm=None,
        center=True, pad="reflect", frame="fft", shape="hann", normalized=False):
    win = win or n_fft
    hop = hop or win // 2
    taper = window(win, shape)
    if normalized:
        taper = taper / np.sqrt((taper**2).sum())
    size = n_fft if frame == "fft" else win
    if center:
        x = np.pad(x, ((0, 0), (size // 2, size // 2)), mode=pad)
    offset = (size - win) // 2
    count = 1 + (x.shape[1] - size) // hop
    frames = np.stack([x[:, i * hop + offset:i * hop + offset + win] for i in range(count)], 1)
    spectrum = np.abs(np.fft.rfft(frames * taper, n_fft)) ** power
    return (spectrum @ bank(rate, n_fft, n_mels, f_min, f_max or rate / 2, scale, norm)).transpose(0, 2, 1)


def torchaudio_mel(x, rate=RATE, n_fft=400, win=None, hop=None, n_mels=128, f_min=0.0, f_max=None, power=2.0, scale="htk", norm=None,
                   center=True, pad="reflect", frame="fft", shape="hann", normalized=False):
    tapers = {"hann": torch.hann_window, "hamming": torch.hamming_window}
    transform = torchaudio.transforms.MelSpectrogram(
        rate, n_fft=n_fft, win_length=win, hop_length=hop, n_mels=n_mels, f_min=f_min, f_max=f_max, power=power, mel_scale=scale, norm=norm,
        center=center, pad_mode=pad, window_fn=tapers[shape], normalized=normalized).double()
    return transform(torch.from_numpy(x)).numpy()


def decibel(x, factor=10.0, amin=1e-10, ref=1.0, top_db=80.0):
    level = factor * np.log10(np.maximum(x, amin)) - factor * np.log10(max(amin, ref))
    return level if top_db is None else np.maximum(level, level.max(axis=tuple(range(1, x.ndim)), keepdims=True) - top_db)


def cosine(n_mfcc, n_mels, lifter=0):
    n, k = np.arange(n_mels)[:, None], np.arange(n_mfcc)
    dct = np.sqrt(2 / n_mels) * np.cos(np.pi / n_mels * (n + 0.5) * k)
    dct[:, 0] /= np.sqrt(2)
    return dct * (1 + lifter / 2 * np.sin(np.pi * (k + 1) / lifter)) if lifter else dct


def mfcc(x, n_mfcc=40, log_mels=False, top_db=80.0, lifter=0, **front):
    bands = mel(x, **front)
    level = np.log(bands + 1e-6) if log_mels else decibel(bands, top_db=top_db)
    return np.einsum("bmt,mk->bkt", level, cosine(n_mfcc, bands.shape[1], lifter))


def torchaudio_mfcc(x, n_mfcc=40, log_mels=False, **front):
    names = {"win": "win_length", "hop": "hop_length", "scale": "mel_scale"}
    arguments = {names.get(key, key): value for key, value in front.items()}
    transform = torchaudio.transforms.MFCC(RATE, n_mfcc=n_mfcc, log_mels=log_mels, melkwargs={"n_fft": 400, **arguments}).double()
    # Its top_db looks at the whole batch, so one clip at a time.
    return np.concatenate([transform(torch.from_numpy(clip[None])).numpy() for clip in x])


MELS = {
    "defaults": dict(),
    "uncentred": dict(n_fft=512, win=400, hop=160, n_mels=64, center=False),
    "slaney": dict(n_fft=1024, hop=256, n_mels=80, scale="slaney", norm="slaney", f_min=40.0, f_max=7600.0),
    "magnitude": dict(n_fft=512, win=320, hop=160, n_mels=40, power=1.0, pad="constant"),
    "hamming": dict(n_fft=512, hop=200, n_mels=32, shape="hamming", normalized=True, power=1.5, norm="slaney"),
    "odd": dict(n_fft=401, win=301, hop=127, n_mels=24),
    "tensorflow": dict(n_fft=512, win=320, hop=160, n_mels=64, f_min=20.0, f_max=8000.0, power=1.0, center=False, frame="window"),
    "short-centred": dict(n_fft=512, win=320, hop=160, n_mels=24, frame="window"),
}
# Its filter bank spaces the bins of an odd transform as if they reached the Nyquist frequency, and its frames are never shorter than the transform.
NOT_IN_TORCHAUDIO = {"odd", "tensorflow", "short-centred"}

MFCCS = {
    "defaults": dict(n_mfcc=40),
    "log": dict(n_mfcc=13, log_mels=True, n_mels=40, n_fft=512),
    "librosa": dict(n_mfcc=20, n_fft=1024, hop=256, n_mels=64, scale="slaney", norm="slaney", top_db=60.0),
    "lifter": dict(n_mfcc=12, n_fft=1200, hop=480, n_mels=40, center=False, lifter=22, top_db=None),
}


def agree(name, ours, theirs):
    # torchaudio computes its filter bank in single precision.
    error = np.abs(ours - theirs).max() / np.abs(theirs).max()
    assert error < 5e-5, f"{name}: numpy and torchaudio differ by {error:.1e}"


def main():
    OUT.mkdir(parents=True, exist_ok=True)
    x = signals(8000, RATE)
    arrays = {"signals": x}
    for name, options in MELS.items():
        arrays[f"mel.{name}"] = mel(x, **options)
        if name not in NOT_IN_TORCHAUDIO:
            agree(name, arrays[f"mel.{name}"], torchaudio_mel(x, **options))
    for name, options in MFCCS.items():
        arrays[f"mfcc.{name}"] = mfcc(x, **options)
        if not {"top_db", "lifter"} & options.keys():
            agree(name, arrays[f"mfcc.{name}"], torchaudio_mfcc(x, **options))
    power = mel(x, n_fft=512, n_mels=24, hop=256)
    arrays["power"] = power
    arrays["decibel.power"] = decibel(power, top_db=50.0)
    arrays["decibel.magnitude"] = decibel(power, factor=20.0, amin=1e-5, ref=0.5, top_db=None)
    save("features", arrays)


main()
