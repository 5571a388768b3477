"""What the peers of `Timbre.Benchmarks` share: threads, repeated timings, and the line of JSON that they become."""

import json
import os
import statistics
import time

import torch

WARM_UP = 3


def use_all_cores() -> None:
    torch.set_num_threads(len(os.sched_getaffinity(0)))


def timings(runs, action) -> list[float]:
    seconds = []
    for run in range(-WARM_UP, runs):
        begin = time.perf_counter()
        action()
        if run >= 0:
            seconds.append(time.perf_counter() - begin)
    return seconds


def print_timings(seconds, **facts) -> None:
    print(json.dumps({
        "threads": torch.get_num_threads(), **facts, "seconds": seconds, "median_seconds": statistics.median(seconds),
    }))
