"""Writes tests/Fixtures/npy: one array of 2 x 3 x 4 values as numpy saves it, in every format, type and order that we read, and some that we refuse.

Usage: python3 tools/reference/npy_files.py; needs numpy. The values are 0, 2.5, 5, ... in the order of array[i, j, k], rounded down to whole numbers for uint8.
"""

from pathlib import Path

import numpy as np

FOLDER = Path(__file__).resolve().parents[2] / "tests" / "Fixtures" / "npy"
VALUES = (np.arange(24) * 2.5).reshape(2, 3, 4)


def main() -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    for version in [(1, 0), (2, 0), (3, 0)]:
        for dtype in ["|u1", "<f4", ">f4", "<f8", ">f8"]:
            for order in ["C", "F"]:
                name = f"{'big' if dtype[0] == '>' else 'little'}-{dtype[1:]}-{order}-{version[0]}.npy"
                save(name, np.array(VALUES.astype(dtype), order=order), version)
    save("refused-i8.npy", VALUES.astype("<i8"))
    save("refused-f2.npy", VALUES.astype("<f2"))
    save("refused-fields.npy", np.zeros(3, dtype=[("a", "<f4"), ("b", "<f4")]))
    save("scalar.npy", np.array(7.5))


def save(name: str, array: np.ndarray, version: tuple[int, int] = (1, 0)) -> None:
    with open(FOLDER / name, "wb") as file:
        np.lib.format.write_array(file, array, version=version)


if __name__ == "__main__":
    main()
