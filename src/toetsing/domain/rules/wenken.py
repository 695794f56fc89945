"""What to write instead of a sentence that cannot be read: the way people say it, in the words of the language."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from toetsing.domain.rules.boom import Maat
from toetsing.domain.words.lijkt_op import tip

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from toetsing.domain.rules.woordenschat import Woordenschat

_TELWOORDEN: Final = ("nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien")
GETALWOORDEN: Final = {woord: getal for getal, woord in enumerate(_TELWOORDEN)} | {"één": 1, "eén": 1}
"""Numbers written out; the language has them in figures."""
_ANDERS_GEZEGD: Final = {
    "ten minste": "minstens",
    "tenminste": "minstens",
    "minimaal": "minstens",
    "minimum": "minstens",
    "ten hoogste": "hoogstens",
    "maximaal": "hoogstens",
    "maximum": "hoogstens",
    "exact": "precies",
    "elke": "alle",
    "elk": "alle",
    "iedere": "alle",
    "ieder": "alle",
}
_INLEIDING: Final = ("als", "indien", "wanneer")
_IS: Final = ("is", "zijn", "heeft", "hebben")
_VAN_WIE: Final = ("criterium", "thema")
_MATEN: Final = frozenset(maat.value.split()[-1] for maat in Maat)
BEGIN: Final = (
    "alle",
    "geen",
    *(maat.value.split()[0] for maat in Maat),
    "niet",
    "de overige",
    "de som",
    "het gemiddelde",
)
"""How a condition can begin."""


def anders_gezegd(tekst: str) -> Iterator[str]:
    """Yield what a sentence may have meant, the nearest first; whether it can be read is for the parser to say."""
    zin = f" {' '.join(tekst.casefold().split())} "
    for woord, goed in _ANDERS_GEZEGD.items():
        zin = zin.replace(f" {woord} ", f" {goed} ")
    woorden = zin.split()
    if woorden[:1] and woorden[0] in _INLEIDING:
        woorden = woorden[1:]
    woorden = [_getal(woorden, plaats) for plaats in range(len(woorden))]
    yield " ".join(woorden)
    yield " ".join(_herschikt(deel) for deel in re.split(r"\b(en|of)\b", " ".join(woorden)))


def _getal(woorden: Sequence[str], plaats: int) -> str:
    """Return a word, a number in figures; "een" with nothing before it to compare with is "minstens 1"."""
    getal = GETALWOORDEN.get(woorden[plaats])
    if getal is None:
        return woorden[plaats]
    los = woorden[plaats] in ("een", "één", "eén") and (plaats == 0 or woorden[plaats - 1] not in _MATEN)
    return f"minstens {getal}" if los else str(getal)


def _herschikt(deel: str) -> str:
    """Return one condition with its "is" where the language has it: behind who is named, and nowhere in a count."""
    woorden = deel.split()
    zonder = [woord for woord in woorden if woord not in _IS]
    if len(zonder) == len(woorden) or not zonder:
        return " ".join(woorden)
    if zonder[0] in BEGIN or zonder[0].isdecimal():
        return " ".join(zonder)
    wie = 2 if zonder[0] in _VAN_WIE else 1
    return " ".join([*zonder[:wie], "is", *zonder[wie:]])


def voorbeeld(woordenschat: Woordenschat) -> str:
    """Return what can be counted, to give an example with."""
    for laag, eronder in woordenschat.lagen.items():
        return f"{laag.enkelvoud} {niveau(eronder)}"
    return niveau(woordenschat)


def niveau(woordenschat: Woordenschat) -> str:
    """Return the name of a score to give an example with."""
    gewoon = [n for schaal in woordenschat.alle_schalen[:1] for n in schaal.niveaus if not n.nvt]
    met_rang = [n.naam for n in gewoon if n.trap is not None] or [n.naam for n in gewoon]
    return met_rang[-1] if met_rang else "onvoldoende"


def geen_eigen_schaal(feit: str, woord: str, keuzes: Sequence[str]) -> tuple[str, str]:
    """Return why a fact cannot be what is said of it, and how to give it answers of its own."""
    return (
        f"feit {feit} heeft geen eigen schaal, dus '{woord}' kan er geen antwoord op zijn.",
        f"Geef het er een: 'schaal: janee' bij het feit, en bovenaan 'schalen: {{janee: {{niveaus: [ja, nee], rang: "
        f"geen}}}}'. Zonder eigen schaal kan alleen {', '.join(keuzes)}.",
    )


def is_het_een_feit(woord: str, erna: str) -> str:
    """Return that a word can be a fact, where it could be called so and what stands behind it says it was meant so."""
    if erna != "is" or not re.fullmatch(r"[^\W\d_][\w'’.-]*", woord) or tip(woord, BEGIN):
        return ""
    return f" Is '{woord}' een feit, verklaar het dan onder 'feiten'."
