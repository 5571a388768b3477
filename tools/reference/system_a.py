"""System A's features of one clip, from its description alone: python3 tools/reference/system_a.py

Writes tests/Timbre.Integration.Tests/ReferenceSystems/system-a.npy, float32 [64, 23]: every 13th of the 299 frames.
"""

from pathlib import Path

import numpy as np

RATE, CLIP, FRAME, STEP, FFT, MELS = 16000, 48000, 320, 160, 512, 64


def clip() -> np.ndarray:
    """40,000 samples of a chirp in noise, by whole numbers alone."""
    samples, noise = [], 1
    for i in range(40000):
        noise = (noise * 1664525 + 1013904223) % 2**32
        samples.append((i * i // 16 % 8001 - 4000 + (noise >> 21) - 1024) / 32768)
    return np.array(samples)


def mel(hertz):
    """The HTK formula."""
    return 2595 * np.log10(1 + np.asarray(hertz) / 700)


def bank() -> np.ndarray:
    """Triangles of height 1 over frequency, [64, 257]."""
    edges = 700 * (10 ** (np.linspace(mel(20), mel(8000), MELS + 2) / 2595) - 1)
    hertz = np.arange(FFT // 2 + 1) * RATE / FFT
    low, peak, high = edges[:-2, None], edges[1:-1, None], edges[2:, None]
    return np.maximum(0, np.minimum((hertz - low) / (peak - low), (high - hertz) / (high - peak)))


def features(wave: np.ndarray) -> np.ndarray:
    """ln(mel + 1e-6), [64, 299]."""
    padded = np.zeros(CLIP)
    padded[: min(len(wave), CLIP)] = wave[:CLIP]
    padded /= np.abs(padded).max() + 1e-6
    window = 0.5 - 0.5 * np.cos(2 * np.pi * np.arange(FRAME) / FRAME)
    starts = range(0, CLIP - FRAME + 1, STEP)
    spectrum = np.stack([np.abs(np.fft.rfft(padded[start : start + FRAME] * window, FFT)) for start in starts], 1)
    return np.log(bank() @ spectrum + 1e-6)


if __name__ == "__main__":
    values = features(clip())
    assert values.shape == (64, 299)
    target = Path(__file__).parents[2] / "tests/Timbre.Integration.Tests/ReferenceSystems/system-a.npy"
    np.save(target, np.ascontiguousarray(values[:, : 299 // 13 * 13 : 13], dtype=np.float32))
