"""Writes tests/Fixtures/audio: small files in many encodings, and what an independent decoder reads from each.

Usage: python3 tools/reference/audio_files.py; needs numpy, soundfile 0.12 and torchaudio 0.13.
The values come from torchaudio's sox decoders (mean over channels); only Opus, which they lack, and MP3, whose encoder delay
they keep, come from soundfile. `expected.json` names the reference and the tolerance of each file.
"""

import json
from pathlib import Path

import numpy as np
import soundfile
import torchaudio

FOLDER = Path(__file__).resolve().parents[2] / "tests" / "Fixtures" / "audio"
FRAMES = 1500

# name, container, subtype, rate, channels, tolerance, whether torchaudio reads it as we do
FILES = [
    ("u8.wav", "WAV", "PCM_U8", 8000, 1, 0, True),
    ("s16.wav", "WAV", "PCM_16", 16000, 1, 0, True),
    ("s24.wav", "WAV", "PCM_24", 22050, 1, 0, True),
    ("s32.wav", "WAV", "PCM_32", 11025, 1, 6e-8, True),
    ("f32.wav", "WAV", "FLOAT", 44100, 1, 6e-8, True),
    ("f64.wav", "WAV", "DOUBLE", 48000, 1, 6e-8, True),
    ("stereo.wav", "WAV", "PCM_16", 4000, 2, 6e-8, True),
    ("six.wav", "WAVEX", "PCM_16", 192000, 6, 1.2e-7, True),
    ("stereo.flac", "FLAC", "PCM_24", 96000, 2, 6e-8, True),
    ("s16.flac", "FLAC", "PCM_16", 16000, 1, 0, True),
    ("s16.aiff", "AIFF", "PCM_16", 32000, 1, 0, True),
    ("vorbis.ogg", "OGG", "VORBIS", 22050, 1, 1e-6, True),
    ("opus.opus", "OGG", "OPUS", 48000, 1, 1e-6, False),
    ("layer3.mp3", "MP3", "MPEG_LAYER_III", 44100, 2, 1e-6, False),
]


def signal(rate: int, channels: int) -> np.ndarray:
    """[frame, channel]: rising tones, one per channel, with a little noise."""
    time = np.arange(FRAMES) / rate
    noise = np.random.default_rng(rate + channels).normal(0, 0.01, (FRAMES, channels))
    start = rate / 40 * (1 + np.arange(channels))
    tones = 0.6 * np.sin(2 * np.pi * (start[None, :] * time[:, None] + rate * time[:, None] ** 2))
    return tones + noise


def main() -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    expected = []
    for name, container, subtype, rate, channels, tolerance, independent in FILES:
        path = FOLDER / name
        soundfile.write(path, signal(rate, channels), rate, format=container, subtype=subtype)
        if independent:
            wave, got_rate = torchaudio.load(path)
            values = wave.numpy()[:, :soundfile.info(path).frames]  # sox keeps the padding of the last Vorbis block
        else:
            wave, got_rate = soundfile.read(path, dtype="float32", always_2d=True)
            values = wave.T
        assert got_rate == rate
        values.astype(np.float64).mean(axis=0).astype("<f4").tofile(FOLDER / f"{name}.f32")
        info = soundfile.info(path)
        expected.append({
            "name": name,
            "sample_rate": rate,
            "channels": channels,
            "frames": values.shape[1],
            "format": info.format_info,
            "subtype": info.subtype_info,
            "tolerance": tolerance,
            "reference": "torchaudio" if independent else "soundfile",
        })
    (FOLDER / "expected.json").write_text(json.dumps(expected, indent=2) + "\n")


if __name__ == "__main__":
    main()
