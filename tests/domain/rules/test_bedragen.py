"""Amounts and counts of numbers, against plain reckoning with fractions over every filling-in."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from itertools import product
from math import prod
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hulp.schalen import cijferschaal, maak_schaal
from toetsing.domain.rules.betekenis import Onderdeel
from toetsing.domain.rules.boom import Anders, Bedrag, Grootheid, LegeNoemer, Maat, Oordeel
from toetsing.domain.rules.regelset import Beslisregel, Regelset
from toetsing.domain.rules.taal import parse_voorwaarde
from toetsing.domain.rules.toestand import zicht_van
from toetsing.domain.rules.woordenschat import woordenschat_van
from toetsing.domain.rules.woordlezer import Taalfout
from toetsing.domain.rules.zin import zin_van
from toetsing.domain.scores import OPEN, Score

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from toetsing.domain.rules.boom import Voorwaarde
    from toetsing.domain.scores import Ingevuld

CIJFER = cijferschaal(Fraction(-1, 2), 2, Fraction(1, 2))
WOORD = maak_schaal({"a": "goed", "b": "matig", "c": "slecht", "n": "nvt"}, getallen={"a": 10, "b": 4, "c": 0})
ONDERDELEN = (
    Onderdeel(nr="1.1", tekens=("2", "1", "0", "-0,5", "n"), schaal=CIJFER, groepen=frozenset({"kern"})),
    Onderdeel(
        nr="1.2", tekens=("1,5", "1", "0,5", "0"), schaal=CIJFER, groepen=frozenset({"kern"}), gewicht=Fraction(3, 2)
    ),
    Onderdeel(nr="1.3", tekens=tuple("abcn"), schaal=WOORD, groepen=frozenset({"woord", "leeg"}), gewicht=Fraction(2)),
    Onderdeel(nr="1.4", tekens=tuple("acn"), schaal=WOORD, groepen=frozenset({"woord"})),
)
NRS = tuple(onderdeel.nr for onderdeel in ONDERDELEN)

Vulling = dict[str, str]


def vullingen(onderdelen: Sequence[Onderdeel] = ONDERDELEN) -> list[Vulling]:
    nrs = [onderdeel.nr for onderdeel in onderdelen]
    return [dict(zip(nrs, tekens, strict=True)) for tekens in product(*(o.tekens for o in onderdelen))]


def lees(tekst: str, onderdelen: Sequence[Onderdeel] = ONDERDELEN) -> Voorwaarde:
    voorwaarde = parse_voorwaarde(tekst, woordenschat_van(onderdelen))
    assert not isinstance(voorwaarde, Taalfout | Anders), voorwaarde
    return voorwaarde


def regels(*rijen: str, onderdelen: Sequence[Onderdeel] = ONDERDELEN, leeg: str | None = None) -> Regelset:
    antwoord = leeg and Beslisregel(oordeel=Oordeel(leeg), voorwaarde=LegeNoemer.LEEG_BEDRAG, zin="leeg", bron="b")
    return Regelset(
        rijen=tuple(
            Beslisregel(oordeel=Oordeel(f"V{i}"), voorwaarde=lees(rij, onderdelen), zin=rij, bron="b")
            for i, rij in enumerate(rijen)
        ),
        lege_noemer=antwoord or None,
    )


# -- reckoned by hand --------------------------------------------------------------------------------------------------


def getal(nr: str, teken: str) -> Fraction:
    return Fraction({"a": 10, "b": 4, "c": 0}[teken]) if nr > "1.2" else Fraction(teken.replace(",", "."))


GEWICHT = {"1.2": Fraction(3, 2), "1.3": Fraction(2)}
HOOGST = {"1.1": 2, "1.2": 2, "1.3": 10, "1.4": 10}
GROEP = {"kern": ("1.1", "1.2"), "woord": ("1.3", "1.4"), "leeg": ("1.3",), None: NRS}


def met_de_hand(wat: str, vulling: Vulling, groep: str | None, *, gewogen: bool) -> Fraction | None:
    """The sum, the mean, or how many percent of the points there are; None of nothing."""
    som = weegt = te_halen = Fraction(0)
    for nr in GROEP[groep]:
        if vulling[nr] != "n":
            gewicht = GEWICHT.get(nr, Fraction(1)) if gewogen else Fraction(1)
            som += gewicht * getal(nr, vulling[nr])
            weegt += gewicht
            te_halen += gewicht * HOOGST[nr]
    if not weegt:
        return None
    return {"som": som, "gemiddelde": som / weegt, "punten": 100 * som / te_halen}[wat]


MATEN: dict[str, Callable[[Fraction, Fraction], bool]] = {
    "precies": lambda n, grens: n == grens,
    "minstens": lambda n, grens: n >= grens,
    "hoogstens": lambda n, grens: n <= grens,
    "meer dan": lambda n, grens: n > grens,
    "minder dan": lambda n, grens: n < grens,
}
GRENZEN = {
    "som": ("-9", "0", "3,5", "6", "12", "99"),
    "gemiddelde": ("-1", "0", "1,25", "3,333333", "5,5", "11"),
    "punten": ("0", "33,3", "50", "62,5", "100"),
}


def zin(wat: str, groep: str | None, maat: str, grens: str, *, gewogen: bool) -> str:
    kern = f"{'gewogen ' if gewogen else ''}{wat}{f' in {groep}' if groep else ''}"
    if wat == "punten":
        return f"{maat} {grens}% van de {kern}"
    return f"{'de' if wat == 'som' else 'het'} {kern} is {maat} {grens}"


@pytest.mark.lang
@pytest.mark.parametrize("gewogen", [False, True], ids=["ongewogen", "gewogen"])
@pytest.mark.parametrize("groep", GROEP, ids=str)
@pytest.mark.parametrize("wat", GRENZEN)
def test_een_bedrag_betekent_in_elke_invulling_wat_er_staat(wat: str, groep: str | None, *, gewogen: bool) -> None:
    vergelijkingen = list(product(MATEN, GRENZEN[wat]))
    zinnen = [zin(wat, groep, maat, grens, gewogen=gewogen) for maat, grens in vergelijkingen]
    assert [zin_van(lees(tekst)) for tekst in zinnen] == zinnen
    regelset = regels(*zinnen)
    zicht = zicht_van(regelset, ONDERDELEN)
    for vulling in vullingen():
        toestand = zicht.toestand({nr: Score(teken) for nr, teken in vulling.items()})
        is_ = met_de_hand(wat, vulling, groep, gewogen=gewogen)
        assert zicht.lege_noemer(toestand) is (is_ is None), vulling
        if is_ is not None:
            verwacht = [MATEN[maat](is_, Fraction(grens.replace(",", "."))) for maat, grens in vergelijkingen]
            assert [zicht.past(rij, toestand) for rij in regelset.rijen] == verwacht, vulling


TELLEN: dict[str, Callable[[Vulling], bool]] = {
    "precies 1 met 1 in kern": lambda v: (v["1.1"], v["1.2"]).count("1") == 1,
    "geen onder 0,5 in kern": lambda v: v["1.1"] not in ("0", "-0,5") and v["1.2"] != "0",
    "minstens 1 met 1,5 of hoger in kern": lambda v: v["1.1"] == "2" or v["1.2"] == "1,5",
    "hoogstens 1 met 0 of lager in kern": lambda v: not (v["1.1"] in ("0", "-0,5") and v["1.2"] == "0"),
    "alle boven 0,25 in kern": lambda v: v["1.1"] in ("2", "1") and v["1.2"] != "0",
    "minstens 50% boven 1 in kern": lambda v: v["1.1"] == "2" or v["1.2"] == "1,5",
    "geen boven 4 in woord": lambda v: "a" not in (v["1.3"], v["1.4"]),
    "precies 1 met 4 in woord en de overige boven 4 in woord": lambda v: (v["1.3"], v["1.4"]) == ("b", "a"),
    "1.1 is 2": lambda v: v["1.1"] == "2",
    "1.1 is -0,5": lambda v: v["1.1"] == "-0,5",
    "1.2 is 1 of hoger": lambda v: v["1.2"] in ("1,5", "1"),
    "1.2 is 0,5 of lager": lambda v: v["1.2"] in ("0,5", "0"),
    "1.1 is onder 1 of 1.2 is boven 1": lambda v: v["1.1"] in ("0", "-0,5") or v["1.2"] == "1,5",
}


@pytest.mark.parametrize("tekst", TELLEN)
def test_een_telling_van_getallen_betekent_in_elke_invulling_wat_er_staat(tekst: str) -> None:
    regelset = regels(tekst)
    zicht = zicht_van(regelset, ONDERDELEN)
    assert zin_van(lees(tekst)) == tekst
    for vulling in vullingen():
        toestand = zicht.toestand({nr: Score(teken) for nr, teken in vulling.items()})
        assert zicht.past(regelset.rijen[0], toestand) is TELLEN[tekst](vulling), vulling


# -- all of them, and what is open -------------------------------------------------------------------------------------

LANG = cijferschaal(1, 8, Fraction(1, 2))
VEEL = tuple(
    Onderdeel(nr=f"1.{i}", tekens=tuple(n.teken for n in LANG.niveaus), schaal=LANG, groepen=frozenset(groepen))
    for i, groepen in enumerate([{"kern"}, {"kern"}, {"rest"}], start=1)
)
RIJEN = {
    "gemiddelde": ("het gemiddelde is minstens 5,5 en geen onder 4 in kern", "hoogstens 1 onder 5,5"),
    "twee grenzen": ("het gemiddelde is minstens 6", "het gemiddelde is minstens 4,5", "de som in kern is precies 9"),
    "naar boven en naar beneden": ("de som is minstens 22", "het gemiddelde in kern is hoogstens 1,5"),
    "punten": ("minstens 80% van de punten", "minstens 75% van de punten in kern en 1.3 is 7"),
}


@pytest.mark.parametrize("naam", RIJEN)
def test_van_lange_schalen_is_elke_toestand_er_en_weet_zij_voor_hoeveel_invullingen_zij_staat(naam: str) -> None:
    zicht = zicht_van(regels(*RIJEN[naam], onderdelen=VEEL), VEEL)
    per_toestand: dict[object, list[tuple[int, list[int]]]] = {}
    for vulling in vullingen(VEEL):
        plaatsen = [onderdeel.tekens.index(vulling[onderdeel.nr]) for onderdeel in VEEL]
        toestand = zicht.toestand({nr: Score(teken) for nr, teken in vulling.items()})
        per_toestand.setdefault(toestand, []).append((sum(n > 0 for n in plaatsen), plaatsen))
    alle = zicht.toestanden()
    assert {t: len(v) for t, v in per_toestand.items()} == {t: een.aantal for t, een in alle.items()}
    for toestand, getoond in alle.items():
        assert [o.tekens.index(getoond.voorbeeld[o.nr]) for o in VEEL] == min(per_toestand[toestand])[1]
    assert not zicht.meer_toestanden_dan(len(alle))
    assert zicht.meer_toestanden_dan(len(alle) - 1)
    assert sum(een.aantal for een in alle.values()) == prod(len(o.tekens) for o in VEEL)


@pytest.mark.parametrize("naam", RIJEN)
def test_met_open_scores_kan_precies_wat_een_van_de_invullingen_geeft(naam: str) -> None:
    zicht = zicht_van(regels(*RIJEN[naam], onderdelen=VEEL, leeg="leeg"), VEEL)
    for vast in ({}, {"1.1": "8"}, {"1.1": "1", "1.3": "7"}, {"1.2": "n", "1.3": "n"}):
        scores: dict[str, Ingevuld] = {o.nr: Score(vast[o.nr]) if o.nr in vast else OPEN for o in VEEL}
        kan = {een.oordeel for een in zicht.beslissingen(zicht.toestand(scores))}
        los = {
            zicht.beslis(zicht.toestand({nr: Score(teken) for nr, teken in vulling.items()})).oordeel
            for vulling in vullingen([replace(o, tekens=(vast[o.nr],) if o.nr in vast else o.tekens) for o in VEEL])
        }
        assert kan == los


@pytest.mark.parametrize("naam", RIJEN)
def test_een_wissel_gaat_van_een_getal_naar_zijn_buren_en_van_en_naar_nvt(naam: str) -> None:
    zicht = zicht_van(regels(*RIJEN[naam], onderdelen=VEEL), VEEL)
    rang = {teken: i for i, teken in enumerate(VEEL[0].tekens)}
    toestand = {
        tuple(vulling.values()): zicht.toestand({nr: Score(teken) for nr, teken in vulling.items()})
        for vulling in vullingen(VEEL)
    }
    klasse_van = {nr: i for i, klasse in enumerate(zicht.klassen) for nr in klasse.nrs}
    verwacht = set()
    for tekens, voor in toestand.items():
        for i, (onderdeel, van) in enumerate(zip(VEEL, tekens, strict=True)):
            for naar, plaats in rang.items():
                na = toestand[*tekens[:i], naar, *tekens[i + 1 :]]
                if ("n" in (naar, van) or abs(plaats - rang[van]) == 1) and voor != na:
                    verwacht.add((klasse_van[onderdeel.nr], van, naar, voor, na))
    gevonden = list(zicht.wissels())
    assert {(w.klasse, w.van, w.naar, w.voor, w.na) for w in gevonden} == verwacht
    oordelen = {toestand: zicht.beslis(toestand).oordeel for toestand in zicht.toestanden()}
    assert list(zicht.wissels(oordelen)) == [w for w in gevonden if oordelen[w.voor] != oordelen[w.na]]


def test_gelijke_grenzen_van_dezelfde_som_zijn_een_getal() -> None:
    """Without nvt a sum, a mean and points over the same onderdelen all compare the same number."""
    zonder = tuple(
        Onderdeel(nr=o.nr, tekens=o.tekens[:-1], schaal=LANG, groepen=o.groepen, gewicht=Fraction(2)) for o in VEEL
    )
    rijen = (
        "de som is minstens 20",
        "de som is minstens 15",
        "het gemiddelde is minstens 4",
        "minstens 40% van de punten",
    )
    assert len(zicht_van(regels(*rijen, onderdelen=zonder), zonder).gezien) == 1
    assert len(zicht_van(regels(*rijen, onderdelen=VEEL), VEEL).gezien) == 4


def test_alleen_wie_weegt_houdt_gewichten_uit_elkaar() -> None:
    onderdelen = tuple(Onderdeel(nr=f"1.{i}", tekens=("1", "2"), schaal=LANG, gewicht=Fraction(i)) for i in range(1, 4))
    assert len(zicht_van(regels("de som is minstens 4", onderdelen=onderdelen), onderdelen).klassen) == 1
    assert len(zicht_van(regels("de gewogen som is minstens 9", onderdelen=onderdelen), onderdelen).klassen) == 3


# -- the parser --------------------------------------------------------------------------------------------------------


def test_een_bedrag_komt_precies_in_de_boom() -> None:
    assert lees("Het gewogen gemiddelde in kern is meer dan 5,25") == Bedrag(
        wat=Grootheid.GEMIDDELDE, maat=Maat.MEER_DAN, getal=Fraction(21, 4), gewogen=True, groep="kern"
    )
    assert lees("minstens 80% van de punten") == Bedrag(
        wat=Grootheid.PUNTEN, maat=Maat.MINSTENS, getal=Fraction(80), gewogen=False, groep=None
    )
    assert lees("de som is precies -2") == Bedrag(
        wat=Grootheid.SOM, maat=Maat.PRECIES, getal=Fraction(-2), gewogen=False, groep=None
    )


@pytest.mark.parametrize(
    ("tekst", "in_reden", "in_advies"),
    [
        ("het product is minstens 7", "met een product rekent een beslisregel niet", "de som"),
        ("de mediaan in kern is minstens 7", "met een mediaan rekent", "het gemiddelde"),
        ("de logaritme is 2", "met een logaritme rekent", "punten"),
        ("het gewogen herschaalde gemiddelde is 2", "met herschaalde scores rekent", "ook gewogen"),
        ("de som in kern minstens 7", "na 'som' wordt 'is' verwacht", "is minstens 7"),
        ("het gemiddelde is 7", "bij 'gemiddelde' ontbreekt een maat", "'hoogstens'"),
        ("de som is minstens", "hier wordt een getal verwacht", "hoogstens 1"),
        ("het gemiddelde is minstens 1.5", "er staat '1.5'", "Schrijf een komma: '1,5'."),
        ("de som is minstens 1,1234567", "te veel cijfers achter de komma", "hoogstens 6"),
        ("de gemiddelde is minstens 7", "begint niet met 'de'", "hoogstens 1"),
        ("precies 1 met 3 in kern", "'3' is geen score van groep kern", "boven"),
        ("geen boven 2 in kern", "geen score van groep kern ligt boven 2", "binnen de schaal"),
        ("precies 1 met 3", "een telling gaat over één schaal", "Noem een groep"),
        ("1.1 is 9", "'9' is geen score van 1.1", "boven"),
        ("precies 1 met", "'met' is geen score", "met een getal"),
        ("precies 1 met 1 in kern of 2 in kern", "'in' is geen score", "met een getal"),
        ("minstens 101% van de punten", "hoogstens 100", "Pas"),
        ("precies 1 1,5 in kern", "'1,5' is geen score", "met een getal"),
        ("geen goed in kern", "'goed' is geen score van groep kern", "Kies nvt"),
    ],
)
def test_een_onleesbaar_bedrag_zegt_wat_er_mis_is_en_wat_wel_kan(tekst: str, in_reden: str, in_advies: str) -> None:
    fout = parse_voorwaarde(tekst, woordenschat_van(ONDERDELEN))
    assert isinstance(fout, Taalfout), fout
    assert in_reden in fout.reden
    assert in_advies in fout.advies


ZONDER = maak_schaal({"a": "goed", "c": "slecht", "n": "nvt"}, getallen={"a": 0})


@pytest.mark.parametrize("tekst", ["de som is minstens 7", "minstens 80% van de punten in kern"])
def test_met_een_score_zonder_getal_valt_niet_te_rekenen(tekst: str) -> None:
    onderdelen = (Onderdeel(nr="1.1", tekens=("a", "c"), schaal=ZONDER, groepen=frozenset({"kern"})),)
    fout = parse_voorwaarde(tekst, woordenschat_van(onderdelen))
    assert isinstance(fout, Taalfout)
    assert fout.reden == "er valt niet te rekenen met 'slecht' van scores."
    assert "'getal'" in fout.advies


def test_waar_niets_te_behalen_is_zijn_er_geen_punten() -> None:
    schaal = maak_schaal({"a": "goed", "c": "slecht"}, getallen={"a": 0, "c": -1})
    fout = parse_voorwaarde(
        "minstens 80% van de punten", woordenschat_van([Onderdeel(nr="1.1", tekens=("a",), schaal=schaal)])
    )
    assert isinstance(fout, Taalfout)
    assert "geen punt te behalen" in fout.reden


def test_een_getal_van_een_schaal_zonder_getallen_is_er_niet() -> None:
    schaal = maak_schaal({"a": "goed", "c": "slecht"})
    fout = parse_voorwaarde("geen onder 4", woordenschat_van([Onderdeel(nr="1.1", tekens=("a",), schaal=schaal)]))
    assert isinstance(fout, Taalfout)
    assert fout.reden == "het criterium heeft geen scores met een getal."


@pytest.mark.parametrize(
    "naam",
    ["som", "met", "punten", "onder", "boven 4", "van de punten", "met 5 of hoger", "het", "5 sterren", "gewogen"],
)
def test_een_score_mag_heten_als_een_woord_dat_elders_iets_betekent(naam: str) -> None:
    schaal = maak_schaal({"a": naam, "c": "slecht"}, getallen={"a": 5, "c": 3})
    woordenschat = woordenschat_van([Onderdeel(nr="1.1", tekens=("a", "c"), schaal=schaal)])
    for tekst in (f"precies 1 {naam}", f"alle {naam} of beter", f"minstens 50% {naam}", f"1.1 is {naam}"):
        voorwaarde = parse_voorwaarde(tekst, woordenschat)
        assert not isinstance(voorwaarde, Taalfout | Anders), voorwaarde
        assert zin_van(voorwaarde) == tekst
        assert getattr(voorwaarde, "niveaus").zin.startswith(naam)  # noqa: B009 - of every kind of count


@pytest.mark.parametrize("groep", ["som", "met", "is-dat", "punten", "gemiddelde", "onder"])
def test_een_groep_ook(groep: str) -> None:
    onderdelen = [Onderdeel(nr="1.1", tekens=("1", "2"), schaal=LANG, groepen=frozenset({groep}))]
    for tekst in (
        f"de som in {groep} is minstens 3",
        f"geen onder 4 in {groep}",
        f"minstens 50% van de punten in {groep}",
    ):
        assert zin_van(lees(tekst, onderdelen)) == tekst


# -- any rows ----------------------------------------------------------------------------------------------------------

GROEPNAMEN = st.sampled_from(["", " in kern", " in rest"])
BEDRAGEN = st.one_of(
    st.builds(
        lambda w, g, m, n: f"{w}{g} is {m} {str(n).replace('.', ',')}",
        st.sampled_from(["de som", "het gemiddelde", "de gewogen som", "het gewogen gemiddelde"]),
        GROEPNAMEN,
        st.sampled_from(list(MATEN)),
        st.sampled_from([-1, 0, 0.5, 1, 1.5, 2, 2.5, 3, 4.5]),
    ),
    st.builds(
        lambda m, p, w, g: f"{m} {p}% van de {w}punten{g}",
        st.sampled_from(list(MATEN)),
        st.integers(0, 100),
        st.sampled_from(["", "gewogen "]),
        GROEPNAMEN,
    ),
    st.builds(lambda m, n, g: f"{m} {n} boven 1{g}", st.sampled_from(list(MATEN)), st.integers(0, 2), GROEPNAMEN),
)
KORT = cijferschaal(0, 2)
KLEIN = (
    Onderdeel(nr="1.1", tekens=("2", "1", "0", "n"), schaal=KORT, groepen=frozenset({"kern"}), gewicht=Fraction(2)),
    Onderdeel(nr="1.2", tekens=("2", "1", "0", "n"), schaal=KORT, groepen=frozenset({"kern"})),
    Onderdeel(nr="1.3", tekens=("2", "1", "0"), schaal=KORT, groepen=frozenset({"rest"}), gewicht=Fraction(1, 3)),
)


@given(rijen=st.lists(BEDRAGEN, min_size=1, max_size=3))
@settings(max_examples=100, deadline=None)
def test_wat_een_rij_van_elke_invulling_zegt_hangt_niet_af_van_de_andere_rijen(rijen: list[str]) -> None:
    """Bands share a number and caps meet: together they say of every filling-in what each says by itself."""
    samen = zicht_van(regels(*rijen, onderdelen=KLEIN), KLEIN)
    los = [zicht_van(regels(rij, onderdelen=KLEIN), KLEIN) for rij in rijen]
    for vulling in vullingen(KLEIN):
        scores = {nr: Score(teken) for nr, teken in vulling.items()}
        for rij, alleen in zip(samen.regelset.rijen, los, strict=True):
            if not samen.lege_noemer(samen.toestand(scores)):
                hier = alleen.past(alleen.regelset.rijen[0], alleen.toestand(scores))
                assert samen.past(rij, samen.toestand(scores)) is hier
