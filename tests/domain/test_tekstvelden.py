from __future__ import annotations

import pytest

from toetsing.domain.dossier import Tekst
from toetsing.domain.rapportregels import Rapportregels, Vastblok
from toetsing.domain.tekstvelden import Samen, blokken_in, samen_geschreven, samen_over, titel_van_blok

NRS = ("1.1.1", "1.1.2", "1.1.3", "1.1.4", "1.2.1")


@pytest.mark.parametrize(
    ("veld", "samen"),
    [
        ("onderbouwing 1.1.1 en 1.1.3", Samen(("1.1.1", "1.1.3"))),
        ("Onderbouwing  1.1.3, 1.1.1 en 1.1.2:", Samen(("1.1.1", "1.1.2", "1.1.3"))),
        ("onderbouwing 1.1.1; 1.2.1 & 1.1.2.", Samen(("1.1.1", "1.1.2", "1.2.1"))),
        ("onderbouwing 1.1.2 t/m 1.1.4", Samen(("1.1.2", "1.1.3", "1.1.4"))),
        ("onderbouwing 1.1.1, 1.1.3 t/m 1.2.1", Samen(("1.1.1", "1.1.3", "1.1.4", "1.2.1"))),
        ("onderbouwing 1.1.1, 1.1.9 en 1.1.9", Samen(("1.1.1",), onbekend=("1.1.9",))),
        ("onderbouwing 1.1.1, 1.1.2 en 1.1.1", Samen(("1.1.1", "1.1.2"), dubbel=("1.1.1",))),
        ("onderbouwing 1.1.1 t/m", Samen(("1.1.1",), onbekend=("t/m",))),
        ("onderbouwing 1.1.1 t/m 1.1.9", Samen(("1.1.1",), onbekend=("t/m", "1.1.9"))),
        ("onderbouwing 1.1.1", None),
        ("onderbouwing 1.1", None),
        ("onderbouwing 1.1 en 1.2", None),
        ("onderbouwing", None),
        ("samenvatting 1.1.1 en 1.1.2", None),
    ],
)
def test_over_welke_verwachtingen_een_tekst_gaat(veld: str, samen: Samen | None) -> None:
    assert samen_over(veld, NRS) == samen


def test_de_teksten_over_meer_verwachtingen_staan_op_volgorde_van_het_kader() -> None:
    teksten = {
        "onderbouwing 1.1.3 en 1.1.4": "Later.",
        "onderbouwing 1.1.1": "Van een.",
        "onderbouwing 1.1.1 en 1.2.1": "Eerst.",
        "onderbouwing 1.1.2 en 1.2.1": " \u200b ",
    }
    assert samen_geschreven(teksten, NRS) == ((("1.1.1", "1.2.1"), "Eerst."), (("1.1.3", "1.1.4"), "Later."))


def test_een_tekst_onder_een_eigen_titel_is_een_blok_en_het_colofon_ook() -> None:
    teksten = [
        Tekst(veld="Colofon", tekst="Van ons."),
        Tekst(veld="Blok  Wat is toezicht?", tekst="Kijken."),
        Tekst(veld="blok Wat is toezicht?", tekst="En oordelen."),
        Tekst(veld="blok Leeg", tekst=" "),
        Tekst(veld="samenvatting", tekst="Kort."),
    ]
    assert blokken_in(teksten) == (
        Vastblok(titel="Colofon", alineas=("Van ons.",)),
        Vastblok(titel="Wat is toezicht?", alineas=("Kijken.", "En oordelen.")),
    )
    assert [titel_van_blok(veld) for veld in ("blok", "blokken van iets", "blok A")] == ["", "", "A"]


def test_een_blok_vervangt_dat_met_zijn_titel_en_het_colofon_komt_als_laatste() -> None:
    kader = Rapportregels(blokken=tuple(Vastblok(titel=titel, alineas=("a",), bron="b") for titel in ("Eén", "Twee")))
    nieuw = (Vastblok(titel="COLOFON", alineas=("c",)), Vastblok(titel="een", alineas=("d",)))
    samen = kader.met_blokken((*nieuw, Vastblok(titel="Drie", alineas=("e",))))
    assert [(blok.titel, blok.alineas, blok.bron) for blok in samen.blokken] == [
        ("een", ("d",), ""),
        ("Twee", ("a",), "b"),
        ("Drie", ("e",), ""),
        ("COLOFON", ("c",), ""),
    ]
