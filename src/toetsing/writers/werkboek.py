"""Workbooks made with xlsxwriter: the score sheet of one organisation, and the matrix of many.

Reproducible bytes, every text written as text (never as a formula), score cells formatted as text, printable on A4.
"""

from __future__ import annotations

import io
from datetime import datetime
from math import ceil
from typing import TYPE_CHECKING, Any, Final

from toetsing.domain.scores import OPEN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from toetsing.domain.kader import Kader
    from toetsing.domain.scores import Ingevuld
    from toetsing.domain.toetsing import Toetsing

_KOLOMMEN: Final = (
    ("thema", 18), ("criterium", 9), ("nr", 7), ("verwachting", 60), ("score", 8),
    ("onderbouwing", 40), ("aandachtspunt", 30), ("bron", 20),
)  # fmt: skip
_KOP: Final = 5
"""Row of the headers, from zero: the labels stand above it."""
_RIJHOOGTE: Final = 15
_TEKENS_PER_LIJN: Final = 58
"""How much of a verwachting fits on one line of its column; not every program fits wrapped rows by itself."""
_GEMAAKT: Final = datetime(2015, 12, 31)  # noqa: DTZ001 - a fixed stamp makes the bytes reproducible; xlsx knows no zone


def toetsing_als_werkboek(kader: Kader, toetsing: Toetsing) -> bytes:
    """Return the workbook of one organisation with its scores filled in."""
    uit = io.BytesIO()
    with _Werkboek(uit, f"{kader.titel}: {toetsing.organisatie}") as boek:
        blad = boek.blad("Toetsing", liggend=True)
        boek.labels(blad, kader, toetsing.ronde, toetsing.soort, ("organisatie", toetsing.organisatie))
        for kolom, (naam, breedte) in enumerate(_KOLOMMEN):
            blad.set_column(kolom, kolom, breedte)
            blad.write_string(_KOP, kolom, naam, boek.kop)
        rij = _KOP
        for thema in kader.themas:
            for criterium in thema.criteria:
                for verwachting in criterium.verwachtingen:
                    rij += 1
                    teksten = (thema.naam, criterium.nr, verwachting.nr, verwachting.tekst)
                    blad.set_row(rij, _RIJHOOGTE * ceil(len(verwachting.tekst) / _TEKENS_PER_LIJN))
                    for kolom, tekst in enumerate(teksten):
                        blad.write_string(rij, kolom, tekst, boek.vak)
                    boek.score(blad, rij, len(teksten), toetsing.scores[verwachting.nr])
                    for kolom in range(len(teksten) + 1, len(_KOLOMMEN)):
                        blad.write_blank(rij, kolom, None, boek.vak)
                    boek.keuzelijst(blad, (rij, rij), (len(teksten), len(teksten)), verwachting.scores)
        blad.freeze_panes(_KOP + 1, 0)
        blad.repeat_rows(_KOP)
    return uit.getvalue()


def matrix_als_werkboek(kader: Kader, toetsingen: Sequence[Toetsing]) -> bytes:
    """Return one workbook with a row per organisation; ronde and soort stand above it where all share them."""
    uit = io.BytesIO()
    with _Werkboek(uit, kader.titel) as boek:
        blad = boek.blad("Landelijk", liggend=True)
        rondes, soorten = {t.ronde for t in toetsingen}, {t.soort for t in toetsingen}
        ronde = rondes.pop() if len(rondes) == 1 else None
        boek.labels(blad, kader, ronde, soorten.pop() if len(soorten) == 1 else None, None)
        verwachtingen = [v for v in kader.verwachtingen if v.telt_mee]
        blad.set_column(0, 0, 28)
        blad.set_column(1, len(verwachtingen), 5.5)
        blad.write_string(_KOP, 0, "organisatie", boek.kop)
        for kolom, verwachting in enumerate(verwachtingen, start=1):
            blad.write_string(_KOP, kolom, verwachting.nr, boek.kop)
        for rij, toetsing in enumerate(toetsingen, start=_KOP + 1):
            blad.write_string(rij, 0, toetsing.organisatie, boek.vak)
            for kolom, verwachting in enumerate(verwachtingen, start=1):
                boek.score(blad, rij, kolom, toetsing.scores[verwachting.nr])
        laatste = _KOP + max(len(toetsingen), 1)
        for kolom, verwachting in enumerate(verwachtingen, start=1):
            boek.keuzelijst(blad, (_KOP + 1, laatste), (kolom, kolom), verwachting.scores)
        blad.freeze_panes(_KOP + 1, 1)
        blad.repeat_rows(_KOP)
    return uit.getvalue()


def tabel_als_werkboek(titel: str, rijen: Sequence[Sequence[str]]) -> bytes:
    """Return rows of text, header first, as one sheet with a filter; whole numbers become numbers."""
    uit = io.BytesIO()
    with _Werkboek(uit, titel) as boek:
        blad = boek.blad("Tabel", liggend=True)
        for r, rij in enumerate(rijen):
            for k, cel in enumerate(rij):
                if r and cel.isdecimal():
                    blad.write_number(r, k, int(cel), boek.vak)
                else:
                    blad.write_string(r, k, cel, boek.vak if r else boek.kop)
        for k in range(len(rijen[0])):
            breedte = max(len(rij[k]) for rij in rijen)
            blad.set_column(k, k, min(breedte + 2, 60))
        blad.autofilter(0, 0, len(rijen) - 1, len(rijen[0]) - 1)
        blad.freeze_panes(1, 0)
        blad.repeat_rows(0)
    return uit.getvalue()


class _Werkboek:
    """An xlsxwriter workbook with our formats and settings; closes on leaving."""

    def __init__(self, uit: io.BytesIO, titel: str) -> None:
        import xlsxwriter

        opties = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
        self.boek = xlsxwriter.Workbook(uit, opties)
        self.boek.set_properties({"title": titel, "created": _GEMAAKT, "comments": "Gemaakt met toetsing"})
        rand = {"border": 1, "border_color": "#767676", "valign": "top"}
        self.kop = self.boek.add_format(rand | {"bold": True, "bg_color": "#E6E6E6"})
        self.vak = self.boek.add_format(rand | {"text_wrap": True, "num_format": "@"})
        self.scorevak = self.boek.add_format(rand | {"align": "center", "num_format": "@"})
        self.titel = self.boek.add_format({"bold": True, "font_size": 14})
        self.naam = self.boek.add_format({"bold": True})
        self.tekst = self.boek.add_format({"num_format": "@"})

    def __enter__(self) -> _Werkboek:
        return self

    def __exit__(self, *_: object) -> None:
        self.boek.close()

    def blad(self, naam: str, *, liggend: bool) -> Any:  # noqa: ANN401 - xlsxwriter is untyped
        blad = self.boek.add_worksheet(naam)
        blad.set_paper(9)
        if liggend:
            blad.set_landscape()
        blad.fit_to_pages(1, 0)
        blad.set_footer("&L&A&RPagina &P van &N")
        return blad

    def labels(
        self,
        blad: Any,  # noqa: ANN401
        kader: Kader,
        ronde: str | None,
        soort: Any,  # noqa: ANN401
        organisatie: tuple[str, str] | None,
    ) -> None:
        blad.write_string(0, 0, kader.titel, self.titel)
        labels = [organisatie, ("ronde", ronde), ("soort", soort.value if soort else None), ("kader", kader.id)]
        for rij, (naam, waarde) in enumerate((label for label in labels if label is not None), start=1):
            blad.write_string(rij, 0, naam, self.naam)
            blad.write_string(rij, 1, waarde or "", self.tekst)

    def score(self, blad: Any, rij: int, kolom: int, score: Ingevuld) -> None:  # noqa: ANN401
        if score is OPEN:
            blad.write_blank(rij, kolom, None, self.scorevak)
        else:
            blad.write_string(rij, kolom, score, self.scorevak)

    @staticmethod
    def keuzelijst(
        blad: Any,  # noqa: ANN401
        rijen: tuple[int, int],
        kolommen: tuple[int, int],
        scores: Sequence[str],
    ) -> None:
        keuze = ", ".join(scores)
        blad.data_validation(
            rijen[0], kolommen[0], rijen[1], kolommen[1],
            {
                "validate": "list",
                "source": list(scores),
                "input_title": "Score",
                "input_message": f"Kies {keuze} of laat leeg (nog open).",
                "error_title": "Geen score",
                "error_message": f"Kies {keuze} of laat leeg.",
            },
        )  # fmt: skip
