"""One toetsing out of several: what all agree on is filled in, and nothing anybody wrote is lost."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from hulp.dossiers import volledig
from hulp.knopenkader import bakkers
from hulp.menskader import menskader, toets
from toetsing.commands.nieuw.nieuwe_werkmap import leeg
from toetsing.domain.change.meegenomen import merken, onveranderd
from toetsing.domain.compare.consensus import consensus, naast_elkaar
from toetsing.domain.dossier import Aantekening, Dossier, Maatregel, Tekst, Verschil
from toetsing.domain.rules.boom import Oordeel
from toetsing.domain.scores import OPEN, Score
from toetsing.domain.toetsing import Afwijking, Ondertekening, Soort

if TYPE_CHECKING:
    from toetsing.domain.kader import Kader
    from toetsing.domain.scores import Ingevuld
    from toetsing.domain.toetsing import Toetsing

PLUS, MIN = Score("+"), Score("-")


def toetsing(kader: Kader, ronde: str | None = "2026", **scores: Ingevuld) -> Toetsing:
    basis = leeg(kader, "Noord", ronde)
    return replace(basis, scores={**basis.scores, **{nr.replace("_", "."): s for nr, s in scores.items()}})


def verhaal(nr: str, **teksten: str) -> Dossier:
    return Dossier(aantekeningen={nr: Aantekening(**teksten)})


def test_wat_een_alleen_scoorde_wordt_overgenomen_en_wat_verschilt_niet(stap1: Kader) -> None:
    een = toetsing(stap1, **{"1_1_1": PLUS, "1_1_2": PLUS, "1_1_3": PLUS})
    ander = toetsing(stap1, **{"1_1_1": PLUS, "1_1_2": MIN, "3_2_2": MIN})
    samen, dossier, vorige, meldingen = consensus(stap1, "Noord", [("A", een, Dossier()), ("B", ander, Dossier())])
    assert {nr: score for nr, score in samen.scores.items() if score is not OPEN} == {
        "1.1.1": "+", "1.1.3": "+", "3.1.1": "nvt", "3.2.2": "-",
    }  # fmt: skip
    assert [(v.nr, v.gegeven_scores, v.motivering) for v in dossier.verschillen] == [
        ("1.1.2", "A: +\nB: -", ""),
        ("1.1.3", "A: +\nB: open", "Alleen gescoord door A."),
        ("3.2.2", "A: open\nB: -", "Alleen gescoord door B."),
    ]
    assert vorige is None
    assert [(m.code, m.tekst.partition(":")[2]) for m in meldingen] == [("T270", " 1.1.3."), ("T270", " 3.2.2.")]


SCORES_VAN_ALLEN = st.lists(st.tuples(*[st.sampled_from([PLUS, MIN, OPEN])] * 3), min_size=1, max_size=24)


@given(SCORES_VAN_ALLEN)
def test_van_elke_drie_beoordelaars_komt_samen_wat_niemand_tegenspreekt(
    stap1: Kader, gegeven: list[tuple[Ingevuld, ...]]
) -> None:
    nrs = [v.nr for v in stap1.verwachtingen if v.telt_mee]
    rijen = dict(zip(nrs, gegeven, strict=False))
    paren = [
        (naam, toetsing(stap1, "2026", **{nr.replace(".", "_"): scores[i] for nr, scores in rijen.items()}), Dossier())
        for i, naam in enumerate("ABC")
    ]
    samen, dossier, _, meldingen = consensus(stap1, "Noord", paren)
    rij_van = {v.nr: v for v in dossier.verschillen}
    for nr, scores in rijen.items():
        ingevuld = {score for score in scores if score is not OPEN}
        eens = len(ingevuld) == 1
        assert samen.scores[nr] == (next(iter(ingevuld)) if eens else OPEN)
        assert (nr in rij_van) == (len(set(scores)) > 1)
        wie = " en ".join(naam for naam, score in zip("ABC", scores, strict=True) if score is not OPEN)
        alleen = eens and OPEN in scores
        assert nr not in rij_van or rij_van[nr].motivering == (f"Alleen gescoord door {wie}." if alleen else "")
        assert sum(nr in re.findall(r"\d\.\d\.\d", m.tekst) for m in meldingen) == alleen


def test_een_tekst_bij_wat_een_alleen_scoorde_heeft_geen_naam_nodig(stap1: Kader) -> None:
    een, ander = toetsing(stap1, **{"1_1_1": PLUS, "1_1_2": PLUS}), toetsing(stap1, **{"1_2_1": PLUS})
    van_een = Dossier(aantekeningen={nr: Aantekening(onderbouwing="Gezien.") for nr in ("1.1.1", "1.1.2")})
    _, dossier, _, _ = consensus(
        stap1, "Noord", [("A", een, van_een), ("B", ander, verhaal("1.1.2", onderbouwing="Vraag het na."))]
    )
    assert {nr: een.onderbouwing for nr, een in dossier.aantekeningen.items()} == {
        "1.1.1": "Gezien.",
        "1.1.2": "A: Gezien.\nB: Vraag het na.",
    }


def test_wat_niemand_herschreef_blijft_een_tekst_van_toen(stap1: Kader) -> None:
    """What all left as it was keeps its mark; what only one left stands beside what the other wrote, and is new."""
    een, ander = toetsing(stap1, **{"1_1_1": PLUS, "1_1_2": PLUS}), toetsing(stap1, **{"1_1_1": PLUS, "1_1_2": PLUS})
    toen = Dossier(aantekeningen={nr: Aantekening(onderbouwing=f"Toen {nr}.") for nr in ("1.1.1", "1.1.2")})
    toen = replace(toen, meegenomen=merken(toen, stap1, {"1.1.1": MIN, "1.1.2": PLUS}, "2025"))
    nu = replace(toen, aantekeningen={**toen.aantekeningen, "1.1.2": Aantekening(onderbouwing="Nu.")})
    samen, dossier, _, _ = consensus(stap1, "Noord", [("A", een, toen), ("B", ander, nu)])
    assert onveranderd(dossier, stap1, samen.scores) == (("onderbouwing 1.1.1", "2025", True),)


def test_een_verschil_houdt_wie_wat_zei_en_waarom(stap1: Kader) -> None:
    een, ander = toetsing(stap1, **{"1_1_1": PLUS}), toetsing(stap1, **{"1_1_1": MIN})
    eerder = Dossier(
        aantekeningen={"1.1.1": Aantekening(onderbouwing="Gemist.")},
        verschillen=(Verschil(nr="1.1.1", motivering="Besloten."), Verschil(nr="1.1.2", motivering="Blijft.")),
    )
    paren = [("A", een, verhaal("1.1.1", onderbouwing="Gezien.")), ("B", ander, eerder)]
    _, dossier, _, _ = consensus(stap1, "Noord", paren)
    nieuw, oud = dossier.verschillen
    assert nieuw.onderbouwingen == "A: Gezien.\nB: Gemist.\nBesloten."
    assert (nieuw.verwachting, nieuw.besluit, nieuw.motivering) == (next(iter(stap1.verwachtingen)).tekst, "", "")
    assert oud == Verschil(nr="1.1.2", motivering="Blijft.")


def test_teksten_staan_naast_elkaar_met_de_naam_ervoor(stap1: Kader) -> None:
    een = replace(verhaal("1.1.1", onderbouwing="Gezien.", bron="rooster"), gegevens={"Periode": "mei"})
    ander = replace(
        verhaal("1.1.1", onderbouwing="Gemist.", bron="rooster", aandachtspunt="Nacht."),
        teksten=(Tekst(veld="Inleiding", tekst="Begin."), Tekst(veld="inleiding ", tekst="Meer.")),
        gegevens={"periode": "juni"},
        plan=(Maatregel(nr="1.1.4", verbetermaatregel="Rooster"),) * 2,
    )
    t = toetsing(stap1)
    _, dossier, _, _ = consensus(stap1, "Noord", [("A", t, een), ("B", t, ander)])
    assert dossier.aantekeningen == {
        "1.1.1": Aantekening(onderbouwing="A: Gezien.\nB: Gemist.", aandachtspunt="B: Nacht.", bron="rooster")
    }
    assert dossier.teksten == (Tekst(veld="inleiding", tekst="B: Begin.\nMeer."),)
    assert dossier.gegevens == {"periode": "A: mei\nB: juni"}
    assert len(dossier.plan) == 1


def test_wat_allen_gelijk_schreven_blijft_zoals_het_was(stap1: Kader) -> None:
    vol = volledig(stap1)
    t = toetsing(stap1)
    _, dossier, _, _ = consensus(stap1, "Noord", [("A", t, vol), ("B", t, vol)])
    assert dossier == vol


def test_kenmerken_blijven_waar_iedereen_ze_gelijk_heeft(stap1: Kader) -> None:
    een = replace(toetsing(stap1), datum=date(2026, 5, 1), soort=Soort.TOEZICHT)
    anders = replace(een, ronde="2027", soort=Soort.ZELFEVALUATIE)
    samen, *_ = consensus(stap1, "Noord", [("A", een, Dossier()), ("B", anders, Dossier())])
    assert (samen.organisatie, samen.ronde, samen.datum, samen.soort) == ("Noord", None, date(2026, 5, 1), None)


def test_oordelen_van_mensen_gaan_mee_als_niemand_die_het_criterium_scoorde_anders_zei(stap1: Kader) -> None:
    afwijking = Afwijking(oordeel=Oordeel("M"), motivering="Omdat.", door=None)
    een = replace(
        toetsing(stap1, **{"1_2_1": PLUS}),
        gepubliceerd={"1.1": Oordeel("V"), "1.2": Oordeel("V")},
        afwijkingen={"1.1": afwijking, "1.2": afwijking, "2.1": afwijking},
    )
    ander = replace(
        toetsing(stap1, **{"1_2_1": PLUS}), gepubliceerd={"1.2": Oordeel("O")}, afwijkingen={"1.1": afwijking}
    )
    samen, _, _, meldingen = consensus(stap1, "Noord", [("A", een, Dossier()), ("B", ander, Dossier())])
    assert samen.gepubliceerd == {"1.1": "V"}
    assert samen.afwijkingen == {"1.1": afwijking, "2.1": afwijking}
    assert [m.code for m in meldingen] == ["T270", "T136"]
    assert "Alleen A gaf dit" in meldingen[0].tekst
    assert "het afwijkende oordeel op 2.1" in meldingen[0].tekst
    assert "A M" in meldingen[1].tekst


def test_een_overgenomen_score_blijft_gemerkt(stap1: Kader) -> None:
    merk = dict.fromkeys(("1.1.1", "1.1.2", "1.1.3"), "2024")
    een = replace(toetsing(stap1, **{"1_1_1": PLUS, "1_1_2": PLUS, "1_1_3": MIN}), overgenomen=merk)
    ander = replace(toetsing(stap1, **{"1_1_1": PLUS, "1_1_2": PLUS}), overgenomen={"1.1.1": "2024"})
    _, _, vorige, _ = consensus(stap1, "Noord", [("A", een, Dossier()), ("B", ander, Dossier())])
    assert vorige is not None
    assert (dict(vorige.scores), dict(vorige.overgenomen)) == (
        {"1.1.1": "+", "1.1.3": "-"},
        {"1.1.1": "2024", "1.1.3": "2024"},
    )


@given(st.lists(st.sampled_from(["", " ", "Eén.", "Twee."]), min_size=2, max_size=4))
def test_geen_tekst_gaat_verloren(teksten: list[str]) -> None:
    namen = "ABCD"
    samen = naast_elkaar(list(zip(namen, teksten, strict=False)))
    geschreven = {tekst for tekst in teksten if tekst.strip()}
    assert all(samen.count(tekst) == 1 for tekst in geschreven)
    gelijk = len(set(teksten)) == 1
    for naam, tekst in zip(namen, teksten, strict=False):
        (regel,) = [r for r in samen.splitlines() if r.endswith(tekst)] if tekst.strip() else [""]
        assert (naam in regel.removesuffix(tekst)) == (bool(tekst.strip()) and not gelijk)


def test_ook_boven_de_criteria_gaan_oordelen_van_mensen_mee() -> None:
    afwijking, anders = (Afwijking(oordeel=Oordeel(een), motivering="Omdat.", door=None) for een in "CB")
    kader = bakkers()
    een = replace(
        toetsing(kader, **{"1_1_1": PLUS}),
        gepubliceerd={"geheel": Oordeel("C"), "1": Oordeel("V")},
        afwijkingen={"geheel": afwijking, "1": afwijking, "2": afwijking},
    )
    ander = replace(toetsing(kader, **{"1_1_1": PLUS}), afwijkingen={"geheel": afwijking, "1": anders})
    samen, _, _, meldingen = consensus(kader, "Noord", [("A", een, Dossier()), ("B", ander, Dossier())])
    assert samen.gepubliceerd == {"geheel": "C", "1": "V"}
    assert samen.afwijkingen == {"2": afwijking, "geheel": afwijking}
    assert [m.code for m in meldingen] == ["T270", "T136"]
    assert "het afwijkende oordeel op thema 2" in meldingen[0].tekst
    assert "op thema 1 hetzelfde afwijkende oordeel vast (A C en B B)" in meldingen[1].tekst


def test_van_een_oordeel_dat_niemand_tegenspreekt_blijft_wie_het_gaf_en_wanneer_het_laatst() -> None:
    kader = menskader()
    dagen = {"A": Ondertekening(datum=date(2016, 1, 18), door="team"), "B": Ondertekening(datum=None, door="directie")}
    dagen["C"] = Ondertekening(datum=date(2016, 2, 1), door="team")
    gegeven = {"A": ("B", "goed"), "B": ("B", "fout"), "C": ("B", "goed")}
    namen = ("oordeel 1.1", "oordeel thema 1")
    beoordelaars = [
        (
            wie,
            replace(
                toets(kader, "+++", dict(zip(namen, gegeven[wie], strict=True))),
                ondertekend=dict.fromkeys(namen, dagen[wie]),
                motiveringen=dict.fromkeys(namen, "Zo."),
            ),
            Dossier(),
        )
        for wie in gegeven
    ]
    samen, *_ = consensus(kader, "Noord", beoordelaars)
    assert samen.ondertekend == {"oordeel 1.1": Ondertekening(datum=date(2016, 2, 1), door="team; directie")}
    assert samen.scores["oordeel 1.1"] == "B"
    assert samen.scores["oordeel thema 1"] is OPEN
