"""Writes tests/Fixtures/augmenters/expected.json: filters and conversions of sample rates by torchaudio.

Usage: python3 tools/reference/augmenters.py; needs torch 1.13 and torchaudio 0.13. The input follows a formula that the tests
repeat: sample t is 0.2 sin(0.003 t²) + 0.1 sin(0.05 t).
"""

import json
from pathlib import Path

import torch
import torchaudio.functional as F

FILE = Path(__file__).resolve().parents[2] / "tests" / "Fixtures" / "augmenters" / "expected.json"
RATE = 16000


def main():
    t = torch.arange(600, dtype=torch.float64)
    wave = 0.2 * torch.sin(0.003 * t * t) + 0.1 * torch.sin(0.05 * t)
    arrays = {
        "low-pass": F.lowpass_biquad(wave, RATE, 900.0, 0.707),
        "low-pass-resonant": F.lowpass_biquad(wave, RATE, 60.0, 5.0),
        "high-pass": F.highpass_biquad(wave, RATE, 300.0, 0.707),
        "band-pass": F.bandpass_biquad(wave, RATE, 1500.0, 1.2),
        "peaking": F.equalizer_biquad(wave, RATE, 2000.0, 9.0, 2.0),
    }
    for factor in (80, 97, 110):
        arrays[f"speed-{factor}"] = F.resample(wave, factor, 100, lowpass_filter_width=16, rolloff=0.95)
    FILE.parent.mkdir(parents=True, exist_ok=True)
    lines = [f'  "{name}": {json.dumps([round(float(value), 6) for value in array])}' for name, array in arrays.items()]
    FILE.write_text("{\n" + ",\n".join(lines) + "\n}\n")


if __name__ == "__main__":
    main()
