"""How a pdf is written: its objects packed together, and no stream that would pass for shorter than it says.

A line feed follows every stream. Where the last byte of one is a carriage return, the two would pass for the end of the
line, and the stream for a byte shorter (ISO 19005-2, 6.1.7.1). Such a stream gets a line feed more, which its filter
does not read. What is packed ends as a sum over all in it does: one pack in 256 that way, so in a long report some.
"""

from __future__ import annotations

import re
from io import BytesIO
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pikepdf

_PAK: Final = re.compile(rb"<< /Type /(?:ObjStm|XRef) /Length (\d+)[^\n]*>>(?=\nstream\n)")
"""What is said of a pack of objects, or of the list of where everything stands: these are made on writing."""
_STROOM: Final = len(b"\nstream\n")
_RETOUR: Final = b"\r"


def bewaard(pdf: pikepdf.Pdf) -> bytes:
    """Return a pdf as bytes: the same ones for the same pdf."""
    import pikepdf

    uit = BytesIO()
    _sluit_stromen(pdf)
    pdf.save(uit, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return b"".join(_met_gesloten_pakken(uit.getvalue()))


def _sluit_stromen(pdf: pikepdf.Pdf) -> None:
    """Close the streams that a pdf has before it is written."""
    import pikepdf

    for stroom in pdf.objects:
        if isinstance(stroom, pikepdf.Stream) and (inhoud := stroom.read_raw_bytes()).endswith(_RETOUR):
            filters: Any = stroom.get("/Filter")
            maten: Any = stroom.get("/DecodeParms")
            stroom.write(inhoud + b"\n", filter=filters, decode_parms=maten)


def _met_gesloten_pakken(pdf: bytes) -> Iterator[bytes]:
    """Yield a pdf in pieces, its packs closed.

    All that follows keeps its place, which is written down elsewhere: what is said of a pack gets as much shorter as
    the pack gets longer, for no space is needed before a name in it (ISO 32000-1, 7.2.2).
    """
    gehad = 0
    for pak in _PAK.finditer(pdf):
        eind = pak.end() + _STROOM + int(pak[1])
        if pdf[eind - 1 : eind] == _RETOUR:
            langer = pak[0].replace(pak[1], b"%d" % (int(pak[1]) + 1), 1)
            yield pdf[gehad : pak.start()]
            yield langer.replace(b" /", b"/", len(langer) + 1 - len(pak[0]))
            yield pdf[pak.end() : eind] + b"\n"
            gehad = eind
    yield pdf[gehad:]
