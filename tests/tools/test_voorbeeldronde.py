"""The made-up ronde: nothing in it is real, it has everything people can write, and what it says of itself holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from hulp.grond import WORTEL
from hulp.merken import ZONDER_MERK
from toetsing.domain.dossier import landelijke_teksten as plaatsen
from toetsing.domain.dossier import ontbrekende_teksten, teksten_op_naam
from toetsing.domain.scores import OPEN
from toetsing.domain.toetsing import Soort
from toetsing.pipeline.kaders import referentie
from voorbeeldronde.ronde import Ingevulde, ingevuld, landelijke_teksten, lees_inhoud
from voorbeeldronde.schrijven import schrijf

if TYPE_CHECKING:
    from pathlib import Path

    from toetsing.domain.kader import Kader


@pytest.fixture(scope="module")
def alle(stap1: Kader) -> list[Ingevulde]:
    return list(ingevuld(stap1, lees_inhoud()))


def van(alle: list[Ingevulde], map_: str) -> dict[str, Ingevulde]:
    return {een.toetsing.organisatie: een for een in alle if een.map == map_}


def aantal(een: Ingevulde, teken: object) -> int:
    return list(een.toetsing.scores.values()).count(teken)  # type: ignore[arg-type] # a teken, or open


def test_geen_organisatie_bestaat(alle: list[Ingevulde], stap1: Kader) -> None:
    echt = {toetsing.organisatie for toetsing in referentie(stap1)}
    assert not echt & {een.toetsing.organisatie for een in alle}
    assert {een.toetsing.markering for een in alle} == {"verzonnen"}


def test_alles_wat_mensen_schrijven_komt_voor(alle: list[Ingevulde], stap1: Kader) -> None:
    nu = van(alle, "2016")
    assert [wie for wie, een in nu.items() if ontbrekende_teksten(stap1, teksten_op_naam(een.dossier))] == []
    zuidmeer = nu["Zuidmeer"]
    assert zuidmeer.notities
    assert zuidmeer.toetsing.afwijkingen
    dossier = zuidmeer.dossier
    assert all((dossier.plan, dossier.good_practices, dossier.reacties, dossier.toetsers, dossier.geraadpleegd))
    assert {reactie.overgenomen for reactie in dossier.reacties} == {"ja", "deels", "nee"}
    assert any(een.aandachtspunt for een in dossier.aantekeningen.values())


def test_de_rondes_verschillen_zoals_rondes_verschillen(alle: list[Ingevulde]) -> None:
    toen, nu = van(alle, "2015"), van(alle, "2016")
    verschil = {wie: aantal(nu[wie], "+") - aantal(toen[wie], "+") for wie in toen}
    assert nu.keys() - toen.keys() == {"Lindeveld"}
    assert {wie for wie, meer in verschil.items() if meer < 0} == {"Noorderwold", "Veldersum", "Waterhoek"}
    assert nu["Heuvelkamp"].toetsing.scores == toen["Heuvelkamp"].toetsing.scores
    assert {wie for wie, een in nu.items() if aantal(een, OPEN)} == {"Waterhoek"}
    (zelf,) = van(alle, "zelfevaluatie").values()
    assert zelf.toetsing.soort is Soort.ZELFEVALUATIE


def test_wat_de_landelijke_teksten_tellen_klopt(alle: list[Ingevulde], stap1: Kader) -> None:
    teksten, nu = dict(landelijke_teksten(lees_inhoud())), van(alle, "2016")
    minnen = {nr: {w for w, een in nu.items() if een.toetsing.scores[nr] == "-"} for nr in ("1.1.4", "1.2.5", "3.2.2")}
    assert teksten.keys() <= set(plaatsen(stap1))
    assert ("In vijf regio's" in teksten["onderbouwing 1.1.4"], len(minnen["1.1.4"])) == (True, 5)
    assert ("In twee regio's" in teksten["onderbouwing 3.2"], len(minnen["3.2.2"])) == (True, 2)
    assert nu.keys() - minnen["1.2.5"] == {"Duinrand"}
    assert "Alleen in Duinrand" in teksten["onderbouwing 1.2"]


def test_elke_bron_van_een_bevinding_staat_in_de_lijst_en_geen_andere(alle: list[Ingevulde]) -> None:
    dossier = van(alle, "2016")["Zuidmeer"].dossier
    genoemd = {een.bron for een in dossier.aantekeningen.values()}
    assert {een.geraadpleegde_bron for een in dossier.geraadpleegd} == genoemd


def test_wat_de_teksten_over_zuidmeer_tellen_klopt(alle: list[Ingevulde]) -> None:
    toen, nu = (van(alle, ronde)["Zuidmeer"] for ronde in ("2015", "2016"))
    beter = {nr for nr, s in nu.toetsing.scores.items() if (toen.toetsing.scores[nr], s) == ("-", "+")}
    samenvatting = teksten_op_naam(nu.dossier)["samenvatting"]
    assert "vier verwachtingen" in samenvatting
    assert beter == {"1.2.2", "1.3.2", "1.3.4", "3.2.1"}
    assert all(f"({nr})" in samenvatting for nr in beter)
    assert "vier nachten" in nu.dossier.aantekeningen["1.1.4"].onderbouwing


@pytest.mark.lang
def test_zij_is_elke_keer_dezelfde(tmp_path: Path) -> None:
    een, ander = (schrijf(tmp_path / naam) for naam in ("een", "ander"))
    assert [pad.read_bytes() for pad in een] == [pad.read_bytes() for pad in ander]


VERZONNEN = sorted((WORTEL / "docs/voorbeelden").glob("verzonnen-*"))


@pytest.mark.parametrize("pad", VERZONNEN, ids=[pad.name for pad in VERZONNEN])
def test_op_elke_bladzijde_van_een_voorbeeld_staat_dat_het_verzonnen_is(pad: Path) -> None:
    zonder = ZONDER_MERK[pad.suffix.removeprefix(".")]
    assert zonder(pad.read_bytes(), "VERZONNEN") == []
    assert zonder(pad.read_bytes(), "VERTROUWELIJK") != []
