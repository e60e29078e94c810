#!/usr/bin/env python3
"""Prints medians and ratios; fails when a value differs by more than 1e-12 of itself."""
import json
import statistics
import sys

folder, rows = sys.argv[1], int(sys.argv[2])


def median(name):
    with open(f"{folder}/{name}.times") as file:
        lines = [line.split() for line in file]
    return [statistics.median(float(line[i]) for line in lines) for i in (0, 1)], len(lines)


def scores(name):
    with open(f"{folder}/{name}.json") as file:
        return json.load(file)["scores"]


print(f"Scoring {rows:,} rows with roc_auc, average_precision, brier and log_loss; medians.")
for order, words in (("predictions", "in the truth's order"), ("shuffled", "shuffled")):
    ours, runs = median(f"hub-{order}")
    peer, _ = median(f"peer-{order}")
    print(f"{words}, {runs} pairs of runs")
    print(f"  ./hub score            {ours[0]:6.2f} s  {ours[1] / 1024:6.0f} MiB")
    print(f"  pandas + scikit-learn  {peer[0]:6.2f} s  {peer[1] / 1024:6.0f} MiB")
    print(f"  {peer[0] / ours[0]:.1f} times faster (aim: 3), {ours[1] / peer[1]:.2f} of the memory (aim: 0.5)")

disagree = [
    f"{order} {metric}: {scores('hub-' + order)[metric]!r} against {value!r}"
    for order in ("predictions", "shuffled")
    for metric, value in scores("peer-" + order).items()
    if abs(scores("hub-" + order)[metric] - value) > 1e-12 * abs(value)
]
print("\n".join(disagree) if disagree else "All values agree to 1e-12 of themselves.")
sys.exit(1 if disagree else 0)
