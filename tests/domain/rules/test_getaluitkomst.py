"""A number as outcome: against all fillings one by one, by someone else's arithmetic."""

from __future__ import annotations

from fractions import Fraction
from itertools import product
from typing import TYPE_CHECKING

import pytest

from hulp.getalkader import getalkader
from hulp.schalen import maak_schaal
from toetsing.domain.decide.beslissen import decide
from toetsing.domain.rules.betekenis import Onderdeel
from toetsing.domain.rules.boom import Grootheid
from toetsing.domain.rules.getaluitkomst import Getaluitkomst, getalstand
from toetsing.domain.rules.taal import parse_getal
from toetsing.domain.rules.woordenschat import woordenschat_van
from toetsing.domain.rules.woordlezer import Taalfout
from toetsing.domain.rules.zin import getal_in_woorden
from toetsing.domain.scores import OPEN
from toetsing.domain.toetsing import Bronbestand, Toetsing

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from toetsing.domain.scores import Ingevuld

SCHAAL = maak_schaal({"a": "a", "b": "b", "c": "c", "nvt": "nvt"}, nvt=["nvt"], getallen={"a": 5, "b": 2, "c": -1})
ANDER = maak_schaal({"d": "d", "e": "e"}, getallen={"d": 8, "e": 0}, naam="t")


def onderdelen(*nvt: bool) -> tuple[Onderdeel, ...]:
    """Three of the first scale, each with or without nvt, of different weight, and one of the other."""
    eigen = tuple(
        Onderdeel(
            nr=f"1.1.{i}",
            tekens=("a", "b", "c", *(["nvt"] if mag else [])),
            schaal=SCHAAL,
            groepen=frozenset({"kern"} if i < 3 else ()),
            gewicht=Fraction(i, 2),
        )
        for i, mag in enumerate(nvt, start=1)
    )
    return (*eigen, Onderdeel(nr="1.1.9", tekens=("d", "e"), schaal=ANDER, gewicht=Fraction(3)))


def voluit(uitkomst: Getaluitkomst, delen: Sequence[Onderdeel], scores: Mapping[str, Ingevuld]) -> set[Fraction | None]:
    """Every number that some filling gives, the slow way; None for a filling in which nothing is left."""
    uit: set[Fraction | None] = set()
    mee = [een for een in delen if uitkomst.groep is None or uitkomst.groep in een.groepen]
    for tekens in product(*(een.tekens if scores[een.nr] is OPEN else (scores[een.nr],) for een in mee)):
        teller, noemer, er_is = Fraction(0), Fraction(0), False
        for een, teken in zip(mee, tekens, strict=True):
            if teken == "nvt":
                continue
            getallen: dict[object, Fraction] = {n.teken: n.getal for n in een.schaal.niveaus if n.getal is not None}
            keer = een.gewicht if uitkomst.gewogen else 1
            teller += keer * getallen[teken]
            noemer += keer * (max(getallen.values()) if uitkomst.wat is Grootheid.PUNTEN else 1)
            er_is = True
        if not er_is:
            uit.add(None)
        elif uitkomst.wat is Grootheid.SOM:
            uit.add(teller)
        else:
            uit.add((100 if uitkomst.wat is Grootheid.PUNTEN else 1) * teller / noemer)
    return uit


@pytest.mark.parametrize("wat", Grootheid)
@pytest.mark.parametrize("gewogen", [False, True])
@pytest.mark.parametrize("groep", [None, "kern"])
def test_in_elke_toestand_het_getal_of_het_laagste_en_het_hoogste(
    wat: Grootheid, gewogen: bool, groep: str | None
) -> None:
    uitkomst = Getaluitkomst(wat=wat, gewogen=gewogen, groep=groep)
    for nvt in ((True, True, True), (True, False, True), (False, False, False)):
        delen = onderdelen(*nvt)
        for tekens in product(*([*een.tekens, OPEN] for een in delen)):
            scores: dict[str, Ingevuld] = dict(zip((een.nr for een in delen), tekens, strict=True))  # type: ignore[arg-type]
            alle = voluit(uitkomst, delen, scores)
            getallen = [een for een in alle if een is not None]
            stand = getalstand(uitkomst, delen, scores)
            assert (stand.laagste, stand.hoogste) == (min(getallen, default=None), max(getallen, default=None)), scores
            assert stand.kan_leeg == (None in alle and bool(getallen)), scores
            assert stand.waarde == (alle.pop() if len(alle) == 1 else None), scores


def test_een_getal_wordt_niet_afgerond_en_niemand_telt_het() -> None:
    kader = getalkader()
    uitslag = decide(kader, _toetsing({"1.1.1": "7", "1.1.2": "6,5", "1.1.3": "8", "1.2.1": "**", "1.2.2": "*"}))
    assert {nr: stand.waarde for nr, stand in uitslag.getallen.items()} == {
        "1.1": Fraction(57, 8),
        "1.2": Fraction(75),
    }
    assert [een.nr for een in uitslag.criteria] == ["1.1"]


def test_van_niets_is_er_geen_getal() -> None:
    uitslag = decide(getalkader(), _toetsing({"1.2.1": "nvt", "1.2.2": "nvt"}))
    stand = uitslag.getallen["1.2"]
    assert (stand.laagste, stand.hoogste, stand.waarde, stand.kan_leeg) == (None, None, None, False)


@pytest.mark.parametrize(
    "zin",
    ["de som", "de gewogen som in kern", "het gemiddelde", "het gewogen gemiddelde", "de punten", "de gewogen punten"],
)
def test_de_zin_van_een_getal_is_bij_het_lezen_hetzelfde_getal(zin: str) -> None:
    woordenschat = woordenschat_van(onderdelen(True, True, True))
    gelezen = parse_getal(zin, woordenschat)
    assert isinstance(gelezen, Getaluitkomst)
    assert getal_in_woorden(gelezen) == zin
    assert parse_getal(getal_in_woorden(gelezen), woordenschat) == gelezen


@pytest.mark.parametrize(
    ("zin", "reden"),
    [
        ("", "het getal is leeg of niet af."),
        ("gemiddelde", "een getal begint niet met 'gemiddelde'."),
        ("de mediaan", "met een mediaan rekent toetsing niet."),
        ("het gewogen product in kern", "met een product rekent toetsing niet."),
        ("logaritme", "met een logaritme rekent toetsing niet."),
        ("de herschaalde som", "met herschaalde scores rekent toetsing niet."),
        ("de prijs", "een getal begint niet met 'de'."),
        ("het gemiddelde is minstens 5", "na het getal staat nog 'is'."),
        ("de som in zaal", "'zaal' is geen groep van dit kader."),
    ],
)
def test_een_onleesbaar_getal_zegt_waarom(zin: str, reden: str) -> None:
    fout = parse_getal(zin, woordenschat_van(onderdelen(True, True, True)))
    assert isinstance(fout, Taalfout)
    assert fout.reden == reden


def _toetsing(scores: Mapping[str, str]) -> Toetsing:
    kader = getalkader()
    return Toetsing(
        organisatie="a",
        ronde=None,
        datum=None,
        soort=None,
        bron=Bronbestand(bestand="b", sha256=""),
        scores={v.nr: scores.get(v.nr, OPEN) for v in kader.gevraagd},  # type: ignore[misc]
        herkomst={},
    )
