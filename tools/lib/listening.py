"""How long after the end of a window `timbre listen` decides about it; the row `listen` of tools/bench.

Samples are written in blocks of 10 ms when they would be heard, to standard input or into a pipe that an ALSA device reads from. The delay is the time
from the block with a window's last sample being written to the line with its decision being read: pipes, program and JSON included.
"""

import json
import os
import signal
import subprocess
import threading
import time
from dataclasses import dataclass
from pathlib import Path

RATE, BLOCK = 16_000, 160
MEDIAN_MS, P99_MS = 20, 50

# What a process holds is compared from here on: until then the runtime compiles, and the heap finds its size.
SETTLED_SECONDS = 300
MOST_GROWTH_MIB, MOST_MORE_THREADS = 16, 4

ALSA = """</usr/share/alsa/alsa.conf>
pcm.bench {{
    type file
    slave.pcm "null"
    file "/dev/null"
    infile "{pipe}"
    format "raw"
}}
"""


class BusyCore:
    """Another process that keeps one core busy all the time."""

    def __enter__(self):
        core = max(os.sched_getaffinity(0))
        self.process = subprocess.Popen(["/bin/sh", "-c", "while :; do :; done"], preexec_fn=lambda: os.sched_setaffinity(0, {core}))
        return self

    def __exit__(self, *_):
        self.process.kill()
        self.process.wait()


@dataclass
class Held:
    """What the program holds at some time."""

    seconds: float
    mebibytes: float
    files: int
    threads: int
    times: dict[str, tuple[int, int]]

    @classmethod
    def now(cls, process: int, seconds: float) -> "Held":
        with open(f"/proc/{process}/status") as status:
            fields = dict(line.split(":", 1) for line in status)
        return cls(seconds, int(fields["VmRSS"].split()[0]) / 1024, len(os.listdir(f"/proc/{process}/fd")), int(fields["Threads"]), thread_times(process))

    def since(self, begin: "Held") -> tuple[float, float]:
        """Seconds that the threads of now have computed since then, and that they have waited for a core."""
        return tuple(sum(times[which] - begin.times.get(thread, (0, 0))[which] for thread, times in self.times.items()) / 1e9 for which in (0, 1))

    def __str__(self) -> str:
        return f"{self.mebibytes:.0f} MiB, {self.files} files, {self.threads} threads at {self.seconds:.0f} s"


def thread_times(process: int) -> dict[str, tuple[int, int]]:
    """Of each thread the nanoseconds on a core, and those of waiting for one."""
    times = {}
    for path in Path(f"/proc/{process}/task").iterdir():
        try:
            computed, waited, _ = (path / "schedstat").read_text().split()
            times[path.name] = int(computed), int(waited)
        except OSError:
            pass  # It has just ended.
    return times


@dataclass
class Heard:
    """A run: seconds from each window's end to its decision, what the program says of the whole, and what it held every few seconds."""

    delays: list[float]
    recording: dict
    held: list[Held]


def listen(command, samples: bytes, folder: Path, environment, device: bool) -> Heard:
    folder.mkdir(parents=True, exist_ok=True)
    if device:
        pipe, config = folder / "pipe.raw", folder / "asound.conf"
        if not pipe.exists():
            os.mkfifo(pipe)
        config.write_text(ALSA.format(pipe=pipe))
        process = subprocess.Popen([*command, "--microphone", "bench", "--json"], stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                                   env=environment | {"ALSA_CONFIG_PATH": str(config)})
        sink = open(pipe, "wb", buffering=0)
    else:
        process = subprocess.Popen([*command, "--input", "-", "--overload", "drop", "--json"], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                   stderr=subprocess.PIPE, env=environment, bufsize=0)
        sink = process.stdin
    errors = []
    decided = []
    threading.Thread(target=lambda: errors.extend(process.stderr), daemon=True).start()
    reader = threading.Thread(target=lambda: decided.extend((time.monotonic(), line) for line in process.stdout), daemon=True)
    reader.start()
    # The start of the program is no part of any delay.
    while not any(b"Listening" in line for line in errors):
        if process.poll() is not None:
            raise SystemExit(f"{' '.join(map(str, command))} ended: {b''.join(errors).decode()}")
        time.sleep(0.05)
    time.sleep(2)

    written, held = [], []
    begin = time.monotonic()
    for block in range(len(samples) // (2 * BLOCK)):
        due = begin + (block + 1) * BLOCK / RATE
        if (early := due - time.monotonic()) > 0:
            time.sleep(early)
        written.append(time.monotonic())
        sink.write(samples[block * 2 * BLOCK:(block + 1) * 2 * BLOCK])
        if block % 500 == 499:
            held.append(Held.now(process.pid, written[-1] - begin))
    time.sleep(0.5)
    if device:
        # The device goes on with silence as soon as nobody writes: the program must have ended first.
        process.send_signal(signal.SIGINT)
        time.sleep(0.5)
    sink.close()
    if process.wait(30):
        raise SystemExit(f"{' '.join(map(str, command))} ended with {process.returncode}: {b''.join(errors).decode()}")
    reader.join(5)

    found, recording = [], {}
    for arrived, line in decided:
        decision = json.loads(line)
        recording = decision.get("recording", recording)
        if "end_seconds" in decision:
            block = -(-round(decision["end_seconds"] * RATE) // BLOCK) - 1
            if block < len(written) and round(decision["end_seconds"] * RATE) < len(written) * BLOCK:
                found.append(arrived - written[block])
    return Heard(found, recording, held)


def quantile(values: list[float], share: float) -> float:
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, max(0, -(-int(share * 1000) * len(ordered) // 1000) - 1))]


def report(name: str, heard: Heard) -> bool:
    """Prints a run, and says whether all goals were met."""
    median, worst, longest = (1e3 * value for value in (quantile(heard.delays, 0.5), quantile(heard.delays, 0.99), max(heard.delays)))
    dropped = heard.recording["dropped_seconds"]
    met = median < MEDIAN_MS and worst < P99_MS and dropped == 0
    print(f"  {name}: {len(heard.delays)} decisions, median {median:.1f} ms, 99 % within {worst:.1f} ms, longest {longest:.1f} ms, {dropped} s dropped   "
          f"goal {MEDIAN_MS} and {P99_MS} ms, nothing dropped: {'met' if met else 'NOT MET'}")
    begin, end = heard.held[0], heard.held[-1]
    decisions = max(1, len(heard.delays) * (end.seconds - begin.seconds) / end.seconds)
    computed, waited = (1e3 * seconds / decisions for seconds in end.since(begin))
    print(f"    for each decision, all threads together compute for {computed:.1f} ms and wait {waited:.1f} ms for a core")
    first, last = next((held for held in heard.held if held.seconds >= SETTLED_SECONDS), begin), end
    verdict = ""
    if first.seconds >= SETTLED_SECONDS and last.seconds >= 2 * SETTLED_SECONDS:
        kept = (last.mebibytes - first.mebibytes <= MOST_GROWTH_MIB and last.files <= first.files and last.threads <= first.threads + MOST_MORE_THREADS)
        verdict = f"   goal at most {MOST_GROWTH_MIB} MiB more, no file, {MOST_MORE_THREADS} threads: {'met' if kept else 'NOT MET'}"
        met = met and kept
    print(f"    holds {first}; {last}{verdict}", flush=True)
    return met
