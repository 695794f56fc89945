"""A proof with facts: they are neither better nor worse, none is a verwachting, and a case that is made names them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from hulp.feitenkader import feitenkader, kadertekst
from toetsing.domain.kader import zicht_op
from toetsing.domain.proof.bevinding import DoorNvt, Feitkern, Kern, Onderzoek, Verslechtering, ZonderInvloed
from toetsing.domain.proof.bewijs import bewijs
from toetsing.domain.proof.opmerken import Gemist
from toetsing.domain.rules.inwoorden import gezien_als_koppen
from toetsing.readers.kader.kaderbestand import load_kader

if TYPE_CHECKING:
    from collections.abc import Iterator

    from toetsing.domain.kader import Kader


def lees(tekst: str) -> Kader:
    """Read a kader of which the rows need not name every fact."""
    kader, meldingen = load_kader(tekst.encode(), "horeca-2026")
    assert kader is not None, meldingen
    return kader


def met_rang(*rijen: str, nvt: str = "") -> Kader:
    """Return the kader in which ja is above nee, as on a scale for verwachtingen."""
    tekst = kadertekst(*rijen).replace(", rang: geen", "").replace("invoer: [n]}", f"invoer: [n]}}{nvt}")
    kader = lees(tekst)
    assert kader.feiten[0].schaal.ladder
    return kader


def feiten(kader: Kader, criterium: str = "1.1") -> Iterator[object]:
    return (een.feit for een in bewijs(kader, []).bevindingen if een.criterium == criterium)


def test_een_feit_is_niet_beter_of_slechter() -> None:
    """That an overtreding makes it worse is no better score that does."""
    kader = met_rang("O: overtreding is ja", "V: geen gebrek", "O: anders")
    gevonden = list(feiten(kader))
    assert not [een for een in gevonden if isinstance(een, Verslechtering)]
    assert {nr for een in gevonden if isinstance(een, Kern) for nr in een.klasse.nrs} == {"1.1.1", "1.1.2", "1.1.3"}


def test_nvt_van_een_feit_is_geen_nvt_in_plaats_van_een_score() -> None:
    kader = met_rang("O: overtreding is ja", "V: geen gebrek", "O: anders", nvt=", {naam: nvt, soort: nvt}")
    (door,) = (een for een in feiten(kader) if isinstance(een, DoorNvt))
    assert {wissel.van for wissel in door.wissels} == {"-"}


@pytest.mark.parametrize(
    ("rijen", "zegt"),
    [
        (("O: opzet is ja", "V: geen gebrek", "O: anders"), {("Opzet", ("ja",), "O", True)}),
        (("O: klasse is 2 of hoger", "V: geen gebrek", "O: anders"), {("klasse", ("2", "3"), "O", True)}),
        (("M: opzet is ja en geen gebrek", "V: geen gebrek", "O: anders"), {("Opzet", ("ja",), "V", False)}),
        (("V: opzet is ja", "V: geen gebrek", "O: anders"), {("Opzet", ("ja",), "V", True)}),
        (("V: geen gebrek", "O: anders"), set()),
    ],
)
def test_een_antwoord_dat_op_zichzelf_beslist(rijen: tuple[str, ...], zegt: set[object]) -> None:
    gevonden = {
        (een.klasse.nrs[0], een.tekens, een.oordeel, een.altijd)
        for een in feiten(lees(kadertekst(*rijen)))
        if isinstance(een, Feitkern)
    }
    assert gevonden == zegt


def test_een_feit_dat_niets_uitmaakt_is_geen_verwachting() -> None:
    kader = lees(kadertekst("V: geen gebrek en opzet is ja", "V: geen gebrek", "O: anders"))
    (gevonden,) = (een for een in feiten(kader) if isinstance(een, ZonderInvloed))
    assert gevonden.klasse.nrs == ("Opzet",)
    assert gevonden.onderzoek is Onderzoek.FEIT_IRRELEVANT


def test_wat_een_verandering_laat_zien_noemt_niet_meer_dan_die_ziet() -> None:
    """Of other changes other facts are seen: those have no place in the case of this one."""
    proeven = bewijs(feitenkader(), []).proeven
    gemist = [proef.uitkomst for proef in proeven if isinstance(proef.uitkomst, Gemist)]
    assert {len(een.scores) for een in gemist} > {2}
    for een in gemist:
        assert set(een.scores) == {nr for klasse in een.klassen for nr in klasse.nrs}


def test_van_een_feit_wordt_gezien_wat_het_is_en_van_de_rest_geteld_hoe_vaak() -> None:
    kader = feitenkader()
    koppen = [gezien_als_koppen(zicht_op(c, c.regelset)) for c in kader.criteria if c.regelset is not None]
    assert koppen[1] == ("geteld: gebrek", "gezien: overtreding is nee")
    assert "geteld: gebrek" in koppen[0]
    assert "gezien: klasse is 3" in koppen[0]
