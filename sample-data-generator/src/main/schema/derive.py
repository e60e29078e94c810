#!/usr/bin/env python3
"""Writes the Table Schemas of the product from the published columns and keys (see README.md)."""
import csv
import json
import pathlib
import sys

here = pathlib.Path(__file__).parent
out = here / "../resources/fr/healthdatahub/samples/schema"

TABLES = """ER_PRS_F ER_DCT_F ER_PHA_F ER_BIO_F ER_CAM_F ER_ETE_F ER_UCD_F ER_TIP_F ER_ANO_F
IR_BEN_R IR_IMB_R IR_ORC_R KI_CCI_R KI_ECD_R
T_MCOaaB T_MCOaaC T_MCOaaD T_MCOaaA T_MCOaaUM T_MCOaaDMIP T_MCOaaE
T_SSRaaB T_SSRaaC T_SSRaaD T_SSRaaCCAM T_SSRaaE
T_HADaaB T_HADaaC T_HADaaD T_HADaaA T_HADaaE
T_RIPaaRSA T_RIPaaC T_RIPaaRSAD T_RIPaaE""".split()

# One canonical type a key, where the published schema disagrees with itself: the type that holds
# every published variant. Lengths are the widest published among the tables above.
CANONICAL = {
    "DCT_ORD_NUM": ("integer", "9"), "FLX_EMT_NUM": ("integer", "4"),
    "FLX_EMT_ORD": ("integer", "4"), "FLX_EMT_TYP": ("integer", "2"),
    "PRS_ORD_NUM": ("integer", "8"), "REM_TYP_AFF": ("integer", "8"),
    "ORG_CLE_NUM": ("string", "9"), "BEN_NIR_PSA": ("string", "17"),
    "BEN_RNG_GEM": ("integer", "2"), "BEN_IDT_ANO": ("string", "17"),
    "BEN_NIR_ANO": ("string", "17"), "NIR_ANO_17": ("string", "17"),
    "ETA_NUM": ("string", "9"), "ETA_NUM_EPMSI": ("string", "9"),
    "RSA_NUM": ("string", "10"), "RHA_NUM": ("string", "7"), "RHS_NUM": ("string", "3"),
    "RHAD_NUM": ("string", "5"), "RIP_NUM": ("string", "6"), "SEJ_IDT": ("string", "5"),
    "IPP_IRR_CRY": ("string", "16"),
    "RSS_NUM": ("string", "3"), "EXE_SOI_DTD": ("date", ""), "EXE_SOI_DTF": ("date", ""),
    "ENT_AM": ("yearmonth", "6"), "SOR_AM": ("yearmonth", "6"),
    "EXE_SOI_AMD": ("yearmonth", "6"), "EXE_SOI_AMF": ("yearmonth", "6"),
    "AGE_ANN": ("integer", "3"), "AGE_JOU": ("integer", "3"),
}
# Published as year and month although its type says date, or the other way round.
MONTH_OF_YEAR = {"MOI_ANN", "MOI_ANN_SOR_SEJ"}

NINE = ("DCT_ORD_NUM FLX_DIS_DTD FLX_EMT_NUM FLX_EMT_ORD FLX_EMT_TYP FLX_TRT_DTD"
        " ORG_CLE_NUM PRS_ORD_NUM REM_TYP_AFF").split()
SEVEN = [key for key in NINE if key not in ("PRS_ORD_NUM", "REM_TYP_AFF")]
BENEFICIARY = ["BEN_NIR_PSA", "BEN_RNG_GEM"]

# Keys that the published list has differently, or not at all.
PRIMARY = {
    "ER_PRS_F": NINE, "ER_DCT_F": SEVEN, "IR_BEN_R": BENEFICIARY,
    "T_MCOaaB": ["ETA_NUM", "RSA_NUM"], "T_MCOaaC": ["ETA_NUM", "RSA_NUM"],
    "T_MCOaaE": ["ETA_NUM"],
    "T_SSRaaB": ["ETA_NUM", "RHA_NUM", "RHS_NUM"], "T_SSRaaC": ["ETA_NUM", "RHA_NUM"],
    "T_SSRaaE": ["ETA_NUM"],
    "T_HADaaB": ["ETA_NUM_EPMSI", "RHAD_NUM"], "T_HADaaC": ["ETA_NUM_EPMSI", "RHAD_NUM"],
    "T_HADaaE": ["ETA_NUM"],
    "T_RIPaaRSA": ["ETA_NUM_EPMSI", "RIP_NUM"], "T_RIPaaC": ["ETA_NUM_EPMSI", "RIP_NUM"],
    "T_RIPaaE": ["ETA_NUM"],
}
FOREIGN = {
    "ER_PRS_F": [(SEVEN, "ER_DCT_F", SEVEN), (BENEFICIARY, "IR_BEN_R", BENEFICIARY)],
    "ER_DCT_F": [],
    "T_RIPaaRSA": [(["ETA_NUM_EPMSI"], "T_RIPaaE", ["ETA_NUM"])],
    "T_RIPaaC": [(["ETA_NUM_EPMSI", "RIP_NUM"], "T_RIPaaRSA", ["ETA_NUM_EPMSI", "RIP_NUM"]),
                 (["NIR_ANO_17"], "IR_BEN_R", ["BEN_NIR_PSA"])],
    "T_RIPaaRSAD": [(["ETA_NUM_EPMSI", "RIP_NUM"], "T_RIPaaRSA", ["ETA_NUM_EPMSI", "RIP_NUM"])],
}

# Dates: ISO, but where the published schema writes them another way.
FORMATS = {"%d%m%Y": "%d%m%Y"}


def field(row):
    name = row["column"]
    kind, length = CANONICAL.get(name, (row["type"], row["length"]))
    if name in MONTH_OF_YEAR:
        kind, length = "yearmonth", "6"
    if row["format"] == "%m":
        kind = "month"
    constraints = {}
    made = {"name": name}
    if kind == "boolean":
        # The SNDS has no booleans but 0 and 1.
        made["type"], constraints = "integer", {"minimum": 0, "maximum": 1}
    elif kind == "year":
        made["type"], constraints = "string", {"pattern": "[0-9]{4}"}
    elif kind == "yearmonth":
        made["type"], constraints = "string", {"pattern": "[0-9]{4}(0[1-9]|1[0-2])"}
    elif kind == "month":
        made["type"], constraints = "string", {"pattern": "0[1-9]|1[0-2]"}
    elif kind in ("date", "datetime"):
        made["type"] = "date"
        if name not in CANONICAL and row["format"] in FORMATS:
            made["format"] = FORMATS[row["format"]]
    elif kind == "integer":
        made["type"] = "integer"
        if length:
            constraints = {"maximum": 10 ** int(length) - 1}
    elif kind == "number":
        made["type"] = "number"
        if "," in length:
            # What stands before the comma is a width of storage, not of digits.
            made["decimals"] = int(length.split(",")[1])
    else:
        made["type"] = "string"
        if length:
            constraints = {"maxLength": int(length)}
    if name in PRIMARY.get(row["table"], []):
        constraints["required"] = True
    if constraints:
        made["constraints"] = constraints
    if row["nomenclature"] not in ("", "-"):
        made["nomenclature"] = row["nomenclature"]
    return made


def foreign(table, keys, fields):
    if table in FOREIGN:
        wanted = FOREIGN[table]
    else:
        wanted = [(k["columns"].split(), k["referenced_table"], k["referenced_columns"].split())
                  for k in keys if k["table"] == table and k["referenced_table"] in TABLES]
    for columns, _, _ in wanted:
        missing = [c for c in columns if c not in fields]
        if missing:
            sys.exit(f"{table}: a key names {missing}, which is no column")
    return [{"fields": c, "reference": {"resource": r, "fields": f}} for c, r, f in wanted]


def main():
    with open(here / "columns.csv") as file:
        columns = list(csv.DictReader(file))
    with open(here / "keys.csv") as file:
        keys = list(csv.DictReader(file))
    out.mkdir(parents=True, exist_ok=True)
    for table in TABLES:
        rows = sorted((r for r in columns if r["table"] == table), key=lambda r: int(r["position"]))
        fields = [field(r) for r in rows]
        names = [f["name"] for f in fields]
        lines = ["{", f' "name": "{table}",', ' "fields": [']
        lines += ["  " + json.dumps(f) + ("," if f is not fields[-1] else "") for f in fields]
        lines.append(" ],")
        lines.append(f' "primaryKey": {json.dumps(PRIMARY.get(table, []))},')
        lines.append(f' "foreignKeys": {json.dumps(foreign(table, keys, names))}')
        lines.append("}")
        (out / f"{table}.json").write_text("\n".join(lines) + "\n")
    (out / "tables.txt").write_text("\n".join(TABLES) + "\n")


main()
