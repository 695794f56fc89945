"""Signs that nobody sees, or that look like another: one cleaner for everything typed that is compared."""

from __future__ import annotations

from functools import cache
from typing import Final

_REEKSEN: Final = (
    (0xAD, 0xAD), (0x34F, 0x34F), (0x61C, 0x61C), (0x115F, 0x1160), (0x17B4, 0x17B5), (0x180B, 0x180F),
    (0x200B, 0x200F), (0x202A, 0x202E), (0x2060, 0x206F), (0x2800, 0x2800), (0x3164, 0x3164), (0xFE00, 0xFE0F),
    (0xFEFF, 0xFEFF), (0xFFA0, 0xFFA0), (0xFFF0, 0xFFFB), (0xE0000, 0xE007F), (0xE0100, 0xE01EF),
)  # fmt: skip
_WEG: Final = dict.fromkeys(code for eerste, laatste in _REEKSEN for code in range(eerste, laatste + 1))
"""Without a width and without a meaning of their own: soft hyphen, zero width, direction, BOM, fillers, selectors."""
_RAND: Final = "".join(map(chr, _WEG))


_STUURREEKSEN: Final = ((0x0, 0x8), (0xB, 0x1F), (0x7F, 0x9F), (0x2028, 0x202E), (0x2066, 0x2069), (0xD800, 0xDFFF))
"""What steers a terminal or turns the order of what is read."""
_TWEELINGEN: Final = {
    **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2043\u2212\u2796\u30fc\ufe58", "-"),
    **dict.fromkeys("\u2795\u02d6\u16ed", "+"),
}
"""Signs of their own that look like a hyphen or a plus."""


def toonbaar(tekst: str) -> str:
    """Return a text in which signs that steer a terminal are shown, so that no file can do anything on a screen."""
    return tekst if tekst.isprintable() else tekst.translate(_stuurtekens())


@cache
def _stuurtekens() -> dict[int, str]:
    """Return how each is shown instead: the code of ESC for ESC."""
    codes = (code for eerste, laatste in _STUURREEKSEN for code in range(eerste, laatste + 1))
    return {code: chr(code).encode("unicode_escape").decode() for code in codes}


def zichtbaar(tekst: str) -> str:
    """Return a text without the signs that nobody sees; white space stays as it was."""
    return tekst if tekst.isascii() else tekst.translate(_WEG)


def zonder_rand(tekst: str) -> str:
    """Return a text without white space and signs that nobody sees around it; what is inside stays as it was typed."""
    kaal = tekst.strip()
    if kaal.isascii():
        return kaal
    while (korter := kaal.strip(_RAND).strip()) != kaal:
        kaal = korter
    return kaal


def leesbaar(tekst: str) -> str:
    """Return a text as a reader takes it: only what can be seen, and each sign as the plain one it looks like."""
    import unicodedata  # its tables are large, and only a faulty input needs them

    return "".join(_gewoon(teken) for teken in unicodedata.normalize("NFKC", tekst) if teken.isprintable())


def wenk_over_tekens(tekst: str) -> str:
    """Say which signs are other than they look, by their code: " Er staat een onzichtbaar teken in (U+200B)."."""
    import unicodedata  # nor for this

    verborgen = [teken for teken in tekst if ord(teken) in _WEG or not (teken.isprintable() or teken.isspace())]
    alleen = tekst.strip()  # a dash in a sentence is one; by itself it stands for another
    vermomd = [
        teken
        for teken in tekst
        if not teken.isascii()
        and teken not in verborgen
        and (
            (teken.isalpha() and "LATIN" not in unicodedata.name(teken, ""))
            or (teken == alleen and teken in _TWEELINGEN)
            or unicodedata.normalize("NFKC", teken).isascii()
        )
    ]
    if verborgen:
        return f" Er staat een onzichtbaar teken in ({_codes(verborgen)}); typ het opnieuw."
    return f" Er staat een ander teken dan het lijkt ({_codes(vermomd)}); typ het opnieuw." if vermomd else ""


def _gewoon(teken: str) -> str:
    import unicodedata  # nor for this

    return _TWEELINGEN.get(teken) or unicodedata.normalize("NFKC", teken)


def _codes(tekens: list[str]) -> str:
    return ", ".join(f"U+{ord(teken):04X}" for teken in dict.fromkeys(tekens))
