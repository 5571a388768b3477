"""Figures of random judgements as scikit-learn computes them: python3 tools/reference/metrics.py

Writes tests/Fixtures/metrics/cases.json: truth, decisions (-1: rejected) and probabilities of each case, and the figures to reach.
The equal error rate and the expected calibration error, which scikit-learn lacks, are made of its ROC and calibration curves.
"""

import json
from pathlib import Path

import numpy as np
from sklearn import metrics
from sklearn.calibration import calibration_curve

BINS = 15


def softmax(logits: np.ndarray) -> np.ndarray:
    powers = np.exp(logits - logits.max(1, keepdims=True))
    return powers / powers.sum(1, keepdims=True)


def judgements(seed: int, shares: list[float], count: int, ties: bool = False, absent: int | None = None, rejected: float = 0.0):
    """Truth drawn by shares, and logits around it; ties come from probabilities in quarters."""
    random = np.random.default_rng(seed)
    classes = len(shares)
    truth = random.choice(classes, count, p=shares)
    if absent is not None:
        truth[truth == absent] = (absent + 1) % classes
    p = softmax(1.5 * np.eye(classes)[truth] + random.normal(size=(count, classes)))
    if ties:
        first = np.round(4 * p[:, 0]) / 4
        p = np.stack([first, 1 - first], 1)
    decision = np.where(random.random(count) < rejected, -1, p.argmax(1))
    return truth, decision, p


def equal_error_rate(truth: np.ndarray, score: np.ndarray) -> float:
    alarms, hits, _ = metrics.roc_curve(truth, score, drop_intermediate=False)
    return float(np.interp(0.0, alarms - (1 - hits), alarms))


def calibration_error(truth: np.ndarray, p: np.ndarray) -> float:
    right, confidence = (p.argmax(1) == truth).astype(int), p.max(1)
    accuracy, mean = calibration_curve(right, confidence, n_bins=BINS, strategy="uniform")
    counts = np.bincount(np.searchsorted(np.linspace(0, 1, BINS + 1)[1:-1], confidence), minlength=BINS)
    return float(np.sum(counts[counts > 0] * np.abs(accuracy - mean)) / len(truth))


def figures(truth: np.ndarray, decision: np.ndarray, p: np.ndarray) -> dict:
    classes = p.shape[1]
    labels = list(range(classes))
    precision, recall, f1, support = metrics.precision_recall_fscore_support(truth, decision, labels=labels, zero_division=0)
    present = [c for c in labels if 0 < (truth == c).sum() < len(truth)]
    area = {c: float(metrics.roc_auc_score(truth == c, p[:, c])) for c in present}
    error = {c: equal_error_rate(truth == c, p[:, c]) for c in present}
    if len(present) == classes > 2:
        assert np.isclose(np.mean(list(area.values())), metrics.roc_auc_score(truth, p, multi_class="ovr", average="macro"))
    return {
        "accuracy": float(metrics.accuracy_score(truth, decision)),
        "unweighted_recall": float(recall[support > 0].mean()),
        "macro_f1": float(np.mean(f1)),
        "precision": precision.tolist(),
        "recall": recall.tolist(),
        "f1": f1.tolist(),
        "auc": float(np.mean(list(area.values()))),
        "class_auc": [area.get(c) for c in labels],
        "equal_error_rate": float(np.mean(list(error.values()))),
        "class_equal_error_rate": [error.get(c) for c in labels],
        "expected_calibration_error": calibration_error(truth, p),
        "brier_score": float(sum(metrics.brier_score_loss(truth == c, p[:, c]) for c in labels)),
        "log_loss": float(metrics.log_loss(truth, p, labels=labels)),
    }


CASES = {
    "binary": judgements(1, [0.5, 0.5], 60),
    "binary-imbalanced": judgements(2, [0.92, 0.08], 80),
    "binary-ties": judgements(3, [0.6, 0.4], 50, ties=True),
    "binary-rejected": judgements(4, [0.4, 0.6], 50, rejected=0.3),
    "seven": judgements(5, [1 / 7] * 7, 90),
    "seven-imbalanced": judgements(6, [0.5, 0.2, 0.1, 0.08, 0.06, 0.04, 0.02], 90),
    "four-one-absent": judgements(7, [0.25] * 4, 60, absent=2),
}

if __name__ == "__main__":
    target = Path(__file__).parents[2] / "tests/Fixtures/metrics/cases.json"
    target.parent.mkdir(exist_ok=True)
    cases = [
        {"name": name, "truth": truth.tolist(), "decision": decision.tolist(), "probabilities": p.tolist(), **figures(truth, decision, p)}
        for name, (truth, decision, p) in CASES.items()
    ]
    target.write_text("[\n" + ",\n".join(json.dumps(case) for case in cases) + "\n]\n")
