"""The fonts of a pdf: which there are, which characters they have, and what stands for a character that none has."""

from __future__ import annotations

import re
from dataclasses import dataclass, fields, is_dataclass, replace
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TypeVar, cast
from unicodedata import category

from toetsing.document.opgemaakt import Opgemaakt

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    import typst

    from toetsing.domain.huisstijl import Huisstijl

T = TypeVar("T")

ONZICHTBAAR: Final = re.compile(
    "[\u00ad\u034f\u061c\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\U000e0000-\U000e0fff]"
)
"""Matches what is never drawn, and needs no font (Unicode, Default_Ignorable_Code_Point)."""
_BASIS: Final = "Noto Sans"
"""The family that is used where that of the theme is not there."""
_ZONDER_TEKEN: Final = {"Cc", "Cs", "Co", "Cn"}
_BOM: Final = "\ufeff"
"""Controls, halves of pairs, private use, unassigned, and the mark of byte order: no glyph is theirs, whatever a font
says."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Letters:
    """The fonts of a pdf: for typst, and for each family in the order it is tried what all its faces can show.

    `in_beeld` is how many of the families a drawing may use; None for all.
    """

    typst: typst.Fonts
    families: tuple[str, ...]
    dekking: tuple[frozenset[int], ...]
    in_beeld: int | None = None


def letters_voor(stijl: Huisstijl, map_: Path, reserve: Path) -> Letters:
    """Return the fonts of the theme and those to fall back on: first the family asked for, then Noto Sans."""
    import typst

    schrijf_letters(stijl.letterbestanden, map_)
    letters = typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(map_), str(reserve)]
    )
    dekking: dict[str, frozenset[int]] = {}
    for letter in letters.fonts():
        assert letter.path is not None
        tekens = _tekens(Path(letter.path).read_bytes(), letter.index)
        dekking[letter.family] = dekking.get(letter.family, tekens) & tekens
    gevraagd = stijl.lettertype.casefold()
    families = sorted(dekking, key=lambda naam: (naam.casefold() != gevraagd, naam != _BASIS, naam))
    return Letters(typst=letters, families=tuple(families), dekking=tuple(dekking[naam] for naam in families))


def schrijf_letters(letters: Sequence[bytes], map_: Path) -> None:
    """Write fonts to a folder, each as a file of its own, for typst to find."""
    for plaats, inhoud in enumerate(letters):
        (map_ / f"{plaats}.ttf").write_bytes(inhoud)


def overal(waarde: T, doe: Callable[[str], str]) -> T:
    """Return a value with every text in it, however deep, put through a function."""
    gedaan: Any = waarde
    if isinstance(waarde, Opgemaakt):
        gedaan = waarde.met(doe)
    elif isinstance(waarde, str):
        gedaan = doe(waarde)
    elif isinstance(waarde, tuple):
        delen = (overal(deel, doe) for deel in waarde)
        gedaan = type(waarde)(*delen) if hasattr(waarde, "_fields") else tuple(delen)
    elif is_dataclass(waarde) and not isinstance(waarde, type):
        gedaan = replace(waarde, **{veld.name: overal(getattr(waarde, veld.name), doe) for veld in fields(waarde)})
    return cast("T", gedaan)


def getoond(tekst: str, dekking: Sequence[frozenset[int]], vervangen: dict[str, None]) -> str:
    """Return a text of which every character can be shown, and add to `vervangen` those that could not.

    `dekking` has what each family can show, in the order they are tried. A mark must be in the family that sets what it
    stands upon. What is never drawn, such as a soft hyphen, needs none.
    """
    if tekst.isascii() and tekst.isprintable():
        return tekst
    uit: list[str] = []
    haak = [i for i, d in enumerate(dekking) if ord("]") in d]
    drager = haak[:1]
    for teken in tekst.replace("\r\n", "\n").replace("\r", "\n"):
        if teken == "\n" or ONZICHTBAAR.match(teken):
            uit.append(teken)
            continue
        soort = category(teken)
        kan = [] if soort in _ZONDER_TEKEN or teken == _BOM else [i for i, d in enumerate(dekking) if ord(teken) in d]
        if soort.startswith("M"):
            kan = [i for i in kan if i in drager]
        if kan:
            uit.append(teken)
        elif soort.startswith("Z") or teken == "\t":
            uit.append(" ")
        else:
            naam = f"U+{ord(teken):04X}"
            vervangen[naam] = None
            uit.append(f"[{naam}]")
            kan = haak
        drager = kan[:1]  # the first family that has it sets it
    return "".join(uit)


@lru_cache(maxsize=64)
def _tekens(letter: bytes, plaats: int) -> frozenset[int]:
    """Return the characters that a font has; `plaats` is which of them, in a file with several."""
    from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

    with TTFont(BytesIO(letter), fontNumber=plaats, lazy=True) as font:
        return frozenset(teken for tabel in font["cmap"].tables if tabel.isUnicode() for teken in tabel.cmap)
