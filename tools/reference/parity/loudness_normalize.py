import numpy as np
import scipy.signal

from _spectral import options

CASES = [{"name": name, "stages": [{"loudness-normalize": settings}, {"raw-waveform": {"frame_length": 64, "hop_length": 333}}], "tolerance": 1e-4}
         for name, settings in {
    "rms": {},
    "lufs": {"target": -16.0, "measure": "lufs"},
    "rms-below-a-peak": {"target": -3.0, "max_peak": 0.7},
}.items()]

# Recommendation ITU-R BS.1770-4, annex 1, tables 1 and 2, for 48 kHz, with the frequencies that other rates keep.
STAGES = [
    (1681.974450955533, [1.53512485958697, -2.69169618940638, 1.19839281085285], [1, -1.69065929318241, 0.73248077421585]),
    (38.13547087602444, [1, -2, 1], [1, -1.99004745483398, 0.99007225036621]),
]


def at_rate(coefficients, hertz, rate):
    """The polynomial whose roots lie, in the bilinear transform's plane, at the same multiple of the frequency."""
    w = (np.roots(coefficients) - 1) / (np.roots(coefficients) + 1) * np.tan(np.pi * hertz / rate) / np.tan(np.pi * hertz / 48000)
    return np.real(np.poly((1 + w) / (1 - w)))


def k_weighted(x, rate):
    for index, (hertz, b, a) in enumerate(STAGES):
        zeros, poles = at_rate(b, hertz, rate), at_rate(a, hertz, rate)
        if index == 0:
            zeros *= np.sum(b) / np.sum(a) * np.sum(poles) / np.sum(zeros)
        x = scipy.signal.lfilter(zeros, poles, x)
    return x


def loudness(x, rate):
    """LUFS of a clip; one of less than a block is a block."""
    size, step = round(0.4 * rate), round(0.1 * rate)
    weighted = k_weighted(x, rate)
    power = np.array([(weighted[i:i + size] ** 2).mean() for i in range(0, max(1, len(x) - size + 1), step)])
    level = -0.691 + 10 * np.log10(np.maximum(power, 1e-300))
    heard = level > -70
    if not heard.any():
        return None
    heard &= level > -0.691 + 10 * np.log10(power[heard].mean()) - 10
    return -0.691 + 10 * np.log10(power[heard].mean())


def compute(case, wave, rate):
    given = {"target": -23.0, "measure": "rms", "max_peak": None, **options(case)}
    mean_square = (wave ** 2).mean()
    level = loudness(wave, rate) if given["measure"] == "lufs" else 10 * np.log10(mean_square) if mean_square > 0 else None
    gain = 1.0 if level is None else 10 ** ((given["target"] - level) / 20)
    if given["max_peak"] and np.abs(wave).max() > 0:
        gain = min(gain, given["max_peak"] / np.abs(wave).max())
    return np.lib.stride_tricks.sliding_window_view(gain * wave, 64)[::333].T[None]
