"""Items over many organisations, and over two rondes."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest

from hulp.itemkader import MET_SCORES, kader_van
from toetsing.domain.compare.itemtelling import tel_items
from toetsing.domain.compare.itemverloop import Itemverandering, itemverloop
from toetsing.domain.toetsing import Bronbestand, Toetsing

if TYPE_CHECKING:
    from collections.abc import Mapping

    from toetsing.domain.velden import Waarde

KADER = kader_van(MET_SCORES)


def _toetsing(wie: str, items: Mapping[str, Mapping[str, Waarde]]) -> Toetsing:
    return Toetsing(
        organisatie=wie,
        ronde=None,
        datum=None,
        soort=None,
        bron=Bronbestand(bestand="", sha256=""),
        scores={},
        herkomst={},
        items=items,
    )


ALLEN = [
    _toetsing("Zuid", {"1.1.2": {"bereik": Fraction(85), "begin": date(2016, 5, 1), "fase": "klaar"}}),
    _toetsing("Noord", {"1.1.1": {"label": ("ja", "te vroeg"), "antwoord": "N"}, "1.1.2": {"bereik": Fraction(85)}}),
    _toetsing("Oost", {"1.1.1": {"label": ("ja",)}, "1.1.2": {"bereik": Fraction(5), "begin": date(2015, 5, 1)}}),
]


def test_per_item_staat_wie_wat_invulde_en_wie_niets_op_alfabet() -> None:
    per_naam = {een.item.kop: een for een in tel_items(KADER, ALLEN)}
    assert per_naam["1.1.2 bereik"].antwoorden == (
        ("Noord", Fraction(85)), ("Oost", Fraction(5)), ("Zuid", Fraction(85)),
    )  # fmt: skip
    assert per_naam["1.1.1 antwoord"].leeg == ("Oost", "Zuid")
    assert per_naam["1.1.1 label"].per_keuze == (
        ("ja", ("Noord", "Oost")), ("moeilijk te meten", ()), ("te vroeg", ("Noord",)),
    )  # fmt: skip
    assert per_naam["1.1.2 fase"].per_keuze == (("klaar", ("Zuid",)), ("bezig", ()))


def test_de_uitersten_zijn_van_getallen_en_dagen() -> None:
    per_naam = {een.item.kop: een.uitersten for een in tel_items(KADER, ALLEN)}
    assert per_naam["1.1.2 bereik"] == ((Fraction(5), ("Oost",)), (Fraction(85), ("Noord", "Zuid")))
    assert per_naam["1.1.2 begin"] == ((date(2015, 5, 1), ("Oost",)), (date(2016, 5, 1), ("Zuid",)))
    assert per_naam["1.1.2 aandeel"] == per_naam["1.1.1 antwoord"] == ()
    gelijk = {een.item.kop: een.uitersten for een in tel_items(KADER, ALLEN[:2])}
    assert gelijk["1.1.2 bereik"] == ((Fraction(85), ("Noord", "Zuid")),)


def test_van_elk_item_staat_er_wat_het_werd() -> None:
    toen: dict[str, dict[str, Waarde]] = {
        "1.1.1": {"antwoord": "Ja", "label": ("ja",)},
        "1.1.2": {"bereik": Fraction(1)},
    }
    nu: dict[str, dict[str, Waarde]] = {"1.1.1": {"antwoord": "Ja", "label": ("te vroeg",)}, "1.1.2": {"fase": "klaar"}}
    verloop = {een.item.kop: een.verandering for een in itemverloop(KADER, KADER, toen, nu)}
    assert verloop == {
        "1.1.1 antwoord": Itemverandering.GELIJK,
        "1.1.1 label": Itemverandering.ANDERS,
        "1.1.2 bereik": Itemverandering.NU_LEEG,
        "1.1.2 aandeel": Itemverandering.LEEG,
        "1.1.2 begin": Itemverandering.LEEG,
        "1.1.2 fase": Itemverandering.NU_INGEVULD,
        "1.5.1 antwoord": Itemverandering.LEEG,
    }


def test_van_een_ander_kader_is_alleen_hetzelfde_wat_het_latere_zegt() -> None:
    ander = kader_van(
        MET_SCORES.replace("kader: wijkproef", "kader: wijkproef-2\nvervolg_op: wijkproef")
        .replace("schaal: geen, items: [bereik", "schaal: geen, was: 1.1.2, items: [bereik")
        .replace("fase: {uit: [klaar, bezig]}", "fase: {soort: tekst}")
    )
    toen: dict[str, dict[str, Waarde]] = {
        "1.1.1": {"antwoord": "Ja"},
        "1.1.2": {"bereik": Fraction(1), "fase": "klaar"},
    }
    alles = itemverloop(KADER, ander, toen, {})
    verloop = {een.item.kop: (een.eerst, een.verandering) for een in alles if een.gevraagd}
    assert verloop["1.1.1 antwoord"] == (None, Itemverandering.NIEUW)
    assert verloop["1.1.2 bereik"] == (Fraction(1), Itemverandering.NU_LEEG)
    assert verloop["1.1.2 fase"] == ("klaar", Itemverandering.ONVERGELIJKBAAR)  # it is of another kind now
    weg = [(een.item.kop, een.eerst, een.verandering) for een in alles if not een.gevraagd]
    assert weg == [("1.1.1 antwoord", "Ja", Itemverandering.VERVALLEN)]


@pytest.mark.parametrize(
    ("voor", "na"),
    [
        ("eenheid: kinderen", "eenheid: gezinnen"),
        ("peildatum: 01-10-2016", "peildatum: 01-10-2017"),
    ],
)
def test_een_getal_in_iets_anders_of_van_een_andere_dag_is_niet_te_vergelijken(voor: str, na: str) -> None:
    bereik: dict[str, dict[str, Waarde]] = {"1.1.2": {"bereik": Fraction(1)}}
    ander = kader_van(MET_SCORES.replace(voor, na))
    (een,) = (een for een in itemverloop(KADER, ander, bereik, bereik) if een.item.kop == "1.1.2 bereik")
    assert (een.eerst, een.daarna, een.verandering) == (Fraction(1), Fraction(1), Itemverandering.ONVERGELIJKBAAR)


def test_waar_nu_meer_keuzes_mogen_staat_wat_er_toen_stond() -> None:
    ander = kader_van(MET_SCORES.replace("fase: {uit: [klaar, bezig]}", "fase: {uit: [klaar, bezig], meer: ja}"))
    verloop = itemverloop(KADER, ander, {"1.1.2": {"fase": "klaar"}}, {"1.1.2": {"fase": ("klaar",)}})
    (een,) = (een for een in verloop if een.item.kop == "1.1.2 fase")
    assert (een.eerst, een.verandering) == ("klaar", Itemverandering.ONVERGELIJKBAAR)
