"""Makes a picture of one page of a pdf, for a README: `python tools/maak_plaatje.py RAPPORT.pdf KOP PLAATJE.png`.

KOP is a heading on that page, with its number. Needs no browser, and is the same wherever it is made.
"""

from __future__ import annotations

import sys
from pathlib import Path

import pypdfium2
from PIL import Image

_SCHAAL = 1.6
"""Pixels for each point."""
_KLEUREN = 128
"""So many colours are enough for text and bars, and make a small file."""


def plaatje(pdf: Path, kop: str) -> Image.Image:
    """Return the first page that has a heading on a line by itself."""
    for pagina in pypdfium2.PdfDocument(pdf):
        lijnen = [lijn.strip() for lijn in pagina.get_textpage().get_text_bounded().splitlines()]
        if kop in lijnen:
            beeld: Image.Image = pagina.render(scale=_SCHAAL).to_pil()
            return beeld.convert("P", palette=Image.Palette.ADAPTIVE, colors=_KLEUREN)
    sys.exit(f"{pdf}: geen bladzijde met de kop {kop!r}")


if __name__ == "__main__":
    plaatje(Path(sys.argv[1]), sys.argv[2]).save(sys.argv[3], optimize=True)
