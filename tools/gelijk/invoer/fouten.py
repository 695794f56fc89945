"""Files with everything wrong that people make wrong: each with one fault, all below fouten/."""

from __future__ import annotations

import io
import zipfile
from datetime import date
from typing import TYPE_CHECKING, Final

from gelijk.invoer.cellen import schrijf, schrijf_csv, schrijf_xlsx, scores_van
from gelijk.invoer.werkmappen import ENKELE, IJSSELLAND, matrix, tabel

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from gelijk.invoer.cellen import Cel, Tabel

    Toetsing = Callable[..., None]

SCORES: Final[dict[str, Cel]] = {
    "onbekende-score": "mischien",
    "score-met-uitleg": "+ (zie bijlage)",
    "oordeel-als-score": "M",
    "nvt": "n.v.t.",
    "kommagetal": 1.5,
    "ander-getal": 2,
    "waar": True,
    "datum": date(2015, 1, 1),
    "foutcel": "#N/A",
    "formule": "=A1&A2",
}
"""What stands where the score of 1.1.3 belongs."""

RIJEN: Final[dict[str, list[Cel]]] = {
    "onbekend-nummer": ["1.1.9", "+"],
    "onbekend-thema": ["4.1.1", None],
    "dubbel-nummer": ["1.1.3", "+"],
    "getal-als-nummer": [7.7, "+"],
    "datum-als-nummer": [date(2001, 1, 1), "+"],
    "foutcel-als-nummer": ["#REF!", "+"],
    "score-bij-criterium": ["1.1", "+"],
    "score-bij-thema": ["1", "-"],
    "score-zonder-nummer": [None, "+"],
    "losse-rij": ["opmerking", "zie bijlage"],
    "telt-niet-mee": ["3.1.1", "+"],
    "telt-niet-mee-en-onbekend": ["3.1.1", "mischien"],
}
"""A row more, below the table."""

LABELS: Final[dict[str, list[list[Cel]]]] = {
    "onbekende-soort": [["soort", "onderzoek"]],
    "woord-als-datum": [["datum", "binnenkort"]],
    "onmogelijke-datum": [["datum", "31-02-2015"]],
    "ronde-twee-keer": [["ronde", "2015"], ["ronde", "2016"]],
    "lange-markering": [["markering", "x" * 41]],
    "markering": [["markering", "embargo tot 1 maart"]],
    "foutcel-bij-label": [["organisatie", "#N/A"]],
    "onbekend-kader": [["kader", "veilig-thuis-stap1-2051"]],
    "andere-uitgave": [["kader", "veilig-thuis-stap1-2015"], ["kader versie", "2014"], ["kader sha256", "0" * 64]],
    "onbekende-variant": [["variant", "toegepast-2051"]],
}
"""What stands above the table."""

OORDELEN: Final[dict[str, list[list[Cel]]]] = {
    "zonder-motivering": [["1.1", None, "M", None, "team"]],
    "onbekend-oordeel": [["1.1", "X", "Z", "daarom", None]],
    "geen-criterium": [["1.9", "V", None, None, None]],
    "twee-oordelen": [["1.1", "V", None, None, None], ["1.1", "M", None, None, None]],
    "motivering-alleen": [["1.1", None, None, "daarom", "team"]],
    "hetzelfde-als-berekend": [["1.1", None, "V", "daarom", "team"]],
    "goed": [["1.1", "M", "M", "daarom", "team"], ["1.2", "O", None, None, None]],
}
"""A table with oordelen of people, on a sheet of its own."""


def maak_foute_tabellen(map_: Path) -> None:
    """Make a long table with each fault, as xlsx and where text can show it as csv."""
    uit = map_ / "fouten"
    scores: dict[str, Cel] = dict(scores_van(map_ / IJSSELLAND))
    goed = tabel(scores)

    def bewaar(naam: str, inhoud: Tabel, **bladen: Tabel) -> None:
        schrijf_xlsx(uit / f"{naam}.xlsx", Toetsing=inhoud, **bladen)
        if not bladen:
            schrijf_csv(uit / f"{naam}.csv", inhoud)

    for naam, score in SCORES.items():
        bewaar(f"score-{naam}", tabel({**scores, "1.1.3": score}))
    for naam, rij in RIJEN.items():
        bewaar(f"rij-{naam}", [*goed, rij])
    for naam, labels in LABELS.items():
        bewaar(f"label-{naam}", [*labels, [], *goed])
    koppen: list[Cel] = ["criterium", "gepubliceerd", "afwijkend oordeel", "motivering", "door"]
    for naam, oordelen in OORDELEN.items():
        bewaar(f"oordeel-{naam}", goed, Oordelen=[koppen, *oordelen])
    bewaar("ontbreekt", tabel({nr: score for nr, score in scores.items() if nr != "1.1.3"}))
    bewaar("veel-ontbreekt", goed[:9])
    bewaar("geen-scorekolom", [["nr", "punten"], *goed[1:]])
    bewaar("geen-nummerkolom", [["onderdeel", "score"], *goed[1:]])
    bewaar("kop-twee-keer", [["nr", "score", "score"], *([*rij, "-"] for rij in goed[1:])])
    bewaar("geen-tabel", [["bevindingen"], ["zie bijlage"]])
    bewaar("leeg-blad", [])
    bewaar(
        "veel-fouten",
        [["soort", "x"], ["datum", "y"], *tabel({**scores, "1.1.3": "?", "1.2.1": "nvt"}), ["9.9.9", "+"]],
    )
    bewaar("twee-bladen", goed, Kopie=goed)
    bewaar("blad-en-matrix", goed, Alle=matrix({"Noord": scores}))
    bewaar("twee-organisaties", [["organisatie", "Noord"], *goed], Gegevens=[["organisatie", "Zuid"]])
    bewaar("score-en-oordeel", [["nr", "score", "oordeel"], *([*rij, "-"] for rij in goed[1:])])
    bewaar("label-in-cel", [["Organisatie: Noord; ronde: 2016"], *goed])
    bewaar("naam-van-een-mens", [["naam", "P. Voorbeeld"], *goed])
    bewaar("organisatie-leeg", [["organisatie"], *goed])
    bewaar("blad-per-thema", [goed[0], *goed[1:10]], Rest=[goed[0], *goed[10:]])
    bewaar("nummer-en-tekst", [["verwachting", "score"], *([f"{rij[0]} Voldoet dit?", *rij[1:]] for rij in goed[1:])])
    bewaar("nummer-anders", [goed[0], *([str(rij[0]).replace(".", "-"), *rij[1:]] for rij in goed[1:])])
    bewaar("totaal-in-andere-kolom", [[*goed[0], "van"], *goed[1:], [None, 20, "Totaal"]])
    bewaar("gekanteld", [["nr", "Noord", "Zuid"], *([*rij, "+"] for rij in goed[1:])])
    bewaar("kolom-van-zichzelf", [[*rij, "opmerking" if i == 0 else "goed"] for i, rij in enumerate(goed)])
    bewaar("kolom-bijna-bekend", [[*rij, "onderbouwng" if i == 0 else "goed"] for i, rij in enumerate(goed)])
    bewaar("blad-van-zichzelf", goed, Notities=[["belde met", "Jan"]])
    bewaar("tekst-bij-geen-verwachting", [[*goed[0], "onderbouwing"], *goed[1:4], [None, None, "en dan"], *goed[4:]])
    bewaar("ander-kader", tabel(dict.fromkeys(("7.1.1", "7.1.2", "7.2.1", "8.1.1"), "+")))


def maak_foute_matrices(map_: Path) -> None:
    """Make a matrix with each fault."""
    alle: dict[str, dict[str, Cel]] = {naam: dict(scores_van(map_ / f"regios/{naam}.xlsx")) for naam in ENKELE}
    goed = matrix(alle)
    leeg: list[Cel] = [None] * (len(goed[0]) - 1)
    eerste = {naam: dict(scores) for naam, scores in alle.items()}
    eerste["Drenthe"]["1.1.3"] = "mischien"
    schrijf_xlsx(
        map_ / "fouten/matrix-over-bladen.xlsx", Een=[rij[:9] for rij in goed], Twee=[rij[:1] + rij[9:] for rij in goed]
    )
    tabellen: dict[str, Tabel] = {
        "misschien-totaal": [*goed, ["Subtotaal Noord", *goed[1][1:]]],
        "tweede-koprij": [goed[0], [None, *("tekst" for _ in goed[0][1:])], *goed[1:]],
        "score": matrix(eerste),
        "rij-zonder-naam": [*goed, [None, *goed[1][1:]]],
        "dubbele-naam": [*goed, goed[1]],
        "totaalrij": [*goed, ["totaal", *range(1, len(goed[0]))]],
        "lege-rij": [*goed, ["Nog te doen", *leeg]],
        "lege-rijen": [*goed, *([f"Nog te doen {i}", *leeg] for i in range(8))],
        "zonder-naamkolom": [["wie", *goed[0][1:]], *goed[1:]],
        "zonder-rijen": goed[:1],
        "kolom-ontbreekt": [[*rij[:3], *rij[4:]] for rij in goed],
        "kolom-onbekend": [[*rij, "1.1.9" if i == 0 else "+"] for i, rij in enumerate(goed)],
        "kolom-dubbel": [[*rij, "1.1.3" if i == 0 else "+"] for i, rij in enumerate(goed)],
        "kolom-als-getal": [[*rij, 7.7 if i == 0 else "+"] for i, rij in enumerate(goed)],
        "oordeelkolom-mis": [[*rij, "1.1 afwijkent" if i == 0 else "M"] for i, rij in enumerate(goed)],
        "afwijkend-zonder-motivering": [[*rij, "1.1 afwijkend" if i == 0 else "M"] for i, rij in enumerate(goed)],
        "regio-en-naam": [["regio", *goed[0][1:], "naam"], *([*rij, "Jan"] for rij in goed[1:])],
        "kop-van-twee-rijen": [[goed[0][0]], [None, *goed[0][1:]], *goed[1:]],
        "vragen-als-kop": [[goed[0][0], *(f"{nr} Voldoet dit?" for nr in goed[0][1:])], *goed[1:]],
        "namen-lijken": [*goed, [f"{goed[1][0]}-", *goed[1][1:]]],
        "soort": matrix(alle, {"soort": lambda naam: "onderzoek" if naam == "Utrecht" else "toezicht"}),
    }
    for naam, inhoud in tabellen.items():
        schrijf_xlsx(map_ / f"fouten/matrix-{naam}.xlsx", Alle=inhoud)


def maak_foute_bestanden(map_: Path, toetsing: Toetsing) -> None:
    """Make files that are no workbook, or not whole, and a workbook marked by the program itself."""
    uit = map_ / "fouten"
    heel = (map_ / IJSSELLAND).read_bytes()
    ole = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
    andere = io.BytesIO()
    with zipfile.ZipFile(andere, "w") as zip_:
        zip_.writestr("word/document.xml", "<w/>")
    for naam, inhoud in {
        "leeg.xlsx": b"",
        "wit.csv": b"\xef\xbb\xbf \r\n\t\r\n \n",
        "nullen.xlsx": bytes(4096),
        "brief.docx": b"PK\x03\x04",
        "zonder-uitgang": b"nr;score\n",
        "wachtwoord.xlsx": ole + "EncryptedPackage".encode("utf-16-le"),
        "lege-ole.xls": ole,
        "afgebroken.xlsx": heel[: len(heel) // 2],
        "byte-te-kort.xlsx": heel[:-1],
        "rommel.xlsx": b"PK\x03\x04" + bytes(range(256)) * 8,
        "tekst.xlsx": b"nr;score\n1.1.1;+\n",
        "webpagina.xls": b"<html><body><table><tr><td>nr</td></tr></table></body></html>",
        "xml-2003.xls": b'<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>',
        "met-bom.xlsx": b"\xef\xbb\xbf" + heel,
        "diepe-xml.xlsx": _met_deel(heel, "xl/workbook.xml", b"<a>" * 200 + b"</a>" * 200),
        "werkmap.csv": heel,
        "andere-zip.xlsx": andere.getvalue(),
        "nultekens.csv": b"nr;score\n1.1.1;+\0\n",
        "oude-mac.csv": "organisatie;Köln\nnr;score\n1.1.1;+\n".encode("mac_roman"),
        "conflict.csv": b"nr;score\n<<<<<<< HEAD\n1.1.1;+\n=======\n1.1.1;-\n>>>>>>> tak\n",
        "twee-organisaties-lang.csv": b"organisatie;nr;score\nNoord;1.1.1;+\n;1.1.2;+\nZuid;1.1.1;-\nTotaal;1.1.1;1\n",
        "lege-eerste-regel.csv": b"\nnr;score\n1.1.1;+\n",
        "onbekende-codering.csv": b"nr;score\n1.1.1;\x81\n",
        "eindeloos.csv": b'nr;score\n1.1.1;"' + b"x" * 200_000,
    }.items():
        schrijf(uit / naam, inhoud)
    schrijf_xlsx(uit / "reusachtig.xlsx", Toetsing=[["nr", "score"]])
    _zet_ver_weg(uit / "reusachtig.xlsx")
    for naam in ("~$slot.xlsx", ".verborgen.xlsx", "onder/regio.xlsx"):
        schrijf(map_ / "niets" / naam, heel)
    schrijf(map_ / "gemengd" / "goed.xlsx", heel)
    schrijf(map_ / "gemengd" / "~$goed.xlsx", b"slot")
    schrijf_xlsx(map_ / "gemengd" / "fout.xlsx", Toetsing=[["organisatie", "Zuid"], *tabel({"1.1.1": "x"})])
    toetsing("controleer", "gemengd/fout.xlsx", "--schrijf-terug", "-q")
    toetsing("score", "gemengd/goed.xlsx", "--naar", "gemengd/oordelen.csv", "-q")
    toetsing("score", "gemengd/goed.xlsx", "--naar", "gemengd/oordelen.json", "-q")


def _met_deel(heel: bytes, naam: str, inhoud: bytes) -> bytes:
    """Put another content in one part of a workbook."""
    uit = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(heel)) as oud, zipfile.ZipFile(uit, "w", zipfile.ZIP_DEFLATED) as nieuw:
        for deel in oud.namelist():
            nieuw.writestr(zipfile.ZipInfo(deel), inhoud if deel == naam else oud.read(deel), zipfile.ZIP_DEFLATED)
    return uit.getvalue()


def _zet_ver_weg(pad: Path) -> None:
    """Put a cell in the last corner of a sheet."""
    schrijf_xlsx(pad, Toetsing=[["nr", "score"], ["1.1.1", "+"]])
    with zipfile.ZipFile(pad) as zip_:
        delen = {naam: zip_.read(naam) for naam in zip_.namelist()}
    ver = b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'
    with zipfile.ZipFile(pad, "w", zipfile.ZIP_DEFLATED) as zip_:
        for naam, inhoud in delen.items():
            zip_.writestr(naam, inhoud.replace(b"</sheetData>", ver))
