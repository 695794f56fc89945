"""Choosing from many: by name whatever the capitals, and what is nowhere is said with the names there are."""

from __future__ import annotations

import pytest

from toetsing.domain.selectie import Kandidaat, Selectie, koppen_van, nergens, voldoet

NOORD = Kandidaat(ronde="2015", namen=("VT Noord", "Noord"), groepen={"Provincie ": "Groningen; Drenthe"})
OOST = Kandidaat(ronde=None, namen=("Oost",), groepen={"provincie": "Overijssel"})
WEST = Kandidaat(ronde="2016", namen=("West",), groepen={"provincie": "Drenthe"})
ALLE = (NOORD, OOST, WEST)


@pytest.mark.parametrize(
    ("selectie", "wie"),
    [
        (Selectie(), ALLE),
        (Selectie(rondes=("2015",)), (NOORD,)),
        (Selectie(rondes=("2015", "2016")), (NOORD, WEST)),
        (Selectie(rondes=("Zonder ronde",)), (OOST,)),
        (Selectie(organisaties=("NOORD",)), (NOORD,)),
        (Selectie(organisaties=("vt  noord", "oost")), (NOORD, OOST)),
        (Selectie(groepen=("drenthe",)), (NOORD, WEST)),
        (Selectie(groepen=("Provincie=Groningen",)), (NOORD,)),
        (Selectie(groepen=("drenthe",), rondes=("2016",)), (WEST,)),
    ],
)
def test_wie_alles_is_wat_gevraagd_is(selectie: Selectie, wie: tuple[Kandidaat, ...]) -> None:
    assert tuple(een for een in ALLE if voldoet(selectie, een)) == wie
    assert nergens(selectie, ALLE) == ()


@pytest.mark.parametrize(
    ("groepen", "koppen"),
    [((), set()), (("drenthe",), {"provincie"}), (("Provincie=Groningen", "klein"), {"provincie", "omvang"})],
)
def test_onder_welke_koppen_een_groep_staat(groepen: tuple[str, ...], koppen: set[str]) -> None:
    klein = Kandidaat(ronde="2016", namen=("Zuid",), groepen={"omvang": "klein", "sector": "zorg"})
    assert koppen_van(Selectie(groepen=groepen), (*ALLE, klein)) == koppen


def test_of_er_iets_gevraagd_is() -> None:
    assert not Selectie()
    assert all((Selectie(rondes=("a",)), Selectie(organisaties=("a",)), Selectie(groepen=("a",))))


@pytest.mark.parametrize(
    ("selectie", "zin"),
    [
        (
            Selectie(rondes=("2105",)),
            "--alleen-ronde '2105' komt in de invoer niet voor. Bedoelde u '2015'?"
            " Er zijn: 2015, 2016 en zonder ronde. [G141]",
        ),
        (
            Selectie(organisaties=("West", "Zuid")),
            "--alleen-organisatie 'Zuid' komt in de invoer niet voor. Er zijn: Noord, Oost en West. [G141]",
        ),
        (
            Selectie(groepen=("omvang=Drenthe",)),  # a group under another label is another group
            "--alleen-groep 'omvang=Drenthe' komt in de invoer niet voor. Bedoelde u 'provincie=Drenthe'?"
            " Er is: provincie=Drenthe. [G141]",
        ),
        (
            Selectie(rondes=("2015",), groepen=("Overijssel",)),
            "Er is geen toetsing die alles is wat u kiest: '2015' en 'Overijssel'. Laat een van de keuzes weg. [G142]",
        ),
    ],
)
def test_wat_nergens_is_wordt_gezegd_met_wat_er_wel_is(selectie: Selectie, zin: str) -> None:
    (een,) = nergens(selectie, ALLE)
    assert str(een) == zin


def test_zonder_groepen_zijn_er_geen_namen_en_van_veel_namen_niet_alle() -> None:
    (geen,) = nergens(Selectie(groepen=("noord",)), [Kandidaat(ronde="1", namen=("A",))])
    assert geen.advies == "De invoer noemt er geen."
    (veel,) = nergens(Selectie(organisaties=("x",)), [Kandidaat(ronde="1", namen=(f"n{i}",)) for i in range(40)])
    assert "en nog 10 andere." in veel.advies


def test_van_niets_is_niets_te_zeggen() -> None:
    assert nergens(Selectie(rondes=("2015",)), ()) == ()


def test_wat_een_foute_toetsing_niet_zegt_kan_zij_zijn() -> None:
    zonder = Kandidaat(ronde=None, namen=("",), foutief=True)
    assert voldoet(Selectie(rondes=("2015",), organisaties=("Noord",), groepen=("a",)), zonder)
    assert not voldoet(Selectie(rondes=("2015",)), Kandidaat(ronde="2016", namen=("",), foutief=True))
    assert nergens(Selectie(rondes=("2015",), organisaties=("West",)), [NOORD, WEST, zonder]) == ()
