"""Whatever is wrong with a file: its own melding, at its own cell, with the right exit code, and never a traceback.

The table `GEVALLEN` is the specification: each line makes faulty input and lists every fout it must give as
(code, sheet, cell, verwachting), no more and no fewer, with the exit code of `toetsing score`.
"""

from __future__ import annotations

import os
import re
import struct
import zipfile
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest

from hulp.grond import GOED
from hulp.opdracht import proces, toetsing
from hulp.werkmappen import rijen, schrijf_csv, schrijf_xlsx
from toetsing.cli.hoofd import start
from toetsing.domain.meldingen import is_fout
from toetsing.pipeline.scoren import score

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from _pytest.mark import ParameterSet

    from toetsing.pipeline.besloten import Scoring

    Maker = Callable[[Path], Sequence[Path]]

BESTANDEN = Path(__file__).parents[2] / "bestanden"
BLAD1 = "xl/worksheets/sheet1.xml"
FOUTE_INVOER, ONLEESBAAR = 1, 4


class Fout(NamedTuple):
    """What a melding is about; None where it is about no cell, sheet or verwachting in particular."""

    code: str
    blad: str | None = None
    cel: str | None = None
    verwachting: str | None = None


# -- making faulty input -----------------------------------------------------------------------------------------------


def met(*regels: str) -> str:
    """Return the good table with these rows in the place of the rows with the same number."""
    lijnen = GOED.splitlines()
    for regel in regels:
        (plaats,) = [i for i, lijn in enumerate(lijnen) if lijn.startswith(regel[: regel.index("|", 1)])]
        lijnen[plaats] = regel
    return "\n".join([*lijnen, ""])


def zonder(*nummers: str) -> str:
    """Return the good table without some verwachtingen."""
    over = [lijn for lijn in GOED.splitlines() if not lijn.startswith(tuple(f"| {nr} |" for nr in nummers))]
    assert len(over) == len(GOED.splitlines()) - len(nummers)
    return "\n".join([*over, ""])


def vervang(tabel: str, oud: str, nieuw: str) -> str:
    """Replace a text that must be there."""
    assert oud in tabel
    return tabel.replace(oud, nieuw, 1)


def matrix(*namen: str, kolommen: Mapping[str, str] | None = None, weg: str = "", **cellen: str) -> str:
    """Return a matrix of the good scores: A is the name, B to Y are the verwachtingen, then the extra `kolommen`.

    `weg` is a verwachting without a column; `cellen` replaces cells by address, for instance D3="mischien".
    """
    scores = {nr: teken for nr, teken in rijen(GOED)[1:] if nr != weg}
    extra = dict(kolommen or {})
    tabel = [["organisatie", *scores, *extra], *([naam, *scores.values(), *extra.values()] for naam in namen)]
    for adres, waarde in cellen.items():
        tabel[int(adres[1:]) - 1][ord(adres[0]) - ord("A")] = waarde
    return "\n".join(f"| {' | '.join(rij)} |" for rij in tabel)


def xlsx(tabel: str = GOED, naam: str = "regio.xlsx", **andere: str) -> Maker:
    """Make a workbook with the sheet *Toetsing* and perhaps other sheets."""
    return lambda map_: [schrijf_xlsx(map_ / naam, Toetsing=tabel, **andere)]


def csv(tabel: str) -> Maker:
    """Make a text file."""
    return lambda map_: [schrijf_csv(map_ / "regio.csv", tabel)]


def rauw(naam: str, inhoud: bytes) -> Maker:
    """Make a file of these bytes."""

    def maak(map_: Path) -> list[Path]:
        (map_ / naam).write_bytes(inhoud)
        return [map_ / naam]

    return maak


def geknipt(deel: float, naam: str = "regio.xlsx") -> Maker:
    """Make a workbook of which only the first part arrived; 1.0 lacks one byte."""

    def maak(map_: Path) -> list[Path]:
        inhoud = schrijf_xlsx(map_ / naam, Toetsing=GOED).read_bytes()
        (map_ / naam).write_bytes(inhoud[: max(3, min(int(len(inhoud) * deel), len(inhoud) - 1))])
        return [map_ / naam]

    return maak


def samen(*makers: Maker) -> Maker:
    """Make several files, each in its own folder."""

    def maak(map_: Path) -> list[Path]:
        paden: list[Path] = []
        for i, maker in enumerate(makers):
            (map_ / str(i)).mkdir()
            paden += maker(map_ / str(i))
        return paden

    return maak


def herpak(bron: Path, doel: Path, delen: Mapping[str, Callable[[bytes], bytes]], namen: Mapping[str, str]) -> Path:
    """Copy a zip with other contents or other names for some of its parts."""
    with zipfile.ZipFile(bron) as oud, zipfile.ZipFile(doel, "w") as nieuw:
        assert set(oud.namelist()) >= {*delen, *namen}
        for naam in oud.namelist():
            inhoud = oud.read(naam)
            anders = delen.get(naam, bytes)(inhoud)
            assert naam not in delen or anders != inhoud
            nieuw.writestr(namen.get(naam, naam), anders, oud.getinfo(naam).compress_type)
    return doel


def xlsx_met_deel(deel: str, patroon: bytes, door: bytes, *, heet: str | None = None) -> Maker:
    """Make a good workbook and rewrite the XML of one part, as a program other than Excel might."""

    def maak(map_: Path) -> list[Path]:
        goed = schrijf_xlsx(map_ / "goed.xlsx", Toetsing=GOED)
        delen = {deel: lambda xml: re.sub(patroon, door, xml, count=1)}
        doel = herpak(goed, map_ / "regio.xlsx", delen, {deel: heet or deel})
        goed.unlink()
        return [doel]

    return maak


def ods_met_deel(deel: str, patroon: bytes, door: bytes) -> Maker:
    """Make the ods of IJsselland with the XML of one part rewritten."""

    def maak(map_: Path) -> list[Path]:
        delen = {deel: lambda xml: re.sub(patroon, door, xml, count=1, flags=re.DOTALL)}
        return [herpak(BESTANDEN / "ijsselland.ods", map_ / "regio.ods", delen, {})]

    return maak


def bestaand(naam: str) -> Maker:
    """Take one of the files that LibreOffice made."""
    return lambda _: [BESTANDEN / naam]


def andere_zip(naam: str) -> Maker:
    """Make a sound zip that is no workbook."""
    inhoud = BytesIO()
    with zipfile.ZipFile(inhoud, "w") as zip_:
        zip_.writestr("word/document.xml", "<w/>")
    return rauw(naam, inhoud.getvalue())


def versleutelde_zip(map_: Path) -> list[Path]:
    """Make a workbook zipped with a password: bit 0 of the flags of each part is set."""
    pad = schrijf_xlsx(map_ / "regio.xlsx", Toetsing=GOED)
    inhoud = bytearray(pad.read_bytes())
    for kop, afstand in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        for plaats in [raak.start() for raak in re.finditer(re.escape(kop), bytes(inhoud))]:
            inhoud[plaats + afstand] |= 1
    pad.write_bytes(inhoud)
    return [pad]


def lege_map(map_: Path) -> list[Path]:
    """Make a folder with nothing to read: a subfolder, a lock file and a hidden file are no workbooks."""
    (map_ / "leeg" / "onder").mkdir(parents=True)
    schrijf_xlsx(map_ / "leeg" / "onder" / "regio.xlsx", Toetsing=GOED)
    (map_ / "leeg" / "~$regio.xlsx").write_bytes(b"slot")
    (map_ / "leeg" / ".verborgen.xlsx").write_bytes(b"PK")
    return [map_ / "leeg"]


def te_groot(map_: Path) -> list[Path]:
    """Make a file of more than 200 MB that takes no room on the disk."""
    with (map_ / "regio.xlsx").open("wb") as bestand:
        bestand.truncate(200_000_001)
    return [map_ / "regio.xlsx"]


def cel(adres: str) -> bytes:
    """Return the pattern of a text cell as the test workbooks write it."""
    return rb'<c r="%s" t="inlineStr"><is><t>[^<]*</t></is></c>' % adres.encode()


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
DOCTYPE = b'\\1<!DOCTYPE x [<!ENTITY a "b">]>'
XMLKOP = rb"^(<\?xml[^>]*\?>)?"
HTML = b"<html><body><table><tr><td>nr</td><td>score</td></tr></table></body></html>"
EERSTE_SCORE_ODS = rb"(<text:p>1\.1\.1</text:p>.*?)<table:table-cell[^>]*><text:p>\+</text:p></table:table-cell>"


def geval(naam: str, maak: Maker, *fouten: Fout, eind: int = FOUTE_INVOER) -> ParameterSet:
    """One line of the table."""
    return pytest.param(maak, fouten, eind, id=naam)


def t(code: str, cel: str | None = None, verwachting: str | None = None) -> Fout:
    """A fout on the sheet *Toetsing*."""
    return Fout(code, "Toetsing", cel, verwachting)


# -- the table ---------------------------------------------------------------------------------------------------------

GEVALLEN = [
    # the score
    geval("onbekende score", xlsx(met("| 1.1.3 | mischien |")), t("T031", "B4", "1.1.3")),
    geval("score met uitleg erachter", xlsx(met("| 1.1.3 | + (zie bijlage) |")), t("T031", "B4", "1.1.3")),
    geval("oordeel in plaats van score", xlsx(met("| 1.1.3 | M |")), t("T031", "B4", "1.1.3")),
    geval("onbekende score in csv", csv(met("| 1.1.3 | mischien |")), Fout("T031", None, "B4", "1.1.3")),
    geval("onbekende score in matrix", xlsx(matrix("Noord", "Zuid", D3="mischien")), t("T031", "D3", "1.1.3")),
    geval("onbekende score waar niets meetelt", xlsx(GOED + "| 3.1.1 | mischien |"), t("T031", "B26", "3.1.1")),
    geval("kommagetal als score", xlsx(met("| 1.1.3 | <1.5> |")), t("T031", "B4", "1.1.3")),
    geval("ander getal als score", xlsx(met("| 1.1.3 | <2> |")), t("T031", "B4", "1.1.3")),
    geval("nvt waar dat niet mag", xlsx(met("| 1.1.3 | nvt |")), t("T032", "B4", "1.1.3")),
    geval("nvt waar dat niet mag in matrix", xlsx(matrix("Noord", D2="n.v.t.")), t("T032", "D2", "1.1.3")),
    geval("waar of onwaar als score", xlsx(met("| 1.1.3 | <ja> |")), t("T033", "B4", "1.1.3")),
    geval("datum als score", xlsx(met("| 1.1.3 | <2015-01-01> |")), t("T033", "B4", "1.1.3")),
    geval("foutcel als score", xlsx(met("| 1.1.3 | <#N/A> |")), t("T034", "B4", "1.1.3")),
    geval("foutcel in csv", csv(met("| 1.1.3 | #N/A |")), Fout("T034", None, "B4", "1.1.3")),
    geval("foutcel van Nederlandse Excel in csv", csv(met("| 1.1.3 | #N/B |")), Fout("T034", None, "B4", "1.1.3")),
    geval("deling door nul in csv", csv(met("| 1.1.3 | #DEEL/0! |")), Fout("T034", None, "B4", "1.1.3")),
    geval("foutcellen in ods", bestaand("foutcellen.ods"), t("T034", "E7", "1.1.1"), t("T034", "E8", "1.1.2")),
    geval("foutcellen in xls", bestaand("foutcellen.xls"), t("T034", "E7", "1.1.1"), t("T034", "E8", "1.1.2")),
    geval("formule nooit uitgerekend", xlsx(met("| 1.1.3 | <=A1&A2> |")), t("T035", "B4", "1.1.3")),
    geval(
        "formule nooit uitgerekend in ods",
        ods_met_deel("content.xml", EERSTE_SCORE_ODS, rb'\1<table:table-cell table:formula="of:=[.A1]"/>'),
        t("T035", "E7", "1.1.1"),
    ),
    # the number
    geval("onbekend nummer", xlsx(GOED + "| 1.1.9 | + |"), t("T025", "A26")),
    geval("onbekend nummer zonder score", xlsx(GOED + "| 4.1.1 | |"), t("T025", "A26")),
    geval("dubbel nummer", xlsx(GOED + "| 1.1.3 | + |"), t("T026", "A26", "1.1.3")),
    geval("getal in de nummerkolom", xlsx(GOED + "| <7.7> | + |"), t("T027", "A26")),
    geval(
        "datum in de nummerkolom",
        xlsx(met("| 1.1.1 | + |").replace("| 1.1.1 |", "| <2001-01-01> |")),
        t("T027", "A2"),
        t("T024", None, "1.1.1"),
    ),
    geval("foutcel in de nummerkolom", xlsx(GOED + "| <#REF!> | + |"), t("T025", "A26")),
    geval("verwachting ontbreekt", xlsx(zonder("1.1.3")), t("T024", None, "1.1.3")),
    geval("twee verwachtingen ontbreken", xlsx(zonder("1.1.3", "3.2.2")), t("T024")),
    geval("kolom ontbreekt in matrix", xlsx(matrix("Noord", "Zuid", weg="1.1.3")), t("T024", None, "1.1.3")),
    geval("score bij een criterium", xlsx(GOED + "| 1.1 | + |"), t("T028", "B26")),
    geval("score bij een criterium als getal", xlsx(GOED + "| <1.1> | V |"), t("T028", "B26")),
    geval("score bij een thema", xlsx(GOED + "| 1 | - |"), t("T028", "B26")),
    geval("score zonder nummer", xlsx(GOED + "| | + |"), t("T029", "B26")),
    # the layout
    geval("geen scorekolom", xlsx(vervang(GOED, "score", "punten")), t("T022")),
    geval("geen nummerkolom", xlsx(vervang(GOED, "nr ", "onderdeel ")), t("T023", "A2")),
    geval("geen tabel", xlsx("| bevindingen |\n| zie bijlage |"), Fout("T020")),
    geval("leeg blad", xlsx(""), Fout("T020")),
    geval("twee bladen met scores", xlsx(GOED, Kopie=GOED), Fout("T021")),
    geval("een scoreblad en een matrix", xlsx(GOED, Alle=matrix("Noord")), Fout("T021")),
    # what is said about the toetsing
    geval("onbekende soort", xlsx("| soort | onderzoek |" + GOED), t("T042", "B1")),
    geval("onbekende soort in matrix", xlsx(matrix("Noord", kolommen={"soort": "onderzoek"})), t("T042", "Z2")),
    geval("markering die toetsing zelf zet", xlsx("| markering | concept |" + GOED), t("T205", "B1")),
    geval("te lange markering in matrix", xlsx(matrix("Noord", kolommen={"markering": "x" * 41})), t("T205", "Z2")),
    geval("woord als datum", xlsx("| datum | binnenkort |" + GOED), t("T043", "B1")),
    geval("datum die niet bestaat", xlsx("| datum | 31-02-2015 |" + GOED), t("T043", "B1")),
    geval("woord als datum in matrix", xlsx(matrix("Noord", kolommen={"datum": "snel"})), t("T043", "Z2")),
    geval("label twee keer", xlsx("| ronde | 2015 |\n| ronde | 2016 |" + GOED), t("T044", "B2")),
    geval(
        "label anders op Gegevens",
        xlsx("| organisatie | Noord |" + GOED, Gegevens="| |\n| organisatie | | Zuid |"),
        Fout("T044", "Gegevens", "C2"),
    ),
    geval("foutcel bij een label", xlsx("| organisatie | <#N/A> |" + GOED), t("T045", "B1")),
    # the matrix
    geval("rij zonder naam", xlsx(matrix("Noord", "", "Zuid")), t("T041", "A3")),
    geval("matrix zonder naamkolom", xlsx(matrix("Noord", "Zuid", A1="wie")), t("T047", "A1")),
    geval("matrix zonder rijen", xlsx(matrix()), t("T046")),
    geval("onbekend nummer boven een kolom", xlsx(matrix("Noord", kolommen={"1.1.9": "+"})), t("T025", "Z1")),
    geval("dubbel nummer boven een kolom", xlsx(matrix("Noord", kolommen={"1.1.3": "+"})), t("T026", "Z1", "1.1.3")),
    geval("datum boven een kolom", xlsx(matrix("Noord", kolommen={"<2001-01-01>": "+"})), t("T027", "Z1")),
    geval("getal boven een kolom", xlsx(matrix("Noord", kolommen={"<7.7>": "+"})), t("T027", "Z1")),
    # twice the same organisation
    geval(
        "organisatie in twee bestanden",
        samen(xlsx("| organisatie | Noord |" + GOED), xlsx("| regio | noord |" + GOED)),
        t("T040", "B3"),
    ),
    geval("organisatie twee keer in matrix", xlsx(matrix("Noord", "Zuid", "Noord")), t("T040", "B4")),
    geval("organisatie in bestand en matrix", samen(xlsx(naam="Noord.xlsx"), xlsx(matrix("Noord"))), t("T040", "B2")),
    # the file
    geval("leeg xlsx-bestand", rauw("regio.xlsx", b""), Fout("T004")),
    geval("leeg ods-bestand", rauw("regio.ods", b""), Fout("T004")),
    geval("leeg xls-bestand", rauw("regio.xls", b""), Fout("T004")),
    geval("leeg csv-bestand", rauw("regio.csv", b""), Fout("T004")),
    geval("csv met alleen wit", rauw("regio.csv", b"\xef\xbb\xbf \r\n\t\r\n \n"), Fout("T004")),
    geval("bestand van alleen nullen", rauw("regio.xlsx", bytes(4096)), Fout("T004")),
    geval("Word-bestand", rauw("regio.docx", b"PK\x03\x04"), Fout("T005")),
    geval("bestand zonder naamuitgang", rauw("regio", b"nr;score\n"), Fout("T005")),
    geval("wachtwoord van Excel", rauw("regio.xlsx", OLE + "EncryptedPackage".encode("utf-16-le")), Fout("T006")),
    geval(
        "wachtwoord van LibreOffice",
        ods_met_deel(
            "META-INF/manifest.xml",
            rb'(full-path="content\.xml"[^>]*?)/>',
            rb"\1><manifest:encryption-data/></manifest:file-entry>",
        ),
        Fout("T006"),
    ),
    geval("wachtwoord op de zip", versleutelde_zip, Fout("T006")),
    geval("na 3 bytes afgebroken", geknipt(0.0), Fout("T007")),
    geval("na een tiende afgebroken", geknipt(0.1), Fout("T007")),
    geval("halverwege afgebroken", geknipt(0.5), Fout("T007")),
    geval("in de inhoudsopgave afgebroken", geknipt(0.97), Fout("T007")),
    geval("een byte te kort", geknipt(1.0), Fout("T007")),
    geval("willekeurige bytes na PK", rauw("regio.xlsx", b"PK\x03\x04" + bytes(range(256)) * 8), Fout("T007")),
    geval("lege OLE", rauw("regio.xls", OLE), Fout("T007")),
    geval("documenttype in een blad", xlsx_met_deel(BLAD1, XMLKOP, DOCTYPE), Fout("T007")),
    geval("documenttype in een ods", ods_met_deel("content.xml", XMLKOP, DOCTYPE), Fout("T007")),
    geval("XML die niet sluit", xlsx_met_deel(BLAD1, b"</worksheet>", b""), Fout("T007")),
    geval("tekst die xlsx heet", rauw("regio.xlsx", b"nr;score\n1.1.1;+\n"), Fout("T008")),
    geval("webpagina die xls heet", rauw("regio.xls", HTML), Fout("T168")),
    geval("werkmap die csv heet", xlsx(naam="regio.csv"), Fout("T008")),
    geval("andere zip die xlsx heet", andere_zip("regio.xlsx"), Fout("T168")),
    geval("bestand van meer dan 200 MB", te_groot, Fout("T010")),
    geval("lege tekens in csv", rauw("regio.csv", b"nr;score\n1.1.1;+\0\n"), Fout("T011")),
    geval(
        "merktekens van git in csv",
        rauw("regio.csv", b"nr;score\n<<<<<<< HEAD\n1.1.1;+\n=======\n1.1.1;-\n>>>>>>> tak\n"),
        Fout("T153", None, "A2"),
    ),
    geval(
        "merkteken van git in een score",
        xlsx(met("| 1.1.1 | ======= |")),
        Fout("T153", "Toetsing", "B2", "1.1.1"),
    ),
    geval("csv zonder bekende codering", rauw("regio.csv", b"nr;score\n1.1.1;\x81\n"), Fout("T012")),
    geval("csv met een eindeloos veld", rauw("regio.csv", b'nr;score\n1.1.1;"' + b"x" * 200_000), Fout("T012")),
    geval("lege map", lege_map, Fout("T003")),
    # what cannot be reached
    geval("bestand bestaat niet", lambda map_: [map_ / "weg.xlsx"], Fout("T001"), eind=ONLEESBAAR),
    geval("map bestaat niet", lambda map_: [map_ / "weg" / "regio.xlsx"], Fout("T001"), eind=ONLEESBAAR),
    geval("patroon past nergens op", lambda map_: [map_ / "*.xlsx"], Fout("T001"), eind=ONLEESBAAR),
    geval("te lange naam", lambda map_: [map_ / f"{'n' * 300}.xlsx"], Fout("T002"), eind=ONLEESBAAR),
]


@pytest.mark.parametrize(("maak", "fouten", "eind"), GEVALLEN)
def test_foute_invoer_geeft_haar_eigen_melding_en_eindcode(
    maak: Maker, fouten: tuple[Fout, ...], eind: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    paden = [str(pad) for pad in maak(tmp_path)]
    scoring = score(paden)
    assert gevonden(scoring) == sorted(fouten, key=str), [str(m) for m in scoring.meldingen]
    assert all(str(m.plek.bestand).startswith(tuple(paden)) for m in scoring.meldingen)
    assert start(["score", *paden]) == eind
    assert_een_regel_per_melding(capsys.readouterr().err, scoring)


def gevonden(scoring: Scoring) -> list[Fout]:
    """Return every fout of a run, in a fixed order."""
    fouten = [m for m in scoring.meldingen if is_fout(m)]
    return sorted((Fout(m.code, m.plek.blad, m.plek.cel, m.plek.verwachting) for m in fouten), key=str)


def assert_een_regel_per_melding(stderr: str, scoring: Scoring) -> None:
    """Every melding is one line that ends with its code; the last line counts them."""
    *meldingen, telling = stderr.splitlines()
    assert [re.findall(r" \[([TK]\d{3})\]$", lijn) for lijn in meldingen] == [[m.code] for m in scoring.meldingen]
    assert re.match(r"\d+ fout(en)?\b", telling)
    assert "Traceback" not in stderr


def organisaties(scoring: Scoring) -> list[str]:
    """Return who was decided."""
    return [uitslag.toetsing.organisatie for uitslag in scoring.uitslagen]


# -- too large ---------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def zipbom(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a workbook of some hundreds of kB whose sheet unpacks to 210 MB."""
    map_ = tmp_path_factory.mktemp("bom")
    pad = map_ / "bom.xlsx"
    with (
        zipfile.ZipFile(schrijf_xlsx(map_ / "goed.xlsx", Toetsing=GOED)) as goed,
        zipfile.ZipFile(pad, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as bom,
    ):
        for naam in goed.namelist():
            with bom.open(naam, "w") as deel:
                begin, einde, staart = goed.read(naam).partition(b"</worksheet>")
                deel.write(begin)
                for _ in range(210 if naam == BLAD1 else 0):
                    deel.write(b" " * 1_000_000)
                deel.write(einde + staart)
    assert pad.stat().st_size < 3_000_000
    return pad


def test_zipbom_wordt_geweigerd(zipbom: Path) -> None:
    assert gevonden(score([str(zipbom)])) == [Fout("T010")]


def test_zipbom_die_liegt_over_haar_grootte_wordt_geweigerd(zipbom: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(zipbom) as zip_:
        echt = struct.pack("<L", zip_.getinfo(BLAD1).file_size)
    inhoud = zipbom.read_bytes()
    assert inhoud.count(echt) == 2, "once in the local header, once in the central directory"
    leugen = tmp_path / "leugen.xlsx"
    leugen.write_bytes(inhoud.replace(echt, struct.pack("<L", 1000)))
    assert gevonden(score([str(leugen)])) == [Fout("T010")]


def test_blad_dat_alleen_zegt_groot_te_zijn_wordt_gelezen(tmp_path: Path) -> None:
    maak = xlsx_met_deel(BLAD1, b'<dimension ref="A1:B25"', b'<dimension ref="A1:XFD1048576"')
    scoring = score([str(pad) for pad in maak(tmp_path)])
    assert (gevonden(scoring), organisaties(scoring)) == ([], ["regio"])


@pytest.mark.parametrize("grootte", [0, 1 << 20, 3 << 20])
def test_zip_met_een_deel_van_ronde_grootte_is_niet_beschadigd(grootte: int, tmp_path: Path) -> None:
    """Where a block of the unpacker ends exactly where the part ends, nothing is missing; nor in an empty part."""
    pad = schrijf_xlsx(tmp_path / "regio.xlsx", Toetsing=GOED)
    with zipfile.ZipFile(pad, "a", zipfile.ZIP_DEFLATED) as zip_:
        zip_.writestr("customXml/item1.xml", b" " * grootte)
    scoring = score([str(pad)])
    assert (gevonden(scoring), organisaties(scoring)) == ([], ["regio"])


def met_rij(rij: bytes) -> Maker:
    """Make a good workbook with another row after the last."""
    return xlsx_met_deel(BLAD1, b"</sheetData>", rij + b"</sheetData>")


def grote_ods(map_: Path) -> list[Path]:
    """Make an ods in which one filled row stands for a million."""
    rij = (
        b'<table:table-row table:number-rows-repeated="1000000">'
        b'<table:table-cell office:value-type="string" table:number-columns-repeated="1000"><text:p>x</text:p>'
        b"</table:table-cell></table:table-row></table:table>"
    )
    return list(ods_met_deel("content.xml", b"</table:table>", rij)(map_))


def kromme_xls(map_: Path) -> list[Path]:
    """Make the xls of IJsselland with one damaged byte, in the length of a format record."""
    inhoud = bytearray((BESTANDEN / "ijsselland.xls").read_bytes())
    assert inhoud[6430] == 0
    inhoud[6430] = 1
    return list(rauw("regio.xls", bytes(inhoud))(map_))


@pytest.mark.parametrize(
    ("maak", "goed"),
    [
        pytest.param(met_rij(b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'), ["T009"], id="xlsx"),
        pytest.param(
            met_rij(b'<row r="1048576"><c r="xfd1048576"><v>1</v></c></row>'),
            ["T007", "T009"],
            id="xlsx, kleine letters",
        ),
        pytest.param(
            xlsx_met_deel(
                BLAD1,
                b"</sheetData>",
                b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>',
                heet="xl/Worksheets/Sheet1.xml",
            ),
            ["T007", "T009"],
            id="xlsx, deel met andere hoofdletters",
        ),
        pytest.param(grote_ods, ["T009"], id="ods, herhaalde rijen"),
        pytest.param(kromme_xls, ["", "T007"], id="xls, een byte beschadigd"),
    ],
)
def test_blad_dat_niet_in_het_geheugen_past_breekt_het_proces_niet_af(
    maak: Maker, goed: list[str], tmp_path: Path
) -> None:
    """In a process of its own: what the reader of workbooks does here is abort, not raise. Empty: it may be read."""
    einde = proces("score", *maak(tmp_path))
    fouten = einde.stderr.decode()
    gezegd = "".join(re.findall(r"\[(T\d{3})\]$", fouten, re.MULTILINE))
    assert gezegd in goed, fouten[:200]
    assert einde.returncode == (FOUTE_INVOER if gezegd else 0), einde.stderr[:200]


# -- what must not be read as something else ---------------------------------------------------------------------------


def test_foutcel_in_een_deel_met_andere_hoofdletters_is_niet_stil_open(tmp_path: Path) -> None:
    """Parts of an xlsx are found whatever their case; the search for error cells must find the same parts."""
    fout = b'<c r="B4" t="e"><v>#N/A</v></c>'
    (pad,) = xlsx_met_deel(BLAD1, cel("B4"), fout, heet="xl/Worksheets/Sheet1.xml")(tmp_path)
    assert gevonden(score([str(pad)])) in ([t("T034", "B4", "1.1.3")], [Fout("T007")])


def test_beschadigd_deel_wordt_herkend_aan_zijn_controlegetal(tmp_path: Path) -> None:
    """A changed byte in a part that still unpacks must not become another score: the zip keeps a checksum."""
    pad = tmp_path / "regio.xlsx"
    with zipfile.ZipFile(BESTANDEN / "ijsselland-libreoffice.xlsx") as goed, zipfile.ZipFile(pad, "w") as open_:
        for naam in goed.namelist():
            open_.writestr(naam, goed.read(naam), zipfile.ZIP_STORED)
    inhoud = pad.read_bytes()
    (plaats,) = [raak.start() for raak in re.finditer(rb">\+</t>", inhoud)]
    pad.write_bytes(inhoud[: plaats + 1] + b"-" + inhoud[plaats + 2 :])
    assert gevonden(score([str(pad)])) == [Fout("T007")]


# -- what cannot be reached --------------------------------------------------------------------------------------------


def test_naam_die_er_bijna_is_staat_in_het_advies(tmp_path: Path) -> None:
    schrijf_xlsx(tmp_path / "ijsselland.xlsx", Toetsing=GOED)
    (melding,) = score([str(tmp_path / "ijselland.xlsx")]).meldingen
    assert melding.code == "T001"
    assert "'ijsselland.xlsx'" in melding.advies


def test_lege_naam_is_niet_de_huidige_map(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An empty argument is a shell variable that was not set, not a wish to score the current folder."""
    schrijf_xlsx(tmp_path / "regio.xlsx", Toetsing=GOED)
    monkeypatch.chdir(tmp_path)
    scoring = score([""])
    assert (gevonden(scoring), organisaties(scoring)) == ([Fout("T001")], [])


@pytest.mark.parametrize("methode", ["read_bytes", "stat"])
def test_bestand_zonder_rechten(
    methode: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The user may read neither the file (`read_bytes`) nor, elsewhere, the folder it is in (`stat`)."""
    dicht, goed = (str(schrijf_xlsx(tmp_path / naam, Toetsing=GOED)) for naam in ("dicht.xlsx", "open.xlsx"))
    weiger(monkeypatch, methode, "dicht.xlsx")
    scoring = score([dicht, goed])
    assert (gevonden(scoring), organisaties(scoring)) == ([Fout("T002")], ["open"])
    assert start(["score", dicht, goed]) == ONLEESBAAR
    assert_een_regel_per_melding(capsys.readouterr().err, scoring)


def test_map_zonder_rechten(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "dicht").mkdir()
    schrijf_xlsx(tmp_path / "dicht" / "regio.xlsx", Toetsing=GOED)
    weiger(monkeypatch, "iterdir", "dicht")
    assert gevonden(score([str(tmp_path / "dicht")])) == [Fout("T002")]
    assert start(["score", str(tmp_path / "dicht")]) == ONLEESBAAR


def weiger(monkeypatch: pytest.MonkeyPatch, methode: str, naam: str) -> None:
    """Make the operating system refuse one path, as it does for a user without rights (but not for root)."""
    echt = getattr(Path, methode)

    def geweigerd(self: Path, *args: object, **opties: object) -> object:
        if self.name == naam:
            raise PermissionError(13, "Permission denied", str(self))
        return echt(self, *args, **opties)

    monkeypatch.setattr(Path, methode, geweigerd)


def test_verwijzing_naar_zichzelf(tmp_path: Path) -> None:
    lus = tmp_path / "lus.xlsx"
    lus.symlink_to(lus)
    assert gevonden(score([str(lus)])) == [Fout("T002")]
    assert start(["score", str(lus)]) == ONLEESBAAR


@pytest.mark.parametrize("naam", ["pijp.xlsx", "pijp.csv"])
def test_pijp_laat_het_programma_niet_wachten(naam: str, tmp_path: Path) -> None:
    """A FIFO has no end until someone writes; given by name or found in a folder it is refused at once."""
    os.mkfifo(tmp_path / naam)
    for pad in (tmp_path / naam, tmp_path):
        einde = proces("score", pad)
        assert einde.returncode == FOUTE_INVOER
        assert re.findall(r"\[(T\d{3})\]$", einde.stderr.decode(), re.MULTILINE) == ["T005"]


# -- one run -----------------------------------------------------------------------------------------------------------


def test_alle_meldingen_van_alle_bestanden_komen_in_een_keer(tmp_path: Path) -> None:
    maak = samen(
        xlsx("| soort | onderzoek |" + met("| 1.1.3 | mischien |", "| 1.1.4 | nvt |") + "| 9.9.9 | + |"),
        xlsx(naam="goed.xlsx"),
        csv(zonder("1.1.3")),
        rauw("stuk.xlsx", b"PK\x03\x04"),
    )
    een, goed, drie, vier = (str(pad) for pad in maak(tmp_path))
    weg = str(tmp_path / "weg.xlsx")
    scoring = score([een, weg, goed, drie, vier])
    assert sorted((str(m.plek.bestand), m.code, m.plek.cel or "") for m in scoring.meldingen) == sorted(
        [
            (een, "T042", "B1"),
            (een, "T031", "B5"),
            (een, "T032", "B6"),
            (een, "T025", "A27"),
            (drie, "T024", ""),
            (vier, "T007", ""),
            (weg, "T001", ""),
        ]
    )
    assert organisaties(scoring) == ["goed"]


def test_meldingen_van_een_bestand_staan_bij_elkaar(tmp_path: Path) -> None:
    """What is found last of all, that an organisation comes twice, still stands with the rest of its file."""
    dubbel = xlsx("| organisatie | Noord |" + GOED + "| 3.1.1 | + |")
    paden = [str(pad) for pad in samen(dubbel, dubbel, xlsx(met("| 1.1.3 | mischien |")))(tmp_path)]
    volgorde = [(m.plek.bestand, m.code) for m in score(paden).meldingen]
    assert volgorde == [(paden[0], "T036"), (paden[1], "T036"), (paden[1], "T040"), (paden[2], "T031")]


@pytest.mark.parametrize(
    ("maak", "over"),
    [
        pytest.param(
            samen(xlsx(naam="a.xlsx"), xlsx(met("| 1.1.3 | ? |"), naam="b.xlsx"), xlsx(naam="c.xlsx")),
            ["a", "c"],
            id="van drie bestanden",
        ),
        pytest.param(xlsx(matrix("Noord", "Oost", "Zuid", D3="?")), ["Noord", "Zuid"], id="van drie rijen"),
        pytest.param(xlsx(matrix("Noord", "", "Zuid")), ["Noord", "Zuid"], id="de rij zonder naam"),
        pytest.param(xlsx(matrix("Noord", "Zuid", "Noord")), ["Zuid"], id="beide dubbele"),
        pytest.param(xlsx(matrix("Noord", "Zuid", weg="1.1.3")), [], id="alle als een kolom ontbreekt"),
        pytest.param(xlsx(matrix("Noord", kolommen={"1.1.9": "+"})), [], id="alle als een kolom onbekend is"),
    ],
)
def test_toetsing_met_een_fout_wordt_weggelaten_en_de_andere_beslist(
    maak: Maker, over: list[str], tmp_path: Path
) -> None:
    paden = [str(pad) for pad in maak(tmp_path)]
    assert organisaties(score(paden)) == over
    assert start(["score", *paden]) == FOUTE_INVOER


def test_wat_niet_te_lezen_is_weegt_zwaarder_dan_foute_invoer(tmp_path: Path) -> None:
    goed = str(schrijf_xlsx(tmp_path / "goed.xlsx", Toetsing=GOED))
    fout = str(schrijf_xlsx(tmp_path / "fout.xlsx", Toetsing=met("| 1.1.3 | ? |")))
    weg = str(tmp_path / "weg.xlsx")
    assert start(["score", goed]) == 0
    assert start(["score", goed, fout]) == FOUTE_INVOER
    assert start(["score", goed, weg]) == start(["score", fout, weg]) == start(["score", weg, fout]) == ONLEESBAAR


def test_drie_keer_dezelfde_organisatie_laat_niets_over(tmp_path: Path) -> None:
    maak = samen(*[xlsx("| organisatie | Noord |" + GOED)] * 3)
    paden = [str(pad) for pad in maak(tmp_path)]
    scoring = score(paden)
    assert (gevonden(scoring), organisaties(scoring)) == ([t("T040", "B3")] * 2, [])
    assert [m.plek.bestand for m in scoring.meldingen] == paden[1:]


def test_vreemde_tekens_in_een_cel_breken_de_regel_niet(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    regels = ['nr;"sco\nre"', "nr;score", '1.1.1;"mis\r\nschien\x1b[31m"', "\u202e1.1.2\t;+", f"1.1.3;{'x' * 5000}"]
    pad = tmp_path / "regio.csv"
    pad.write_bytes("\n".join(regels).encode())
    scoring = score([str(pad)])
    assert "T031" in {m.code for m in scoring.meldingen}
    start(["score", str(pad)])
    stderr = capsys.readouterr().err
    assert_een_regel_per_melding(stderr, scoring)
    assert "\x1b" not in stderr
    assert max(map(len, stderr.splitlines())) < 1000


# -- the program as a whole --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("maak", "codes", "eind"),
    [
        pytest.param(xlsx(met("| 1.1.3 | ? |", "| 1.1.4 | nvt |")), ["T031", "T032"], FOUTE_INVOER, id="foute scores"),
        pytest.param(rauw("regio.xlsx", b"PK\x03\x04 kapot"), ["T007"], FOUTE_INVOER, id="beschadigd"),
        pytest.param(lambda map_: [map_ / "weg.xlsx"], ["T001"], ONLEESBAAR, id="bestaat niet"),
        pytest.param(
            samen(xlsx(met("| 1.1.3 | ? |")), xlsx(naam="goed.xlsx"), lambda map_: [map_ / "weg.xlsx"]),
            ["T031", "T001"],
            ONLEESBAAR,
            id="fout, goed en weg",
        ),
    ],
)
def test_eindcode_en_vorm_van_stderr(maak: Maker, codes: list[str], eind: int, tmp_path: Path) -> None:
    paden = maak(tmp_path)
    einde = toetsing("score", *paden)
    *meldingen, telling = einde.stderr.splitlines()
    assert einde.returncode == eind
    assert sorted(lijn[-6:] for lijn in meldingen) == sorted(f"[{code}]" for code in codes)
    assert all(lijn.startswith(tuple(map(str, paden))) for lijn in meldingen)
    assert telling == ("1 fout." if len(codes) == 1 else f"{len(codes)} fouten.")
    assert ("goed" in einde.stdout) is (len(paden) > 1)


def test_melding_heeft_de_afgesproken_vorm(tmp_path: Path) -> None:
    pad = schrijf_xlsx(tmp_path / "regio.xlsx", Toetsing=met("| 1.1.3 | mischien |"))
    (melding, _) = proces("score", pad).stderr.decode().splitlines()
    assert melding == f"{pad} › Toetsing!B4 (1.1.3): 'mischien' is geen score. Kies +, - of laat leeg. [T031]"
