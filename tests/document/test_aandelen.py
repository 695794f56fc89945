"""Who has which score: by the pieces that are counted, and the bad side where a scale has an order."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from hulp.bedragkaders import CIJFER, KORT, kader_met_getallen
from hulp.feitenkader import feitenkader, kadertekst
from hulp.plankaders import NAMEN
from toetsing.document.aandelen import wat_open, wie_heeft_welke_score
from toetsing.document.feitentelling import scorezin
from toetsing.domain.compare.landelijk import Verwachtingtelling
from toetsing.domain.scores import Score
from toetsing.readers.kader.kaderbestand import load_kader

if TYPE_CHECKING:
    from toetsing.domain.kader import Kader

ZONDER = "{getal: {van: 1, tot: 10, stap: 1}, beter: hoger}"
EVEN_SLECHT = "{niveaus: [{naam: goed, voldoet: ja}, weg, {naam: kapot, rang: als weg}]}"


def kader_met(schaal: str) -> Kader:
    """A verwachting on a scale, and one on another that says what satisfies."""
    schalen = {"cijfer": schaal, "ander": KORT}
    return kader_met_getallen("V: anders", schalen=schalen, verwachtingen=["schaal: cijfer", "schaal: ander"])


def telling(scores: dict[str, str], open_: str = "") -> Verwachtingtelling:
    return Verwachtingtelling(
        nr="1.1.1", scores={Score(teken): tuple(wie) for teken, wie in scores.items()}, open=tuple(open_)
    )


@pytest.mark.parametrize(
    ("schaal", "scores", "open_", "verwacht"),
    [
        (CIJFER, {"7": "A", "6,5": "BC", "3,5": "D"}, "", ("Cijfer onder 5,5 is het bij D (3,5).",)),
        (CIJFER, {"7": "A", "6,5": "BC"}, "", ()),
        (CIJFER, {"7": "A"}, "BC", ("Cijfer vanaf 5,5 is het bij A (7).",)),
        (
            CIJFER,
            {"7": "A", "5": "B", "3,5": "CD"},
            "",
            ("Cijfer vanaf 5,5 is het bij A (7).", "Cijfer onder 5,5 is het bij B (5), C (3,5) en D (3,5)."),
        ),
        (KORT, {"4": "AB", "3": "C", "1": "D"}, "", ("Cijfer 3 is het bij C.", "Cijfer 1 is het bij D.")),
        (ZONDER, {"9": "A", "7": "B", "2": "C"}, "", ("Cijfer 2 is het bij C.",)),
        (ZONDER, {"9": "A", "2": "BC"}, "", ("Cijfer is het bij A (9).", "Cijfer 2 is het bij B en C.")),
        (NAMEN, {"goed": "ABC", "matig": "D", "slecht": "E"}, "", ("Matig is het bij D.", "Slecht is het bij E.")),
        (EVEN_SLECHT, {"weg": "BC", "kapot": "D"}, "", ("Weg is het bij B en C.", "Kapot is het bij D.")),
    ],
)  # fmt: skip
def test_wie_welke_score_heeft_volgt_wat_wordt_geteld(
    schaal: str, scores: dict[str, str], open_: str, verwacht: tuple[str, ...]
) -> None:
    kader = kader_met(schaal)
    assert wie_heeft_welke_score(kader, telling(scores, open_), met_slechtste=True) == verwacht


def test_getallen_die_als_een_tellen_krijgen_hun_grenzen() -> None:
    verwachting = kader_met(ZONDER).per_nr["1.1.1"]
    zin = scorezin(verwachting, telling({"9": "A", "7": "B", "2": "C"}, "D"), 4)
    assert zin == "Een getal is bekend bij 3 van de 4 organisaties: het laagste is 2 en het hoogste 9."


def test_alleen_waar_een_rij_een_feit_noemt_hangt_een_oordeel_ervan_af() -> None:
    """The kader has facts; its second criterium names none, and where no rule does the whole does not wait for any."""
    kader = feitenkader()
    assert {c.nr: wat_open(kader, c.nr) for c in kader.criteria} == {
        "1.1": "open scores en feiten", "1.2": "open scores en feiten", "2.1": "open scores",
    }  # fmt: skip
    assert wat_open(kader) == "open scores en feiten"
    tekst = kadertekst("V: geen gebrek", "O: anders").replace(" en niet overtreding is ja", "")
    zonder, _ = load_kader(tekst.encode(), "horeca")
    assert zonder is not None
    assert wat_open(zonder) == "open scores"
