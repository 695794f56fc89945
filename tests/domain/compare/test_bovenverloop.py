"""Themas and the whole in two rondes: beside what trying every completion gives, and what cannot be compared."""

from __future__ import annotations

from dataclasses import replace
from itertools import product
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hulp.bovenkader import EINDREGELS, LETTERS, THEMAREGELS, bovenkader, kadertekst, toets
from toetsing.domain.compare.hertoetsen import vergelijk_rondes
from toetsing.domain.compare.koppeling import koppel
from toetsing.domain.compare.oorzaak import Oorzaak, Viertal, oorzaak_van
from toetsing.domain.compare.rondevergelijking import Onvergelijkbaar, Oordeelverandering
from toetsing.domain.decide.beslissen import decide
from toetsing.domain.kader import naam_van_thema
from toetsing.domain.knopen import geheel_van
from toetsing.domain.oordelen import GEHEEL
from toetsing.domain.rules.boom import GEEN
from toetsing.domain.scores import OPEN, Score
from toetsing.readers.kader.kaderbestand import load_kader

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from toetsing.domain.compare.rondevergelijking import Knoopvergelijking, Ronde
    from toetsing.domain.kader import Kader
    from toetsing.domain.rules.boom import Oordeel
    from toetsing.domain.scores import Ingevuld
    from toetsing.domain.toetsing import Toetsing

KADER = bovenkader()
ANDERS = replace(
    bovenkader(
        EINDREGELS.replace("hoogstens 1 verwachting", "hoogstens 2 verwachtingen").replace("minstens 4", "minstens 2")
    ),
    sha256="1" * 64,
)
"""The same kader with other rows for the whole."""
AB = "eindregels:\n  rijen:\n    - A: alle themas V\n    - B: anders\n"
NRS = [een.nr for een in KADER.gevraagd]


def boven(
    toen: Toetsing, nu: Toetsing, kader: Kader = KADER, later: Kader | None = None
) -> dict[str, Knoopvergelijking]:
    later = later or kader
    eerst: Ronde = (kader, decide(kader, toen))
    daarna: Ronde = (later, decide(later, nu))
    return {een.nr: een for een in vergelijk_rondes(eerst, daarna, koppel(kader, later)).boven}


def ingevuld(kader: Kader, toetsing: Toetsing) -> Iterator[dict[str, str]]:
    """Yield every way to fill in what is open."""
    keuzes = [kader.bij_naam[nr].scores if toetsing.scores[nr] is OPEN else (toetsing.scores[nr],) for nr in NRS]
    for tekens in product(*keuzes):
        yield dict(zip(NRS, map(str, tekens), strict=True))


def oordelen(kader: Kader, tekens: Mapping[str, str]) -> dict[str, Oordeel]:
    bij = geheel_van(kader).oordelen_bij(tekens)
    return {thema.nr: bij[naam_van_thema(thema)] for thema in kader.themas} | {GEHEEL: bij[GEHEEL]}


@st.composite
def toetsingen(draw: st.DrawFn) -> Toetsing:
    scores: dict[str, Ingevuld] = {nr: draw(st.sampled_from([Score("+"), Score("+"), Score("-")])) for nr in NRS[:-1]}
    scores["ramp"] = draw(st.sampled_from([Score("ja"), Score("nee"), OPEN]))
    for nr in draw(st.lists(st.sampled_from(NRS[:-1]), max_size=2)):
        scores[nr] = OPEN
    return replace(toets("Een"), scores=scores)


@settings(deadline=None, max_examples=60)
@given(toetsingen(), toetsingen(), st.sampled_from([KADER, ANDERS]))
def test_vier_oordelen_en_hun_label_zijn_die_van_elke_invulling(toen: Toetsing, nu: Toetsing, later: Kader) -> None:
    paren_toen = [(oordelen(KADER, een), oordelen(later, een)) for een in ingevuld(KADER, toen)]
    paren_nu = [(oordelen(KADER, een), oordelen(later, een)) for een in ingevuld(later, nu)]
    for nr, een in boven(toen, nu, later=later).items():
        vier = een.uitkomst
        assert isinstance(vier, Viertal)
        assert {*vier.eerst} == {a[nr] for a, _ in paren_toen}
        assert {*vier.eerst_met_nu} == {c[nr] for _, c in paren_toen}
        assert {*vier.daarna_met_toen} == {d[nr] for d, _ in paren_nu}
        assert {*vier.daarna} == {b[nr] for _, b in paren_nu}
        labels = {oorzaak_van(a[nr], b[nr], c[nr], d[nr]) for a, c in paren_toen for d, b in paren_nu}
        if vier.oorzaak is not Oorzaak.NIET_TE_ZEGGEN:
            assert labels == {vier.oorzaak}
        elif nr != GEHEEL or later is KADER:  # of a thema both kaders say the same, and then nothing is left unsaid
            assert len(labels) > 1


def test_wat_eronder_anders_is_staat_erbij() -> None:
    er = boven(toets("Een"), toets("Een", min_="1.1.1 1.2.1", ramp="ja"))
    assert (er["1"].verandering, er["1"].onder, er["1"].feiten) == (
        Oordeelverandering.VERSLECHTERD, ("1.1", "1.2"), ("ramp",),
    )  # fmt: skip
    assert (er["2"].verandering, er["2"].onder, er["2"].feiten) == (Oordeelverandering.GELIJK, (), ())
    assert (er[GEHEEL].onder, er[GEHEEL].feiten) == (("1",), ("ramp",))


@pytest.mark.parametrize(
    ("rij", "onder"),
    [
        ("alle criteria V", ("1.1",)),
        ("criterium 1.1 is V", ("1.1",)),
        ("criterium 1.2 is V", ()),
        ("alle themas V en alle criteria V", ("1", "1.1")),
        ("thema 1 is V", ("1",)),
        ("alle verwachtingen voldoende", ()),
    ],
)
def test_onder_het_geheel_staat_waar_zijn_rijen_naar_kijken(rij: str, onder: tuple[str, ...]) -> None:
    er = boven(toets("Een"), toets("Een", min_="1.1.1"), bovenkader(f"eindregels:\n  - V: {rij}\n  - O: anders\n"))
    assert er[GEHEEL].onder == onder
    assert er["1"].onder == ("1.1",)


def test_wat_een_vorige_rij_zag_staat_er_ook_onder() -> None:
    regels = (
        "eindregels:\n  - V: alle criteria V\n  - O: anders\n",
        "eindregels:\n  - V: alle themas V\n  - O: anders\n",
    )
    toen, nu = (bovenkader(een) for een in regels)
    er = boven(toets("Een"), toets("Een", min_="1.1.1"), toen, replace(nu, sha256="1" * 64))
    assert er[GEHEEL].onder == ("1", "1.1")


def test_onder_een_thema_zonder_regels_staan_zijn_criteria() -> None:
    regels = "eindregels:\n  - V: alle criteria V\n  - O: geen criterium V\n  - M: anders\n"
    kader = bovenkader(regels, "", "")
    er = boven(toets("Een"), toets("Een", min_="1.1.1"), kader)
    assert [*er] == [GEHEEL]
    assert er[GEHEEL].onder == ("1.1",)


VIER = """\
themaregels:
  rijen:
    - A: minstens 5 verwachtingen voldoende
    - B: precies 4 verwachtingen voldoende
    - C: precies 3 verwachtingen voldoende
    - D: anders
  oordelen: [{letter: A, naam: a}, {letter: B, naam: b}, {letter: C, naam: c}, {letter: D, naam: d}]
"""


def test_wat_elders_niet_meetelt_maakt_een_thema_niet_anders() -> None:
    tekst = kadertekst("", VIER, "")
    niet = "nr: 2.1.2, tekst: g, telt_mee: nee, reden: Nog niet"
    kader, anders = (load_kader(een.encode(), "k")[0] for een in (tekst, tekst.replace("nr: 2.1.2, tekst: g", niet)))
    assert kader is not None
    assert anders is not None
    nu = toets("Een", min_="1.2.1 1.2.2", open_="1.1.1")
    nu = replace(nu, scores={**nu.scores, "2.1.2": Score("nvt")})
    een = boven(toets("Een", open_="1.1.1"), nu, kader, replace(anders, sha256="2" * 64))["1"].uitkomst
    assert isinstance(een, Viertal)
    assert (een.eerst, een.daarna) == (("A", "B"), ("C", "D"))
    assert een.oorzaak is Oorzaak.PRESTATIE


def test_andere_regels_zijn_de_oorzaak_waar_de_scores_dat_niet_zijn() -> None:
    toen = toets("Een", min_="1.1.1 2.2.1")
    er = boven(toen, toen, later=ANDERS)
    assert isinstance(er[GEHEEL].uitkomst, Viertal)
    assert er[GEHEEL].uitkomst.oorzaak is Oorzaak.KADER
    assert er[GEHEEL].verandering is Oordeelverandering.VERSLECHTERD
    assert er["1"].verandering is Oordeelverandering.GELIJK


def test_geen_is_niet_beter_en_niet_slechter() -> None:
    kader = bovenkader("eindregels:\n  - V: alle themas V\n  - O: thema 1 is O\n")
    er = boven(toets("Een", min_="1.1.1"), toets("Een"), kader)
    assert isinstance(er[GEHEEL].uitkomst, Viertal)
    assert er[GEHEEL].uitkomst.eerst == (GEEN,)
    assert er[GEHEEL].verandering is Oordeelverandering.ANDERS


@pytest.mark.parametrize(
    ("regels", "nr", "reden"),
    [
        (
            ("eindregels:\n  rijen:\n    - A: alle themas V\n    - B: anders\n" + LETTERS,),
            GEHEEL,
            Onvergelijkbaar.ANDERE_SCHAAL,
        ),
        (("",), GEHEEL, Onvergelijkbaar.ZONDER_BESLISREGELS),
        (("", "", ""), "1", Onvergelijkbaar.ZONDER_BESLISREGELS),
    ],
)
def test_wat_niet_te_vergelijken_is(regels: tuple[str, ...], nr: str, reden: Onvergelijkbaar) -> None:
    anders = replace(bovenkader(*regels), sha256="1" * 64)
    for kader, later in ((KADER, anders), (anders, KADER)):
        een = boven(toets("Een"), toets("Een"), kader, later)[nr]
        assert (een.uitkomst, een.verandering, een.vastgesteld) == (reden, None, None)


def test_verwachtingen_uit_twee_themas_of_uit_geen() -> None:
    een, twee = KADER.themas
    samen = replace(een, criteria=(*een.criteria, *twee.criteria))
    er = boven(toets("Een"), toets("Een"), later=replace(KADER, themas=(samen,), sha256="1" * 64, eindregels=None))
    assert (er["1"].was, er["1"].uitkomst) == (("1", "2"), Onvergelijkbaar.GEMENGD_THEMA)
    ander = replace(KADER, id="ander-2027")
    assert {een.uitkomst for een in boven(toets("Een"), toets("Een"), later=ander).values()} == {Onvergelijkbaar.NIEUW}


def test_een_verwachting_in_een_van_de_kaders_kan_in_het_andere_alles_zijn() -> None:
    een, twee = KADER.themas
    korter = replace(KADER, themas=(een, replace(twee, criteria=twee.criteria[:1])), sha256="1" * 64)
    vier = boven(toets("Een"), toets("Een"), kader=korter, later=KADER)[GEHEEL].uitkomst
    assert isinstance(vier, Viertal)
    assert (vier.eerst, vier.eerst_met_nu) == (("V",), ("V",))  # one onvoldoende more does not matter here
    vier = boven(toets("Een", min_="1.1.1"), toets("Een"), kader=korter, later=KADER)[GEHEEL].uitkomst
    assert isinstance(vier, Viertal)
    assert vier.eerst == ("M",)


def test_wat_mensen_vaststelden_staat_naast_wat_is_berekend() -> None:
    er = boven(toets("Een"), toets("Een", c2_1="O"))
    assert (er["2"].verandering, er["2"].vastgesteld) == (Oordeelverandering.GELIJK, Oordeelverandering.VERSLECHTERD)
    assert (er[GEHEEL].verandering, er[GEHEEL].vastgesteld) == (
        Oordeelverandering.GELIJK, Oordeelverandering.VERSLECHTERD,
    )  # fmt: skip
    assert er["1"].vastgesteld is Oordeelverandering.GELIJK


def test_een_kader_dat_erboven_niets_beslist_zegt_er_niets_van() -> None:
    assert boven(toets("Een"), toets("Een"), bovenkader("", "", "")) == {}
    assert [*boven(toets("Een"), toets("Een"), bovenkader("", THEMAREGELS))] == ["1", "2"]


def test_een_feit_dat_een_van_de_kaders_niet_heeft_staat_niet_gelijk() -> None:
    ander, meldingen = load_kader(kadertekst().replace("ramp", "brand").encode(), "k")
    assert ander is not None, meldingen
    nu = toets("Een", min_="1.1.1")
    nu = replace(nu, scores={("brand" if nr == "ramp" else nr): een for nr, een in nu.scores.items()})
    geheel = boven(toets("Een"), nu, KADER, replace(ander, sha256="2" * 64))[GEHEEL]
    assert isinstance(geheel.uitkomst, Viertal)
    assert geheel.uitkomst.oorzaak is Oorzaak.NIET_TE_ZEGGEN
