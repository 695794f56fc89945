"""A hertoets between different kaders as it is told: sentences, summary and lists count the same things."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date
from itertools import pairwise, product
from typing import TYPE_CHECKING

import pytest

from hulp.hertoetskaders import MILD, STRENG, kader_uit, kadertekst, uitslag
from toetsing.commands.hertoets.document import hertoetsdocument
from toetsing.document.blokken import Alinea, Tabel
from toetsing.document.rondes.maken import rondenamen, toon_hertoets
from toetsing.domain.compare.hertoetsen import maak_tijdlijn
from toetsing.domain.compare.koppeling import koppel

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from toetsing.document.blokken import Document
    from toetsing.document.rondes.beeld import Hertoets
    from toetsing.domain.kader import Kader

GAT = ("V: geen fout", "O: minstens 2 fout")
PAAR = ["1.1.1", "1.1.2"]
TOEN = kader_uit(kadertekst("toen", {"1.1": PAAR, "1.2": ["1.2.1", "1.2.2"]}, {"1.1": MILD, "1.2": GAT}))
NU = kader_uit(
    kadertekst(
        "nu",
        {"1.1": PAAR, "1.2": ["1.2.1", "1.2.2"], "1.3": ["1.3.1"]},
        {"1.1": STRENG, "1.2": GAT, "1.3": MILD},
        was={nr: nr for nr in (*PAAR, "1.2.1", "1.2.2")},
        vervolg_op="toen",
    )
)
ZEKER = ("verbeterd", "verslechterd", "anders")


def hertoets(kaders: Sequence[Kader], scores: Mapping[str, Sequence[str]]) -> Hertoets:
    """Return the view of organisations with these scores in each ronde."""
    koppelingen = [koppel(toen, nu) for toen, nu in pairwise(kaders)]
    uitslagen = [
        [uitslag(kader, reeks, organisatie=wie) for kader, reeks in zip(kaders, rondes, strict=True)]
        for wie, rondes in scores.items()
    ]
    return toon_hertoets(
        kaders,
        [maak_tijdlijn(list(zip(kaders, een, strict=True)), koppelingen) for een in uitslagen],
        rondenamen(list(zip(*uitslagen, strict=True))),
        (),
        date(2016, 1, 18),
    )


def tabel(document: Document, titel: str) -> tuple[list[str], list[list[str]]]:
    """Return the headers and the rows of the one table with this title."""
    (een,) = (b for deel in document.delen for b in deel.blokken if isinstance(b, Tabel) and b.titel == titel)
    return [kolom.kop for kolom in een.kolommen], [[cel.tekst for cel in rij] for rij in een.rijen]


def veranderd(document: Document) -> list[str]:
    """Return what is said, in order, in the part with everything that changed."""
    (deel,) = (deel for deel in document.delen if deel.id == "veranderd")
    return [
        blok.tekst if isinstance(blok, Alinea) else blok.titel
        for blok in deel.blokken
        if isinstance(blok, Alinea | Tabel)
    ]


_SOORT = re.compile(
    r"(?:op|in) (?:alle )?(\d+|het enige|beide)(?: van de \d+)?(?: criteria| criterium| gevallen)? (?:is het )?"
    r"(verbeterd|verslechterd|gelijk|anders|niet te zeggen|niet te vergelijken)"
)


_ZEKER = "Van de veranderingen die zeker zijn, "
"""How the sentence begins that says why oordelen changed."""


def tellingen(zin: str) -> dict[str, int]:
    """Return {"verbeterd": 3, "gelijk": 1} from "op 3 van de 4 criteria verbeterd en op 1 gelijk gebleven"."""
    if zin.startswith(_ZEKER):
        oorzaken = re.findall(r"er (\d+) door (?:het )?([a-z]+)|van (\d+) (niet te zeggen) waardoor", zin)
        return {door or onbekend: int(n or m) for n, door, m, onbekend in oorzaken}
    zonder = re.sub(r" \(\d+ organisaties?, \d+ criteri(?:a|um)\)", "", zin)
    return {wat: {"het enige": 1, "beide": 2}.get(n) or int(n) for n, wat in _SOORT.findall(zonder)}


# -- every pair of scores, counted by hand -----------------------------------------------------------------------------


def letters(regels: str, scores: str) -> set[str]:
    """Return every oordeel that two scores can come to, `?` being open."""
    per_fout = {"mild": "VVM", "streng": "VMO", "gat": "V O"}[regels]  # a blank is no oordeel
    return {per_fout["".join(vol).count("-")] for vol in product(*("+-" if s == "?" else s for s in scores))}


def verandering(toen: set[str], nu: set[str]) -> str:
    """Return what became of an oordeel on which the scores and the rules of both rondes have their say."""
    if len(toen) == 1 and toen == nu:
        return "gelijk"
    if " " in toen | nu:
        return "anders" if not toen & nu and {" "} in (toen, nu) else "niet te zeggen"
    if all("VMO".index(n) < "VMO".index(t) for n in nu for t in toen):
        return "verbeterd"
    return "verslechterd" if all("VMO".index(n) > "VMO".index(t) for n in nu for t in toen) else "niet te zeggen"


REEKSEN = ["".join(paar) for paar in product("+-?", repeat=2)]
ALLE = {f"{een} {ander}": (f"{een}{ander}", f"{ander}{een}+") for een in REEKSEN for ander in REEKSEN}
"""Of each pair 1.1 goes from the one to the other, and 1.2 the other way; 1.3 is new."""
VERWACHT = {
    naam: [
        verandering(letters("mild", een), letters("streng", ander)),
        verandering(letters("gat", ander), letters("gat", een)),
        "niet te vergelijken",
    ]
    for naam, (een, ander) in ((naam, naam.split(" ")) for naam in ALLE)
}


@pytest.fixture(scope="module")
def alle() -> tuple[Hertoets, Document]:
    h = hertoets((TOEN, NU), ALLE)
    return h, hertoetsdocument(h)


def test_zin_en_kolommen_tellen_elk_criterium_een_keer(alle: tuple[Hertoets, Document]) -> None:
    h, document = alle
    koppen, rijen = tabel(document, "Organisaties in ronde 1 en ronde 2")
    koppen = koppen[4:]  # after who, then, now and the difference
    assert koppen == [
        "verbeterd", "verslechterd", "gelijk", "anders", "niet te zeggen", "niet te vergelijken",
    ]  # fmt: skip
    per_naam = {rij[0]: dict(zip(koppen, map(int, rij[4:]), strict=True)) for rij in rijen}
    assert per_naam == {naam: {soort: soorten.count(soort) for soort in koppen} for naam, soorten in VERWACHT.items()}
    assert {sum(telling.values()) for telling in per_naam.values()} == {3}
    kolommen = {soort: sum(telling[soort] for telling in per_naam.values()) for soort in koppen}
    (zin,) = (zin for zin in h.overzicht.zinnen if " oordeel is van ronde 1 naar ronde 2 " in zin)
    assert tellingen(zin) == kolommen
    assert sum(kolommen.values()) == 3 * 81
    assert kolommen["niet te vergelijken"] == 81


def test_bij_elke_organisatie_telt_de_zin_de_rijen(alle: tuple[Hertoets, Document]) -> None:
    h, _ = alle
    for deel in h.organisaties:
        (stap,) = deel.stappen
        assert [een.verandering for een in stap.oordelen] == VERWACHT[deel.organisatie]
        (zin,) = (zin for zin in stap.zinnen if " 3 criteria " in zin)
        assert tellingen(zin) == Counter(VERWACHT[deel.organisatie])


def test_alleen_wat_zeker_veranderde_heeft_een_oorzaak(alle: tuple[Hertoets, Document]) -> None:
    h, document = alle
    labels: Counter[str] = Counter()
    for deel in h.organisaties:
        (stap,) = deel.stappen
        for een in stap.oordelen:
            assert bool(een.oorzaak) == (een.verandering in ZEKER), (deel.organisatie, een)
        eigen = Counter(een.oorzaak for een in stap.oordelen if een.oorzaak)
        zinnen = [zin for zin in stap.zinnen if zin.startswith(_ZEKER)]
        assert [tellingen(zin) for zin in zinnen] == ([eigen] if eigen else [])
        labels += eigen
    (zin,) = (zin for zin in h.overzicht.zinnen if zin.startswith(_ZEKER))
    assert tellingen(zin) == labels
    assert labels.total() == sum(soort in ZEKER for soorten in VERWACHT.values() for soort in soorten)
    koppen, rijen = tabel(document, "Oordelen die anders zijn, of dat nog kunnen worden")
    assert koppen[-2:] == ["verandering", "door"]
    assert Counter(rij[-1] for rij in rijen if rij[-2] in ZEKER) == labels
    assert {rij[-1] for rij in rijen if rij[-2] not in ZEKER} == {"–"}


def test_de_lijst_heeft_alles_behalve_wat_gelijk_bleef_of_niet_te_vergelijken_is(
    alle: tuple[Hertoets, Document],
) -> None:
    _, document = alle
    _, rijen = tabel(document, "Oordelen die anders zijn, of dat nog kunnen worden")
    lijst = (*ZEKER, "niet te zeggen")
    assert [(rij[0], rij[3], rij[-2]) for rij in rijen] == [
        (naam, nr, soort)
        for naam, soorten in VERWACHT.items()
        for nr, soort in zip(("1.1", "1.2", "1.3"), soorten, strict=True)
        if soort in lijst
    ]
    assert veranderd(document)[-1] == "81 oordelen staan er niet bij, omdat zij niet te vergelijken zijn."


# -- what cannot be compared -------------------------------------------------------------------------------------------

NIEUW = kader_uit(kadertekst("los", {"1.1": PAAR}, MILD, vervolg_op="toen"))
ANDERE_SCHAAL = kader_uit(
    kadertekst(
        "abc",
        {"1.1": PAAR},
        ("V: alle a", "O: anders"),
        was={nr: nr for nr in PAAR},
        vervolg_op="toen",
        schaal="[{teken: '+', naam: a, voldoet: ja}, {teken: x, naam: x}, {teken: '-', naam: c}]",
    )
)


@pytest.mark.parametrize(
    ("nu", "scores", "gezegd"),
    [
        (TOEN, ("+-++", "+-++"), ["Er veranderde niets."]),
        (
            NU,
            ("++++", "+++++"),
            [
                "Van wat te vergelijken is, veranderde niets.",
                "2 oordelen staan er niet bij, omdat zij niet te vergelijken zijn.",
            ],
        ),
        (
            NIEUW,
            ("++++", "++"),
            ["Er is niets te vergelijken.", "2 oordelen staan er niet bij, omdat zij niet te vergelijken zijn."],
        ),
        (
            ANDERE_SCHAAL,
            ("+-++", "-+"),
            ["Scores die anders zijn", "2 oordelen staan er niet bij, omdat zij niet te vergelijken zijn."],
        ),
        (
            ANDERE_SCHAAL,
            ("+-++", "++"),
            ["Scores die anders zijn", "2 oordelen en 2 scores staan er niet bij, omdat zij niet te vergelijken zijn."],
        ),
    ],
    ids=["hetzelfde", "een nieuw criterium", "niets gedeeld", "andere schaal", "andere schaal en zelfde kant"],
)
def test_niets_veranderd_is_iets_anders_dan_niet_te_vergelijken(
    nu: Kader, scores: tuple[str, str], gezegd: list[str]
) -> None:
    h = hertoets((TOEN, nu), {"Noord": scores, "Zuid": scores})
    assert veranderd(hertoetsdocument(h)) == gezegd


@pytest.mark.parametrize(
    ("nu", "zin"),
    [
        (
            "++",
            "Daarvan is 1 score niet te vergelijken: de kaders hebben andere scores, en in beide rondes was het "
            "voldoende of in beide niet.",
        ),
        (
            "+-",
            "Geen van die scores is te vergelijken: de kaders hebben andere scores, en in beide rondes was het "
            "voldoende of in beide niet.",
        ),
        ("-+", None),
    ],
)
def test_scores_die_niet_te_vergelijken_zijn_worden_geteld(nu: str, zin: str | None) -> None:
    h = hertoets((TOEN, ANDERE_SCHAAL), {"Noord": ("+-++", nu), "Zuid": ("+-++", nu)})
    for deel in h.organisaties:
        (stap,) = deel.stappen
        assert [een for een in stap.zinnen if "te vergelijken: de kaders" in een] == ([zin] if zin else [])
    lijsten = [
        blok
        for deel in hertoetsdocument(h).delen
        for blok in deel.blokken
        if isinstance(blok, Tabel) and blok.titel.startswith("Scores")
    ]
    anders = sum(een != ander for een, ander in zip("+-", nu, strict=True))
    assert [len(blok.rijen) for blok in lijsten] == ([anders, anders, 2 * anders] if anders else [])
    assert not any(cel.tekst == "niet te vergelijken" for blok in lijsten for rij in blok.rijen for cel in rij)


# -- geen, and nothing -------------------------------------------------------------------------------------------------


def test_geen_is_een_oordeel_en_een_streepje_is_niets() -> None:
    """Of one organisation alone: 1.2 had no row that fits, 1.3 is new, and nobody wrote a date or a kind."""
    document = hertoetsdocument(hertoets((TOEN, NU), {"Noord": ("+++-", "+++++")}))
    koppen, rijen = tabel(document, "Oordelen in ronde 1 en ronde 2")
    assert koppen == ["nr", "criterium", "ronde 1", "ronde 2", "verandering", "door", "toelichting"]
    assert [rij[:6] for rij in rijen] == [
        ["1.1", "Criterium 1.1", "V", "V", "gelijk", "–"],
        ["1.2", "Criterium 1.2", "geen", "V", "anders", "prestatie"],
        ["1.3", "Criterium 1.3", "–", "V", "niet te vergelijken", "–"],
    ]
    assert [rij[:4] for rij in tabel(document, "De rondes")[1]] == [
        ["ronde 1", "–", "–", "toen"],
        ["ronde 2", "–", "–", "nu"],
    ]
    assert [rij[-1] for rij in tabel(document, "Met welk kader elke ronde is beslist")[1]] == ["–", "–"]
    assert {cel for rij in tabel(document, "Scores in ronde 1 en ronde 2")[1] for cel in rij[-2:]} == {"–"}


def test_elke_lege_cel_is_een_streepje_behalve_een_toelichting(alle: tuple[Hertoets, Document]) -> None:
    for document in (alle[1], hertoetsdocument(hertoets((TOEN, NU), {"Noord": ("+++-", "--+?-")}))):
        for deel in document.delen:
            for blok in deel.blokken:
                if isinstance(blok, Tabel):
                    leeg = {
                        k.kop for rij in blok.rijen for k, cel in zip(blok.kolommen, rij, strict=True) if not cel.tekst
                    }
                    assert leeg <= {"toelichting"}, blok.titel


def test_een_tijdlijn_noemt_geen_en_niets_apart() -> None:
    """In the first ronde 1.2 has no row that fits; 1.3 is only in the second kader, and so in the third."""
    derde = kader_uit(
        kadertekst(
            "drie",
            {"1.2": ["1.2.1", "1.2.2"], "1.3": ["1.3.1"]},
            {"1.2": GAT, "1.3": MILD},
            was={nr: nr for nr in ("1.2.1", "1.2.2", "1.3.1")},
            vervolg_op="nu",
        )
    )
    h = hertoets((TOEN, NU, derde), {"Noord": ("+++-", "+++++", "-++")})
    _, rijen = tabel(hertoetsdocument(h), "Het oordeel per criterium in elke ronde")
    assert rijen == [["1.2", "Criterium 1.2", "geen", "V", "geen"], ["1.3", "Criterium 1.3", "–", "V", "V"]]


@pytest.mark.parametrize(
    ("scores", "erbij"), [(("+++-", "+++++"), True), (("++?+", "+++++"), True), (("++--", "+++++"), False)]
)
def test_de_leeswijzer_zegt_wat_geen_is_waar_het_voorkomt(scores: tuple[str, str], *, erbij: bool) -> None:
    zin = (
        "Staat er geen, dan past geen beslisregel bij de scores. Een oordeel dat van of naar geen ging, is anders: het "
        "is niet beter of slechter te noemen. Waar – staat, is er niets te noemen."
    )
    assert (zin in hertoets((TOEN, NU), {"Noord": scores}).leesregels) == erbij


def test_geen_deel_heet_zoals_zijn_enige_tabel(alle: tuple[Hertoets, Document]) -> None:
    for document in (alle[1], hertoetsdocument(hertoets((TOEN, NU), {"Noord": ("+++-", "--+?-")}))):
        for deel in document.delen:
            assert deel.titel not in [blok.titel for blok in deel.blokken if isinstance(blok, Tabel)]
