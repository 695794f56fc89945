"""What every code means: the meldingen of the catalogue (T, K, H, G) and the findings of the certificate (B)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from toetsing.domain.meldingen import CATALOGUS
from toetsing.domain.proof.bevinding import Onderzoek
from toetsing.domain.uitleg import antwoord, bewijs, gebruik, kader, reeksen, registers, werkmap

if TYPE_CHECKING:
    from collections.abc import Mapping

    from toetsing.domain.meldingen import Ernst

GROEPEN: Final[Mapping[str, Mapping[str, tuple[str, str, str, str]]]] = {
    **werkmap.GROEPEN,
    **registers.GROEPEN,
    **reeksen.GROEPEN,
    **antwoord.GROEPEN,
    **gebruik.GROEPEN,
    **bewijs.GROEPEN,
    **kader.GROEPEN,
}
"""By heading of docs/naslag.md, of every code: what it means, what to do (in Markdown), and what was and became."""
LETTERS: Final = {
    "T": "over een toetsing, haar bestand en wat eruit wordt gemaakt",
    "K": "over een kader",
    "H": "over een huisstijl of sjabloon",
    "B": "over wat bij het bewijzen van beslisregels is gevonden",
    "G": "over de opdracht zelf",
}
"""What the codes with a letter are about, in the order in which they are listed."""
_RAADSELS: Final = {
    "tip": "",
    "punt": "min",
    "heet": "score",
    "de_heet": "de score",
    "deze_heet": "deze score",
    "leeg": "een lege score betekent: nog open",
}
"""What stands in a sentence where nothing has to stand, and what most of what is asked is called."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Uitleg:
    """One code in plain words. `zin` is the melding itself, with "…" for what differs each time."""

    code: str
    ernst: Ernst
    zin: str
    betekenis: str
    doe: str
    voor: str
    na: str


class _Open(dict[str, str]):
    """Gives "…" for every value of a sentence."""

    def __missing__(self, veld: str) -> str:
        return "…"


def alle_uitleg() -> dict[str, Uitleg]:
    """Return every code with what it means, letter by letter and then by number."""
    zinnen = {code: (ernst, _zin(tekst, advies)) for code, (ernst, tekst, advies) in CATALOGUS.items()}
    zinnen |= {een.code: (een.ernst, een.naam) for een in Onderzoek}
    teksten = {code: delen for groep in GROEPEN.values() for code, delen in groep.items()}
    volgorde = sorted(teksten, key=lambda code: ([*LETTERS].index(code[0]), code))
    return {code: _uitleg(code, *zinnen[code], teksten[code]) for code in volgorde}


def code_in(tekst: str) -> str:
    """Return the code that somebody typed: in any case, also in the brackets it is printed in or without its zeros."""
    kaal = tekst.strip().strip("[]").upper()
    delen = re.fullmatch(r"([A-Z])0*([0-9]+)", kaal)
    return f"{delen[1]}{delen[2].zfill(2 if delen[1] == 'B' else 3)}" if delen else kaal


def _uitleg(code: str, ernst: Ernst, zin: str, delen: tuple[str, str, str, str]) -> Uitleg:
    betekenis, doe, voor, na = delen
    return Uitleg(code=code, ernst=ernst, zin=zin, betekenis=_plat(betekenis), doe=_plat(doe), voor=voor, na=na)


def _zin(tekst: str, advies: str) -> str:
    """Return a sentence of the catalogue as it is before its values are known."""
    return " ".join(deel.format_map(_Open(_RAADSELS)) for deel in (tekst, advies))


def _plat(markdown: str) -> str:
    """Return a text without the signs of Markdown; a code span stays as it is, between quotes where it is a word."""
    delen = re.split(r"`([^`]*)`", markdown)
    return "".join(_aangehaald(deel) if i % 2 else _zonder_merken(deel) for i, deel in enumerate(delen))


def _aangehaald(tekst: str) -> str:
    return tekst if re.match(r"--|[\[\"~.#]", tekst) else f"'{tekst}'"


def _zonder_merken(tekst: str) -> str:
    zonder_links = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", tekst)
    return re.sub(r"\*([^*]+)\*", r"\1", zonder_links)
