"""What was recorded beside what is now, as values: each difference with what was, what is and what is known of it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from toetsing.domain.compare.vastgelegd import (
    Vastgelegd,
    Vastgelegdcriterium,
    Vastgelegdeafwijking,
    Vastgelegdetoetsing,
    Vastgelegdkader,
    Vastgelegdoordeel,
)
from toetsing.domain.compare.verifieren import (
    Bestandweg,
    Ookandere,
    Uitcel,
    Verschil,
    Verschilsoort,
    Zonderwaarde,
    klopt,
    vergelijk,
)
from toetsing.domain.meldingen import melding

if TYPE_CHECKING:
    from toetsing.domain.compare.verifieren import Waarde

CRITERIUM = Vastgelegdcriterium(
    oordeel=Vastgelegdoordeel(letter="V", mogelijk=("V",)),
    beslisregel="alle voldoende",
    aantallen=(("voldoende", 2), ("open", 0)),
    afwijking=None,
)
NOORD = Vastgelegdetoetsing(
    organisatie="Noord",
    ronde=None,
    datum=None,
    soort="toezicht",
    bestand="n.csv",
    sha256="a" * 64,
    scores={"1.1.1": "+", "1.1.2": "+"},
    overgenomen={},
    herkomst={"1.1.1": "B2", "1.1.2": "C2"},
    criteria={"1.1": CRITERIUM},
    voldoende=2,
    beoordeeld=2,
    open=0,
)
KADER = Vastgelegdkader(id="k", versie="1", sha256="b" * 64, variant=None, variant_sha256=None)


@pytest.mark.parametrize(("gezet", "letter", "telt"), [("V", "V", False), ("M", "V", True), ("V", None, True)])
def test_wat_gelijk_is_vastgesteld_is_geen_afwijking(gezet: str, letter: str | None, telt: bool) -> None:
    afwijking = Vastgelegdeafwijking(oordeel=gezet, motivering="Zo.", door=None)
    oordeel = Vastgelegdoordeel(letter=letter, mogelijk=("V",) if letter else ("V", "M"))
    met = replace(CRITERIUM, oordeel=oordeel, afwijking=afwijking)
    assert met.afwijkend == (afwijking if telt else None)
    zonder = replace(met, afwijking=None)
    assert zonder.afwijkend is None
    toen, nu = (uitslag(replace(NOORD, criteria={"1.1": een})) for een in (met, zonder))
    assert [een.soort for een in vergelijk(toen, nu, {"n.csv": "a" * 64}, {})] == (
        [Verschilsoort.AFWIJKING] if telt else []
    )


def uitslag(*toetsingen: Vastgelegdetoetsing, programma: str = "1") -> Vastgelegd:
    return Vastgelegd(programma=programma, kader=KADER, toetsingen=toetsingen)


def verschillen(toen: Vastgelegdetoetsing, *nu: Vastgelegdetoetsing) -> tuple[Verschil, ...]:
    return vergelijk(uitslag(toen), uitslag(*nu), {"n.csv": "a" * 64}, {})


def met(**velden: Any) -> Vastgelegdetoetsing:
    return replace(NOORD, criteria={"1.1": replace(CRITERIUM, **velden)})


AFWIJKING = Vastgelegdeafwijking(oordeel="M", motivering="zo", door=None)


@pytest.mark.parametrize(
    ("toen", "soort", "waar", "was", "is_"),
    [
        (replace(NOORD, ronde="2015"), Verschilsoort.GEGEVEN, "ronde", "2015", Zonderwaarde.ONBEKEND),
        (
            replace(NOORD, overgenomen={"1.1.1": "2012"}),
            Verschilsoort.OVERGENOMEN,
            "1.1.1",
            "2012",
            Zonderwaarde.ONTBREEKT,
        ),
        (replace(NOORD, voldoende=3), Verschilsoort.TELLING, "voldoende", 3, 2),
        (met(beslisregel=None), Verschilsoort.BESLISREGEL, "1.1", Zonderwaarde.GEEN, "alle voldoende"),
        (met(afwijking=AFWIJKING), Verschilsoort.AFWIJKING, "1.1", AFWIJKING, Zonderwaarde.GEEN),
        (
            met(oordeel=Vastgelegdoordeel(letter=None, mogelijk=("V", "M"))),
            Verschilsoort.OORDEEL,
            "1.1",
            Vastgelegdoordeel(letter=None, mogelijk=("V", "M")),
            CRITERIUM.oordeel,
        ),
        (met(aantallen=(("voldoende", 1),)), Verschilsoort.AANTALLEN, "1.1", (("voldoende", 1),), CRITERIUM.aantallen),
    ],
    ids=["gegeven", "overgenomen", "telling", "beslisregel", "afwijking", "oordeel", "aantallen"],
)
def test_een_verschil_heeft_beide_waarden(
    toen: Vastgelegdetoetsing, soort: Verschilsoort, waar: str, was: Waarde, is_: Waarde
) -> None:
    assert verschillen(toen, NOORD) == (Verschil(soort=soort, organisatie="Noord", waar=waar, toen=was, nu=is_),)


def test_van_een_score_staat_erbij_in_welke_cel_zij_nu_staat() -> None:
    open_ = replace(NOORD, scores={"1.1.1": None, "1.1.2": "+"})
    (verschil,) = verschillen(open_, NOORD)
    assert (verschil.toen, verschil.nu, verschil.toelichting) == (Zonderwaarde.OPEN, "+", Uitcel(adres="B2"))


def test_verschoven_cellen_zijn_samen_een_verschil() -> None:
    verschoven = replace(NOORD, herkomst={"1.1.1": "B3", "1.1.2": "C3"})
    (verschil,) = verschillen(verschoven, NOORD)
    assert (verschil.soort, verschil.waar, verschil.toelichting) == (Verschilsoort.CEL, "1.1.1", Ookandere(aantal=1))
    (verschil,) = verschillen(replace(NOORD, herkomst={"1.1.1": "B3", "1.1.2": "C2"}), NOORD)
    assert verschil.toelichting is None


def test_een_bestand_dat_weg_is_en_een_toetsing_die_niet_te_lezen_is() -> None:
    (weg,) = vergelijk(uitslag(NOORD), uitslag(), {"n.csv": None}, {})
    assert (weg.soort, weg.nu, weg.toelichting) == (Verschilsoort.BESTAND, Zonderwaarde.ONTBREEKT, Bestandweg())
    fout = melding("T098")
    (organisatie,) = vergelijk(uitslag(NOORD), uitslag(), {"n.csv": "a" * 64}, {"n.csv": fout})
    assert (organisatie.toen, organisatie.nu, organisatie.toelichting) == (
        Zonderwaarde.VASTGELEGD,
        Zonderwaarde.ONTBREEKT,
        fout,
    )


def test_alleen_een_ander_programma_telt_niet() -> None:
    gevonden = vergelijk(uitslag(NOORD), uitslag(NOORD, programma="2"), {"n.csv": "a" * 64}, {})
    assert [(v.soort, v.telt) for v in gevonden] == [(Verschilsoort.PROGRAMMA, False)]
    assert klopt(gevonden)
    assert not klopt(verschillen(replace(NOORD, voldoende=3), NOORD))


@pytest.mark.parametrize(
    ("toen", "nu"),
    [
        (
            replace(NOORD, scores={**NOORD.scores, "1.1.1": "open"}),
            replace(NOORD, scores={**NOORD.scores, "1.1.1": None}),
        ),
        (replace(NOORD, ronde="onbekend"), replace(NOORD, ronde=None)),
        (met(beslisregel="geen"), met(beslisregel=None)),
    ],
    ids=["een score", "een gegeven", "een beslisregel"],
)
def test_een_tekst_die_zegt_dat_er_niets_staat_is_niet_niets(
    toen: Vastgelegdetoetsing, nu: Vastgelegdetoetsing
) -> None:
    (verschil,) = verschillen(toen, nu)
    assert isinstance(verschil.toen, str)
    assert isinstance(verschil.nu, Zonderwaarde)
