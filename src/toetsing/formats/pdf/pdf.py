"""A report as pdf, set by typst: PDF/UA-1 and PDF/A-2a in one file, with its fonts in it.

What is decided here and beside it (`letters`, `bladen`, `blokken`, `kolommen`) and not in the template: which
characters a font can show, on which pages the blocks stand, how wide columns are, and where a word that is too long for
its place may be broken. The template loops and prints; `structuur` marks afterwards what typst cannot.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any, Final, TypeVar

from toetsing.document.blokken import Figuur, Tabel, delen_voor
from toetsing.document.omslag import uitgave
from toetsing.formats.pdf.bladen import bladen, blokken_in_pdf, inhoudsopgave
from toetsing.formats.pdf.blokken import bladgegevens, kenmerktabellen, omslaggegevens, stijlgegevens
from toetsing.formats.pdf.letters import getoond, letters_voor, overal, schrijf_letters
from toetsing.formats.pdf.structuur import met_tabelmerken

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from toetsing.document.blokken import Document
    from toetsing.domain.huisstijl import Huisstijl
    from toetsing.formats.pdf.letters import Letters

T = TypeVar("T")

_NORMEN: Final[Any] = ["ua-1", "a-2a"]
"""The norms that the pdf has to meet; typst refuses what does not."""
_BUITEN_XML: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""What may not stand in XML (1.0, 2.2)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pdf:
    """A pdf, and the characters that no font has, in order, as "U+1F9BA": each is shown as [U+1F9BA] in it."""

    inhoud: bytes
    vervangen: tuple[str, ...]


def document_als_pdf(sjablonen: Path, document: Document, stijl: Huisstijl, *, moment: date) -> Pdf:
    """Return a report as pdf. Every text is text, and the same input gives the same bytes.

    `sjablonen` holds rapport.typ and the fonts to fall back on; `moment` is the day that the file says it was made.
    The family of the theme is used where its files have it, else Noto Sans.
    """
    import typst

    with TemporaryDirectory(ignore_cleanup_errors=True) as map_:
        letters = letters_voor(stijl, Path(map_), sjablonen / "letters")
        for poging in (letters, replace(letters, in_beeld=1)):
            try:
                return _gezet(sjablonen, document, stijl, poging, moment)
            except typst.TypstError:  # a drawing cannot mix every two fonts; with one there is nothing to mix
                continue
        return _gezet(sjablonen, document, stijl, replace(letters, dekking=letters.dekking[:1]), moment)


def svg_als_png(svg: str, letters: Sequence[bytes], *, dpi: int) -> bytes:
    """Return a drawing as PNG on white, its text set in these fonts. Sizes in the drawing are pixels of 1/96 inch."""
    import typst

    pagina = b"#set page(width: auto, height: auto, margin: 0pt, fill: white)\n"
    beeld = b'#image(bytes(sys.inputs.svg), format: "svg")'
    with TemporaryDirectory(ignore_cleanup_errors=True) as map_:
        schrijf_letters(letters, Path(map_))
        return typst.compile(
            pagina + beeld,
            font_paths=typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[map_]),
            format="png",
            ppi=float(dpi),
            sys_inputs={"svg": _BUITEN_XML.sub("\ufffd", svg)},
        )


def _gezet(sjablonen: Path, document: Document, stijl: Huisstijl, letters: Letters, moment: date) -> Pdf:
    """Return a report as pdf, with the characters in it that these fonts have. Raises TypstError."""
    import typst

    vervangen: dict[str, None] = {}

    def toon(waarde: T, families: int | None = None) -> T:
        return overal(waarde, lambda tekst: getoond(tekst, letters.dekking[:families], vervangen))

    hierin = document._replace(delen=delen_voor(document))
    document, stijl = toon(hierin), replace(toon(stijl), lettertype=letters.families[0])
    kenmerken = kenmerktabellen(document.omslag)
    blokken = [
        replace(
            een,
            blok=een.blok._replace(
                balken=toon(een.blok.balken, letters.in_beeld), tekening=toon(een.blok.tekening, letters.in_beeld)
            ),
        )
        if isinstance(een.blok, Figuur)
        else een
        for een in blokken_in_pdf(document)
    ]
    gegevens = {
        "letters": letters.families,
        "stijl": stijlgegevens(stijl),
        "omslag": omslaggegevens(document.omslag, kenmerken, uitgave(document.omslag, document.peildatum)),
        "inhoud": inhoudsopgave(blokken),
        "bladen": [bladgegevens(blad, stijl, document.noten) for blad in bladen(blokken)],
    }
    inhoud = typst.compile(
        (sjablonen / "rapport.typ").read_bytes(),
        font_paths=letters.typst,
        sys_inputs={"data": json.dumps(gegevens)},
        pdf_standards=_NORMEN,
        timestamp=datetime(moment.year, moment.month, moment.day, tzinfo=UTC),
    )
    tabellen = (*kenmerken, *(een.blok for een in blokken if isinstance(een.blok, Tabel)))
    return Pdf(inhoud=met_tabelmerken(inhoud, tabellen), vervangen=tuple(vervangen))
