"""What to write instead of a sentence that cannot be read: the way people say it, in the words of the language."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from toetsing.domain.rules.boom import Maat
from toetsing.domain.words.lijkt_op import tip

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from toetsing.domain.rules.woordenschat import Woordenschat

_TELWOORDEN: Final = (
    *("nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien"),
    *("elf", "twaalf", "dertien", "veertien", "vijftien", "zestien", "zeventien", "achttien", "negentien", "twintig"),
)
GETALWOORDEN: Final = {woord: getal for getal, woord in enumerate(_TELWOORDEN)} | {"één": 1, "eén": 1}
"""Numbers written out; the language has them in figures."""
_ANDERS_GEZEGD: Final = {
    "minstens": ("ten minste", "tenminste", "minimaal", "minimum", "op zijn minst", "op z'n minst", "vanaf", "≥", ">="),
    "hoogstens": ("ten hoogste", "maximaal", "maximum", "op zijn hoogst", "op z'n hoogst", "≤", "<="),
    "meer dan": (">",),
    "minder dan": ("<",),
    "precies": ("exact",),
    "is": ("=",),
    "geen": ("geen enkele", "geen enkel", "geen van de", "geen van alle", "geen een", "niets", "niet een"),
    "de overige": ("de rest", "de andere", "alle overige", "alle andere"),
    "alle": ("elke van de", "elk van de", "elke", "elk", "iedere", "ieder", "al de", "alles", "allemaal"),
    "50%": ("de helft", "50 %"),
    "%": ("procent",),
    "": ("er", "keer", "maal"),
}
"""What people say by what the language says for it, longer words before a part of them."""
_TEKENS: Final = re.compile(r"[<>]=?|[=≥≤]")
_LOS: Final = r" \g<0> "
_KANTEN: Final = {"minstens": ("meer", "hoger"), "hoogstens": ("minder", "lager")}
"""How people say behind a number what the language says before it."""
_RICHTINGEN: Final = {"minstens": "of beter", "hoogstens": "of slechter"}
_WAARVAN: Final = (
    r"verwachting(?:en)?|scores?|items?|vraag|vragen|antwoord(?:en)?|onderdeel|onderdelen|eis(?:en)?|norm(?:en)?"
)
"""What a criterium is made of, however it is called; the language counts in a criterium without a noun."""
_GETELD: Final = re.compile(rf"\b(?:van (?:de|alle) )?(?:{_WAARVAN})\b")
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
    zin = _in_de_woorden(tekst)
    woorden = zin.split()
    if woorden[:1] and woorden[0] in _INLEIDING:
        woorden = woorden[1:]
    zin = _met_maat(" ".join(_getal(woorden, plaats) for plaats in range(len(woorden))))
    for gezegd in (zin, " ".join(_GETELD.sub(" ", zin).split())):
        yield gezegd
        yield " ".join(_herschikt(deel) for deel in re.split(r"\b(en|of)\b", gezegd))


def _in_de_woorden(tekst: str) -> str:
    """Return a sentence with the words of the language for what people say instead."""
    zin = f" {' '.join(_TEKENS.sub(_LOS, tekst.casefold()).split())} "
    for goed, woorden in _ANDERS_GEZEGD.items():
        for woord in woorden:
            zin = zin.replace(f" {woord} ", f" {goed} " if goed else " ")
    return zin


def _met_maat(zin: str) -> str:
    """Return a sentence in which the maat stands before its number: "2 of meer" is "minstens 2".

    Not where the number is itself a score: "met 5 of hoger" the language says so too.
    """
    for maat, (meer, hoger) in _KANTEN.items():
        eerst = rf"(?<!\bmet )(?<!\bis )\b(?:{maat} )?(\d+ ?%?)"
        zin = re.sub(rf"{eerst} of (?:{meer}|{hoger})\b", rf"{maat} \1", zin)
        zin = re.sub(rf"^{eerst} (.+) of {meer}$", rf"{maat} \1 \2", zin)
    return zin


def _getal(woorden: Sequence[str], plaats: int) -> str:
    """Return a word, a number in figures; "een" with nothing beside it to compare with is "minstens 1"."""
    getal = GETALWOORDEN.get(woorden[plaats])
    if getal is None:
        return woorden[plaats]
    begrensd = (plaats > 0 and woorden[plaats - 1] in _MATEN) or woorden[plaats + 1 : plaats + 2] == ["of"]
    return f"minstens {getal}" if getal == 1 and not begrensd else str(getal)


def _herschikt(deel: str) -> str:
    """Return one condition with its "is" where the language has it: behind who is named, and nowhere in a count."""
    woorden = deel.split()
    zonder = [woord for woord in woorden if woord not in _IS]
    if len(zonder) == len(woorden) or not zonder:
        return _richting_achteraan(woorden)
    if zonder[0].isdecimal() or any(f"{' '.join(zonder)} ".startswith(f"{begin} ") for begin in BEGIN):
        return _richting_achteraan(zonder)
    wie = 2 if zonder[0] in _VAN_WIE else 1
    return _richting_achteraan([*zonder[:wie], "is", *zonder[wie:]])


def _richting_achteraan(woorden: Sequence[str]) -> str:
    """Return words in which the direction stands behind a score: "is minstens voldoende" is "is voldoende of beter"."""
    for maat, richting in _RICHTINGEN.items():
        plaats = next((hier for hier, woord in enumerate(woorden) if hier and woord == maat), None)
        if plaats is not None and not " ".join(woorden[plaats + 1 :])[:1].isdecimal():
            return " ".join([*woorden[:plaats], *woorden[plaats + 1 :], richting])
    return " ".join(woorden)


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
