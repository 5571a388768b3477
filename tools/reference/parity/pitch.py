import numpy as np

from _spectral import options
from _voice import VOICE, track

ROWS = {"rows": ["f0", "voicing", "aperiodicity"]}
CASES = [{"name": name, "stages": [{"pitch": {**ROWS, **settings}}], "tolerance": 1e-4} for name, settings in {
    "path": {},
    "path-of-small-steps-in-semitones": {"hop_length": 50, "scale": "semitones", "f_min": 80.0, "f_max": 400.0, "fill": -1.0},
    "each-frame": {"smoothing": "none", "top_db": None, "voicing_threshold": 0.35},
    "median-logarithmic": {"smoothing": "median", "median_frames": 3, "hop_length": 100, "win_length": 320, "trough_threshold": 0.1, "scale": "log"},
}.items()]


def compute(case, wave, rate):
    given = options(case)
    f0, aperiodicity, voiced = track(wave, rate, **{key: given.get(key, value) for key, value in VOICE.items()})
    scaled = {"hertz": f0, "log": np.log(f0), "semitones": 12 * np.log2(f0 / 27.5)}[given.get("scale", "hertz")]
    rows = {"f0": np.where(voiced, scaled, given.get("fill", 0.0)), "voicing": voiced, "aperiodicity": aperiodicity}
    return np.stack([rows[row] for row in given["rows"]])[None]
