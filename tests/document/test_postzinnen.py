"""What is said of published figures: why one cannot be compared, and by which scores an oordeel would agree."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

import pytest

from toetsing.commands.herreken.document import wijziging_zin
from toetsing.document.postzinnen import berekend_zin, gepubliceerd_zin, uitleg_zin
from toetsing.domain.compare.bevonden import Geoordeeld, Status, Wijziging
from toetsing.domain.compare.herreken import herreken
from toetsing.domain.compare.posten import (
    Namen,
    NietTeBerekenen,
    Oordeelpost,
    OverAlle,
    Post,
    Procent,
    Rangorde,
    Stelling,
    Verdeling,
    Woord,
)
from toetsing.domain.rules.boom import Maat
from toetsing.domain.scores import Score

if TYPE_CHECKING:
    from toetsing.domain.kader import Kader

STELLING = Stelling(nr="1.1.1", waarden=("+",))
ALLE: dict[str, OverAlle] = {
    "V 2, M 1": Verdeling(nr="1.1", aantallen={"V": 2, "M": 1}),
    "12,5%": Procent(stelling=STELLING, procent=Fraction("12.5"), decimalen=1),
    "veelal": Woord(stelling=STELLING, woord="veelal", grenzen=((Maat.MEER_DAN, Fraction(50)),)),
    "A en B": Namen(stelling=STELLING, namen=("A", "B"), volledig=True),
    "A, B en C": Rangorde(namen=("A", "B", "C")),
}


@pytest.mark.parametrize("gepubliceerd", ALLE)
def test_over_een_deel_van_de_organisaties_wordt_niets_over_alle_vergeleken(gepubliceerd: str) -> None:
    post = Post(id="p", tekst="t", bron="b", inhoud=ALLE[gepubliceerd])
    (een,) = herreken((post,), (), organisaties=26)
    assert een.status is Status.NIET_HERBEREKENBAAR
    assert gepubliceerd_zin(een.post.inhoud) == gepubliceerd
    assert berekend_zin(een.uitkomst) == ""
    assert uitleg_zin(een.uitkomst) == "gepubliceerd is het over 26 organisaties, in de scores staat er geen"


def test_wat_niet_over_alle_gaat_houdt_zijn_eigen_reden() -> None:
    post = Post(id="p", tekst="t", bron="b", inhoud=NietTeBerekenen(reden="geen verwachting", gepubliceerd="58%"))
    (een,) = herreken((post,), (), organisaties=26)
    assert (gepubliceerd_zin(een.post.inhoud), uitleg_zin(een.uitkomst)) == ("58%", "geen verwachting")


def wijziging(*wissels: tuple[tuple[str, str], ...]) -> Wijziging:
    post = Oordeelpost(nr="1.1", organisatie="Noord", letter="M")
    scores = tuple(tuple((nr, Score(score)) for nr, score in wissel) for wissel in wissels)
    return Wijziging(id="noord-1.1", oordeel=Geoordeeld(inhoud=post, letter="V"), wissels=scores, aantal=len(scores))


def test_een_oordeel_dat_met_andere_scores_wel_klopt(stap1: Kader) -> None:
    assert wijziging_zin(stap1, wijziging((("1.1.1", "-"), ("1.1.2", "nvt")), (("1.1.3", "+"),))) == (
        "Noord, criterium 1.1: gepubliceerd is M, berekend V; de beslisregel zou M geven als 1.1.1 een - en 1.1.2 nvt "
        "was, of als 1.1.3 een + was."
    )


def test_een_oordeel_dat_met_geen_kleine_verandering_klopt(stap1: Kader) -> None:
    assert wijziging_zin(stap1, wijziging()) == (
        "Noord, criterium 1.1: gepubliceerd is M, berekend V; er is geen kleine verandering van scores gevonden "
        "waarbij de beslisregel M zou geven."
    )


def test_van_veel_manieren_staan_er_twaalf_en_hoeveel_er_nog_zijn(stap1: Kader) -> None:
    andere = [v.nr for v in stap1.verwachtingen if v.telt_mee][1:15]
    zin = wijziging_zin(stap1, wijziging(*((("1.1.1", "-"), (nr, "-")) for nr in andere)))
    assert zin.count("als 1.1.1 een - en ") == 12
    assert zin.endswith(", of op 2 andere manieren met even veel scores.")
