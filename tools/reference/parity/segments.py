import itertools

import numpy as np

from _spectral import frames, options

FRONT = {"energy": {"frame_length": 80, "hop_length": 40, "log": True}}
CASES = [{"name": name, "stages": [FRONT, {"segments": settings}], "tolerance": 1e-4} for name, settings in {
    "loud": {"above": -2.5},
    "hardly-any": {"above": -1.0, "measures": ["share", "std", "mean", "rate"]},
    "all": {"above": -20.0},
}.items()]


def compute(case, wave, rate):
    given = {"measures": ["rate", "mean", "std", "share"], **options(case, 1)}
    size, hop = options(case)["frame_length"], options(case)["hop_length"]
    loudness = np.log(np.sqrt((frames(wave, size, hop, pad_mode="constant")**2).mean(1)) + 1e-6)
    seconds = np.array([len(list(run)) * hop / rate for above, run in itertools.groupby(loudness > given["above"]) if above])
    total = len(loudness) * hop / rate
    values = {"rate": len(seconds) / total, "share": seconds.sum() / total,
              "mean": seconds.mean() if len(seconds) else 0, "std": seconds.std() if len(seconds) else 0}
    return np.array([values[name] for name in given["measures"]])
