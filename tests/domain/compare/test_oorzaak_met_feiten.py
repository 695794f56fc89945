"""Why an oordeel changed where rules look at facts: every label found again by brute force over all four oordelen."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hulp.hertoetskaders import FEITSCHALEN, kader_uit, kadertekst, uitslag
from toetsing.domain.compare import oorzaak as module
from toetsing.domain.compare.hertoetsen import vergelijk_rondes
from toetsing.domain.compare.koppeling import koppel
from toetsing.domain.compare.oorzaak import Oorzaak, Viertal, oorzaak_van

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from toetsing.domain.kader import Kader
    from toetsing.domain.rules.boom import Oordeel

NRS = ["1.1.1", "1.1.2", "1.2.1"]
CRITERIA = {"1.1": NRS[:2], "1.2": NRS[2:]}
REGELS: dict[str, tuple[str, ...]] = {
    "zonder feit": ("V: geen fout", "M: precies 1 fout", "O: anders"),
    "een feit": ("O: opzet is ja", "V: geen fout", "O: anders"),
    "feit en score": ("V: hoogstens 1 fout en opzet is nee", "M: geen fout", "O: anders"),
    "ontkend": ("V: geen fout en niet opzet is ja", "M: hoogstens 1 fout", "O: anders"),
    "twee feiten": ("O: opzet is ja en tweede is nee", "V: geen fout en tweede is ja", "M: anders"),
    "een gat": ("V: alle goed en opzet is nee", "O: opzet is ja"),
}
FEITEN: dict[str, dict[str, str]] = {
    "geen": {},
    "een": {"opzet": "jn"},
    "twee": {"opzet": "jn", "tweede": "jn"},
    "andere schaal": {"opzet": "mate", "tweede": "jn"},
}
"""Facts of a kader with their scales: of two kaders a fact is in both, in one of them, or in both on another scale."""


def passend(regels: str, feiten: str) -> bool:
    genoemd = {naam for naam in ("opzet", "tweede") if naam in " ".join(REGELS[regels])}
    return genoemd <= FEITEN[feiten].keys()


KANTEN = [(regels, feiten) for regels, feiten in product(REGELS, FEITEN) if passend(regels, feiten)]


def maak(id_: str, kant: tuple[str, str], vervolg_op: str = "") -> Kader:
    regels, feiten = kant
    return kader_uit(
        kadertekst(
            id_,
            CRITERIA,
            {"1.1": REGELS[regels], "1.2": REGELS["zonder feit"]},
            was=dict.fromkeys(NRS[:1], NRS[0]) | {"1.2.1": "1.1.2"} if vervolg_op else None,
            vervolg_op=vervolg_op,
            feiten=FEITEN[feiten],
        )
    )


TOEN = {kant: maak("toen", kant) for kant in KANTEN}
NU = {kant: maak("nu", kant, "toen") for kant in KANTEN}
"""The later kader has 1.1.1 still, 1.1.2 anew, and what was 1.1.2 under another criterium."""


def voltooid(kader: Kader, gegeven: Mapping[str, str]) -> Iterator[dict[str, str]]:
    """Every way to fill in what is not given, facts too."""
    keuzes = [(gegeven[een.nr],) if een.nr in gegeven else een.scores for een in kader.gevraagd]
    for greep in product(*keuzes):
        yield {een.nr: teken for een, teken in zip(kader.gevraagd, greep, strict=True)}


def gedeelde_feiten(een: Kader, ander: Kader) -> set[str]:
    """The names of the facts that both kaders have with the same words on their scale."""
    van = {feit.nr: feit.schaal.naam for feit in ander.feiten}
    return {feit.nr for feit in een.feiten if van.get(feit.nr) == feit.schaal.naam}


def overgebracht(scores: Mapping[str, str], naar: Mapping[str, str], feiten: set[str]) -> dict[str, str]:
    verwachtingen = {naar[nr]: teken for nr, teken in scores.items() if nr in naar}
    return verwachtingen | {naam: scores[naam] for naam in feiten}


_BEKEND: dict[tuple[str, tuple[tuple[str, str], ...]], Oordeel] = {}


def oordeel(kader: Kader, scores: Mapping[str, str]) -> Oordeel:
    sleutel = kader.sha256, tuple(sorted(scores.items()))
    if sleutel not in _BEKEND:
        gevonden = uitslag(kader, scores).criteria[0].oordeel
        assert gevonden is not None
        _BEKEND[sleutel] = gevonden
    return _BEKEND[sleutel]


def viertal(toen: Kader, eerst: Mapping[str, str], nu: Kader, daarna: Mapping[str, str]) -> Viertal:
    alles = vergelijk_rondes((toen, uitslag(toen, eerst)), (nu, uitslag(nu, daarna)), koppel(toen, nu))
    uitkomst = alles.criteria[0].uitkomst
    assert isinstance(uitkomst, Viertal)
    return uitkomst


@pytest.mark.lang
@settings(deadline=None)
@given(st.sampled_from(KANTEN), st.sampled_from(KANTEN), st.data())
def test_elk_label_volgt_uit_alle_voltooiingen_van_scores_en_feiten(
    een: tuple[str, str], ander: tuple[str, str], data: st.DataObject
) -> None:
    toen, nu = TOEN[een], NU[ander]
    ingevuld = []
    for kader in (toen, nu):
        keuze = {van.nr: data.draw(st.sampled_from([*van.scores, "?"])) for van in kader.gevraagd}
        ingevuld.append({nr: teken for nr, teken in keuze.items() if teken != "?"})
    eerst, daarna = ingevuld
    was = koppel(toen, nu).was
    wordt, gedeeld = {oud: nr for nr, oud in was.items()}, gedeelde_feiten(toen, nu)
    met_toen = {
        (oordeel(toen, echt), oordeel(nu, over))
        for echt in voltooid(toen, eerst)
        for over in voltooid(nu, overgebracht(echt, wordt, gedeeld))
    }
    met_nu = {
        (oordeel(toen, over), oordeel(nu, echt))
        for echt in voltooid(nu, daarna)
        for over in voltooid(toen, overgebracht(echt, was, gedeeld))
    }
    labels = {oorzaak_van(a, b, c, d) for a, c in met_toen for d, b in met_nu}
    uitkomst = viertal(toen, eerst, nu, daarna)
    assert set(uitkomst.eerst) == {a for a, _ in met_toen}
    assert set(uitkomst.eerst_met_nu) == {c for _, c in met_toen}
    assert set(uitkomst.daarna) == {b for _, b in met_nu}
    assert set(uitkomst.daarna_met_toen) == {d for d, _ in met_nu}
    assert uitkomst.oorzaak is (labels.pop() if len(labels) == 1 else Oorzaak.NIET_TE_ZEGGEN)


GOED = {"1.1.1": "+", "1.1.2": "+", "1.2.1": "+"}


@pytest.mark.parametrize(
    ("eerst", "daarna", "label"),
    [
        ("ja", "nee", Oorzaak.PRESTATIE),  # the fact alone, by the same rules
        ("nee", "nee", Oorzaak.GELIJK),
        ("?", "nee", Oorzaak.NIET_TE_ZEGGEN),  # then it could have been either
    ],
)
def test_een_ander_feit_bij_dezelfde_regels(eerst: str, daarna: str, label: Oorzaak) -> None:
    kader = TOEN["een feit", "een"]
    was, wordt = ({**GOED} | ({"opzet": een} if een != "?" else {}) for een in (eerst, daarna))
    assert viertal(kader, was, kader, wordt).oorzaak is label


def test_regels_die_naar_een_feit_gaan_kijken_zijn_het_kader() -> None:
    """The fact is the same and so are the scores: only that the rules look at it now makes the difference."""
    kader = {
        regels: kader_uit(kadertekst("zelfde", CRITERIA, REGELS[regels], vervolg_op="", feiten=FEITEN["een"]))
        for regels in ("zonder feit", "een feit")
    }
    scores = {**GOED, "opzet": "ja"}
    vier = viertal(kader["zonder feit"], scores, kader["een feit"], scores)
    assert (vier.eerst, vier.daarna, vier.oorzaak) == (("V",), ("O",), Oorzaak.KADER)


def test_een_feit_dat_het_eerdere_kader_niet_had_kan_toen_alles_zijn_geweest() -> None:
    kaders = {
        feiten: kader_uit(kadertekst("zelfde", CRITERIA, REGELS[regels], feiten=FEITEN[feiten]))
        for regels, feiten in (("zonder feit", "geen"), ("een feit", "een"))
    }
    vier = viertal(kaders["geen"], GOED, kaders["een"], {**GOED, "opzet": "nee"})
    assert (vier.eerst, vier.daarna, vier.eerst_met_nu) == (("V",), ("V",), ("V", "O"))


def test_een_feit_op_een_andere_schaal_is_niet_hetzelfde() -> None:
    assert FEITSCHALEN["jn"] != FEITSCHALEN["mate"]
    kaders = [
        kader_uit(kadertekst("zelfde", CRITERIA, REGELS["een feit"], feiten=FEITEN[feiten]))
        for feiten in ("een", "andere schaal")
    ]
    vier = viertal(kaders[0], {**GOED, "opzet": "ja"}, kaders[1], {**GOED, "opzet": "ja", "tweede": "ja"})
    assert (vier.eerst, vier.daarna) == (("O",), ("O",))
    assert (vier.eerst_met_nu, vier.daarna_met_toen) == (("V", "O"), ("V", "O"))


def test_boven_de_grens_zegt_het_ook_met_feiten_niets_verkeerds(monkeypatch: pytest.MonkeyPatch) -> None:
    toen, nu = TOEN["een feit", "een"], NU["feit en score", "andere schaal"]
    eerst, daarna = {"1.1.1": "+", "opzet": "ja"}, {"1.1.1": "-", "tweede": "ja"}
    samen = viertal(toen, eerst, nu, daarna)
    monkeypatch.setattr(module, "GRENS", 0)
    los = viertal(toen, eerst, nu, daarna)
    vier = ("eerst", "daarna", "eerst_met_nu", "daarna_met_toen")
    assert [getattr(los, naam) for naam in vier] == [getattr(samen, naam) for naam in vier]
    assert los.oorzaak in (samen.oorzaak, Oorzaak.NIET_TE_ZEGGEN)
