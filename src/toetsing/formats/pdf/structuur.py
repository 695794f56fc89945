"""What typst does not see to in a pdf: which cells head their rows, and what is said of a sign."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Any, Final

from toetsing.formats.pdf.stromen import bewaard

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import pikepdf

    from toetsing.document.blokken import Cel, Tabel

_STREPEN: Final = {"-": "min", "\u2013": "streep", "\u2014": "streep"}
"""Signs that a screen reader passes over, and what it says where the cell does not say it in words."""


def met_tabelmerken(inhoud: bytes, tabellen: Sequence[Tabel]) -> bytes:
    """Return the pdf with the cells that head the rows of each table marked as such (ISO 32000-1, 14.8.4.3.4).

    A cell with nothing but a dash has a text that can be spoken, and every caption stands in its table.
    """
    import pikepdf

    with pikepdf.open(BytesIO(inhoud)) as pdf:
        elementen = list(_elementen(pdf.Root.StructTreeRoot, "/Table"))
        assert len(elementen) == len(tabellen)
        namen = _namen(pdf) if elementen else None
        for nr, (element, tabel) in enumerate(zip(elementen, tabellen, strict=True)):
            _haal_bijschrift_binnen(element)
            rijen = list(_elementen(element, "/TR"))
            for rij, cellen_ in zip(rijen[len(rijen) - len(tabel.rijen) :], tabel.rijen, strict=True):
                _zeg_strepen(_kinderen(rij), cellen_)
            for plek, rij in enumerate(rijen):
                kinderen = _kinderen(rij)
                if namen is not None and tabel.rijkop < len(kinderen) and kinderen[tabel.rijkop].S == "/TD":
                    kop = kinderen[tabel.rijkop]
                    _maak_rijkop(kop)
                    kop.ID = pikepdf.String(f"R{nr}y{plek}")
                    namen[f"R{nr}y{plek}"] = kop
                    for cel in kinderen:
                        if cel.S == "/TD":
                            _noem_kop(cel, kop.ID)
        return bewaard(pdf)


def _zeg_strepen(elementen: Sequence[pikepdf.Object], cellen: Sequence[Cel]) -> None:
    """Give each cell with nothing but a dash a text in its place (ISO 32000-1, 14.9.4)."""
    import pikepdf

    for element, cel in zip(elementen, cellen, strict=True):
        if cel.tekst in _STREPEN and not (cel.voluit or cel.noot):
            element.ActualText = pikepdf.String(cel.gezegd or _STREPEN[cel.tekst])


def _haal_bijschrift_binnen(tabel: pikepdf.Object) -> None:
    """Put the caption in its table where typst leaves it beside that: in the boxes around the two."""
    import pikepdf

    boven: Any = tabel.get("/P")
    while boven is not None and boven.get("/S") == "/Div":
        kinderen = _kinderen(boven)
        if kinderen[0].S == "/Caption":
            bijschrift, *rest = kinderen
            boven.K = pikepdf.Array(rest)
            tabel.K = pikepdf.Array([bijschrift, *_kinderen(tabel)])
            bijschrift.P = tabel
            return
        boven = boven.get("/P")


def _maak_rijkop(cel: pikepdf.Object) -> None:
    """Make a cell the header of its row, beside the attributes that it has."""
    import pikepdf

    eerder = cel.get("/A", pikepdf.Array())
    cel.S = pikepdf.Name.TH
    cel.A = eerder if isinstance(eerder, pikepdf.Array) else pikepdf.Array([eerder])
    cel.A.append(pikepdf.Dictionary(O=pikepdf.Name.Table, Scope=pikepdf.Name.Row))


def _namen(pdf: pikepdf.Pdf) -> pikepdf.NameTree:
    """Return by which name elements know each other: typst has one where a table has headers (14.7.2, table 322)."""
    import pikepdf

    wortel = pdf.Root.StructTreeRoot
    if "/IDTree" not in wortel:
        wortel.IDTree = pikepdf.NameTree.new(pdf).obj
    return pikepdf.NameTree(wortel.IDTree)


def _noem_kop(cel: pikepdf.Object, naam: pikepdf.Object) -> None:
    """Have a cell name the header of its row, behind those of its column (14.8.5.7, table 349)."""
    import pikepdf

    eerder = cel.get("/A", pikepdf.Array())
    cel.A = eerder if isinstance(eerder, pikepdf.Array) else pikepdf.Array([eerder])
    eigen = next((een for een in cel.A if een.get("/O") == "/Table"), None)
    if eigen is None:
        cel.A.append(pikepdf.Dictionary(O=pikepdf.Name.Table, Headers=[naam]))
    else:
        eigen.Headers = pikepdf.Array([*eigen.get("/Headers", pikepdf.Array()), naam])


def _elementen(boven: pikepdf.Object, soort: str) -> Iterator[pikepdf.Object]:
    """Yield the elements of a kind below another, in order; not those within each other."""
    for kind in _kinderen(boven):
        if soort == kind.S:
            yield kind
        else:
            yield from _elementen(kind, soort)


def _kinderen(element: pikepdf.Object) -> list[pikepdf.Object]:
    """Return the elements right below another: not the places on a page that hold its text."""
    import pikepdf

    onder = element.get("/K")
    lijst = list(onder) if isinstance(onder, pikepdf.Array) else [onder]
    return [kind for kind in lijst if isinstance(kind, pikepdf.Dictionary) and "/S" in kind]
