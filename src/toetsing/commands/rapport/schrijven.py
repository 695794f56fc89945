"""A report in one of its forms: which there are, what they need, and where they are written."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final
from unicodedata import normalize

from toetsing.domain.fouten import Gebruiksfout
from toetsing.domain.meldingen import Melding, is_fout, melding
from toetsing.domain.plek import Plek
from toetsing.domain.words.woorden import opsomming
from toetsing.formats.bestanden import write_bestand, write_map
from toetsing.pipeline.kaders import meegeleverd
from toetsing.pipeline.opmaak import Opmaak, lees_sjabloon

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from toetsing.commands.rapport.landelijk_beeld import Landelijkrapport
    from toetsing.commands.rapport.regio_beeld import Regiorapport
    from toetsing.document.blokken import Document

    Rapport = Regiorapport | Landelijkrapport

REGIOVORMEN: Final = {"html": ".html", "pdf": ".pdf", "docx": ".docx", "markdown": ".md", "json": ".json"}
"""The forms of the report about one organisation, with how their files end."""
LANDELIJKE_VORMEN: Final = {**REGIOVORMEN, "xlsx": ".xlsx"}
"""The forms of the report about many: its tables are a workbook too."""
_APPARAAT: Final = re.compile(r"con|prn|aux|nul|(com|lpt)[0-9¹²³]", re.IGNORECASE)
"""Names that Windows keeps for devices (Microsoft, Naming Files, Paths, and Namespaces)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rapportwens:
    """What somebody wants of a report: the day it is about, before when to react, and whether it is final.

    `vorige` is the path of the ronde before this one, to set it beside; `vorige_kader` its kader where that is another.
    """

    peildatum: date
    reactie_voor: date | None = None
    definitief: bool = False
    vorige: str | None = None
    vorige_kader: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Rapportage:
    """The reports that could be made, and everything there is to say of the input and of what is missing."""

    rapporten: tuple[Rapport, ...]
    meldingen: tuple[Melding, ...]


def rapport_als(rapport: Rapport, formaat: str, opmaak: Opmaak) -> tuple[bytes, tuple[Melding, ...]]:
    """Return a report in one of its forms, and what there is to know of it.

    A fout among the meldingen says that there is no report: the bytes are empty then.
    """
    sjablonen = meegeleverd("rapporten")
    if formaat == "json":
        from toetsing.commands.rapport.json import rapport_als_json

        return rapport_als_json(rapport).encode(), ()
    document = document_van(rapport)
    match formaat:
        case "markdown":
            from toetsing.formats.markdown import document_als_markdown

            return document_als_markdown(sjablonen, document).encode(), ()
        case "pdf":
            return _als_pdf(sjablonen, document, opmaak)
        case "docx":
            return _als_docx(rapport, document, opmaak)
        case "xlsx":
            from toetsing.formats.xlsx.tabellen import document_als_werkmap

            return document_als_werkmap(document, opmaak.stijl, moment=opmaak.moment), ()
        case _:
            from toetsing.formats.html.html import document_als_html

            return document_als_html(sjablonen, document, opmaak.stijl).encode(), ()


def document_van(rapport: Rapport) -> Document:
    """Return a report as the document that every format prints."""
    from toetsing.commands.rapport.landelijk_beeld import Landelijkrapport

    if isinstance(rapport, Landelijkrapport):
        from toetsing.commands.rapport.landelijk_document import landelijkdocument

        return landelijkdocument(rapport)
    from toetsing.commands.rapport.regio_document import regiodocument

    return regiodocument(rapport)


def _als_pdf(sjablonen: Path, document: Document, opmaak: Opmaak) -> tuple[bytes, tuple[Melding, ...]]:
    from toetsing.formats.pdf.pdf import document_als_pdf

    pdf = document_als_pdf(sjablonen, document, opmaak.stijl, moment=opmaak.moment)
    if not pdf.vervangen:
        return pdf.inhoud, ()
    return pdf.inhoud, (melding("T099", Plek(), tekens=opsomming(pdf.vervangen)),)


def _als_docx(rapport: Rapport, document: Document, opmaak: Opmaak) -> tuple[bytes, tuple[Melding, ...]]:
    from toetsing.formats.pdf.pdf import svg_als_png
    from toetsing.formats.word.word import Sjabloonprobleem, document_als_docx

    def plaatje(svg: str) -> bytes:
        eigen = opmaak.stijl.letterbestanden
        reserve = (letter for letter in _reserveletters() if letter not in eigen)
        return svg_als_png(svg, (*eigen, *reserve), dpi=_DPI)

    sjabloon = lees_sjabloon(opmaak.sjabloon)
    if isinstance(sjabloon, Melding):
        return b"", (sjabloon,)
    try:
        docx = document_als_docx(sjabloon, document, asdict(rapport), opmaak.stijl, plaatje, moment=opmaak.moment)
    except Sjabloonprobleem as probleem:
        return b"", (melding("H020", Plek(bestand=opmaak.sjabloon), wat=str(probleem)),)
    return docx, ()


@cache
def _reserveletters() -> tuple[bytes, ...]:
    """Return the fonts that ship, by name: for signs in pictures that those of the house style do not have."""
    return tuple(pad.read_bytes() for pad in sorted((meegeleverd("rapporten") / "letters").glob("*.ttf")))


_DPI: Final = 200
"""Of pictures in Word: sharp on paper, small in the file."""


def schrijf_rapporten(
    rapportage: Rapportage,
    naar: str,
    formaat: str,
    opmaak: Opmaak,
    *,
    forceer: bool,
    voortgang: Callable[[int, int], None] | None = None,
) -> tuple[tuple[Path, ...], tuple[Melding, ...]]:
    """Write each report to a folder under the name of its organisation; return what was written and what went wrong."""
    doel = Path(naar)
    namen = [_bestandsnaam(rapport.omslag.titel) for rapport in rapportage.rapporten]
    gelijk = Counter(naam.casefold() for naam in namen)
    dubbel = sorted({naam for naam in namen if gelijk[naam.casefold()] > 1})
    if dubbel:
        raise Gebruiksfout(
            f"Meer dan één rapport zou {opsomming(dubbel)} heten. Geef de bestanden van elke ronde apart, of verander "
            "in een van de bestanden de naam van de organisatie."
        )
    fout = write_map(doel)
    if fout is not None:
        return (), (fout,)
    geschreven: list[Path] = []
    meldingen: list[Melding] = []
    for nummer, (naam, rapport) in enumerate(zip(namen, rapportage.rapporten, strict=True), start=1):
        inhoud, opmerkingen = rapport_als(rapport, formaat, opmaak)
        meldingen += opmerkingen
        if any(map(is_fout, opmerkingen)):  # of the template, and so of every report
            break
        pad = doel / f"{naam}{REGIOVORMEN[formaat]}"
        fout = write_bestand(pad, inhoud, forceer=forceer)
        if fout is None:
            geschreven.append(pad)
        else:
            meldingen.append(fout)
        if voortgang is not None:
            voortgang(nummer, len(namen))
    return tuple(geschreven), tuple(dict.fromkeys(meldingen))


def _bestandsnaam(organisatie: str) -> str:
    """Return a name, without its suffix, that Windows, macOS and Linux take for a file.

    At most 200 bytes: they allow 255, and a file is written under a longer, temporary name first. A name such as CON
    or LPT1 stands for a device in Windows, whatever comes behind its first dot.
    """
    netjes = "".join(t if t.isalnum() or t in " -_().&'" else "_" for t in normalize("NFC", organisatie))
    naam = netjes.encode()[:200].decode(errors="ignore").strip(" .") or "rapport"
    return f"_{naam}" if _APPARAAT.fullmatch(naam.partition(".")[0].strip()) else naam
