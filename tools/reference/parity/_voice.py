"""Pitch of a voice, written out from the papers in numpy, without Fourier transforms and frame by frame."""
import math

import numpy as np

VOICE = {"f_min": 60.0, "f_max": 500.0, "win_length": None, "hop_length": None, "smoothing": "path", "median_frames": 5,
         "voicing_threshold": 0.45, "trough_threshold": 0.15, "top_db": 40.0, "octave_cost": 0.02, "octave_jump_cost": 0.35,
         "voiced_unvoiced_cost": 0.14}


def centred(x, size, hop):
    """[frame, size], with sample i * hop at index size // 2 of frame i and zeros beyond the ends."""
    padded = np.pad(x, (size // 2, size - size // 2))
    return np.stack([padded[i * hop:i * hop + size] for i in range(len(x) // hop + 1)])


def gate(level, top_db):
    """Which frames are less than top_db below the loudest."""
    return np.ones(len(level), bool) if top_db is None else level > level.max() * 10 ** (-top_db / 10)


def parabola(left, middle, right):
    """Offset and height of the vertex of the parabola through three neighbours of which the middle one is lowest."""
    bend = left - 2 * middle + right
    if bend <= 0:
        return 0.0, middle
    offset = min(1.0, max(-1.0, (left - right) / (2 * bend)))
    return offset, middle - (left - right) * offset / 4


def candidates(frame, rate, window, f_min, f_max, trough_threshold):
    """(f0 in Hz, aperiodicity) of the frame's own choice and of each dip; de Cheveigne and Kawahara 2002, steps 2 to 5."""
    shortest, longest = math.floor(rate / f_max), math.ceil(rate / f_min)
    d = np.array([((frame[:window] - frame[lag:lag + window]) ** 2).sum() for lag in range(longest + 2)])
    sums = np.cumsum(d[1:])
    normal = np.ones(len(d))
    heard = sums > 1e-9 * (frame ** 2).sum() + 1e-12
    normal[1:][heard] = d[1:][heard] * np.arange(1, len(d))[heard] / sums[heard]

    def at(lag):
        f0 = rate / (lag + parabola(*d[lag - 1:lag + 2])[0])
        return min(f_max, max(f_min, f0)), min(1.0, max(0.0, parabola(*normal[lag - 1:lag + 2])[1]))

    lags = range(shortest, longest + 1)
    dips = [lag for lag in lags if normal[lag] < normal[lag - 1] and normal[lag] <= normal[lag + 1]]
    good = [lag for lag in dips if parabola(*normal[lag - 1:lag + 2])[1] < trough_threshold]
    own = good[0] if good else min(lags, key=lambda lag: normal[lag])
    return at(own), [at(lag) for lag in dips]


def median(f0, voiced, width):
    """The lower median of the voiced frames among the width around each."""
    smooth = f0.copy()
    for i in np.flatnonzero(voiced):
        around = slice(max(0, i - width // 2), i + width // 2 + 1)
        heard = np.sort(f0[around][voiced[around]])
        smooth[i] = heard[(len(heard) - 1) // 2]
    return smooth


def least_cost(states, jump, change):
    """The cheapest state of each frame; a state is (cost, f0), of f0 None where unvoiced. Boersma 1993, section 2.4."""
    def move(a, b):
        if a is None or b is None:
            return 0 if a is b else change
        return jump * abs(math.log2(a / b))

    totals, origins = [cost for cost, _ in states[0]], []
    for before, now in zip(states, states[1:]):
        paths = [min((total + move(f, g), i) for i, (total, (_, f)) in enumerate(zip(totals, before))) for _, g in now]
        origins.append([i for _, i in paths])
        totals = [path + cost for (path, _), (cost, _) in zip(paths, now)]
    path = [int(np.argmin(totals))]
    for origin in reversed(origins):
        path.append(origin[path[-1]])
    return path[::-1]


def track(x, rate, f_min, f_max, win_length, hop_length, smoothing, median_frames, voicing_threshold, trough_threshold, top_db, octave_cost,
          octave_jump_cost, voiced_unvoiced_cost):
    """F0 in Hz, aperiodicity and voicing of each frame."""
    hop = hop_length or round(rate / 100)
    window = win_length or round(1.5 * rate / f_min)
    frames = centred(x, window + math.ceil(rate / f_min) + 1, hop)
    loud = gate((frames ** 2).mean(1), top_db)
    found = [candidates(frame, rate, window, f_min, f_max, trough_threshold) for frame in frames]
    f0, aperiodicity = (np.array([own[i] for own, _ in found]) for i in (0, 1))
    voiced = loud & (aperiodicity < voicing_threshold)
    if smoothing == "median":
        f0 = median(f0, voiced, median_frames)
    if smoothing != "path":
        return f0, aperiodicity, voiced
    ranked = [sorted((dip + octave_cost * math.log2(f_max / f), f, dip) for f, dip in dips)[:7] if heard else []
              for (_, dips), heard in zip(found, loud)]
    per_step = rate / hop / 100
    states = [[(voicing_threshold, None)] + [(cost, f) for cost, f, _ in frame] for frame in ranked]
    path = least_cost(states, octave_jump_cost * per_step, voiced_unvoiced_cost * per_step)
    for i, state in enumerate(path):
        if state:
            _, f0[i], aperiodicity[i] = ranked[i][state - 1]
    return f0, aperiodicity, np.array(path) > 0


def neighbour(frame, middle, period, factor, direction):
    """(lag, correlation, power, power of the middle one) of the cycle before or after the one around middle."""
    around = np.arange(math.ceil(middle - period / 2), math.floor(middle + period / 2) + 1)
    window = 1 + np.cos(2 * np.pi * (around - middle) / period)
    own = frame[around]

    def power(lag):
        return max(1e-20, (window * frame[around + direction * lag] ** 2).sum())

    def alike(lag):
        return (window * own * frame[around + direction * lag]).sum() / math.sqrt(power(0) * power(lag))

    best = max(range(math.ceil(period / factor), math.floor(period * factor) + 1), key=alike)
    offset, _ = parabola(*(-alike(lag) for lag in (best - 1, best, best + 1)))
    left, mid, right = (power(lag) for lag in (best - 1, best, best + 1))
    between = mid + offset * (right - left) / 2 + offset ** 2 * (right + left - 2 * mid) / 2
    return best + offset, alike(best), max(1e-20, between), power(0)


def cycles(x, rate, given):
    """For each frame None or the distances to both neighbours and the amplitudes of the three cycles."""
    settings = {key: given.get(key, value) for key, value in VOICE.items()}
    factor, least = given.get("max_period_factor", 1.3), given.get("min_correlation", 0.5)
    f0, _, voiced = track(x, rate, **settings)
    hop = settings["hop_length"] or round(rate / 100)
    reach = math.ceil(3 * rate / settings["f_min"])
    found = []
    for frame, hertz, heard in zip(centred(x, 2 * reach + 1, hop), f0, voiced):
        found.append(None)
        if heard:
            period = rate / hertz
            near = np.arange(math.ceil(-period / 2), math.floor(period / 2) + 1) + reach
            middle = near[np.argmax(np.abs(frame[near]))]
            before, after = (neighbour(frame, middle, period, factor, direction) for direction in (-1, 1))
            if min(before[1], after[1]) >= least and max(before[0], after[0]) <= factor * min(before[0], after[0]):
                found[-1] = before[0], after[0], np.sqrt([before[2], before[3], after[2]])
    return found
