"""Texts that went along from an earlier ronde are marked, and known until somebody writes them anew."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from toetsing.domain.change.meegenomen import merken, met_standaardteksten, onveranderd
from toetsing.domain.change.volgende_ronde import beginscores
from toetsing.domain.dossier import Aantekening, Dossier, Maatregel, Meegenomen, Tekst
from toetsing.domain.scores import OPEN, Score

if TYPE_CHECKING:
    from toetsing.domain.kader import Kader

PLAN = Maatregel(nr="1.1.4", verbetermaatregel="Rooster", verantwoordelijke="manager", status="gepland")
OUD = Dossier(
    aantekeningen={
        "1.1.3": Aantekening(onderbouwing="Er is geen rooster.", bron="gesprek"),
        "1.1.4": Aantekening(aandachtspunt="Houd dit vol."),
    },
    plan=(PLAN,),
    teksten=(
        Tekst(veld="Samenvatting:", tekst="In 2015."),
        Tekst(veld="onderbouwing 1.1", tekst="Bereikbaar."),
        Tekst(veld="onderbouwing 1.1.4", tekst="Uit het gesprek."),
        Tekst(veld="vervallen 9.9.9 bron", tekst="Oud."),
        Tekst(veld="inleiding", tekst=" \n "),
    ),
)


def gemerkt(kader: Kader, **scores: str) -> Dossier:
    """OUD as it goes along from a ronde in which 1.1.3 and 1.1.4 had these scores."""
    toen = {**beginscores(kader, {}), **{nr.replace("_", "."): Score(teken) for nr, teken in scores.items()}}
    return replace(OUD, meegenomen=merken(OUD, kader, toen, "2015"))


def test_elke_tekst_met_een_plaats_krijgt_een_merk(stap1: Kader) -> None:
    scores = beginscores(stap1, {"1.1.1": Score("+"), "1.1.3": Score("-"), "1.1.4": Score("+")})
    merk = merken(OUD, stap1, scores, "2015")
    assert {een.meegenomen_uit for een in merk} == {"2015"}
    assert [(een.meegenomen_bij, een.score_van_toen, een.meegenomen_tekst) for een in merk] == [
        ("onderbouwing 1.1.3", "-", "Er is geen rooster."),
        ("aandachtspunt 1.1.4", "+", "Houd dit vol."),
        ("maatregel 1.1.4", "+", "Rooster; manager; gepland"),
        ("samenvatting", "", "In 2015."),
        ("onderbouwing 1.1", "+ open - +", "Bereikbaar."),
        ("onderbouwing 1.1.4", "+", "Uit het gesprek."),
    ]


def test_wat_niemand_veranderde_is_onveranderd_en_weet_of_zijn_score_veranderde(stap1: Kader) -> None:
    dossier = gemerkt(stap1, **{"1_1_3": "-", "1_1_4": "+"})
    nu = beginscores(stap1, {"1.1.3": Score("+"), "1.1.4": Score("+")})
    assert [(een.bij, een.uit, een.score_veranderd) for een in onveranderd(dossier, stap1, nu)] == [
        ("onderbouwing 1.1.3", "2015", True),
        ("aandachtspunt 1.1.4", "2015", False),
        ("maatregel 1.1.4", "2015", False),
        ("samenvatting", "2015", False),
        ("onderbouwing 1.1", "2015", True),
        ("onderbouwing 1.1.4", "2015", False),
    ]


@pytest.mark.parametrize(
    ("nieuw", "weg"),
    [
        ({"aantekeningen": {"1.1.3": Aantekening(onderbouwing="Nu wel.")}}, "onderbouwing 1.1.3"),
        ({"aantekeningen": {"1.1.3": Aantekening()}}, "onderbouwing 1.1.3"),
        ({"plan": (replace(PLAN, status="klaar"),)}, "maatregel 1.1.4"),
        ({"teksten": (Tekst(veld="samenvatting", tekst="In 2016."),)}, "samenvatting"),
    ],
    ids=["herschreven", "weggehaald", "alleen de status bijgewerkt", "een tekst van de auteur"],
)
def test_wie_een_tekst_herschrijft_of_weghaalt_haalt_het_merk_weg(
    nieuw: dict[str, object], weg: str, stap1: Kader
) -> None:
    dossier = gemerkt(stap1, **{"1_1_3": "-"})
    nu = beginscores(stap1, {})
    assert weg in [een.bij for een in onveranderd(dossier, stap1, nu)]
    anders = replace(dossier, **nieuw)  # type: ignore[arg-type]
    assert weg not in [een.bij for een in onveranderd(anders, stap1, nu)]


def test_een_rij_weghalen_op_het_blad_haalt_het_merk_weg_en_witruimte_niet(stap1: Kader) -> None:
    dossier = gemerkt(stap1)
    nu = beginscores(stap1, {})
    ruim = {"1.1.3": Aantekening(onderbouwing="Er is  geen\nrooster. ")}
    assert "onderbouwing 1.1.3" in [e.bij for e in onveranderd(replace(dossier, aantekeningen=ruim), stap1, nu)]
    rest = tuple(een for een in dossier.meegenomen if een.meegenomen_bij != "onderbouwing 1.1.3")
    over = onveranderd(replace(dossier, meegenomen=rest), stap1, nu)
    assert "onderbouwing 1.1.3" not in [een.bij for een in over]
    assert len(over) == 5


def test_een_score_die_toen_open_was_of_onbekend_is_veranderd(stap1: Kader) -> None:
    nu = beginscores(stap1, {"1.1.3": Score("-")})
    for toen in ({"1.1.3": OPEN}, {}):
        dossier = replace(OUD, meegenomen=merken(OUD, stap1, toen, "2015"))
        (een,) = (een for een in onveranderd(dossier, stap1, nu) if een.bij == "onderbouwing 1.1.3")
        assert een.score_veranderd


# -- standard texts ----------------------------------------------------------------------------------------------------

STANDAARD = (Tekst(veld="inleiding", tekst="Standaard."), Tekst(veld="Samenvatting", tekst="Standaard."))


def teksten(dossier: Dossier) -> dict[str, str]:
    return {tekst.veld: tekst.tekst for tekst in dossier.teksten}


def test_een_standaardtekst_staat_er_waar_niemand_schreef() -> None:
    eigen = Dossier(teksten=(Tekst(veld="samenvatting", tekst="Eigen."), Tekst(veld="inleiding", tekst=" ")))
    assert teksten(met_standaardteksten(eigen, STANDAARD)) == {"samenvatting": "Eigen.", "inleiding": "Standaard."}
    assert met_standaardteksten(eigen, ()).teksten == eigen.teksten


def test_een_tekst_van_toen_maakt_plaats_voor_de_standaardtekst(stap1: Kader) -> None:
    dossier = met_standaardteksten(gemerkt(stap1), STANDAARD)
    assert "In 2015." not in teksten(dossier).values()
    assert teksten(dossier)["Samenvatting"] == "Standaard."
    assert "samenvatting" not in [een.bij for een in onveranderd(dossier, stap1, beginscores(stap1, {}))]


def test_een_standaardtekst_die_gelijk_is_aan_die_van_toen_is_van_nu(stap1: Kader) -> None:
    dossier = met_standaardteksten(gemerkt(stap1), [Tekst(veld="samenvatting", tekst="In 2015.")])
    assert "samenvatting" not in [een.bij for een in onveranderd(dossier, stap1, beginscores(stap1, {}))]


def test_een_merk_zonder_tekst_of_plaats_zegt_niets(stap1: Kader) -> None:
    vreemd = (Meegenomen(meegenomen_bij="onderbouwing 7.7.7"), Meegenomen(meegenomen_tekst="los"))
    assert onveranderd(replace(OUD, meegenomen=vreemd), stap1, beginscores(stap1, {})) == ()
