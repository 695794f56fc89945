"""A document on a narrow screen: every header and every cell of every table is there, and no line is too long."""

from __future__ import annotations

import re
from collections import Counter
from contextlib import chdir
from dataclasses import replace
from io import StringIO
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.console import Console

from hulp.antwoorden import antwoord_van
from hulp.gedeeld import als_werkmap
from hulp.grond import STAP1
from toetsing.document.blokken import Balk, Balkdeel, Cel, Deel, Document, Figuur, Kolom, Tabel
from toetsing.document.omslag import Omslag
from toetsing.domain.dossier import Dossier, Toetser
from toetsing.domain.scores import OPEN, Score
from toetsing.domain.toetsing import Soort
from toetsing.formats.bestanden import tekst_van
from toetsing.formats.console.console import document_als_console
from toetsing.pipeline.kaders import kader_van, referentie

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from toetsing.document.blokken import Celsoort, Kolomsoort
    from toetsing.domain.scores import Ingevuld
    from toetsing.domain.toetsing import Toetsing

BREEDTES = (60, 80, 120)
SMALSTE = 40
"""Here a word may be folded, but nothing is lost and nothing goes wrong."""
LEEG = Omslag(titel="", ondertitel="", merken=(), kenmerken=())


# -- what must be there, and what is there -----------------------------------------------------------------------------


def druk_af(document: Document, breedte: int) -> list[str]:
    uit = StringIO()
    Console(file=uit, width=breedte, highlight=False, markup=False, emoji=False).print(document_als_console(document))
    return uit.getvalue().splitlines()


def alleen(blok: Tabel | Figuur) -> Document:
    """Return a document with no words in it but those of one table."""
    zonder = blok._replace(titel="")
    return Document(omslag=LEEG, delen=(Deel(id="x", titel="", blokken=(zonder,)),), programma="", peildatum="")


def woorden(tabel: Tabel) -> Counter[str]:
    """Return every word of the headers and the cells, with how often it must be there at least."""
    koppen = [kolom.kop for kolom in tabel.kolommen]
    teksten = [deel for rij in tabel.rijen for cel in rij for deel in (cel.tekst, cel.voluit)]
    noten = [f"({cel.noot})" for rij in tabel.rijen for cel in rij if cel.noot]
    return Counter(woord for tekst in (*koppen, *teksten, *noten) for woord in tekst.split())


def ontbreekt(tabel: Tabel, regels: Sequence[str]) -> Counter[str]:
    """Return the words that are not there whole, or not often enough."""
    return woorden(tabel) - Counter(woord for regel in regels for woord in regel.split())


def is_gevouwen(woord: str, regels: Sequence[str]) -> bool:
    """Return whether a word is there in pieces right below each other."""
    return any(
        woord in "".join(onder[begin:einde].strip() for onder in regels[nummer : nummer + len(woord)])
        for nummer, regel in enumerate(regels)
        for begin in range(len(regel))
        if regel[begin : begin + 2].strip()[:1] == woord[0]  # a letter that is set off has a space before it
        for einde in range(begin + 1, len(regel) + 1)
    )


def toets(blok: Tabel | Figuur, breedte: int, *, heel: bool = True) -> list[str]:
    """Show that nothing of a table is missing at this width, and return its lines.

    `heel`: on a screen of 60 or more no word is folded that is less than half as wide as the screen.
    """
    tabel = blok.tabel if isinstance(blok, Figuur) else blok
    regels = druk_af(alleen(blok), breedte)
    assert max(map(cell_len, regels)) <= breedte
    weg = ontbreekt(tabel, regels)
    if heel and breedte >= min(BREEDTES):
        assert [woord for woord in weg if cell_len(woord) < breedte // 2] == []
    assert [woord for woord in weg if not is_gevouwen(woord, regels)] == []
    return regels


# -- the answers of opdrachten -----------------------------------------------------------------------------------------


OPDRACHTEN: Mapping[str, tuple[str, ...]] = {
    "vergelijk van 2015": ("vergelijk", str(STAP1 / "scores-2015.csv"), "--laagste", "7", "--buddies", "--robuust"),
    "twee beoordelaars": ("beoordelaars", "b/00.xlsx", "b/01.xlsx"),
    "twaalf beoordelaars": ("beoordelaars", *(f"b/{i:02}.xlsx" for i in range(12))),
    "beoordelaars van drie organisaties": ("beoordelaars", "een", "twee"),
    "hertoets": ("hertoets", "een", "twee"),
    "hertoets van drie rondes": ("hertoets", "b/00.xlsx", "b/01.xlsx", "b/02.xlsx"),
    "plan": ("plan", "b/01.xlsx"),
    "wat als": ("wat-als", "b/01.xlsx", "1.1.1=-", "2.1.1=+"),
}


def schrijf(pad: Path, toetsing: Toetsing, toetser: str = "") -> None:
    pad.parent.mkdir(exist_ok=True)
    wie = (Toetser(rol="inspecteur", toetser=toetser),) if toetser else ()
    pad.write_bytes(als_werkmap(kader_van(STAP1.name), toetsing, Dossier(toetsers=wie)))


def anders(toetsing: Toetsing, stap: int) -> Toetsing:
    """Return a toetsing in which every so many scores are another one, and every so many are open."""
    scores: dict[str, Ingevuld] = dict(toetsing.scores)
    for i, (nr, score) in enumerate(toetsing.scores.items()):
        if score in ("+", "-") and i % (stap + 2) == 0:
            scores[nr] = Score("-") if score == "+" else Score("+")
        elif score in ("+", "-") and i % (stap + 5) == 1:
            scores[nr] = OPEN
    return replace(toetsing, scores=scores)


@pytest.fixture(scope="module")
def documenten(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Document]:
    """The document of every opdracht, on workbooks in which scores differ and are open."""
    werk = tmp_path_factory.mktemp("smal")
    alle = {toetsing.organisatie: toetsing for toetsing in referentie(kader_van(STAP1.name))}
    for i in range(12):
        naam = ("A. de Wit", "Kim", "M. van der Lindenhout-Oosterwijk")[i % 3] + f" {i}"
        schrijf(werk / "b" / f"{i:02}.xlsx", anders(alle["IJsselland"], i), naam)
    for i, naam in enumerate(("Noord- en Midden-Limburg", "Drenthe", "Zaanstreek-Waterland")):
        schrijf(werk / "een" / f"{naam}.xlsx", alle[naam])
        schrijf(werk / "twee" / f"{naam}.xlsx", replace(anders(alle[naam], i + 1), soort=Soort.ZELFEVALUATIE))
    with chdir(werk):
        return {naam: document_van(*args) for naam, args in OPDRACHTEN.items()}


def document_van(*args: str) -> Document:
    """Return the document that an opdracht with these arguments shows."""
    antwoord, _ = antwoord_van(*args)
    return antwoord.document()


def blokken(document: Document) -> list[Tabel | Figuur]:
    alle = (blok for deel in document.delen if not deel.alleen for blok in deel.blokken)
    return [blok for blok in alle if isinstance(blok, (Tabel, Figuur))]


@pytest.mark.parametrize("naam", OPDRACHTEN)
def test_van_elke_tabel_staat_alles_er(naam: str, documenten: Mapping[str, Document]) -> None:
    alle = blokken(documenten[naam])
    assert alle
    for blok in alle:
        for breedte in BREEDTES:
            regels = toets(blok, breedte)
            if isinstance(blok, Figuur):
                in_de_legenda = len({deel.soort for balk in blok.balken for deel in balk.delen if deel.aantal})
                geteld = sum(teken in "█▓▒·" for regel in regels for teken in regel)
                assert geteld == 20 * len(blok.balken) + in_de_legenda
        toets(blok, SMALSTE)


@pytest.mark.lang
@pytest.mark.parametrize("naam", OPDRACHTEN)
@pytest.mark.parametrize("breedte", [1, 10, SMALSTE, *BREEDTES])
def test_het_hele_antwoord_past(naam: str, breedte: int, documenten: Mapping[str, Document]) -> None:
    regels = druk_af(documenten[naam], breedte)
    assert max(map(len, regels)) <= breedte


# -- made-up tables ----------------------------------------------------------------------------------------------------


def maak(soorten: str, rijen: Iterable[Sequence[str | Cel]], *, rijkop: int = 0, koppen: Sequence[str] = ()) -> Tabel:
    """Return a table; the kind of each column is a letter: Tekst, Kort, Nr, tEken, Getal."""
    naam: dict[str, Kolomsoort] = {"T": "tekst", "K": "kort", "N": "nr", "E": "teken", "G": "getal"}
    return Tabel(
        titel="proef",
        kolommen=tuple(
            Kolom(kop=koppen[k] if koppen else f"kop{k}", soort=naam[soort]) for k, soort in enumerate(soorten)
        ),
        rijen=tuple(tuple(cel if isinstance(cel, Cel) else Cel(tekst=cel) for cel in rij) for rij in rijen),
        rijkop=rijkop,
    )


def zin(rij: int, kolom: int, n: int) -> str:
    """Return a text of so many words that occur nowhere else."""
    return " ".join(f"w{rij}.{kolom}.{i}{'x' * (i % 7)}" for i in range(n))


TABELLEN = {
    "zevenentwintig kolommen": maak("K" * 27, [[zin(r, k, 2) for k in range(27)] for r in range(3)]),
    "tekens in zevenentwintig kolommen": maak(
        "K" + "E" * 26, [[zin(r, 0, 4), *[Cel(tekst="+", soort="goed")] * 26] for r in range(3)]
    ),
    "vier kolommen met tekst": maak("NTTTT", [["1.1.1", *(zin(r, k, 30) for k in range(4))] for r in range(3)]),
    "tekst tussen korte kolommen": maak(
        "KNTKKKKKKTK", [[zin(r, k, 20 if k in (2, 9) else 2) for k in range(11)] for r in range(3)]
    ),
    "lange woorden": maak("K" * 6, [["h" * 9, *(f"{r}{k}{'lang' * 6}" for k in range(5))] for r in range(3)]),
    "lange koppen": maak("KTGEK", [["a", "b", "1", "V", "c"]], koppen=[f"kop{'lang' * 5}{k}" for k in range(5)]),
    "letters met uitleg en noot": maak(
        "NTEE",
        [
            [f"1.1.{r}", zin(r, 1, 8), *(Cel(tekst="V", voluit=f"voldoende{r}", noot=f"was M{k}") for k in range(2))]
            for r in range(3)
        ],
    ),
    "getallen met woorden": maak("KGGGGG", [[zin(r, 0, 1), *["20 van de 24"] * 5] for r in range(3)]),
    "meer dan een rijkop": maak("NNTKKKKKK", [[zin(r, k, 2) for k in range(9)] for r in range(3)], rijkop=2),
    "regels onder elkaar": maak("KTT", [["A", "een: +\ntwee: -\n\ndrie: open", zin(r, 2, 40)] for r in range(2)]),
    "brede tekens": maak("KT", [["東京都庁", "評価 基準 " * 20], ["e\u0301e\u0301n", "é" * 10]]),
    "een kolom": maak("T", [[zin(0, 0, 40)]]),
    "zonder rijen": maak("NTKK", []),
    "lege cellen": maak("NTKK", [["", "", "", ""], ["1.1", "", "", "x"]], koppen=["nr", "", "", ""]),
}


@pytest.mark.parametrize("breedte", [*BREEDTES, SMALSTE])
@pytest.mark.parametrize("naam", TABELLEN)
def test_van_een_verzonnen_tabel_staat_alles_er(naam: str, breedte: int) -> None:
    toets(TABELLEN[naam], breedte)


@pytest.mark.parametrize("breedte", [SMALSTE, *BREEDTES])
def test_een_woord_dat_breder_is_dan_het_scherm_wordt_gevouwen(breedte: int) -> None:
    lang = "".join(f"{i:03}" for i in range(70))
    toets(maak("KTK", [["noord", lang, "a"], ["oost", "b", "c"]]), breedte)
    toets(maak("KTK", [[lang, "een", "a"], ["oost", "twee", "c"]]), breedte)
    toets(maak("KTK", [["noord", "een", "a"]], koppen=["x", lang, "y"]), breedte)


def test_elk_blok_begint_met_wat_de_rijen_heet() -> None:
    tabel = TABELLEN["meer dan een rijkop"]
    for breedte, aantal in ((60, 6), (80, 3), (120, 2), (140, 1)):
        geteld = Counter(woord for regel in druk_af(alleen(tabel), breedte) for woord in regel.split())
        for kolom in range(9):
            wat = {geteld[woord] for woord in (f"kop{kolom}", *zin(0, kolom, 2).split())}
            assert wat == {aantal if kolom <= tabel.rijkop else 1}


@pytest.mark.parametrize("breedte", BREEDTES)
def test_elke_cel_staat_onder_haar_kop(breedte: int) -> None:
    """Words that stand left in their column start where the header of that column does, or further to the right."""
    tabel = TABELLEN["tekst tussen korte kolommen"]
    blokken_ = "\n".join(regel.rstrip() for regel in toets(tabel, breedte)).strip().split("\n\n")
    assert len(blokken_) > 1
    for blok in blokken_:
        kop, *onder = blok.splitlines()
        begin = {int(woord[3:]): kop.index(woord) for woord in kop.split()}
        for regel in onder:
            for woord in regel.split():
                kolom, plek = int(woord.split(".")[1]), regel.index(woord)
                assert begin[kolom] <= plek < min((b for b in begin.values() if b > begin[kolom]), default=breedte)


def test_een_woord_wordt_niet_gevouwen_waar_het_past() -> None:
    """Beside a row head of 20 there is room for 38 on a screen of 60: 20, a space, 38, a space."""
    for n, gevouwen in ((38, False), (39, True)):
        tabel = maak("KK", [["h" * 20, "a" * n]])
        assert bool(ontbreekt(tabel, druk_af(alleen(tabel), 60))) == gevouwen


def test_een_figuur_houdt_haar_balken() -> None:
    deel = Balkdeel(aantal=1, teken="V", naam="voldoende", soort="goed")
    tabel = maak("NTT", [["1.1", zin(0, 1, 20), zin(0, 2, 20)], ["1.2", "a", "b"]])
    figuur = Figuur(titel="", alt="", balken=(Balk(label="", delen=(deel,)),) * 2, tabel=tabel)
    for breedte in (SMALSTE, *BREEDTES):
        regels = toets(figuur, breedte)
        assert [regel.count("█") for regel in regels if "█" in regel] == [20, 20, 1]
        assert regels[-1] == "█ voldoende"


TEKSTEN = st.lists(st.text("abcdefghij", min_size=1, max_size=30), max_size=6).map(" ".join)


@st.composite
def tabellen(doe: st.DrawFn) -> Tabel:
    soorten = doe(st.text("TKNEG", min_size=1, max_size=8))
    stijl: st.SearchStrategy[Celsoort] = st.sampled_from(("tekst", "goed", "open"))
    leeg = st.just("")
    letter = st.builds(
        Cel, tekst=TEKSTEN.filter(bool), voluit=st.just("") | TEKSTEN, noot=leeg, soort=stijl, doel=leeg, id=leeg
    )
    cel = st.just(Cel(tekst="")) | letter
    rijen = doe(st.lists(st.tuples(*[cel] * len(soorten)), max_size=3))
    koppen = doe(st.tuples(*[TEKSTEN] * len(soorten)))
    return maak(soorten, rijen, rijkop=doe(st.integers(0, min(2, len(soorten) - 1))), koppen=koppen)


@pytest.mark.lang
@settings(deadline=None)
@given(tabellen(), st.integers(SMALSTE, 130))
def test_van_geen_tabel_raakt_iets_weg(tabel: Tabel, breedte: int) -> None:
    """A row may have so many heads that words are folded."""
    toets(tabel, breedte, heel=False)


def test_op_een_terminal_eindigt_geen_lijn_op_spaties_behalve_in_een_vakje() -> None:
    """The colours of a header would hide its spaces from who strips lines; those with a background are a box."""
    tabel = Tabel(
        titel="T",
        kolommen=(Kolom(kop="kop"), Kolom(kop="k")),
        rijen=((Cel(tekst="een lange cel"), Cel(tekst="V", soort="goed")), (Cel(tekst="a"), Cel(tekst="breder"))),
    )
    deel = Deel(id="d", titel="D", blokken=(tabel,))
    document = document_als_console(Document(omslag=LEEG, delen=(deel,), programma="", peildatum=""))
    doel = Console(file=StringIO(), width=60, force_terminal=True, color_system="truecolor")
    lijnen = tekst_van(document, doel).splitlines()[-3:]
    assert [re.search(r" (\x1b\[[0-9;]*m)*$", lijn) is not None for lijn in lijnen] == [False, True, False]
