"""Reads what an author marks in a text: lists, bold, sub-headings and links, a small part of CommonMark.

Only this module knows the library that reads it. What is honoured is chosen so that nothing an author ever typed loses
a word or a sign that means something; everything else stays text, as it was typed:

- every line is a paragraph of its own, so a list or a word in bold never goes on upon the next;
- points begin with `- ` or `* `, and are two at least. `+ ` never is one, and beside it `- ` is none: these are scores;
- numbers are `1. `, `2. ` and so on from 1, two at least, each one more than the last: "3. Iets" stays that;
- `# ` begins a sub-heading, of one level whatever the number of signs, where something follows it;
- `**` makes whole words bold, never part of one: "2**3" stays that;
- `[woorden](adres)` is a link where the address is a plain https or mailto. It is printed behind the words.

One rule stands above these: what was honoured, written back, must give the line as it was typed. Where it does not the
line is text.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import groupby
from typing import TYPE_CHECKING, Final

from markdown_it import MarkdownIt

from toetsing.document.opgemaakt import Opgemaakt, Stuk

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from markdown_it.token import Token

    from toetsing.document.opgemaakt import Tekstsoort

_ADRES: Final = re.compile(
    r"https://[a-z0-9-]+(\.[a-z0-9-]+)+(:\d{1,5})?([/?#][\w./?#=&:@!$,~%+-]*)?"
    r"|mailto:[\w.+-]+@[a-z0-9-]+(\.[a-z0-9-]+)+",
    re.ASCII | re.IGNORECASE,
)
"""The addresses that become a link: no other scheme, no name and password, nothing that a form has to escape."""
_MINSTENS: Final = 2
"""A list has so many points: one by itself is a line that begins with a sign."""
_VET: Final = "**"


def opgemaakte_alineas(regels: Sequence[str]) -> tuple[str, ...]:
    """Return lines with what they are; each is on one line, without white space around it, and none is empty."""
    soorten = dict(_soorten(regels))
    return tuple(_alinea(regel, *soorten.get(plek, ("", ""))) for plek, regel in enumerate(regels))


def _alinea(regel: str, soort: Tekstsoort, merk: str) -> str:
    """Return one line: plain where nothing in it is marked."""
    stukken = _stukken(regel[len(merk) :])
    if not soort and stukken == (Stuk(regel),):
        return regel
    return Opgemaakt(stukken, soort, merk if soort == "nummer" else "- " if soort == "punt" else "")


# -- lists and sub-headings --------------------------------------------------------------------------------------------


def _soorten(regels: Sequence[str]) -> Iterator[tuple[int, tuple[Tekstsoort, str]]]:
    """Yield the place of each line that is more than a paragraph, what it is, and the mark before its words."""
    tokens = _blokken().parse("\n\n".join(regels))
    for begin, token in enumerate(tokens):
        if token.level:
            continue
        if token.type == "heading_open":
            plek, merk = _plek(token), f"{token.markup} "
            if regels[plek] == merk + tokens[begin + 1].content and plek + 1 < len(regels):
                yield plek, ("tussenkop", merk)
        elif token.type in ("bullet_list_open", "ordered_list_open"):
            eind = next(n for n in range(begin, len(tokens)) if tokens[n].level == 0 and tokens[n].nesting < 0)
            soort: Tekstsoort = "punt" if token.type == "bullet_list_open" else "nummer"
            merken = _merken(tokens[begin + 1 : eind], soort, regels)
            yield from ((plek, (soort, merk)) for plek, merk in merken.items())


def _merken(tokens: Sequence[Token], soort: Tekstsoort, regels: Sequence[str]) -> dict[int, str]:
    """Return the mark of each point of a list by its line; nothing where it is none for us."""
    punten = [n for n, token in enumerate(tokens) if token.type == "list_item_open" and token.level == 1]
    merken: dict[int, str] = {}
    for nummer, (begin, eind) in enumerate(zip(punten, [*punten[1:], len(tokens)], strict=True), start=1):
        punt, inhoud = tokens[begin], tokens[begin + 1 : eind - 1]
        merk = f"{punt.info}{punt.markup} "
        mag = merk in ("- ", "* ") if soort == "punt" else merk == f"{nummer}. "
        plek = _plek(punt)
        kaal = len(inhoud) == 3 and inhoud[0].type == "paragraph_open"  # noqa: PLR2004 - open, words, close
        if not mag or not kaal or regels[plek] != merk + inhoud[1].content:
            return {}
        merken[plek] = merk
    scores = soort == "punt" and any(regel.startswith("+ ") for regel in regels)
    return merken if len(merken) >= _MINSTENS and not scores else {}


def _plek(token: Token) -> int:
    """Return of which line this is: between two of them stands an empty one."""
    return token.map[0] // 2 if token.map else 0


# -- bold and links ----------------------------------------------------------------------------------------------------


def _stukken(regel: str) -> tuple[Stuk, ...]:
    """Return the pieces of a line; the line itself where what is in it cannot be written back as it was typed."""
    tokens = _woorden().parseInline(regel)[0].children or []
    paren = dict(_paren(tokens))
    bron = [_bron(token, tokens[paren.get(plek, plek)]) for plek, token in enumerate(tokens)]
    if "".join(bron) != regel:
        return (Stuk(regel),)
    gezet: list[Stuk] = []
    geldig = {plek for paar in paren.items() if _geldig(bron, tokens, *paar) for plek in paar}
    vet, adres, begin = 0, "", 0
    for plek, token in enumerate(tokens):
        if plek not in geldig:
            gezet.append(Stuk(bron[plek], vet > 0, adres))
        elif token.type == "link_open":
            adres, begin = _adres(token), len(gezet)
        elif token.type == "link_close":
            gedrukt = adres.removeprefix("mailto:")
            woorden = "".join(stuk.tekst for stuk in gezet[begin:])
            gezet += [] if woorden == gedrukt else [Stuk(f" ({gedrukt})")]
            adres = ""
        else:
            vet += token.nesting
    return tuple(_samen(gezet))


def _paren(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Yield the place of what ends something, with that of what begins it."""
    open_: list[int] = []
    for plek, token in enumerate(tokens):
        if token.nesting > 0:
            open_.append(plek)
        elif token.nesting < 0:
            yield plek, open_.pop()


def _bron(token: Token, begin: Token) -> str:
    """Return a token as it was typed; `begin` is what began it, where it ends something."""
    match token.type:
        case "link_open":
            return "["
        case "link_close":
            return f"]({_adres(begin)})"
        case _:
            return token.markup + token.content


def _geldig(bron: Sequence[str], tokens: Sequence[Token], eind: int, begin: int) -> bool:
    """Whether this is bold of whole words, or a link with words and an address of ours."""
    if tokens[eind].type == "link_close":
        return bool(_ADRES.fullmatch(_adres(tokens[begin]))) and any(map(str.isalnum, "".join(bron[begin:eind])))
    voor, na = "".join(bron[:begin]), "".join(bron[eind + 1 :])
    return tokens[eind].markup == _VET and not voor[-1:].isalnum() and not na[:1].isalnum()


def _adres(token: Token) -> str:
    return str(token.attrs.get("href", ""))


def _samen(stukken: Sequence[Stuk]) -> Iterator[Stuk]:
    """Yield pieces that are set alike as one, without those that are empty."""
    for (vet, adres), groep in groupby((stuk for stuk in stukken if stuk.tekst), key=lambda stuk: stuk[1:]):
        yield Stuk("".join(stuk.tekst for stuk in groep), vet, adres)


# -- the library, with everything off but this -------------------------------------------------------------------------


class _Letterlijk(MarkdownIt):
    """Leaves an address as it was typed."""

    def normalizeLink(self, url: str) -> str:  # noqa: N802 - the name of the library
        return url

    def validateLink(self, url: str) -> bool:  # noqa: N802 - the name of the library
        return bool(url)


@cache
def _blokken() -> MarkdownIt:
    return MarkdownIt("zero").enable(["heading", "list"]).disable("inline")


@cache
def _woorden() -> MarkdownIt:
    """Return what reads a line; which addresses are links is decided above."""
    return _Letterlijk("zero").enable(["emphasis", "link", "balance_pairs", "fragments_join"])
