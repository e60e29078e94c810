#!/usr/bin/env python3
"""Prints medians and ratios of what benchmarks/generate/run measured."""
import json
import statistics
import sys

folder, people, pairs = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])


def ours(name):
    with open(f"{folder}/{name}.json") as file:
        told = json.load(file)
    with open(f"{folder}/{name}.time") as file:
        wall, peak = file.read().split()[-2:]
    return {
        "rows": told["rows"], "bytes": told["bytes"], "seconds": told["seconds"],
        "wall": float(wall), "peak": int(peak) / 1024,
    }


def peer(name):
    with open(f"{folder}/{name}.count") as file:
        lines, size, files, patients = (int(word) for word in file.read().split())
    with open(f"{folder}/{name}.time") as file:
        wall, peak = file.read().split()[-2:]
    return {
        "rows": lines - files, "bytes": size, "people": patients - 1,
        "wall": float(wall), "peak": int(peak) / 1024,
    }


def median(runs, key):
    return statistics.median(run[key] for run in runs)


two = [ours(f"two-{i}") for i in range(1, pairs + 1)]
one = [ours(f"one-{i}") for i in range(1, pairs + 1)]
synthea = [peer(f"synthea-{i}") for i in range(1, pairs + 1)]
with open(f"{folder}/limit") as file:
    limit = float(file.read())

rows, size = two[0]["rows"], two[0]["bytes"]
seconds, wall = median(two, "seconds"), median(two, "wall")
speed = rows / seconds
print(f"{people:,} beneficiaries, ten years of care: {rows:,} rows, {size / 1e9:.2f} GB; medians of {pairs}")
print(f"  ./hub generate, 2 threads  {speed:12,.0f} rows/s {size / seconds / 1e6:7.1f} MB/s"
      f" {people / seconds:8,.0f} patients/s  {median(two, 'peak'):5.0f} MiB   (whole process {rows / wall:,.0f} rows/s)")
alone = rows / median(one, "seconds")
print(f"  1 thread                   {alone:12,.0f} rows/s")
peer_rows = statistics.median(run["rows"] / run["wall"] for run in synthea)
peer_bytes = statistics.median(run["bytes"] / run["wall"] for run in synthea)
peer_people = statistics.median(run["people"] / run["wall"] for run in synthea)
print(f"  Synthea 3.3.0, 2 threads   {peer_rows:12,.0f} rows/s {peer_bytes / 1e6:7.1f} MB/s"
      f" {peer_people:8,.1f} patients/s  {median(synthea, 'peak'):5.0f} MiB   (whole lives: the models differ)")
print(f"  bare formatter, 2 threads  {limit:12,.0f} rows/s")
print(f"Whole processes: {rows / wall / peer_rows:.0f} times Synthea's rows/s (aim: 30),"
      f" {people / wall / peer_people:.0f} times its patients/s (aim: 100);"
      f" without the JVM's start {speed / limit:.2f} of the bare formatter (aim: 0.25)")
print(f"1 to 2 threads, with the JVM's own threads beside them: {speed / alone:.2f} times (aim: 1.7)")
print(f"Aim of 1,000,000 rows/s: {'reached' if speed >= 1e6 else 'missed'}")
