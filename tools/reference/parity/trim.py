import numpy as np

from _spectral import options
from _voice import centred

CASES = [{"name": name, "stages": [{"trim": settings}, {"raw-waveform": {"frame_length": 64, "hop_length": 333}}], "tolerance": 1e-4}
         for name, settings in {
    "defaults": {},
    "ends-of-20-db": {"top_db": 20.0, "frame_length": 400, "hop_length": 100},
    "silence-within-of-6-db": {"top_db": 6.0, "frame_length": 256, "hop_length": 64, "inner": "drop"},
}.items()]


def compute(case, wave, rate):
    """librosa 0.10, effects.trim and effects.split; the columns behind it show samples from all over the clip."""
    given = {"top_db": 60.0, "frame_length": 2048, "hop_length": 512, "inner": "keep", **options(case)}
    power = np.maximum((centred(wave, given["frame_length"], given["hop_length"]) ** 2).mean(1), 1e-10)
    sounding = 10 * np.log10(power / power.max()) > -given["top_db"]
    if given["inner"] == "keep":
        first, last = np.flatnonzero(sounding)[[0, -1]]
        sounding[first:last] = True
    kept = wave[np.repeat(sounding, given["hop_length"])[:len(wave)]]
    columns = options(case, 1)
    count = 1 + (max(len(kept), columns["frame_length"]) - columns["frame_length"]) // columns["hop_length"]
    cut = np.zeros((count, columns["frame_length"]))
    for i in range(count):
        part = kept[i * columns["hop_length"]:][:columns["frame_length"]]
        cut[i, :len(part)] = part
    return cut.T[None]
