#!/usr/bin/env python3
"""Makes a seeded truth and predictions of a binary task: make_files.py FOLDER ROWS

predictions.csv keeps the truth's order, shuffled.csv does not.
"""
import sys

import numpy as np

folder, rows = sys.argv[1], int(sys.argv[2])
random = np.random.default_rng(20260101)
labels = (random.random(rows) < 0.3).astype(int)
predictions = 1 / (1 + np.exp(-random.normal(2 * labels - 1.5, 1.2)))
ids = [f"case{i:07d}" for i in range(rows)]


def write(name, header, lines):
    with open(f"{folder}/{name}", "w") as file:
        file.write(header + "\n")
        file.writelines(lines)


lines = [f"{i},{p!r}\n" for i, p in zip(ids, predictions.tolist())]
write("truth.csv", "id,label", (f"{i},{y}\n" for i, y in zip(ids, labels)))
write("predictions.csv", "id,prediction", lines)
random.shuffle(lines)
write("shuffled.csv", "id,prediction", lines)
