"""What typst does not see to in a pdf: which cells head their rows, what is said of a sign, and how streams end."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import pikepdf

    from toetsing.document.blokken import Cel, Tabel

_SCHIJNEINDE: Final = b"\r\nendstream"
"""The end of a stream that would pass for shorter than it says."""
_POGINGEN: Final = 8
"""How often objects are packed otherwise, before they are not packed at all."""
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
        _sluit_stromen(pdf)
        for vulling in range(_POGINGEN):
            _schuif_op(pdf, vulling)
            klein = _bewaard(pdf, pikepdf.ObjectStreamMode.generate)
            if _SCHIJNEINDE not in klein:
                return klein
        return _bewaard(pdf, pikepdf.ObjectStreamMode.disable)


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


def _bewaard(pdf: pikepdf.Pdf, soort: pikepdf.ObjectStreamMode) -> bytes:
    """Return a pdf as bytes: the same ones for the same pdf."""
    uit = BytesIO()
    pdf.save(uit, deterministic_id=True, object_stream_mode=soort)
    return uit.getvalue()


def _schuif_op(pdf: pikepdf.Pdf, aantal: int) -> None:
    """Put so many objects in front of the others, so that these are packed together otherwise (ISO 32000-1, 14.5).

    How a pack of objects ends is that of a sum over all in it: one in 256 ends as no stream may.
    """
    import pikepdf

    if aantal:
        leeg = pikepdf.Array([pdf.make_indirect(pikepdf.Array([nr])) for nr in range(aantal)])
        eigen = pikepdf.Dictionary(LastModified=pikepdf.String("D:19800101000000Z"), Private=leeg)
        pdf.Root.PieceInfo = pikepdf.Dictionary(Toetsing=eigen)


def _sluit_stromen(pdf: pikepdf.Pdf) -> None:
    """Give streams that happen to end in a carriage return a line feed more, which their filter does not read.

    With the line feed that follows every stream the return would pass for the end of the line, and the stream for
    shorter than it says (ISO 19005-2, 6.1.7.1).
    """
    import pikepdf

    for stroom in pdf.objects:
        if isinstance(stroom, pikepdf.Stream) and (inhoud := stroom.read_raw_bytes()).endswith(b"\r"):
            filters: Any = stroom.get("/Filter")
            maten: Any = stroom.get("/DecodeParms")
            stroom.write(inhoud + b"\n", filter=filters, decode_parms=maten)


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
