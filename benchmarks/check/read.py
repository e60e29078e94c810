#!/usr/bin/env python3
"""Reads all CSV tables of a folder as texts, and checks nothing; prints how many rows there are."""
import glob
import sys

import pandas

print(sum(
    len(pandas.read_csv(path, dtype=str, keep_default_na=False))
    for path in glob.glob(f"{sys.argv[1]}/*.csv")))
