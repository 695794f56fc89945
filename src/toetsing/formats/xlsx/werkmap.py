"""What every workbook we write shares, made with xlsxwriter: formats, paper, tables, protection, properties.

Reproducible bytes, every text written as text (never as a formula), printable on A4, in Dutch. Rows carry a height for
programs that do not fit wrapped text by themselves, and still grow with what people type.
"""

from __future__ import annotations

import io
from dataclasses import dataclass
from datetime import datetime
from math import ceil
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from xlsxwriter import Workbook
from xlsxwriter.core import Core
from xlsxwriter.packager import Packager
from xlsxwriter.worksheet import Worksheet

from toetsing.domain.plek import cel_vast

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

Vorm: TypeAlias = Any
"""How a cell looks; xlsxwriter, which makes it, is untyped."""
Bereik: TypeAlias = tuple[int, int, int, int]
"""First row, first column, last row, last column, from zero."""
Waarde: TypeAlias = str | int | float | bool
"""What a formula can give."""
_RIJHOOGTE: Final = 15
_HOOGSTE_RIJ: Final = 400
_LANGSTE_TITEL: Final = 32
_LANGSTE_ZIN: Final = 255
"""What Excel takes at most: the height of a row in points, the title of a hint, a hint or a property in characters."""
_GEMAAKT: Final = datetime(2015, 12, 31)  # noqa: DTZ001 - a fixed stamp makes the bytes reproducible; xlsx knows no zone
_A4: Final = 9
_EERSTE_DAG: Final = datetime(1900, 1, 1)  # noqa: DTZ001 - the first day of a spreadsheet, which knows no zone
_MEEST: Final = 10**15 - 1
"""The most that a spreadsheet keeps every digit of."""
RAND: Final = "#767676"
"""The colour of lines."""
_RAND: Final = {"border": 1, "border_color": RAND, "valign": "top"}
_GRIJS: Final = "#F2F2F2"
_VRAAGTEKEN: Final = '"? "General;"? "-General;"? "General;"? "@'
"""Shows a number or a text with a question mark before it."""
_VORMEN: Final[Mapping[str, Mapping[str, object]]] = {
    "titel": {"bold": True, "font_size": 14},
    "regel": {"num_format": "@"},
    "stand": {"bold": True, "num_format": "@"},
    "hoofd": {"bold": True, "font_size": 12, "valign": "top"},
    "tekst": {"text_wrap": True, "valign": "top", "num_format": "@"},
    "kop": _RAND | {"bold": True, "bg_color": "#D9D9D9", "text_wrap": True},
    "vast": _RAND | {"text_wrap": True, "num_format": "@", "bg_color": _GRIJS},
    "vast midden": _RAND | {"align": "center", "num_format": "@", "bg_color": _GRIJS},
    "niet mee": _RAND | {"align": "center", "num_format": "@", "bg_color": _GRIJS, "locked": False},
    "getal": _RAND | {"align": "center", "num_format": "0", "bg_color": _GRIJS},
    "uitkomst": _RAND | {"align": "center", "num_format": "0.00", "bg_color": _GRIJS},
    "oordeel": _RAND | {"align": "center", "bold": True, "bg_color": _GRIJS, "text_wrap": True},
    "invul": _RAND | {"text_wrap": True, "num_format": "@", "locked": False},
    "score": _RAND | {"align": "center", "bold": True, "num_format": "@", "locked": False},
    "teken": {"align": "center", "bold": True, "num_format": "@"},
    "cijfer": _RAND | {"align": "right", "num_format": "General", "locked": False},
    "datum": _RAND | {"align": "left", "num_format": "d-m-yyyy", "locked": False},
}
"""How each kind of cell looks. Grey is made by the program, white is for people; neither says anything by itself."""


@dataclass(frozen=True, slots=True)
class Kolom:
    """A column of a table: its header, its width in characters, and the kind of its cells."""

    kop: str
    breedte: float
    vorm: str = "invul"


@dataclass(frozen=True, slots=True, kw_only=True)
class Formule:
    """A formula without its `=`, and the result it must give for what was written in the workbook."""

    formule: str
    waarde: Waarde


class Werkmap:
    """A workbook in the making; `bytes` closes it."""

    def __init__(self, titel: str, eigenschappen: Mapping[str, str] | None = None, *, paginakop: str = "") -> None:
        self._paginakop = paginakop.replace("&", "&&")
        self._uit = io.BytesIO()
        self._boek = _Boek(self._uit, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
        self._boek.set_properties({"title": titel, "created": _GEMAAKT, "comments": "Gemaakt met toetsing"})
        for naam, waarde in (eigenschappen or {}).items():
            self._boek.set_custom_property(naam, waarde[:_LANGSTE_ZIN])
        self._vormen: dict[tuple[str, bool], Vorm] = {}
        self._keuzes: Blad | None = None
        self._lijsten: dict[tuple[str, ...], str] = {}
        self._opvallend: dict[tuple[tuple[str, object], ...], Vorm] = {}

    def bytes(self) -> bytes:
        """Close the workbook and return it."""
        self._boek.close()
        return self._uit.getvalue()

    def vorm(self, naam: str, *, begin: bool = False) -> Vorm:
        """Return how a kind of cell looks, with a heavier line above it where something new begins."""
        sleutel = naam, begin
        if sleutel not in self._vormen:
            self._vormen[sleutel] = self._boek.add_format({**_VORMEN[naam], **({"top": 2} if begin else {})})
        return self._vormen[sleutel]

    def invulvorm(self, opmaak: str, *, begin: bool = False) -> Vorm:
        """Return how a cell to fill in looks, with this number format; text without one."""
        if not opmaak:
            return self.vorm("invul", begin=begin)
        sleutel = f"invul {opmaak}", begin
        if sleutel not in self._vormen:
            vorm = {**_VORMEN["invul"], "num_format": opmaak, "align": "left", **({"top": 2} if begin else {})}
            self._vormen[sleutel] = self._boek.add_format(vorm)
        return self._vormen[sleutel]

    def opvallend(self, **vorm: object) -> Vorm:
        """Return how a cell looks while a condition holds."""
        sleutel = tuple(vorm.items())
        if sleutel not in self._opvallend:
            self._opvallend[sleutel] = self._boek.add_format(vorm)
        return self._opvallend[sleutel]

    def keuzes(self, keuze: Sequence[str]) -> str:
        """Return, as a formula, where a hidden sheet holds choices that a dropdown cannot hold itself."""
        if self._keuzes is None:
            self._keuzes = self.blad("Keuzes", verborgen=True)
        if tuple(keuze) not in self._lijsten:
            kolom = len(self._lijsten)
            for rij, een in enumerate(keuze):
                self._keuzes.write_string(rij, kolom, een)
            self._lijsten[tuple(keuze)] = f"=Keuzes!{cel_vast(0, kolom)}:{cel_vast(len(keuze) - 1, kolom)}"
        return self._lijsten[tuple(keuze)]

    def blad(self, naam: str, *, liggend: bool = True, verborgen: bool = False) -> Blad:
        """Add a sheet that prints on A4, one page wide, with its name and page number below."""
        blad: Blad = self._boek.add_worksheet(naam, Blad)
        blad.werkmap = self
        blad.set_paper(_A4)
        if liggend:
            blad.set_landscape()
        blad.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.7)
        blad.fit_to_pages(1, 0)
        blad.set_footer("&L&A&RPagina &P van &N")
        if self._paginakop:
            blad.set_header(f"&R{self._paginakop}")
        if verborgen:
            blad.hide()
        return blad


class Blad(Worksheet):  # type: ignore[misc] # xlsxwriter is untyped
    """A sheet of a `Werkmap`: what xlsxwriter offers, and the few things our sheets are made of."""

    werkmap: Werkmap

    def schrijf(self, rij: int, kolom: int, cel: str | float | Formule | None, vorm: Vorm) -> None:
        """Write a cell: a formula with its result, a text as text, a number as one, or nothing."""
        if isinstance(cel, float):
            self.write_number(rij, kolom, cel, vorm)
        elif isinstance(cel, Formule):
            self.write_formula(rij, kolom, f"={cel.formule}", vorm, cel.waarde)
        elif cel:
            self.write_string(rij, kolom, cel, vorm)
        else:
            self.write_blank(rij, kolom, None, vorm)

    def _prepare_formula(self, formula: str, *_: object) -> str:
        """Take a formula as it is.

        xlsxwriter searches each for the functions that came after Excel 2007, of which ours have none. That takes half
        of the time of a workbook, and nine tenths of that of a matrix.
        """
        return formula.removeprefix("=")

    def _xml_formula_element(self, formula: str, result: object, attributes: Sequence[tuple[str, object]] = ()) -> None:
        """Say of an empty result that it is a text, as Excel does: else it is one that nobody calculated."""
        soort = [("t", "str")] if result == "" else []
        super()._xml_formula_element(formula, result, [*attributes, *soort])

    def tabel(  # noqa: PLR0913
        self, kop: int, kolommen: Sequence[Kolom], rijen: int, naam: str, uitleg: str, *, filter_: bool = True
    ) -> None:
        """Make the header in row `kop` and this many rows below it a real table, with `uitleg` as its alt text.

        Sets the widths of its columns, which start at the first of the sheet. Without `filter_` there are no buttons
        to filter with, which would hide the headers of narrow columns.
        """
        for k, kolom in enumerate(kolommen):
            self.set_column(k, k, kolom.breedte)
        vorm = self.werkmap.vorm("kop")
        koppen = [{"header": kop, "header_format": vorm} for kop in _verschillend(kolom.kop for kolom in kolommen)]
        opties = {
            "name": naam,
            "title": naam,
            "description": uitleg,
            "style": None,
            "columns": koppen,
            "autofilter": filter_,
        }
        self.add_table(kop, 0, kop + max(rijen, 1), len(kolommen) - 1, opties)
        self.hoogte(kop, ((kolom.kop, kolom.breedte) for kolom in kolommen))

    def tabelrij(
        self,
        rij: int,
        kolommen: Sequence[Kolom],
        cellen: Sequence[str | float | Formule | None],
        *,
        begin: bool = False,
    ) -> None:
        """Write a row of a table, each cell in the kind of its column, high enough for its texts."""
        for k, (kolom, cel) in enumerate(zip(kolommen, cellen, strict=True)):
            self.schrijf(rij, k, cel, self.werkmap.vorm(kolom.vorm, begin=begin))
        teksten = (str(cel.waarde if isinstance(cel, Formule) else cel or "") for cel in cellen)
        self.hoogte(rij, zip(teksten, (kolom.breedte for kolom in kolommen), strict=True))

    def hoogte(self, rij: int, cellen: Iterable[tuple[str, float]]) -> None:
        """Make a row high enough for texts in columns of these widths."""
        lijnen = max(_lijnen(tekst, breedte) for tekst, breedte in cellen)
        self.set_row(rij, min(_RIJHOOGTE * lijnen, _HOOGSTE_RIJ))

    def bescherm(self) -> None:
        """Keep what the program made from being typed over; without a password, so that anyone can lift it."""
        self.protect("", {"format_columns": True, "format_rows": True, "autofilter": True})

    def keuzelijst(self, bereik: Bereik, keuze: Sequence[str], titel: str, zin: str) -> None:
        """Put a dropdown on a range; anything else that is typed is refused, in the same words."""
        bron = (
            self.werkmap.keuzes(keuze) if len(",".join(keuze)) > _LANGSTE_ZIN or "," in "".join(keuze) else list(keuze)
        )
        self._controle(bereik, {"validate": "list", "source": bron}, titel, zin)

    def soortcontrole(self, bereik: Bereik, regel: dict[str, Any], titel: str, zin: str) -> None:
        """Refuse what is typed in a range and is no number or day as this rule of xlsxwriter says."""
        self._controle(bereik, regel, titel, zin)

    def formulecontrole(self, bereik: Bereik, formule: str, titel: str, zin: str) -> None:
        """Refuse what is typed in a range where a formula over its first cell is false."""
        self._controle(bereik, {"validate": "custom", "value": f"={formule}"}, titel, zin)

    def datumcontrole(self, bereik: Bereik, titel: str, zin: str) -> None:
        """Refuse what is no day in a range, in the words of the hint."""
        self._controle(bereik, {"validate": "date", "criteria": ">=", "value": _EERSTE_DAG}, titel, zin)

    def getalcontrole(
        self, bereik: Bereik, grenzen: tuple[float | None, float | None], titel: str, zin: str, *, heel: bool
    ) -> None:
        """Refuse what is no number in a range, or lies outside these bounds; None where there is none."""
        van, tot = (vast if grens is None else grens for grens, vast in zip(grenzen, (-_MEEST, _MEEST), strict=True))
        regel = {"validate": "integer" if heel else "decimal", "criteria": "between", "minimum": van, "maximum": tot}
        self._controle(bereik, regel, titel, zin)

    def _controle(self, bereik: Bereik, regel: dict[str, Any], titel: str, zin: str) -> None:
        self.data_validation(
            *bereik,
            regel
            | {
                "input_title": titel[:_LANGSTE_TITEL],
                "input_message": ingekort(zin),
                "error_title": "Dit kan hier niet",
                "error_message": ingekort(zin),
            },
        )

    def vraagteken(self, bereik: Bereik, onjuist: str) -> None:
        """Put a question mark, and colour for who sees it, before what stands in a cell where this formula is true."""
        vorm = self.werkmap.opvallend(bold=True, bg_color="#FBD5D5", font_color="#7A0019", num_format=_VRAAGTEKEN)
        self.conditional_format(*bereik, {"type": "formula", "criteria": f"={onjuist}", "format": vorm})

    def wenk(self, bereik: Bereik, titel: str, zin: str) -> None:
        """Show a hint on cells that take any text."""
        melding = {"validate": "any", "input_title": titel[:_LANGSTE_TITEL], "input_message": ingekort(zin)}
        self.data_validation(*bereik, melding)

    def _xml_start_tag_unencoded(self, tag: str, attributes: Sequence[tuple[str, object]] = ()) -> None:
        """Give rows a height without fixing it, so that they grow with what people type."""
        super()._xml_start_tag_unencoded(tag, [deel for deel in attributes if deel[0] != "customHeight"])


def ingekort(zin: str) -> str:
    """Return as much of a sentence as a hint beside a cell can hold."""
    return zin if len(zin) <= _LANGSTE_ZIN else f"{zin[: _LANGSTE_ZIN - 3]}..."


def _verschillend(koppen: Iterable[str]) -> list[str]:
    """Return headers that differ, as a table needs them: the second "open" is "open 2"."""
    gezien: list[str] = []
    for kop in koppen:
        nummer = 1 + sum(een.casefold() == kop.casefold() for een in gezien)
        gezien.append(f"{kop} {nummer}" if nummer > 1 else kop)
    return gezien


def _lijnen(tekst: str, breedte: float) -> int:
    return sum(max(ceil(len(lijn) / (breedte * 0.95)), 1) for lijn in tekst.split("\n"))


def tabel_als_werkmap(titel: str, rijen: Sequence[Sequence[str]], getallen: Collection[int]) -> bytes:
    """Return rows of text, header first, as one sheet with a filter; in the columns `getallen` stand numbers."""
    werkmap = Werkmap(titel)
    blad = werkmap.blad("Tabel")
    for r, rij in enumerate(rijen):
        for k, cel in enumerate(rij):
            if r and k in getallen and cel:
                blad.write_number(r, k, int(cel), werkmap.vorm("invul"))
            else:
                blad.schrijf(r, k, cel, werkmap.vorm("invul" if r else "kop"))
    for k in range(len(rijen[0])):
        breedte = max(len(rij[k]) for rij in rijen)
        blad.set_column(k, k, min(breedte + 2, 60))
    blad.autofilter(0, 0, len(rijen) - 1, len(rijen[0]) - 1)
    blad.freeze_panes(1, 0)
    blad.repeat_rows(0)
    return werkmap.bytes()


# -- what xlsxwriter has no setting for --------------------------------------------------------------------------------


class _Boek(Workbook):  # type: ignore[misc]
    def _get_packager(self) -> Packager:
        return _Pakket()


class _Pakket(Packager):  # type: ignore[misc]
    def _write_core_file(self) -> None:
        kern = _Kern()
        kern._set_properties(self.workbook.doc_properties)
        kern._set_xml_writer(self._filename("docProps/core.xml"))
        kern._assemble_xml_file()


class _Kern(Core):  # type: ignore[misc]
    def _write_dc_description(self) -> None:
        """Say in which language the workbook is, for who has it read aloud."""
        super()._write_dc_description()
        self._xml_data_element("dc:language", "nl-NL")
