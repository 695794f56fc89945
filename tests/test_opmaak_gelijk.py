"""What an author marks is the same in every form: the same points, numbers, words in bold, links and sub-headings.

Each form is read back by a library that knows nothing of the program, and a fault that somebody puts in is found.
"""

from __future__ import annotations

import re
import shutil
import zipfile
from collections import Counter
from datetime import date
from functools import cache
from html.parser import HTMLParser
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import docx
import pikepdf
import pytest
from docx.oxml.ns import qn
from markdown_it import MarkdownIt
from page import validate_pdf_bytes

from hulp.gedeeld import als_werkmap
from toetsing.commands.rapport.rapporteren import regiorapporten
from toetsing.commands.rapport.schrijven import antwoord_van
from toetsing.commands.rapport.wens import Rapportwens
from toetsing.domain.dossier import Aantekening, Dossier, GoodPractice, Tekst
from toetsing.formats.bestanden import als_bytes
from toetsing.formats.vormen import VORMEN
from toetsing.pipeline.kaders import kader_van, referentie
from toetsing.pipeline.meegeleverd import meegeleverd
from toetsing.pipeline.opmaak import opmaak_van

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from docx.oxml.xmlchemy import BaseOxmlElement

DAG = date(2015, 11, 18)
ADRES = "https://www.voorbeeld.nl/a_b?c=1&d=2"
POST = "mailto:naar@voorbeeld.nl"


def tekst(wat: str) -> str:
    """A text with one of everything, of which every word can be told from those of another text."""
    return (
        f"Zo is {wat}: **vet{wat}**, 2 * 3 en <b>gewoon</b>.\n## kop{wat}\n- punt{wat}\n- **[klik{wat}]({ADRES})**\n"
        f"1. eerst{wat}\n2. dan [post{wat}]({POST})\n[niet{wat}](javascript:alert(1))"
    )


class Opmaak(NamedTuple):
    """What is marked in a report, as far as it is of an author."""

    punten: list[str]
    nummers: list[str]
    vet: list[str]
    koppelingen: list[tuple[str, str]]
    koppen: list[str]


TEKST = '<w:t xml:space="preserve">'
MET_KOP, ZONDER_KOP = ("samen", "criterium", "vervolg", "blok"), ("verwachting", "goed")
"""Texts under a heading, and those that stand where there is no room for one: there it is a line in bold."""
WAT = (*MET_KOP, *ZONDER_KOP)
VERWACHT = Opmaak(
    punten=[deel for wat in WAT for deel in (f"punt{wat}", f"klik{wat} ({ADRES})")],
    nummers=[deel for wat in WAT for deel in (f"eerst{wat}", f"dan post{wat} (naar@voorbeeld.nl)")],
    vet=[deel for wat in WAT for deel in (f"vet{wat}", *([f"kop{wat}"] if wat in ZONDER_KOP else []), f"klik{wat}")],
    koppelingen=[deel for wat in WAT for deel in ((f"klik{wat}", ADRES), (f"post{wat}", POST))],
    koppen=[f"kop{wat}" for wat in MET_KOP],
)


@pytest.fixture(scope="module")
def rapport(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], bytes]:
    """The report of one workbook, as the bytes of each form; behind its name may stand a folder of other templates."""
    kader = kader_van("veilig-thuis-stap1-2015")
    pad = tmp_path_factory.mktemp("opmaak") / "a.xlsx"
    toetsing = next(t for t in referentie(kader) if t.organisatie == "IJsselland")
    velden = {"samenvatting": "samen", "onderbouwing 1.1": "criterium", "vervolg": "vervolg", "blok Wie": "blok"}
    dossier = Dossier(
        aantekeningen={"1.1.1": Aantekening(onderbouwing=tekst("verwachting"))},
        good_practices=(GoodPractice(thema="Veiligheid", good_practice=tekst("goed")),),
        teksten=tuple(Tekst(veld=veld, tekst=tekst(wat)) for veld, wat in velden.items()),
    )
    pad.write_bytes(als_werkmap(kader, toetsing, dossier))
    (een,) = regiorapporten([str(pad)], Rapportwens(peildatum=DAG)).rapporten
    opmaak, _ = opmaak_van(None, None, DAG)
    assert opmaak is not None

    @cache
    def als(vorm: str) -> bytes:
        naam, _, sjablonen = vorm.partition(" ")
        map_ = Path(sjablonen) if sjablonen else meegeleverd("rapporten")
        return als_bytes(VORMEN[naam].maak(antwoord_van(een), map_, lambda: opmaak)[0])

    return als


# -- each form, read back ----------------------------------------------------------------------------------------------


class _Html(HTMLParser):
    def __init__(self, pagina: str) -> None:
        super().__init__()
        self.open: list[tuple[str, str]] = []
        self.gevonden: list[tuple[str, str, str]] = []
        self.woorden: list[str] = []
        self.feed(pagina)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ("ul", "ol", "li", "strong", "a", "h3", "h4", "h5"):
            self.open.append((tag, dict(attrs).get("href") or ""))
            self.woorden.append("")

    def handle_endtag(self, tag: str) -> None:
        if self.open and self.open[-1][0] == tag:
            _, adres = self.open.pop()
            lijst = self.open[-1][0] if self.open else ""
            self.gevonden.append((f"{lijst} {tag}" if tag == "li" else tag, self.woorden.pop(), adres))

    def handle_data(self, data: str) -> None:
        self.woorden = [woorden + data for woorden in self.woorden]


def uit_html(inhoud: bytes) -> Opmaak:
    """The page in the order in which its elements end."""
    gevonden = _Html(inhoud.decode().partition("<main")[2]).gevonden

    def van(*tags: str) -> list[str]:
        return [woorden for tag, woorden, _ in gevonden if tag in tags]

    koppelingen = [(woorden, adres) for tag, woorden, adres in gevonden if tag == "a" and not adres.startswith("#")]
    return Opmaak(van("ul li"), van("ol li"), van("strong"), koppelingen, van("h3", "h4", "h5"))


def uit_markdown(inhoud: bytes) -> Opmaak:
    """The page as everybody's CommonMark makes it html, read like one."""
    html = MarkdownIt("commonmark").render(inhoud.decode())
    return uit_html(f"<main>{re.sub('</?p>', '', html)}".encode())


def woorden_in(element: BaseOxmlElement) -> str:
    return "".join(t.text or "" for t in element.iter(qn("w:t")))


def uit_docx(inhoud: bytes) -> Opmaak:
    document = docx.Document(BytesIO(inhoud))
    uit = Opmaak([], [], [], [], [])
    for p in document.element.body.iter(qn("w:p")):
        woorden = woorden_in(p)
        nummer = p.xpath("w:pPr/w:numPr/w:numId/@w:val")
        stijl = p.xpath("string(w:pPr/w:pStyle/@w:val)")
        if stijl == "Opsomming":
            (uit.nummers if nummer else uit.punten).append(woorden)
        if p.xpath("w:pPr/w:outlineLvl") and not stijl:
            uit.koppen.append(woorden)
        elif not p.xpath("ancestor::w:tbl"):
            uit.vet.extend(woorden_in(r) for r in p.iter(qn("w:r")) if r.xpath("w:rPr/w:b"))
        for koppeling in p.iter(qn("w:hyperlink")):
            if (merk := koppeling.get(qn("r:id"))) is not None:
                adres = document.part.rels[merk].target_ref
                uit.koppelingen.append((woorden_in(koppeling), adres))
    return uit


def soorten_in_pdf(inhoud: bytes) -> Iterator[tuple[str, str]]:
    """Yield what each element of a pdf is, as who hears it is told, and where it leads."""

    def loop(element: pikepdf.Object) -> Iterator[tuple[str, str]]:
        if isinstance(element, pikepdf.Array):
            for een in element:
                yield from loop(een)
        elif isinstance(element, pikepdf.Dictionary):
            obj = element.get("/Obj")
            actie = obj.get("/A") if isinstance(obj, pikepdf.Dictionary) else None
            yield str(element.get("/S")), str(actie.URI) if isinstance(actie, pikepdf.Dictionary) else ""
            if "/K" in element:
                yield from loop(element.K)

    with pikepdf.open(BytesIO(inhoud)) as pdf:
        yield from loop(pdf.Root.StructTreeRoot.K)


LEZERS: dict[str, Callable[[bytes], Opmaak]] = {"html": uit_html, "markdown": uit_markdown, "docx": uit_docx}


def van_de_schrijver(opmaak: Opmaak) -> Opmaak:
    """Without what the report has of itself: its headings, its sources, what it sets in bold."""
    eigen = re.compile(rf"(?:vet|kop|punt|klik|eerst|dan post|post)(?:{'|'.join(WAT)})\b")
    punten, nummers, vet, koppen = (
        [een for een in deel if eigen.match(een)] for deel in (opmaak.punten, opmaak.nummers, opmaak.vet, opmaak.koppen)
    )
    return Opmaak(punten, nummers, vet, [een for een in opmaak.koppelingen if eigen.match(een[0])], koppen)


# -- the proof ---------------------------------------------------------------------------------------------------------


def op_volgorde(opmaak: Opmaak) -> Opmaak:
    return Opmaak(*(sorted(deel) for deel in opmaak))  # type: ignore[arg-type]


@pytest.mark.parametrize("vorm", LEZERS)
def test_elke_vorm_heeft_dezelfde_opmaak(vorm: str, rapport: Callable[[str], bytes]) -> None:
    assert op_volgorde(van_de_schrijver(LEZERS[vorm](rapport(vorm)))) == op_volgorde(VERWACHT)


def test_in_de_pdf_zijn_lijsten_koppelingen_en_vet_gemerkt(rapport: Callable[[str], bytes]) -> None:
    gevonden = list(soorten_in_pdf(rapport("pdf")))
    soorten = [soort for soort, _ in gevonden]
    adressen = [adres for _, adres in gevonden if adres]
    assert adressen == [adres for _ in WAT for adres in (ADRES, POST)]
    assert soorten.count("/LI") >= 4 * len(WAT)
    assert soorten.count("/Strong") >= len(VERWACHT.vet)


@pytest.mark.parametrize("norm", ["ua1", "2a"])
def test_de_pdf_houdt_zich_aan_de_normen(norm: str, rapport: Callable[[str], bytes]) -> None:
    verslag = validate_pdf_bytes(rapport("pdf"), profile=norm)
    assert verslag.is_compliant, [(fout.rule_id, fout.message) for fout in verslag.failures]


@pytest.mark.parametrize(
    ("oud", "nieuw"),
    [
        ("strong(delen(s.tekst))", "delen(s.tekst)"),
        ("link(s.adres, ", "("),
        ("{ enum(..regels) } else { list(..regels) }", "{ regels.join(parbreak()) } else { list(..regels) }"),
        ("{ enum(..regels) } else { list(..regels) }", "{ enum(..regels) } else { regels.join(parbreak()) }"),
    ],
    ids=["vet", "koppeling", "nummers", "punten"],
)
def test_een_fout_in_de_pdf_wordt_gevonden(
    oud: str, nieuw: str, rapport: Callable[[str], bytes], tmp_path: Path
) -> None:
    sjablonen = tmp_path / "rapporten"
    shutil.copytree(meegeleverd("rapporten"), sjablonen)
    bron = (sjablonen / "rapport.typ").read_text(encoding="utf-8")
    assert oud in bron
    (sjablonen / "rapport.typ").write_text(bron.replace(oud, nieuw, 1), encoding="utf-8")
    heel, kapot = (Counter(soorten_in_pdf(rapport(vorm))) for vorm in ("pdf", f"pdf {sjablonen}"))
    assert heel != kapot


@pytest.mark.parametrize(
    ("deel", "oud", "nieuw"),
    [
        ("document.xml", f"<w:b/></w:rPr>{TEKST}vetsamen", f"</w:rPr>{TEKST}vetsamen"),
        ("document.xml", '"Opsomming"/><w:numPr>', '"Anders"/><w:numPr>'),
        ("_rels/document.xml.rels", "mailto:naar", "javascript:naar"),
        ("document.xml", '<w:outlineLvl w:val="3"/></w:pPr>', "</w:pPr>"),
    ],
    ids=["vet", "nummers", "adres", "tussenkop"],
)
def test_een_fout_in_word_wordt_gevonden(deel: str, oud: str, nieuw: str, rapport: Callable[[str], bytes]) -> None:
    uit = BytesIO()
    with zipfile.ZipFile(BytesIO(rapport("docx"))) as heel, zipfile.ZipFile(uit, "w") as kapot:
        for naam in heel.namelist():
            inhoud = heel.read(naam)
            if naam == f"word/{deel}":
                assert oud in inhoud.decode()
                inhoud = inhoud.decode().replace(oud, nieuw, 1).encode()
            kapot.writestr(naam, inhoud)
    assert op_volgorde(van_de_schrijver(uit_docx(uit.getvalue()))) != op_volgorde(VERWACHT)


@pytest.mark.parametrize("vorm", ["html", "markdown", "docx", "pdf"])
def test_nergens_is_een_adres_dat_iets_doet(vorm: str, rapport: Callable[[str], bytes]) -> None:
    inhoud = rapport(vorm)
    if vorm == "docx":
        with zipfile.ZipFile(BytesIO(inhoud)) as pakket:
            inhoud = pakket.read("word/_rels/document.xml.rels")
        assert b"javascript" not in inhoud
    elif vorm == "pdf":
        assert not any("javascript" in adres for _, adres in soorten_in_pdf(inhoud))
    else:
        assert not any("javascript" in adres for _, adres in LEZERS[vorm](inhoud).koppelingen)


@pytest.mark.parametrize(
    ("vorm", "oud", "nieuw"),
    [
        ("html", "<strong>vetsamen</strong>", "vetsamen"),
        ("html", "<ul>\n<li>puntcriterium", "<ol>\n<li>puntcriterium"),
        ("html", "<li>puntcriterium</li>", "<p>puntcriterium</p>"),
        ("html", ">kopsamen</h3>", "></h3><p>kopsamen</p>"),
        ("html", 'href="mailto:naar', 'href="javascript:naar'),
        ("html", "</strong></a> (https", "</strong> (https"),
        ("html", "(https://www.voorbeeld.nl", "(https://www.elders.nl"),
        ("markdown", "**vetsamen**", "vetsamen"),
        ("markdown", "- puntcriterium", "puntcriterium"),
        ("markdown", "1. eerstcriterium", "- eerstcriterium"),
        ("markdown", "](mailto:naar", "](mailto:ander"),
        ("markdown", "##### kopcriterium", "kopcriterium"),
    ],
)
def test_een_fout_in_een_vorm_wordt_gevonden(vorm: str, oud: str, nieuw: str, rapport: Callable[[str], bytes]) -> None:
    inhoud = rapport(vorm).decode()
    assert oud in inhoud
    kapot = LEZERS[vorm](inhoud.replace(oud, nieuw, 1).encode())
    assert op_volgorde(van_de_schrijver(kapot)) != op_volgorde(VERWACHT)
