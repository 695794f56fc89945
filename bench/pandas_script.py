"""What a user would write instead: read workbooks with pandas, count per criterium, apply the rules of 2015."""

import sys

import pandas as pd


def oordeel(groep: pd.DataFrame) -> str:
    minnen, plussen = (groep["score"] == "-").sum(), (groep["score"] == "+").sum()
    match str(groep.name)[0]:
        case "1":
            return "V" if minnen <= 1 else "M" if minnen == 2 else "O"
        case "2":
            return "V" if minnen == 0 else "M" if minnen == 1 else "O"
        case _:
            return "V" if plussen / (plussen + minnen) >= 0.51 else "O"


for pad in sys.argv[1:]:
    tabel = pd.read_excel(pad, header=5, dtype=str)
    tabel = tabel[tabel["nr"] != "3.1.1"]
    print(pad, tabel.groupby("criterium")[["score"]].apply(oordeel).to_dict())
