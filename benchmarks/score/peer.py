#!/usr/bin/env python3
"""The peer: pandas reads and joins, scikit-learn scores. peer.py TRUTH PREDICTIONS"""
import json
import sys

import pandas as pd
from sklearn.metrics import average_precision_score, brier_score_loss, log_loss, roc_auc_score

truth = pd.read_csv(sys.argv[1])
predictions = pd.read_csv(sys.argv[2])
both = truth.merge(predictions, on="id", validate="one_to_one")
if len(both) != len(truth) or not both.prediction.between(0, 1).all():
    sys.exit("invalid predictions")
y, p = both.label.to_numpy(), both.prediction.to_numpy()
print(json.dumps({
    "rows": len(both),
    "scores": {
        "roc_auc": roc_auc_score(y, p),
        "average_precision": average_precision_score(y, p),
        "brier": brier_score_loss(y, p),
        "log_loss": log_loss(y, p),
    },
}))
