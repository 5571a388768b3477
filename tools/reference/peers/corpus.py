"""Makes the corpus that `tools/bench` trains on: FOLDER/clips/<split>/<class>/*.wav, 16 kHz, 3 seconds each, harmonic tones in noise.

Usage: python3 corpus.py FOLDER [HOURS]; with HOURS also FOLDER/long.wav of that length. Needs NumPy.
"""

import sys
import wave
from pathlib import Path

import numpy

RATE, SECONDS = 16_000, 3
CLIPS = {"train": 512, "validation": 64, "test": 32}
PITCH = {"female": 210, "male": 120}


def write(path: Path, samples: numpy.ndarray) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with wave.open(str(path), "wb") as file:
        file.setparams((1, 2, RATE, 0, "NONE", ""))
        file.writeframes((numpy.clip(samples, -1, 1) * 32767).astype("<i2").tobytes())


def voice(random: numpy.random.Generator, pitch: float, seconds: float) -> numpy.ndarray:
    time = numpy.arange(int(seconds * RATE)) / RATE
    bend = pitch * (1 + 0.1 * random.uniform(-1, 1)) * (time + 0.02 * numpy.sin(2 * numpy.pi * 3 * time))
    tone = sum(numpy.sin(2 * numpy.pi * k * bend) / k for k in range(1, 9))
    return 0.1 * tone + 0.02 * random.standard_normal(time.size)


def main(folder: Path, hours: float) -> None:
    random = numpy.random.default_rng(7)
    for split, count in CLIPS.items():
        for i in range(count):
            label = sorted(PITCH)[i % 2]
            write(folder / "clips" / split / label / f"{i:04}.wav", voice(random, PITCH[label], SECONDS))
    if hours:
        minute = voice(random, PITCH["male"], 60)
        write(folder / "long.wav", numpy.tile(minute, int(60 * hours)))


if __name__ == "__main__":
    main(Path(sys.argv[1]), float(sys.argv[2]) if len(sys.argv) > 2 else 0)
