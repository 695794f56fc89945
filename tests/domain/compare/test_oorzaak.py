"""Why an oordeel changed: the definition in all its cases, and every label found again by brute force."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hulp.hertoetskaders import MILD, STRENG, kader_uit, kadertekst, uitslag
from toetsing.domain.compare import oorzaak as module
from toetsing.domain.compare.hertoetsen import vergelijk_rondes
from toetsing.domain.compare.koppeling import koppel
from toetsing.domain.compare.oorzaak import Oorzaak, Viertal, oorzaak_van
from toetsing.domain.decide.beslissen import decide
from toetsing.domain.rules.boom import Oordeel
from toetsing.domain.scores import OPEN

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from toetsing.domain.decide.uitslag import Uitslag
    from toetsing.domain.kader import Kader

PRESTATIE, KADER, BEIDE = Oorzaak.PRESTATIE, Oorzaak.KADER, Oorzaak.BEIDE
LETTERS = [Oordeel(letter) for letter in ("V", "M", "O", "geen")]
ALLES = list(product(LETTERS, repeat=4))


# -- the definition ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("vier", "label"),
    [
        ("VVMO", Oorzaak.GELIJK),
        ("MVMV", PRESTATIE),  # by either rules from M to V
        ("MVVM", KADER),  # with either scores from M to V
        ("VOMM", BEIDE),  # each does a part
        ("VOOO", BEIDE),  # each is enough by itself
        ("VOVV", BEIDE),  # only together
        ("MVOV", PRESTATIE),  # the scores got better, against stricter rules
        ("OMOV", PRESTATIE),  # better scores; milder rules would have shown more of it
        ("VOVM", PRESTATIE),  # worse scores by either rules
        ("VOMV", KADER),  # stricter rules; the scores got better and it was not enough
        ("VMOV", KADER),
    ],
)
def test_de_definitie(vier: str, label: Oorzaak) -> None:
    a, b, c, d = map(Oordeel, vier)
    assert oorzaak_van(a, b, c, d) is label


@pytest.mark.parametrize("vier", ALLES)
def test_de_definitie_is_symmetrisch(vier: tuple[Oordeel, ...]) -> None:
    a, b, c, d = vier
    label = oorzaak_van(a, b, c, d)
    assert oorzaak_van(b, a, d, c) is label  # then and now change places
    geruild = {PRESTATIE: KADER, KADER: PRESTATIE}.get(label, label)
    assert oorzaak_van(a, b, d, c) is geruild  # scores and rules change places


def test_alleen_andere_regels_is_nooit_prestatie_en_alleen_andere_scores_nooit_kader() -> None:
    for a, b in product(LETTERS, repeat=2):
        assert oorzaak_van(a, b, b, a) is (Oorzaak.GELIJK if a == b else KADER)  # the same scores: d is a, c is b
        assert oorzaak_van(a, b, a, b) is (Oorzaak.GELIJK if a == b else PRESTATIE)  # the same rules: c is a, d is b


# -- on whole kaders ---------------------------------------------------------------------------------------------------

VERWACHTINGEN = ["1.1.1", "1.1.2", "1.1.3"]
TOEN = kader_uit(kadertekst("toen", {"1.1": VERWACHTINGEN}, MILD))
ZELFDE = {nr: nr for nr in VERWACHTINGEN}
STRENGER = kader_uit(kadertekst("nu", {"1.1": VERWACHTINGEN}, STRENG, was=ZELFDE, vervolg_op="toen"))


def viertal(toen: tuple[Kader, str], nu: tuple[Kader, str], criterium: int = 0) -> Viertal:
    (kader_toen, eerst), (kader_nu, daarna) = toen, nu
    koppeling = koppel(kader_toen, kader_nu)
    alles = vergelijk_rondes((kader_toen, uitslag(kader_toen, eerst)), (kader_nu, uitslag(kader_nu, daarna)), koppeling)
    uitkomst = alles.criteria[criterium].uitkomst
    assert isinstance(uitkomst, Viertal), uitkomst
    return uitkomst


@pytest.mark.parametrize(
    ("eerst", "daarna", "label"),
    [
        ("++-", "++-", KADER),  # the same scores, stricter rules: V becomes M
        ("---", "+++", PRESTATIE),  # O becomes V by either
        ("+++", "+--", PRESTATIE),  # V becomes M by the old rules and O by the new
        ("++-", "+--", BEIDE),  # by the old rules V becomes M, by the new M becomes O
        ("--+", "-++", Oorzaak.GELIJK),  # M both times
        ("++?", "-++", Oorzaak.NIET_TE_ZEGGEN),
        ("+??", "---", Oorzaak.NIET_TE_ZEGGEN),
    ],
)
def test_een_strenger_kader(eerst: str, daarna: str, label: Oorzaak) -> None:
    assert viertal((TOEN, eerst), (STRENGER, daarna)).oorzaak is label


def test_een_open_score_telt_in_beide_regelsets_hetzelfde() -> None:
    """By itself then is V or M, by rules that are the same: the change to O comes from the scores all the same."""
    uitkomst = viertal((TOEN, "+-?"), (TOEN, "---"))
    assert uitkomst.eerst == uitkomst.eerst_met_nu == ("V", "M")
    assert uitkomst.oorzaak is PRESTATIE


# -- brute force -------------------------------------------------------------------------------------------------------

NRS = ["1.1.1", "1.1.2", "1.1.3", "1.2.1", "1.2.2"]
REGELS = {
    "tellen": MILD,
    "streng": STRENG,
    "naam": ("V: {0} is goed en hoogstens 1 fout", "O: anders"),
    "gat": ("V: alle goed", "O: minstens 2 fout"),
    "procent": ("V: minstens 60% goed van alle genoemde", "M: minstens 1 goed", "O: anders"),
}


def kaderparen() -> Iterator[tuple[Kader, Kader]]:
    """Pairs of kaders: with a verwachting that moved, went and came, and one that may be nvt in one of them only."""
    for een, twee in product(REGELS, repeat=2):
        toen = kader_uit(
            kadertekst(
                "toen",
                {"1.1": NRS[:3], "1.2": NRS[3:]},
                {"1.1": [rij.format("1.1.2") for rij in REGELS[een]], "1.2": MILD},
                nvt=["1.1.1"],
            )
        )
        nu = kader_uit(
            kadertekst(
                "nu",
                {"1.1": ["1.1.1", "1.1.2", "1.1.3"], "1.2": ["1.2.1", "1.2.2"]},
                {"1.1": [rij.format("1.1.1") for rij in REGELS[twee]], "1.2": STRENG},
                nvt=["1.1.2"],
                was={"1.1.1": "1.1.1", "1.1.2": "1.1.2", "1.2.1": "1.1.3", "1.2.2": "1.2.2"},
                vervolg_op="toen",
            )
        )
        yield toen, nu


PAREN = list(kaderparen())


def voltooid(kader: Kader, gegeven: Mapping[str, str]) -> Iterator[dict[str, str]]:
    """Every way to fill in what is not given, allowed in this kader."""
    keuzes = [(gegeven[v.nr],) if v.nr in gegeven else v.scores for v in kader.verwachtingen]
    for greep in product(*keuzes):
        yield {v.nr: teken for v, teken in zip(kader.verwachtingen, greep, strict=True)}


def overgebracht(scores: Mapping[str, str], kader: Kader, naar: Mapping[str, str]) -> dict[str, str]:
    """Scores in another kader, where it has the verwachting and allows the score."""
    mag = {v.nr: v.scores for v in kader.verwachtingen}
    return {naar[nr]: teken for nr, teken in scores.items() if nr in naar and teken in mag[naar[nr]]}


def oordeel(kader: Kader, scores: Mapping[str, str], criterium: str) -> Oordeel:
    (een,) = [c.oordeel for c in uitslag(kader, scores).criteria if c.nr == criterium]
    assert een is not None
    return een


@pytest.mark.lang
@settings(deadline=None)
@given(st.sampled_from(PAREN), st.data())
def test_elk_label_volgt_uit_alle_voltooiingen(paar: tuple[Kader, Kader], data: st.DataObject) -> None:
    toen, nu = paar
    ingevuld = []
    for kader in (toen, nu):
        keuze = {v.nr: data.draw(st.sampled_from([*v.scores, "?"])) for v in kader.verwachtingen}
        ingevuld.append({nr: teken for nr, teken in keuze.items() if teken != "?"})
    eerst, daarna = ingevuld
    was = koppel(toen, nu).was
    wordt = {oud: nr for nr, oud in was.items()}
    met_toen = {
        (oordeel(toen, echt, "1.1"), oordeel(nu, over, "1.1"))
        for echt in voltooid(toen, eerst)
        for over in voltooid(nu, overgebracht(echt, nu, wordt))
    }
    met_nu = {
        (oordeel(toen, over, "1.1"), oordeel(nu, echt, "1.1"))
        for echt in voltooid(nu, daarna)
        for over in voltooid(toen, overgebracht(echt, toen, was))
    }
    labels = {oorzaak_van(a, b, c, d) for a, c in met_toen for d, b in met_nu}
    vergeleken = vergelijk_rondes((toen, uitslag(toen, eerst)), (nu, uitslag(nu, daarna)), koppel(toen, nu))
    uitkomst = vergeleken.criteria[0].uitkomst
    assert isinstance(uitkomst, Viertal)
    assert set(uitkomst.eerst) == {a for a, _ in met_toen}
    assert set(uitkomst.eerst_met_nu) == {c for _, c in met_toen}
    assert set(uitkomst.daarna) == {b for _, b in met_nu}
    assert set(uitkomst.daarna_met_toen) == {d for d, _ in met_nu}
    assert uitkomst.oorzaak is (labels.pop() if len(labels) == 1 else Oorzaak.NIET_TE_ZEGGEN)


@pytest.mark.parametrize("paar", PAREN[:7], ids=str)
def test_wat_een_ronde_zelf_beslist_is_wat_decide_beslist(paar: tuple[Kader, Kader]) -> None:
    toen, nu = paar
    alles = vergelijk_rondes(
        (toen, eerst := uitslag(toen, "+?-+?")), (nu, daarna := uitslag(nu, "?+-?+")), koppel(toen, nu)
    )
    for een in alles.criteria:
        if isinstance(een.uitkomst, Viertal):
            assert een.uitkomst.daarna == _mogelijk(daarna, een.nr)
            assert een.uitkomst.eerst == _mogelijk(eerst, een.was[0])


def _mogelijk(een: Uitslag, nr: str) -> tuple[Oordeel, ...]:
    return next(c.mogelijk for c in een.criteria if c.nr == nr)


# -- seeded changes ----------------------------------------------------------------------------------------------------

TEKENS = st.text(alphabet="+-?", min_size=3, max_size=3)
REGELPAAR = st.sampled_from([MILD, STRENG, REGELS["gat"], REGELS["procent"]])


@settings(deadline=None)
@given(REGELPAAR, REGELPAAR, TEKENS)
def test_een_ander_kader_bij_dezelfde_scores_is_nooit_prestatie(toen: str, nu: str, scores: str) -> None:
    eerder = kader_uit(kadertekst("toen", {"1.1": VERWACHTINGEN}, toen))
    later = kader_uit(kadertekst("nu", {"1.1": VERWACHTINGEN}, nu, was=ZELFDE, vervolg_op="toen"))
    label = viertal((eerder, scores), (later, scores)).oorzaak
    assert label not in (PRESTATIE, BEIDE) if "?" not in scores else label is not PRESTATIE


@settings(deadline=None)
@given(REGELPAAR, TEKENS, TEKENS)
def test_andere_scores_bij_hetzelfde_kader_is_nooit_kader(regels: str, toen: str, nu: str) -> None:
    kader = kader_uit(kadertekst("toen", {"1.1": VERWACHTINGEN}, regels))
    later = kader_uit(kadertekst("nu", {"1.1": VERWACHTINGEN}, regels, was=ZELFDE, vervolg_op="toen"))
    for ander in (kader, later):
        assert viertal((kader, toen), (ander, nu)).oorzaak not in (KADER, BEIDE)


def test_boven_de_grens_zegt_het_minder_maar_niets_verkeerds(monkeypatch: pytest.MonkeyPatch) -> None:
    samen = viertal((TOEN, "+-?"), (STRENGER, "--?"))
    monkeypatch.setattr(module, "GRENS", 0)
    los = viertal((TOEN, "+-?"), (STRENGER, "--?"))
    vier = ("eerst", "daarna", "eerst_met_nu", "daarna_met_toen")
    assert [getattr(los, naam) for naam in vier] == [getattr(samen, naam) for naam in vier]
    assert los.oorzaak in (samen.oorzaak, Oorzaak.NIET_TE_ZEGGEN)


def test_een_groot_criterium_waarvan_alles_open_is_blijft_snel() -> None:
    nrs = [f"1.1.{i}" for i in range(1, 36)]
    toen = kader_uit(kadertekst("toen", {"1.1": nrs}, MILD, nvt=nrs))
    nu = kader_uit(kadertekst("nu", {"1.1": nrs}, STRENG, nvt=nrs, was={nr: nr for nr in nrs}, vervolg_op="toen"))
    assert OPEN in decide(toen, uitslag(toen, "?" * 35).toetsing).toetsing.scores.values()
    assert viertal((toen, "?" * 35), (nu, "?" * 35)).oorzaak is Oorzaak.NIET_TE_ZEGGEN
