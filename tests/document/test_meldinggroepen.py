"""Meldingen in groups: by file, what is said of many once, and nothing of a fout ever lost."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from toetsing.document.meldinggroepen import Meldinggroep, gegroepeerd
from toetsing.domain.meldingen import Ernst, melding
from toetsing.domain.plek import Plek

if TYPE_CHECKING:
    from toetsing.domain.meldingen import Melding


def fout(bestand: str | None, cel: str) -> Melding:
    plek = Plek(bestand=bestand, blad="Toetsing", cel=cel, verwachting="1.1.1")
    return melding("T031", plek, waarde="x", toegestaan="+ of -", heet="score", tip="")


def zin(cel: str) -> str:
    return f"Toetsing!{cel} (1.1.1): 'x' is geen score. Kies + of - of laat leeg. [T031]"


def test_die_van_een_bestand_staan_onder_zijn_naam() -> None:
    groepen = [*gegroepeerd([fout("a.xlsx", "D4"), fout("b.xlsx", "D5"), fout("a.xlsx", "D6"), fout(None, "D7")])]
    assert groepen == [
        Meldinggroep("a.xlsx", (zin("D4"), zin("D6"))),
        Meldinggroep("", (f"b.xlsx › {zin('D5')}",)),
        Meldinggroep("", (zin("D7"),)),
    ]


def test_een_fout_houdt_ook_van_velen_haar_eigen_regel() -> None:
    groepen = [*gegroepeerd([fout(f"{nr}.xlsx", "D4") for nr in range(26)])]
    assert [groep.regels for groep in groepen] == [(f"{nr}.xlsx › {zin('D4')}",) for nr in range(26)]


def test_dezelfde_zin_over_velen_staat_er_een_keer_met_hun_namen() -> None:
    velen = [melding("T090", Plek(bestand=f"{wie}.xlsx"), organisatie=wie, teksten="inleiding") for wie in "ABC"]
    (groep,) = gegroepeerd(velen)
    assert groep.kop == ""
    (regel,) = groep.regels
    assert regel.startswith("let op: In het concept over A, B en C ontbreekt nog: inleiding. ")
    assert len([*gegroepeerd(velen[:2])]) == 2  # two are no many


def test_wat_in_meer_verschilt_houdt_elk_zijn_regel_onder_een_advies() -> None:
    velen = [melding("T090", organisatie=wie, teksten=f"tekst {wie}") for wie in "ABC"]
    (groep,) = gegroepeerd(velen)
    assert groep.kop.startswith("3 waarschuwingen. Op het blad Teksten ")
    assert groep.kop.endswith(" [T090]")
    assert groep.regels == tuple(f"In het concept over {wie} ontbreekt nog: tekst {wie}." for wie in "ABC")


def test_van_velen_staat_elke_zin_er_een_keer_met_wie_hem_deelt() -> None:
    velen = [melding("T090", Plek(bestand=f"{wie}.xlsx"), organisatie=wie, teksten="inleiding") for wie in "ABC"]
    velen += [melding("T090", Plek(bestand="D.xlsx"), organisatie="D", teksten="slot")]
    (groep,) = gegroepeerd(velen)
    assert groep.kop.startswith("4 waarschuwingen. ")
    assert groep.regels == (
        "In het concept over A, B en C ontbreekt nog: inleiding.",
        "D.xlsx: In het concept over D ontbreekt nog: slot.",
    )


def test_wie_een_ander_advies_krijgt_staat_in_een_andere_groep() -> None:
    velen = [
        melding("T031", Plek(bestand=f"{nr}.xlsx"), waarde="x", toegestaan=toegestaan, heet="score", tip="")
        for toegestaan in ("+ of -", "1 of 2")
        for nr in range(3)
    ]
    licht = [replace(een, ernst=Ernst.LET_OP) for een in velen]
    koppen = [groep.kop for groep in gegroepeerd(licht)]
    assert len(koppen) == 2
    assert "+ of -" in koppen[0]
    assert "1 of 2" in koppen[1]


def test_met_een_cel_blijft_de_cel() -> None:
    velen = [
        melding("T197", Plek(bestand=f"{naam}.xlsx", blad="T", cel=cel), punt="min", nrs=nrs)
        for naam, cel, nrs in (("a", "F7", "1.1.1"), ("b", "F8", "1.1.2"), ("c", "F8", "1.1.2"))
    ]
    (groep,) = gegroepeerd(velen)
    assert groep.kop.startswith("3 waarschuwingen: Een min zonder onderbouwing … Schrijf ")
    assert groep.regels[0] == "a.xlsx › T!F7: 1.1.1."
    zelfde = [
        melding("T197", Plek(bestand=f"{naam}.xlsx", blad="T", cel="F7"), punt="min", nrs="1.1.1") for naam in "abc"
    ]
    (samen,) = gegroepeerd(zelfde)
    assert samen.kop.startswith("T!F7: let op: Een min zonder onderbouwing: 1.1.1. ")
    assert samen.regels == ("a.xlsx, b.xlsx en c.xlsx",)


def test_een_regel_van_een_kader_blijft_heel() -> None:
    meldingen = [melding("K001", Plek(bestand="kader.yaml", lijn=lijn), reden="iets.") for lijn in (3, 9)]
    assert [groep.regels[0].split(": ")[0] for groep in gegroepeerd(meldingen)] == ["kader.yaml:3", "kader.yaml:9"]
