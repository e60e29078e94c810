#!/usr/bin/env python3
"""Prints medians and ratios of what benchmarks/check/run measured."""
import json
import statistics
import sys

folder, people = sys.argv[1], int(sys.argv[2])


def generated(form):
    with open(f"{folder}/generated-{form}.jsonl") as file:
        runs = [json.loads(line) for line in file if line.strip()]
    return runs[0]["rows"], statistics.median(run["rows"] / run["seconds"] for run in runs)


def timed(name):
    with open(f"{folder}/{name}.times") as file:
        runs = [tuple(float(word) for word in line.split()) for line in file]
    return statistics.median(run[0] for run in runs), max(run[1] for run in runs) / 1024


rows, csv = generated("csv")
_, parquet = generated("parquet")
print(f"{people:,} beneficiaries, six years of care: {rows:,} rows; medians of 3")
print(f"  generated as CSV      {csv:12,.0f} rows/s")
print(f"  generated as Parquet  {parquet:12,.0f} rows/s, {parquet / csv:.2f} of CSV (aim: 0.5)")
read, _ = timed("read-csv")
for form, name in (("csv", "CSV"), ("parquet", "Parquet")):
    wall, peak = timed(f"check-{form}")
    print(f"  ./hub check, {name:8} {rows / wall:12,.0f} rows/s (aim: 500,000), whole process,"
          f" {peak:,.0f} MiB; {read / wall:.1f} times as fast as pandas only reads the CSV")
print(f"  pandas reads the CSV  {rows / read:12,.0f} rows/s")
