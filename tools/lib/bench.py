"""Runs Timbre beside its peers and prints the ratios; `tools/bench` sets up, builds and calls it.

Each row alternates ours and the peers for some rounds. A ratio compares the fastest round of each, since a busy machine only ever slows;
the ratios of single rounds follow as the spread. All sides use every core, the same LibTorch, and threads that sleep while they wait.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PEERS = ROOT / "tools/reference/peers"
PYTHON = "/usr/bin/python3"
SYSTEM_A = ROOT / "tests/Timbre.Benchmarks/Systems/two-branch.yaml"
VOICE = ROOT / "tests/Timbre.Benchmarks/Systems/voice.yaml"
QUICKSTART = ROOT / "pipelines/quickstart.yaml"
SEARCH = ROOT / "tests/Timbre.Benchmarks/Systems/search.yaml"
EMOTION = ROOT / "pipelines/voice-emotion.yaml"


class Bench:
    def __init__(self, artifacts: Path, rounds: int, work: Path, decode: list[str], seconds: int = 80, hour: bool = False) -> None:
        self.program = artifacts / "bin/Timbre.Benchmarks/release/Timbre.Benchmarks"
        self.timbre = [str(ROOT / "tools/timbre")]
        self.rounds, self.work, self.folders = rounds, work, decode
        self.seconds, self.hour, self.missed = 3600 if hour else seconds, hour, []
        # The pipeline that voice.yaml extends names VOICES, whose recordings it does not use; those of the row search do.
        voices = str(Path(os.environ.get("VOICES", work)).resolve())
        self.environment = os.environ | {"BENCH_CORPUS": str(work / "clips"), "VOICES": voices, "OMP_WAIT_POLICY": "PASSIVE"}


    def output(self, command) -> str:
        done = subprocess.run([str(word) for word in command], env=self.environment, cwd=self.work, capture_output=True, text=True)
        if done.returncode:
            sys.exit(f"{' '.join(map(str, command))} failed with {done.returncode}:\n{done.stderr[-2000:]}")
        return done.stdout

    def json(self, command) -> dict:
        return json.loads(self.output(command).strip().splitlines()[-1])

    def ours(self, *arguments):
        return lambda: self.json([self.program, *arguments])["seconds"]

    def peer(self, script, *arguments):
        return lambda: self.json([PYTHON, PEERS / script, *arguments])["seconds"]

    def wall(self, *arguments) -> float:
        begin = time.perf_counter()
        self.output([*self.timbre, *arguments])
        return time.perf_counter() - begin


    def compare(self, name, ours, peers, unit=1e3, of=min) -> None:
        """peers: (name, action, least ratio). An action gives the seconds of its runs; `of` takes from them what counts."""
        mine, theirs = [], [[] for _ in peers]
        for _ in range(self.rounds):
            mine.append(of(ours()))
            for times, (_, action, _) in zip(theirs, peers):
                times.append(of(action()))
        self.report(name, mine, [(label, times, goal) for times, (label, _, goal) in zip(theirs, peers)], unit)

    def verdict(self, what: str, met: bool) -> str:
        """What to print behind a goal; one that was missed also ends the whole with an error."""
        if not met:
            self.missed.append(what)
        return "met" if met else "NOT MET"

    def report(self, name, mine, peers, unit=1e3) -> None:
        suffix = "ms" if unit == 1e3 else "s"
        print(f"{name:22} Timbre {min(mine) * unit:9.2f} {suffix}")
        for label, times, goal in peers:
            ratios = [b / a for a, b in zip(mine, times)]
            verdict = "" if goal is None else f"   goal {goal:.1f}: {self.verdict(f'{name} against {label}', min(times) / min(mine) >= goal)}"
            print(f"  against {label:17} {min(times) * unit:9.2f} {suffix}   ratio {min(times) / min(mine):5.2f}   "
                  f"rounds {min(ratios):.2f} to {max(ratios):.2f}{verdict}", flush=True)

    def features(self) -> None:
        for feature in ("mel", "mel-long", "mfcc", "mfcc-long"):
            self.compare(feature, self.ours("features", feature), [
                ("each clip", self.peer("features.py", feature, "straightforward"), 1.5),
                ("whole batches", self.peer("features.py", feature, "tuned"), 1.5)])

    def steps(self) -> None:
        for system, batch, count, goals in (("a", 32, 10, (1.6, 1.1)), ("a", 128, 4, (1.6, 1.1)), ("d", 72, 4, (1.0, 1.0))):
            arguments = ("train-step", system, batch, count)
            self.compare(f"step of {system.upper()}, batch {batch}", self.ours(*arguments), [
                (style, self.peer("train_step.py", system, style, batch, count), goal)
                for style, goal in zip(("straightforward", "tuned"), goals)])

    def epochs(self) -> None:
        runs, peers = [], {"straightforward": [], "tuned": []}
        for _ in range(self.rounds):
            runs.append(self.train())
            for style, seconds in peers.items():
                seconds.append(self.peer("epochs.py", style, self.work / "clips")())
        for name, pick in (("first epoch of A", lambda seconds: seconds[0]), ("later epochs of A", lambda seconds: min(seconds[1:]))):
            self.report(name, [pick(run) for run in runs], [
                (style, [pick(run) for run in peers[style]], goal) for style, goal in (("straightforward", 3.0), ("tuned", 1.5))], 1)

    def train(self) -> list[float]:
        """Seconds of each epoch; the first one counts from the start of the run, checkpoints and all."""
        runs = tempfile.mkdtemp(dir=self.work)
        self.output([*self.timbre, "train", SYSTEM_A, "--runs", runs, "--quiet"])
        log = next(Path(runs).glob("*/*/log.jsonl"))
        events = [json.loads(line) for line in log.read_text().splitlines()]
        begin = next(stamp(event) for event in events if event["event"] == "run_started")
        ends = [stamp(event) for event in events if event["event"] == "epoch_finished"]
        return [after - before for before, after in zip([begin, *ends], ends)]

    def predict(self) -> None:
        bundle = self.bundle()
        short = next((self.work / "clips/test").rglob("*.wav"))
        times = [self.wall("predict", short, "--bundle", bundle) for _ in range(max(3, self.rounds))]
        print(f"start to the first prediction of a bundle: {min(times):.2f} s ({min(times):.2f} to {max(times):.2f} over {len(times)})")
        _, idle = self.peak("predict", short, "--bundle", bundle)
        for minutes in (6, 60, 600):
            seconds, peak = self.peak("predict", self.lasting(minutes), "--bundle", bundle, "--segments", "--format", "csv")
            factor, more = seconds / (60 * minutes), peak - idle
            goal = f"   goal 0.005 and 150 MiB: {self.verdict(f'{minutes} minutes in one file', factor <= 0.005 and more <= 150)}" if minutes >= 60 else ""
            print(f"  {minutes} minutes in one file: {seconds:.2f} s, real-time factor {factor:.5f} ({(seconds - min(times)) / (60 * minutes):.5f} without the start); "
                  f"peak memory {peak:.0f} MiB, {more:.0f} more than a short file{goal}", flush=True)

    def bundle(self, pipeline: Path = SYSTEM_A, *changes: str) -> Path:
        runs = tempfile.mkdtemp(dir=self.work)
        self.output([*self.timbre, "train", pipeline, "--runs", runs, "--quiet", *(word for change in ("train.epochs=1", *changes) for word in ("--set", change))])
        return next(Path(runs).glob("*/*/model.timbre"))

    def lasting(self, minutes: int) -> Path:
        """The hour, cut or again and again."""
        import wave
        path = self.work / f"{minutes}.wav"
        with wave.open(str(self.work / "long.wav")) as source, wave.open(str(path), "wb") as target:
            target.setparams(source.getparams())
            hour = source.readframes(min(minutes, 60) * 60 * 16_000)
            for _ in range(max(1, minutes // 60)):
                target.writeframes(hour)
        return path

    def peak(self, *arguments) -> tuple[float, float]:
        begin = time.perf_counter()
        with open(os.devnull, "w") as nothing:
            process = subprocess.Popen([*map(str, self.timbre), *map(str, arguments)], env=self.environment, cwd=self.work, stdout=nothing)
            _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            sys.exit(f"predict failed with {process.returncode}")
        return time.perf_counter() - begin, usage.ru_maxrss / 1024

    def machine(self) -> None:
        rounds = [self.json([self.program, "machine"]) for _ in range(self.rounds)]
        best = {key: max(entry[key] for entry in rounds) for key in rounds[0]}
        print(f"the processor's peak, float32: {best['peak']:.0f} GFLOP/s with {best['threads']} threads")
        for key, value in best.items():
            if key not in ("threads", "peak"):
                print(f"  {key:12} {value:7.1f} GFLOP/s   {100 * value / best['peak']:5.1f} %", flush=True)

    def decode(self) -> None:
        if self.folders:
            self.compare("decode", self.ours("decode", "--runs", "1", *self.folders),
                         [("torchaudio", self.peer("decode.py", "--runs", "1", *self.folders), 1.7)], 1)

    def listen(self) -> None:
        """Live audio, with another process on one core; samples come at their own pace, so a minute takes a minute."""
        import listening
        # Two seconds of tones and one of silence: a voice is not always there.
        with open(self.work / "long.wav", "rb") as file:
            minute = file.read(44 + 60 * 2 * listening.RATE)[44:]
        second = 2 * listening.RATE
        minute = b"".join(minute[at:at + 2 * second] + bytes(second) for at in range(0, len(minute), 3 * second))
        samples = (minute * -(-self.seconds // 60))[:self.seconds * second]
        models = {"voice-gender": VOICE} if self.hour else {"quickstart": QUICKSTART, "voice-gender": VOICE}
        sources = {"ALSA device": True} if self.hour else {"standard input": False, "ALSA device": True}
        print("end of a window to its decision, a core kept busy by another process, four decisions a second:")
        for model, pipeline in models.items():
            command = [*self.timbre, "listen", "--bundle", self.bundle(pipeline, "predict.hop_seconds=0.25")]
            for source, device in sources.items():
                with listening.BusyCore():
                    heard = listening.listen(command, samples, self.work / "alsa", self.environment, device)
                self.verdict(f"listen: {model}, {source}", listening.report(f"{model}, {source}", heard))

    def answers(self) -> None:
        for arguments in (("--help",), ("plugins", "list"), ("schema",)):
            times = [self.wall(*arguments) for _ in range(max(3, self.rounds))]
            middle = statistics.median(times)
            print(f"timbre {' '.join(arguments):15} {middle:.3f} s (median of {len(times)})   goal under 0.5: {self.verdict(f'timbre {arguments[0]}', middle < 0.5)}")

    def search(self) -> None:
        """The best of as many trials by TPE and by random search, seed by seed, which draws speakers, weights and proposals; VOICES names the recordings."""
        if "VOICES" not in os.environ:
            print("search: left out, since VOICES does not name the folder of emodb/")
            return
        self.environment["EXTRACTED"] = str(self.work / "emotion")
        self.output([*self.timbre, "extract", EMOTION, "--before-fitted", "--quiet", "--output", self.environment["EXTRACTED"]])
        bests = []
        for seed in range(1, 6):
            bests.append([self.best(method, seed) for method in ("random", "tpe")])
            print(f"search, seed {seed}: validation loss {bests[-1][0]:.4f} by random search, {bests[-1][1]:.4f} by TPE", flush=True)
        by_random, by_tpe = (statistics.mean(side) for side in zip(*bests))
        wins = sum(tpe < random for random, tpe in bests)
        print(f"  mean {by_random:.4f} and {by_tpe:.4f}; TPE is better in {wins} of {len(bests)}   goal: {self.verdict('search', by_tpe < by_random and wins >= 4)}")

    def best(self, method: str, seed: int) -> float:
        runs = tempfile.mkdtemp(dir=self.work)
        command = [*self.timbre, "tune", SEARCH, "--json", "--quiet", "--runs", runs, "--seed", seed, "--set", f"tune.method={method}"]
        return json.loads(self.output(command))["best"]["value"]

    def operators(self) -> None:
        for line in self.output([self.program, "in-process"]).splitlines():
            if line.startswith("|"):
                print(line)


ROWS = ("decode", "features", "steps", "epochs", "predict", "listen", "machine", "answers", "search", "operators")


def stamp(event) -> float:
    # Python 3.11 reads no more than six digits of a second.
    from datetime import datetime
    return datetime.fromisoformat(event["time"][:26]).timestamp()


def main() -> None:
    parser = argparse.ArgumentParser(prog="tools/bench", description="Measures Timbre beside its peers and prints the ratios.")
    parser.add_argument("rows", nargs="*", metavar="ROW", help=f"what to measure, everything unless given: {', '.join(ROWS)}")
    parser.add_argument("--decode", nargs="+", default=[], metavar="FOLDER", help="audio for the row decode, which is left out without it")
    parser.add_argument("--rounds", type=int, default=3, help="how often ours and the peers alternate (3)")
    parser.add_argument("--seconds", type=int, default=80, help="how long the row listen listens each time (80: some 300 decisions)")
    parser.add_argument("--hour", action="store_true", help="the row listen listens for an hour to one device, and looks for leaks")
    parser.add_argument("--artifacts", type=Path, default=ROOT / "artifacts", help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    unknown = [row for row in arguments.rows if row not in ROWS]
    if unknown:
        parser.error(f"there is no row '{unknown[0]}'; the rows are {', '.join(ROWS)}")
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(arguments.artifacts, max(1, arguments.rounds), Path(folder), arguments.decode and [str(Path(f).resolve()) for f in arguments.decode],
                      max(10, arguments.seconds), arguments.hour)
        rows = arguments.rows or ROWS
        if {"epochs", "predict", "listen"} & set(rows):
            bench.output([PYTHON, PEERS / "corpus.py", folder, 1 if {"predict", "listen"} & set(rows) else 0])
        print(f"load before: {' '.join(f'{load:.1f}' for load in os.getloadavg())} on {len(os.sched_getaffinity(0))} cores, {bench.rounds} rounds")
        for row in rows:
            getattr(bench, row)()
        if bench.missed:
            sys.exit(f"goals of these were not met: {'; '.join(bench.missed)}")


if __name__ == "__main__":
    main()
