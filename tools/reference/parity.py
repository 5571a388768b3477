#!/usr/bin/env python3
"""Writes the arrays that features are compared with: plugins/Timbre.Plugins.Features/Parity/.

usage: parity.py [PLUGIN…]        all plugins without an argument

One module of parity/ is one plugin: CASES, a list of {"name", "stages", "tolerance"} as the plugin's JSON file holds them, and
compute(case, wave, rate), which returns what the stages give for one waveform [time], in double precision and without a batch axis.
signals.safetensors is made when it is missing, and then needs espeak-ng; it is the same from then on.
Needs Debian's python3-torchaudio (0.13) and python3-scipy; only for making the files anew, never for building or testing.
"""
import importlib.util
import json
import struct
import subprocess
import sys
import tempfile
from pathlib import Path

import numpy as np
import scipy.io.wavfile
import scipy.signal
import torch

RATE = 16000
SAMPLES = 4000
MODULES = Path(__file__).parent / "parity"
OUT = Path(__file__).parents[2] / "plugins/Timbre.Plugins.Features/Parity"


def save(path, arrays):
    """Source of the format: github.com/huggingface/safetensors, README, section "Format"."""
    header, blobs, offset = {}, [], 0
    for key, array in arrays.items():
        blob = np.ascontiguousarray(array, dtype="<f4").tobytes()
        header[key] = {"dtype": "F32", "shape": list(array.shape), "data_offsets": [offset, offset + len(blob)]}
        blobs.append(blob)
        offset += len(blob)
    text = json.dumps(header, separators=(",", ":")).encode()
    text += b" " * (-len(text) % 8)
    path.write_bytes(struct.pack("<Q", len(text)) + text + b"".join(blobs))


def load(path):
    data = path.read_bytes()
    start = 8 + struct.unpack("<Q", data[:8])[0]
    header = json.loads(data[8:start])
    return {key: np.frombuffer(data[start:], "<f4", int(np.prod(entry["shape"])), entry["data_offsets"][0]).reshape(entry["shape"])
            for key, entry in header.items()}


def speech():
    """A quarter of a second from the middle of a spoken sentence."""
    with tempfile.NamedTemporaryFile(suffix=".wav") as file:
        subprocess.run(["espeak-ng", "-v", "en-gb", "-w", file.name, "many voices are different from each other"], check=True)
        rate, wave = scipy.io.wavfile.read(file.name)
    wave = scipy.signal.resample_poly(wave / 32768, RATE, rate)
    return wave[RATE // 4:RATE // 4 + SAMPLES]


def signals():
    time = np.arange(SAMPLES) / RATE
    random = np.random.default_rng(20)
    # As in a quiet room: a Fourier transform in single precision cannot tell a logarithm of what leaks into an empty band.
    room = 1e-3 * random.standard_normal(SAMPLES)
    sweep = np.sin(2 * np.pi * (50 * time + (RATE / 2 - 150) / (2 * time[-1]) * time**2))
    return {"sweep": 0.9 * sweep + room, "speech": speech(), "silence": np.zeros(SAMPLES), "noise": 0.1 * random.standard_normal(SAMPLES)}


def module(plugin):
    path = MODULES / f"{plugin.replace('-', '_')}.py"
    spec = importlib.util.spec_from_file_location(f"parity_{path.stem}", path)
    loaded = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(loaded)
    return loaded


def write(plugin, waves):
    reference = module(plugin)
    arrays = {f"{case['name']}/{name}": np.asarray(reference.compute(case, wave.astype(np.float64), RATE))
              for case in reference.CASES for name, wave in waves.items()}
    cases = ",\n".join(f"    {json.dumps(case)}" for case in reference.CASES)
    (OUT / f"{plugin}.json").write_text('{\n  "cases": [\n' + cases + "\n  ]\n}\n")
    save(OUT / f"{plugin}.safetensors", arrays)
    print(f"{plugin}: {len(reference.CASES)} cases, {(OUT / f'{plugin}.safetensors').stat().st_size / 1024:.0f} KB")


def main():
    # torchaudio's windows, filter banks and cosine transforms are made in the default type.
    torch.set_default_dtype(torch.float64)
    sys.path.insert(0, str(MODULES))
    OUT.mkdir(exist_ok=True)
    if not (OUT / "signals.safetensors").exists():
        save(OUT / "signals.safetensors", signals())
    waves = load(OUT / "signals.safetensors")
    known = sorted(path.stem.replace("_", "-") for path in MODULES.glob("*.py") if not path.stem.startswith("_"))
    unknown = set(sys.argv[1:]) - set(known)
    if unknown:
        sys.exit(f"There is no module for {', '.join(sorted(unknown))} in {MODULES}; there are {', '.join(known)}.")
    for plugin in sys.argv[1:] or known:
        write(plugin, waves)


main()
