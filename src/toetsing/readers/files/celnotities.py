"""Notes at the cells of an xlsx or ods, as text and without the names of who wrote them.

openpyxl knows how a note is written; it gets only the one part, and only after the bounds of every part were held.
Threaded comments it does not know: their part is read here. Both are parsed only when somebody wants to see notes.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from toetsing.domain.plek import kolom_van
from toetsing.domain.words.notities import zonder_blok, zonder_namen
from toetsing.readers.files.xmldeel import Diepte, ontleed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from toetsing.readers.files.blad import Notitiedelen
    from toetsing.readers.files.xmldeel import Attributen

_CEL: Final = re.compile(r"([A-Z]{1,3})([1-9][0-9]{0,6})")
_GESPREK: Final = "tc="
"""How the author of a note begins that only repeats a threaded comment."""
_INSPRONG: Final = "    "
"""How a text of a thread begins in the note that repeats it."""


class Celnotitie(NamedTuple):
    """What people put at a cell, by row and column from zero."""

    rij: int
    kolom: int
    tekst: str


def celnotities(delen: Notitiedelen) -> tuple[Celnotitie, ...]:
    """Return the notes of a sheet without what we wrote in them. Raises whatever a parser says of a bad part."""
    gesprekken: dict[str, list[str]] = {}
    for xml in delen.gesprekken:
        for cel, tekst in _van_gesprekken(xml):
            gesprekken.setdefault(cel, []).append(tekst)
    teksten = {cel: list(deel) for cel, deel in gesprekken.items()}
    for xml in delen.notities:
        for cel, tekst, van_gesprek in _van_notities(xml):
            if not van_gesprek or cel not in gesprekken:
                teksten.setdefault(cel, []).append(tekst)
    gevonden = [
        Celnotitie(rij=een.rij, kolom=een.kolom, tekst=tekst)
        for een in delen.bij_cellen
        if (tekst := zonder_namen(zonder_blok(een.tekst), een.namen))
    ]
    for cel, alle in teksten.items():
        plaats = _CEL.fullmatch(cel)
        tekst = "\n".join(filter(None, alle))
        if plaats and tekst:
            gevonden.append(Celnotitie(rij=int(plaats[2]) - 1, kolom=kolom_van(plaats[1]), tekst=tekst))
    return tuple(sorted(gevonden))


def _van_notities(xml: bytes) -> Iterator[tuple[str, str, bool]]:
    """Yield the cell and the text of each note, and whether it only repeats a thread."""
    Diepte().loop_door(xml)
    from openpyxl.comments.comment_sheet import CommentSheet
    from openpyxl.xml.functions import fromstring

    blad: Any = CommentSheet.from_tree(fromstring(xml))  # type: ignore[arg-type] # an Element is what it takes
    auteurs = [str(auteur or "") for auteur in blad.authors.author]
    for notitie in blad.commentList:
        if notitie.text is None:
            continue
        tekst = (notitie.text.content or "").replace("_x000D_", "").replace("\r\n", "\n").replace("\r", "\n")
        auteur = auteurs[notitie.authorId] if notitie.authorId < len(auteurs) else ""
        if auteur.startswith(_GESPREK):
            yield notitie.ref, _herhaald(tekst), True
            continue
        eerste = notitie.text.r[0] if notitie.text.r else None
        vet = eerste is not None and eerste.rPr is not None and bool(eerste.rPr.b)
        kop = (eerste.t or "").strip() if eerste is not None and vet else ""
        namen = [*auteurs, kop] if kop.endswith(":") and "\n" not in kop else auteurs
        yield notitie.ref, zonder_namen(zonder_blok(tekst), namen), False


def _herhaald(tekst: str) -> str:
    """Return what was said in a thread, from the note that repeats it below two paragraphs about programs."""
    lijnen = tekst.split("\n\n", 2)[-1].split("\n")
    volgende = [*lijnen[1:], ""]
    return "\n".join(
        lijn.strip()
        for lijn, erna in zip(lijnen, volgende, strict=True)
        if not (lijn.endswith(":") and erna.startswith(_INSPRONG))
    ).strip()


def _van_gesprekken(xml: bytes) -> list[tuple[str, str]]:
    """Return the cell and the text of each threaded comment; who is called in it with @ is left out too."""
    gevonden: list[tuple[str, str]] = []
    cel, stukken, genoemd = "", [""], [(0, 0)]
    in_tekst = False

    def begin(naam: str, attributen: Attributen) -> None:
        nonlocal cel, stukken, genoemd, in_tekst
        if naam == "threadedComment":
            cel, stukken, genoemd = attributen.get("ref", ""), [], []
        elif naam == "mention":
            genoemd.append((int(attributen.get("startIndex", "0")), int(attributen.get("length", "0"))))
        in_tekst = naam == "text"

    def eind(naam: str) -> None:
        nonlocal in_tekst
        in_tekst = False
        if naam == "threadedComment":
            tekst = _zonder("".join(stukken), genoemd)
            gevonden.append((cel, tekst.replace("_x000D_", "").replace("\r", "").strip()))

    def letters(stuk: str) -> None:
        if in_tekst:
            stukken.append(stuk)

    ontleed(xml, begin, eind, letters)
    return gevonden


def _zonder(tekst: str, genoemd: list[tuple[int, int]]) -> str:
    """Return a text without these stretches; Excel counts in units of UTF-16."""
    eenheden = tekst.encode("utf-16-le", "surrogatepass")
    for vanaf, lengte in sorted(genoemd, reverse=True):
        eenheden = eenheden[: 2 * vanaf] + eenheden[2 * (vanaf + lengte) :]
    return eenheden.decode("utf-16-le", "replace")
