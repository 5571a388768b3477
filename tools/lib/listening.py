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
from pathlib import Path

RATE, BLOCK = 16_000, 160

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


def delays(command, samples: bytes, folder: Path, environment, device: bool, speed: float = 1.0) -> tuple[list[float], str, list[int]]:
    """Seconds from each window's end to its decision, the program's own summary, and its resident memory in KiB every few seconds."""
    folder.mkdir(parents=True, exist_ok=True)
    if device:
        pipe, config = folder / "pipe.raw", folder / "asound.conf"
        if not pipe.exists():
            os.mkfifo(pipe)
        config.write_text(ALSA.format(pipe=pipe))
        process = subprocess.Popen([*command, "--device", "bench", "--json"], stdout=subprocess.PIPE, stderr=subprocess.PIPE,
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
    time.sleep(1)

    written, memory = [], []
    begin = time.monotonic()
    for block in range(0, len(samples) // (2 * BLOCK)):
        due = begin + (block + 1) * BLOCK / RATE / speed
        if (early := due - time.monotonic()) > 0:
            time.sleep(early)
        written.append(time.monotonic())
        sink.write(samples[block * 2 * BLOCK:(block + 1) * 2 * BLOCK])
        if block % 500 == 499:
            memory.append(resident(process.pid))
    time.sleep(0.5)
    if device:
        # The device goes on with silence as soon as nobody writes: the program must have ended first.
        process.send_signal(signal.SIGINT)
        time.sleep(0.5)
    sink.close()
    process.wait(30)
    reader.join(5)

    found = []
    for arrived, line in decided:
        decision = json.loads(line)
        if "end_seconds" in decision:
            block = -(-round(decision["end_seconds"] * RATE) // BLOCK) - 1
            if block < len(written) and round(decision["end_seconds"] * RATE) < len(written) * BLOCK:
                found.append(arrived - written[block])
    return found, b"".join(errors).decode().strip().splitlines()[-2], memory


def resident(process: int) -> int:
    with open(f"/proc/{process}/status") as status:
        return next(int(line.split()[1]) for line in status if line.startswith("VmRSS"))


def quantile(values: list[float], share: float) -> float:
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, max(0, -(-int(share * 1000) * len(ordered) // 1000) - 1))]


def report(name: str, found: list[float], summary: str, memory: list[int]) -> None:
    median, worst = 1e3 * quantile(found, 0.5), 1e3 * quantile(found, 0.99)
    verdict = "met" if median < 20 and worst < 50 else "NOT MET"
    print(f"  {name:24} {len(found)} decisions: median {median:.1f} ms, 99 % within {worst:.1f} ms, longest {1e3 * max(found):.1f} ms   goal 20 and 50: {verdict}")
    print(f"    {summary}  Memory {memory[0] / 1024:.0f} to {memory[-1] / 1024:.0f} MiB", flush=True)
