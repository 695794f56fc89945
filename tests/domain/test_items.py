"""Items over one toetsing: how far they are, what is read of them, and what goes along to another edition."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING

from hulp.itemkader import MET_SCORES, ZONDER_SCORES, kader_van
from toetsing.domain.items import (
    Vervolgitems,
    alle_in_woorden,
    alleen_teksten,
    antwoord_op,
    items_van,
    stand_van,
    vervolg_items,
    waarde_van,
)
from toetsing.domain.plek import Plek
from toetsing.domain.toetsing import Bronbestand, Toetsing

if TYPE_CHECKING:
    from toetsing.domain.velden import Waarde

KADER = kader_van(MET_SCORES)
INGEVULD: dict[str, dict[str, Waarde]] = {
    "1.1.1": {"antwoord": "Ja", "label": ("ja", "te vroeg")},
    "1.1.2": {"bereik": Fraction(85), "begin": date(2016, 5, 1), "fase": "klaar"},
}


def test_een_item_staat_bij_zijn_verwachting_onder_een_naam() -> None:
    assert [item.kop for item in items_van(KADER)] == [
        "1.1.1 antwoord", "1.1.1 label", "1.1.2 bereik", "1.1.2 aandeel", "1.1.2 begin", "1.1.2 fase", "1.5.1 antwoord",
    ]  # fmt: skip
    assert [item.is_tekst for item in items_van(KADER)] == [True, False, False, False, False, False, True]


def test_wat_is_ingevuld_heeft_zijn_waarde_en_woorden() -> None:
    items = items_van(KADER)
    assert [waarde_van(item, INGEVULD) for item in items[1:4]] == [("ja", "te vroeg"), Fraction(85), None]
    assert [antwoord_op(item, INGEVULD) for item in items[1:5]] == ["ja; te vroeg", "85 kinderen", "", "01-05-2016"]


def test_de_stand_telt_alles_en_noemt_wat_moet() -> None:
    stand = stand_van(KADER, INGEVULD)
    assert (stand.gevraagd, stand.ingevuld, stand.lege_namen) == (7, 5, ("1.5.1 antwoord",))
    assert stand.in_woorden == "5 van de 7 items zijn ingevuld, en 1 verplicht item nog niet"
    leeg = stand_van(KADER, {})
    assert leeg.in_woorden == "geen van de 7 items is ingevuld, en 2 verplichte items nog niet"
    vol = stand_van(KADER, {**INGEVULD, "1.5.1": {"antwoord": "Goed"}})
    assert vol.in_woorden == "6 van de 7 items zijn ingevuld"


def test_van_velen_wordt_het_samen_gezegd() -> None:
    assert alle_in_woorden(KADER, [INGEVULD, {}]) == (
        "5 van de 14 items zijn ingevuld; bij 2 organisaties is nog een verplicht item leeg"
    )
    vol: dict[str, dict[str, Waarde]] = {**INGEVULD, "1.5.1": {"antwoord": "Goed"}}
    assert alle_in_woorden(KADER, [vol]) == "6 van de 7 items zijn ingevuld"


def test_naar_een_ander_kader_gaat_mee_wat_daar_past() -> None:
    ander = kader_van(
        MET_SCORES.replace("moeilijk te meten, te vroeg", "lastig")  # 'te vroeg' is no choice any more
        .replace("eenheid: kinderen", "eenheid: kinderen, tekst: Hoeveel?")
        .replace("begin, fase]}", "begin]}")
        .replace("  fase: {uit: [klaar, bezig]}\n", "")
    )
    past, over, _ = vervolg_items(ander, KADER, INGEVULD)
    assert past == {
        "1.1.1": {"antwoord": "Ja"},
        "1.1.2": {"bereik": Fraction(85), "begin": date(2016, 5, 1)},
    }
    assert over == {"1.1.1 label": "ja; te vroeg", "1.1.2 fase": "klaar"}
    assert vervolg_items(KADER, KADER, INGEVULD) == Vervolgitems(INGEVULD, {})
    assert vervolg_items(kader_van(ZONDER_SCORES), KADER, {}) == Vervolgitems({}, {})


def test_alleen_teksten_zijn_van_alle_rondes() -> None:
    assert alleen_teksten(KADER, INGEVULD) == {"1.1.1": {"antwoord": "Ja"}}


def test_een_toetsing_zonder_scores_staat_waar_haar_eerste_item_staat() -> None:
    toetsing = Toetsing(
        organisatie="Noord",
        ronde=None,
        datum=None,
        soort=None,
        bron=Bronbestand(bestand="a.csv", sha256=""),
        scores={},
        herkomst={},
        itemplekken={"1.1.1": {"antwoord": Plek(bestand="a.csv", blad="Items", cel="E7")}},
    )
    assert toetsing.plek == Plek(bestand="a.csv", blad="Items", cel="E7")
    assert replace(toetsing, itemplekken={}).plek == Plek(bestand="a.csv")
