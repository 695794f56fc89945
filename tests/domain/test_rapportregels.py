"""What reports say by the words of a source: the organisation and the day in their places, and nothing else changed."""

from __future__ import annotations

import pytest

from toetsing.domain.rapportregels import TERMIJN, Bronzin, Rapportregels, Vastblok

PLICHT = (Bronzin(zin="Ook <organisatie> moet dat, en <organisatie> weet het.", bron="boek, 1"),)
VOOR = (Bronzin(zin="Vóór <datum> horen wij van <organisatie>.", bron="boek, 2"),)


@pytest.mark.parametrize(
    ("vorm", "naam", "genoemd"),
    [
        ("<organisatie>", "Noord", "Noord"),
        ("Veilig Thuis <organisatie>", "Noord", "Veilig Thuis Noord"),
        ("Veilig Thuis <organisatie>", "Veilig Thuis Noord", "Veilig Thuis Noord"),
        ("Veilig Thuis <organisatie>", "veilig thuis Noord", "veilig thuis Noord"),
        ("Veilig Thuis <organisatie>", "Veilig Thuisland", "Veilig Thuis Veilig Thuisland"),
        ("<organisatie> in oprichting", "Noord", "Noord in oprichting"),
        (" <organisatie>", "Noord", " Noord"),
    ],
)
def test_een_organisatie_wordt_een_keer_zo_genoemd(vorm: str, naam: str, genoemd: str) -> None:
    assert Rapportregels(organisatie=vorm).noem(naam) == genoemd


def test_elke_plaats_in_een_zin_wordt_ingevuld() -> None:
    regels = Rapportregels(organisatie="VT <organisatie>")
    assert regels.ingevuld(PLICHT, "Noord") == ("Ook VT Noord moet dat, en VT Noord weet het.",)
    assert regels.ingevuld(VOOR, "Noord", "1 mei 2016") == ("Vóór 1 mei 2016 horen wij van VT Noord.",)
    assert regels.ingevuld(VOOR, "<datum>", "1 mei 2016") == ("Vóór 1 mei 2016 horen wij van VT <datum>.",)


def test_de_zinnen_zijn_die_van_elke_soort() -> None:
    regels = Rapportregels(plicht=PLICHT, plicht_landelijk=PLICHT, maatregelen=PLICHT, termijn=VOOR, opvolging=VOOR)
    assert regels.zinnen == (*PLICHT, *PLICHT, *PLICHT, *VOOR, *VOOR)
    assert Rapportregels().zinnen == ()


@pytest.mark.parametrize("label", [TERMIJN, "Reactie voor:", "  REACTIE  VÓÓR "])
def test_een_label_is_dat_van_de_termijn_hoe_het_ook_is_getypt(label: str) -> None:
    assert Rapportregels().is_termijn(label)
    assert not Rapportregels(termijnnaam="hersteltermijn").is_termijn(label)


def test_het_colofon_krijgt_wat_de_afzender_zegt_achteraan() -> None:
    eigen = Rapportregels(
        blokken=(Vastblok(titel="colofon", alineas=("Van ons.",)), Vastblok(titel="Meer", alineas=("b",)))
    )
    meer, colofon = eigen.met_colofon(("Contact: x",)).blokken
    assert (meer.titel, colofon.titel, colofon.alineas) == ("Meer", "colofon", ("Van ons.", "Contact: x"))
    assert eigen.met_colofon(()) is eigen
    (nieuw,) = Rapportregels().met_colofon(("Contact: x",)).blokken
    assert nieuw == Vastblok(titel="Colofon", alineas=("Contact: x",))
