"""What a file may ask for: a few kB that would take gigabytes or for ever are refused, and the other files are read."""

from __future__ import annotations

import struct
import sys
import zipfile
from io import BytesIO
from pathlib import Path
from subprocess import run
from typing import TYPE_CHECKING

import pytest

from hulp.grond import GOED
from hulp.lezers import breekt, breekt_af, houdt_niet_op, leest, raakt_in_paniek, vraagt_te_veel, weigert
from hulp.opdracht import toetsing
from hulp.werkmappen import schrijf_xlsx
from toetsing.domain.meldingen import CATALOGUS, Melding
from toetsing.readers.files import bestand as bestandlezer
from toetsing.readers.files import blad, celscan, csvbestand, kindproces, werkmap, xmldeel, zipinhoud
from toetsing.readers.files.bestand import read_bestand
from toetsing.readers.files.blad import Bestand, Leesfout
from toetsing.readers.files.kindproces import in_kind
from toetsing.readers.files.olebestand import namen_in_ole

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

BESTANDEN = Path(__file__).parents[2] / "bestanden"
HOOFD = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PAKKET = "http://schemas.openxmlformats.org/package/2006/relationships"


def xlsx(*rijen: str, teksten: str = "", namen: tuple[str, ...] = (), extra: dict[str, str] | None = None) -> bytes:
    """Return a workbook of sheets that hold these rows; with `namen` they all point at the first."""
    doelen = [f"worksheets/sheet{1 if namen else i}.xml" for i in range(1, (len(namen) or len(rijen)) + 1)]
    bladen = "".join(
        f'<sheet name="{namen[i] if namen else f"B{i}"}" sheetId="{i + 1}" r:id="r{i}"/>' for i in range(len(doelen))
    )
    wijzers = "".join(
        f'<Relationship Id="r{i}" Type="{RELATIE}/worksheet" Target="{doel}"/>' for i, doel in enumerate(doelen)
    )
    delen = {
        "_rels/.rels": f'<Relationships xmlns="{PAKKET}"><Relationship Id="a" Type="{RELATIE}/officeDocument" '
        'Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{HOOFD}" xmlns:r="{RELATIE}"><sheets>{bladen}</sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{PAKKET}">{wijzers}</Relationships>',
        **{
            f"xl/worksheets/sheet{i}.xml": f'<worksheet xmlns="{HOOFD}"><sheetData>{inhoud}</sheetData></worksheet>'
            for i, inhoud in enumerate(rijen, start=1)
        },
        **({"xl/sharedStrings.xml": f'<sst xmlns="{HOOFD}">{teksten}</sst>'} if teksten else {}),
        **(extra or {}),
    }
    return gezipt(delen)


def gezipt(delen: dict[str, str]) -> bytes:
    uit = BytesIO()
    with zipfile.ZipFile(uit, "w", zipfile.ZIP_DEFLATED) as zip_:
        for naam, inhoud in delen.items():
            zip_.writestr(naam, inhoud)
    return uit.getvalue()


def rij(nummer: int, cel: str) -> str:
    return f'<row r="{nummer}">{cel}</row>'


def ods(rij_: str) -> bytes:
    ruimten = " ".join(
        f'xmlns:{naam}="urn:oasis:names:tc:opendocument:xmlns:{naam}:1.0"' for naam in ("office", "table", "text")
    )
    return gezipt({
        "content.xml": f"<office:document-content {ruimten}><office:body><office:spreadsheet>"
        f'<table:table table:name="T">{rij_}</table:table></office:spreadsheet></office:body></office:document-content>'
    })  # fmt: skip


def uiterste(kolom: str = "A", waarde: str = "<v>1</v>") -> str:
    return rij(1, '<c r="A1"><v>1</v></c>') + rij(1_048_576, f'<c r="{kolom}1048576">{waarde}</c>')


LAGER = 100_000
"""What the largest bounds are lowered to, so that nothing has to be made as large as they are."""
LANG = "x" * 32_767
DIEP = "<a>" * 5000 + "</a>" * 5000


def om_de_cellen_heen() -> bytes:
    open_, dicht = DIEP[: len(DIEP) * 3 // 7], DIEP[len(DIEP) * 3 // 7 :]
    blad_ = f'<worksheet xmlns="{HOOFD}">{open_}<sheetData></sheetData>{dicht}</worksheet>'
    return xlsx("", extra={"xl/worksheets/sheet1.xml": blad_})


def diepe_werkmap() -> bytes:
    return xlsx("", extra={"xl/workbook.xml": f'<workbook xmlns="{HOOFD}">{DIEP}</workbook>'})


def diepe_teksten() -> bytes:
    return xlsx(rij(1, '<c r="A1" t="s"><v>0</v></c>'), teksten=f"<!-- -->{DIEP}")


def samengevoegd(vlak: str, keer: int, *, hoog: int = 1) -> bytes:
    cellen = "".join(rij(i, f'<c r="A{i}"><v>1</v></c>') for i in range(1, hoog + 1))
    vlakken = f'<mergeCell ref="{vlak}"/>' * keer
    blad_ = f'<worksheet xmlns="{HOOFD}"><sheetData>{cellen}</sheetData><mergeCells>{vlakken}</mergeCells></worksheet>'
    return xlsx("", extra={"xl/worksheets/sheet1.xml": blad_})


def veel_verwijzingen() -> bytes:
    wijzers = "".join(f'<Relationship Id="a{i}" Type="x" Target="y"/>' for i in range(blad.GRENS_DELEN + 1))
    return xlsx("", extra={"_rels/.rels": f"<Relationships>{wijzers}</Relationships>"})


def veel_keer(cel: str) -> bytes:
    return xlsx("".join(rij(i, cel.format(i)) for i in range(1, 1001)), teksten=f"<si><t>{LANG}</t></si>")


def ods_cel(cel: str, *, keer: int = 1) -> bytes:
    return ods(f'<table:table-row table:number-rows-repeated="{keer}">{cel}</table:table-row>')


CEL, CELEIND = "<table:table-cell><text:p>", "</text:p></table:table-cell>"


def herhaalde_rijen() -> bytes:
    return ods_cel(f"{CEL}{LANG}{CELEIND}", keer=1000)


def herhaalde_cellen() -> bytes:
    waarde = f'office:value-type="string" office:string-value="{LANG}"'
    return ods_cel(f'<table:table-cell table:number-columns-repeated="1000" {waarde}/>')


GEVALLEN: dict[str, tuple[Callable[[], bytes], str, str]] = {
    "een blad van 4 miljoen cellen": (lambda: xlsx(uiterste("D")), "xlsx", "T009"),
    "bladen die samen te groot zijn": (lambda: xlsx(*[rij(300_000, "<c><v>1</v></c>")] * 2), "xlsx", "T009"),
    "een tekst in veel cellen": (lambda: veel_keer('<c r="A{}" t="s"><v>0</v></c>'), "xlsx", "T166"),
    "een tekst in veel cellen zonder adres": (lambda: veel_keer('<c t="s"><v>0</v></c>'), "xlsx", "T166"),
    "diepe XML tussen de cellen": (lambda: xlsx(rij(1, DIEP)), "xlsx", "T166"),
    "diepe XML om de cellen heen": (om_de_cellen_heen, "xlsx", "T166"),
    "diepe XML in de teksten": (diepe_teksten, "xlsx", "T166"),
    "diepe XML in de werkmap": (diepe_werkmap, "xlsx", "T166"),
    "diepe XML in een ods": (lambda: ods(DIEP), "ods", "T166"),
    "veel tags": (lambda: xlsx("<a/>" * (LAGER // 10 + 1)), "xlsx", "T166"),
    "veel XML": (lambda: xlsx(" " * (LAGER + 1)), "xlsx", "T010"),
    "veel bladen van een deel": (lambda: xlsx(" " * (LAGER // 10), namen=tuple("abcdefghijklm")), "xlsx", "T010"),
    "te veel bladen": (lambda: xlsx("", namen=tuple(map(str, range(blad.GRENS_BLADEN + 1)))), "xlsx", "T166"),
    "te veel verwijzingen": (veel_verwijzingen, "xlsx", "T166"),
    "te veel onderdelen": (lambda: gezipt({str(i): "" for i in range(LAGER // 100 + 1)}), "xlsx", "T166"),
    "een plaatje dat te ver uitpakt": (lambda: xlsx("", extra={"xl/a.png": "x" * (2 * LAGER + 1)}), "xlsx", "T010"),
    "veel keer samengevoegd": (lambda: samengevoegd("A1:B1", LAGER // 100 + 1), "xlsx", "T166"),
    "samengevoegd over elkaar": (lambda: samengevoegd("A1:B1000", 501, hoog=1000), "xlsx", "T166"),
    "een lange tag": (lambda: xlsx(rij(1, "<c b='" + "x" * (LAGER * 9 // 10) + "'/>")), "xlsx", "T166"),
    "herhaalde rijen": (herhaalde_rijen, "ods", "T166"),
    "herhaalde cellen": (herhaalde_cellen, "ods", "T166"),
    "herhaalde spaties": (lambda: ods_cel(f"{CEL}a<text:s text:c='999999999'/>b{CELEIND}"), "ods", "T166"),
}  # fmt: skip
VERLAAGD = (
    "veel keer samengevoegd", "een lange tag", "veel tags", "veel XML", "veel bladen van een deel",
    "te veel onderdelen", "een plaatje dat te ver uitpakt",
)  # fmt: skip


@pytest.mark.parametrize("naam", GEVALLEN)
def test_wat_te_veel_vraagt_wordt_geweigerd(naam: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    maak, soort, code = GEVALLEN[naam]
    if naam in VERLAAGD:
        monkeypatch.setattr(zipinhoud, "GRENS_BYTES", 2 * LAGER)
        monkeypatch.setattr(zipinhoud, "GRENS_XML", LAGER)
        monkeypatch.setattr(zipinhoud, "GRENS_DELEN", LAGER // 100)
        monkeypatch.setattr(xmldeel, "GRENS_TAGS", LAGER // 10)
        monkeypatch.setattr(xmldeel, "_LANGSTE", LAGER // 2)
        monkeypatch.setattr(celscan, "GRENS_SAMENGEVOEGD", LAGER // 100)
    pad = tmp_path / f"noord.{soort}"
    pad.write_bytes(maak())
    een = read_bestand(pad, "noord")
    assert isinstance(een, Melding)
    assert een.code == code, str(een)


REGEL = 'Regio;1.1.1;+;"eerst; dan, en\n\ntoen"\n'


@pytest.mark.parametrize(
    ("inhoud", "code"),
    [
        ("organisatie;nr;score;onderbouwing\n" + REGEL * 3, None),
        ("a" + "\n" * 21, "T166"),
        ("a" + "\r" * 21, "T166"),
        (";" * 41, "T166"),
        (",\n" * 20 + "," * 21, "T166"),
        ("a" + "\t" * 41, "T166"),
        ("x" * 401, "T010"),
    ],
    ids=["past", "lege regels", "regels van een Mac", "puntkomma's", "komma's", "tabs", "letters"],
)
@pytest.mark.parametrize("codering", ["utf-8", "utf-16"])
def test_een_csv_wordt_geteld_voordat_zij_wordt_gelezen(
    inhoud: str, code: str | None, codering: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(csvbestand, "GRENS_REGELS", 20)
    monkeypatch.setattr(csvbestand, "GRENS_CELLEN", 40)
    monkeypatch.setattr(bestandlezer, "GRENS_CSV", 400 * (2 if codering == "utf-16" else 1))
    if code is not None:
        monkeypatch.setattr(csvbestand, "lees_tekst", None)
    pad = tmp_path / "noord.csv"
    pad.write_bytes(inhoud.encode(codering))
    gelezen = read_bestand(pad, "noord")
    assert (gelezen.code if isinstance(gelezen, Melding) else None) == code, str(gelezen)


def test_elke_grens_staat_in_de_documentatie() -> None:
    tekst = (Path(__file__).parents[3] / "docs" / "grenzen.md").read_text(encoding="utf-8")
    modules = (blad, kindproces)
    namen = {naam for module in modules for naam in vars(module) if naam.startswith("GRENS_")}
    assert {naam for naam in namen if f"`{naam}`" not in tekst} == set()


# -- the sectors of an old workbook ------------------------------------------------------------------------------------

ECHT = (BESTANDEN / "ijsselland.xls").read_bytes()


def fat_van(inhoud: bytes) -> int:
    """Return where the first table of sectors stands."""
    eerste: int = struct.unpack_from("<i", inhoud, 76)[0]
    return 512 * (1 + eerste)


def in_kring(plaats: int, waarde: int) -> bytes:
    return ECHT[:plaats] + struct.pack("<i", waarde) + ECHT[plaats + 4 :]


def kringen() -> Iterator[tuple[str, bytes]]:
    map_, mini = struct.unpack_from("<i8xi", ECHT, 48)
    fat = fat_van(ECHT)
    yield "de directory", in_kring(fat + 4 * map_, map_)
    werkmap_ = ECHT.index("Workbook".encode("utf-16-le"), 512 * (1 + map_))
    begin = struct.unpack_from("<i", ECHT, werkmap_ + 116)[0]
    yield "de werkmap", in_kring(fat + 4 * (begin + 3), begin)
    yield "de lijst van tabellen", in_kring(68, 0)[:72] + struct.pack("<i", 1) + bytes(436) + bytes(512 * 200)
    yield "de boom", in_kring(werkmap_ + 68, struct.unpack_from("<i", ECHT, 512 * (1 + map_) + 76)[0])
    if mini >= 0:
        yield "de kleine sectoren", in_kring(fat + 4 * mini, mini)


@pytest.mark.parametrize(("wat", "inhoud"), [pytest.param(*een, id=een[0]) for een in kringen()])
def test_een_kring_van_sectoren_wordt_gezien_voor_iemand_hem_volgt(wat: str, inhoud: bytes) -> None:
    with pytest.raises(Leesfout) as een:
        namen_in_ole(inhoud)
    assert (een.value.code, wat != "") == ("T007", True)


def test_een_goede_xls_heeft_geen_kring() -> None:
    assert "Workbook" in namen_in_ole(ECHT)


def test_een_afgekapt_oud_bestand_is_niet_compleet() -> None:
    with pytest.raises(Leesfout):
        namen_in_ole(ECHT[:60])


@pytest.mark.parametrize("stroom", ["WordDocument", "PowerPoint Document"])
def test_een_oud_document_is_geen_werkmap(stroom: str, tmp_path: Path) -> None:
    oud = "Workbook".encode("utf-16-le").ljust(64, b"\0")
    assert ECHT.count(oud) == 1
    anders = ECHT.replace(oud, stroom.encode("utf-16-le").ljust(64, b"\0"))
    plaats = anders.index(stroom.encode("utf-16-le")) + 64
    (tmp_path / "x.xls").write_bytes(anders[:plaats] + struct.pack("<H", 2 * len(stroom) + 2) + anders[plaats + 2 :])
    een = read_bestand(tmp_path / "x.xls", "x.xls")
    assert isinstance(een, Melding)
    assert een.code == "T168"


# -- one file never ends the run ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("lezer", [breekt, raakt_in_paniek, vraagt_te_veel])
def test_wat_er_ook_misgaat_de_andere_bestanden_worden_gelezen(
    lezer: Callable[[bytes], object], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for naam in ("a", "b"):
        schrijf_xlsx(tmp_path / f"{naam}.xlsx", Toetsing=GOED)
    echt = werkmap.bladen_van_werkmap
    gezien: list[int] = []

    def soms(inhoud: bytes) -> object:
        gezien.append(1)
        return lezer(inhoud) if len(gezien) == 1 else echt(inhoud)

    monkeypatch.setattr(bestandlezer, "_lees_zip", soms)
    uit = toetsing("score", tmp_path)
    assert uit.returncode == 1
    assert "a.xlsx: " in uit.stderr
    assert "[T165]" in uit.stderr
    assert "24 verwachtingen" in uit.stdout


def test_een_kind_leest_en_geeft_fouten_door() -> None:
    assert in_kind(leest, b"een")[0].rijen == [["een"]]
    with pytest.raises(Leesfout) as een:
        in_kind(weigert, b"")
    assert (een.value.code, een.value.blad, een.value.waarden) == ("T009", "B", {"rijen": 1, "kolommen": 2})
    assert in_kind(leest, b"twee")[0].rijen == [["twee"]]


@pytest.mark.parametrize("lezer", [breekt, breekt_af, houdt_niet_op, vraagt_te_veel])
def test_een_kind_dat_niet_terugkomt_wordt_beeindigd(
    lezer: Callable[[bytes], tuple[blad.Blad, ...]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kindproces, "GRENS_SECONDEN", 1)
    with pytest.raises(Leesfout) as een:
        in_kind(lezer, b"")
    assert een.value.code == "T165"
    monkeypatch.undo()
    assert in_kind(leest, b"daarna")[0].rijen == [["daarna"]]


def test_een_kind_dat_van_buiten_is_beeindigd_wordt_vervangen() -> None:
    assert in_kind(leest, b"eerst")[0].rijen == [["eerst"]]
    kind = kindproces._Kind.lopend
    assert kind is not None
    kind.proces.kill()
    kind.proces.join()
    assert in_kind(leest, b"daarna")[0].rijen == [["daarna"]]


def test_een_script_zonder_hoofdwacht_doet_zijn_werk_maar_een_keer(tmp_path: Path) -> None:
    script = tmp_path / "mijn.py"
    xls = BESTANDEN / "ijsselland.xls"
    script.write_text(f"import toetsing\nprint(len(toetsing.score([{str(xls)!r}]).uitslagen))\n", encoding="utf-8")
    uit = run([sys.executable, script], capture_output=True, text=True, check=True)
    assert (uit.stdout, uit.stderr) == ("1\n", "")


def test_waar_geen_kind_kan_starten_wordt_het_hier_gelezen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kindproces._Kind, "lopend", None)
    monkeypatch.setattr(kindproces._Kind, "kan", False)
    assert in_kind(leest, b"hier")[0].rijen == [["hier"]]


def test_een_grote_werkmap_leest_een_kind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pad = schrijf_xlsx(tmp_path / "a.xlsx", Toetsing=GOED)
    hier = read_bestand(pad, "a")
    monkeypatch.setattr(bestandlezer, "GRENS_HIER", 10)
    assert read_bestand(pad, "a") == hier
    assert isinstance(hier, Bestand)


def test_hernoemen_wordt_alleen_aangeraden_waar_het_helpt() -> None:
    """Advice to give a file another name stands in one melding, and that says which name."""
    assert [code for code, (_, _, advies) in CATALOGUS.items() if "geef het die naam" in advies] == []
    assert "{naam}" in CATALOGUS["T008"][2]
