#!/usr/bin/env python3
"""Makes the test vectors of the metrics: one CSV a case, and expected.csv with what scikit-learn says.

Run with Debian's python3-sklearn and python3-scipy, in this folder: /usr/bin/python3 make_vectors.py
The concordance index is computed from its definition, pair by pair.
"""
import csv
from fractions import Fraction

import numpy as np
from scipy.stats import spearmanr
from sklearn import metrics as m

random = np.random.default_rng(20260101)
expected = []


def write(case, header, *columns):
    with open(f"{case}.csv", "w", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(header)
        for row in zip(*columns):
            out.writerow([repr(value.item() if hasattr(value, "item") else value) for value in row])


def expect(case, **values):
    for metric, value in values.items():
        expected.append((case, metric, repr(float(value))))


def probabilities(case, y, p):
    y, p = np.asarray(y), np.asarray(p, dtype=float)
    write(case, ["label", "prediction"], y, p)
    expect(
        case,
        roc_auc=m.roc_auc_score(y, p),
        average_precision=m.average_precision_score(y, p),
        brier=m.brier_score_loss(y, p),
        log_loss=m.log_loss(y, p, labels=[0, 1]),
    )


def classes(case, y, c):
    y, c = np.asarray(y), np.asarray(c)
    write(case, ["label", "prediction"], y, c)
    expect(
        case,
        accuracy=m.accuracy_score(y, c),
        f1=m.f1_score(y, c, zero_division=0),
        mcc=m.matthews_corrcoef(y, c),
    )
    if len(set(y)) == 2:
        expect(case, balanced_accuracy=m.balanced_accuracy_score(y, c))


def numbers(case, y, p):
    y, p = np.asarray(y, dtype=float), np.asarray(p, dtype=float)
    write(case, ["label", "prediction"], y, p)
    expect(
        case,
        rmse=np.sqrt(m.mean_squared_error(y, p)),
        mae=m.mean_absolute_error(y, p),
        r2=m.r2_score(y, p),
    )
    if len(set(p)) > 1:
        expect(case, spearman=spearmanr(y, p)[0])


def survival(case, time, event, risk):
    write(case, ["time", "event", "prediction"], time, event, risk)
    pairs, won = 0, Fraction(0)
    for i in range(len(time)):
        for j in range(len(time)):
            earlier = time[i] < time[j] or (time[i] == time[j] and not event[j])
            if event[i] and i != j and earlier:
                pairs += 1
                won += 1 if risk[i] > risk[j] else Fraction(1, 2) if risk[i] == risk[j] else 0
    expect(case, c_index=won / pairs)


probabilities("documented-order", [0, 0, 1, 1], [0.1, 0.4, 0.35, 0.8])
probabilities("documented-brier", [0, 1, 1, 0], [0.1, 0.9, 0.8, 0.3])
probabilities("all-tied", [0, 1, 1, 0, 1], [0.5] * 5)
probabilities("certain", [0, 1, 1, 0, 1], [0, 1, 0, 1, 1])
probabilities("one-positive", [0] * 30 + [1], random.random(31))
y = random.integers(0, 2, 400)
probabilities("continuous", y, np.clip(0.3 * y + 0.7 * random.random(400), 0, 1))
probabilities("rounded", y, np.round(np.clip(0.3 * y + 0.7 * random.random(400), 0, 1), 1))
y = (random.random(500) < 0.03).astype(int)
probabilities("rare", y, random.beta(1, 20 - 10 * y))
probabilities("extreme", y, 1 / (1 + np.exp(-random.normal(0, 40, 500))))

classes("classes", random.integers(0, 2, 300), random.integers(0, 2, 300))
classes("classes-rare", (random.random(300) < 0.05).astype(int), (random.random(300) < 0.1).astype(int))
classes("classes-constant", random.integers(0, 2, 50), np.zeros(50, dtype=int))
classes("classes-one-truth", np.zeros(50, dtype=int), random.integers(0, 2, 50))
classes("classes-right", [0, 1, 1, 0], [0, 1, 1, 0])

numbers("documented-numbers", [3, -0.5, 2, 7], [2.5, 0, 2, 8])
y = random.normal(0, 1, 300)
numbers("normal", y, y + random.normal(0, 0.5, 300))
numbers("ties", random.integers(0, 9, 300), random.integers(0, 9, 300))
numbers("far-from-zero", y + 1e6, y + random.normal(0, 0.5, 300) + 1e6)
numbers("constant-prediction", y, np.full(300, 0.25))
y = np.exp(random.normal(0, 6, 300))
numbers("many-magnitudes", y, y * np.exp(random.normal(0, 1, 300)))

survival("documented-survival", [1, 2, 2, 2, 3], [1, 1, 1, 0, 0], [5, 4, 1, 3, 2])
survival("survival", random.exponential(10, 200), random.integers(0, 2, 200), random.normal(0, 1, 200))
survival("survival-ties", random.integers(1, 12, 200), random.integers(0, 2, 200), random.integers(0, 6, 200))
survival("survival-all-events", random.integers(1, 30, 100), np.ones(100, dtype=int), random.normal(0, 1, 100))

with open("expected.csv", "w", newline="") as file:
    out = csv.writer(file, lineterminator="\n")
    out.writerow(["case", "metric", "value"])
    out.writerows(expected)
