"""Numbers, lists, days and names in Dutch, for every room that has to say or compare them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from toetsing.domain.tekens import zichtbaar

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date
    from fractions import Fraction

    from toetsing.domain.schaal import Telkolom
    from toetsing.domain.scores import Scoreniveau

MAANDEN: Final = (
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip

FORMULEBEGIN: Final = ("=", "+", "-", "@", "\t", "\r")
"""How a text begins that a spreadsheet would take for a formula; written with an apostrophe before it."""

ZONDER_WOORD: Final = ("", "")
"""How numbers, cells and sentences that are left out of a list are called: by their amount alone."""
ZONDER_RONDE: Final = "zonder ronde"
"""How no ronde is called: people read it, and type it to choose what has none."""
ZONDER_ORGANISATIE: Final = "(zonder organisatie)"
"""How rows are called that do not say whose they are."""


def schoon(tekst: str) -> str:
    """Return a text on one line without characters that steer a terminal or hide."""
    gezien = zichtbaar(tekst)
    regel = gezien if gezien.isprintable() else "".join(een if een.isprintable() else " " for een in gezien)
    return " ".join(regel.split())


def opsomming(delen: Iterable[str], voegwoord: str = "en") -> str:
    """Return "A", "A en B" or "A, B en C"."""
    lijst = list(delen)
    if len(lijst) < 2:  # noqa: PLR2004 - a list needs two
        return "".join(lijst)
    return f"{', '.join(lijst[:-1])} {voegwoord} {lijst[-1]}"


def per_woord(paren: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    """Return per first word of a pair every second one that comes with it, both in the order of the pairs."""
    samen: dict[str, list[str]] = {}
    for woord, bij in paren:
        samen.setdefault(woord, []).append(bij)
    return samen


def genoemd(namen: Iterable[str], hoogstens: int = 30, rest: tuple[str, str] = ("andere", "andere")) -> str:
    """Return names in a sentence, of more than this the first ones and how many more: a longer list is not read."""
    return opsomming(eerste_en_rest(namen, hoogstens, rest))


def eerste_en_rest(namen: Iterable[str], hoogstens: int, rest: tuple[str, str] = ZONDER_WOORD) -> list[str]:
    """Return so many of the names, and last how many more there are: "nog 3 andere".

    `rest` is what one more is called, and what more are: nothing where the names are numbers, cells or sentences.
    """
    alle = list(namen)
    over = len(alle) - hoogstens
    return [*alle[:hoogstens], *([f"nog {aantal(over, *rest)}".rstrip()] if over > 0 else [])]


def aantallen_in_woorden(schaal: Sequence[Scoreniveau | Telkolom], aantallen: Mapping[str, int], open_: int = 0) -> str:
    """Return counts per teken as "1 voldoende, 2 onvoldoende en 1 nvt"; zero counts are left out."""
    delen = [f"{n} {niveau.naam}" for niveau in schaal if (n := aantallen.get(niveau.teken, 0))]
    delen += [f"{open_} open"] if open_ else []
    return opsomming(delen) or "0 verwachtingen"


def als_argument(pad: str) -> str:
    """Return a path as it can be typed behind an opdracht: between quotes where it holds white space."""
    return f'"{pad}"' if any(teken.isspace() for teken in pad) else pad


def naamsleutel(naam: str) -> str:
    """Return the key that puts names in Dutch order: no capitals, no accents, IJ as I-J."""
    import unicodedata  # its tables are large, and only sorting needs them

    kaal = unicodedata.normalize("NFKD", zichtbaar(naam))
    return "".join(teken for teken in kaal if not unicodedata.combining(teken)).casefold()


def decimaal(procent: Fraction) -> str:
    """Write a fraction as a Dutch decimal; one that does not end is cut off after six decimals, and says so."""
    geheel, rest = divmod(abs(procent), 1)
    min_, cijfers = "-" if procent < 0 else "", ""
    while rest and len(cijfers) < 6:  # noqa: PLR2004 - nobody writes more
        cijfer, rest = divmod(rest * 10, 1)
        cijfers += str(cijfer)
    rest_zin = "..." if rest else ""
    return f"{min_}{geheel},{cijfers}{rest_zin}" if cijfers else f"{min_}{geheel}"


def vergelijkbaar(naam: str) -> str:
    """Return a name in the form in which organisations are the same: no capitals, single spaces, accents composed."""
    if not naam.isascii():
        import unicodedata  # its tables are large, and most names do without

        naam = unicodedata.normalize("NFC", zichtbaar(naam))
    return " ".join(naam.split()).casefold()


def rondesleutel(ronde: str | None) -> str:
    """Return what two rondes have the same where they are the same; of none it is empty."""
    return vergelijkbaar(ronde or "")


def bijna_gelijk(namen: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """Return pairs of names that differ only in signs that are no letter, in how a letter is kept, or in word order."""
    import unicodedata  # its tables are large, and only many names need them

    gezien: dict[str, str] = {}
    paren: list[tuple[str, str]] = []
    for naam in namen:
        woorden = "".join(
            teken if teken.isalnum() and unicodedata.category(teken) != "Lm" else " " for teken in naamsleutel(naam)
        ).split()
        sleutels = ("".join(woorden), " ".join(sorted(woorden))) if woorden else ()
        eerder = next((gezien[sleutel] for sleutel in sleutels if sleutel in gezien), None)
        if eerder is not None:
            paren.append((eerder, naam))
        gezien |= {sleutel: naam for sleutel in sleutels if sleutel not in gezien}
    return tuple(paren)


def aantal(n: int, enkel: str, meer: str) -> str:
    """Return "1 verwachting" or "3 verwachtingen"."""
    return f"{n} {enkel if n == 1 else meer}"


def met_punten(n: int) -> str:
    """Write a large number as one reads it in Dutch: 1.048.576."""
    return f"{n:,}".replace(",", ".")


def datum(dag: date) -> str:
    """Return "18 januari 2016"."""
    return f"{dag.day} {MAANDEN[dag.month - 1]} {dag.year}"


def aandeelplaatsen(deel: int, geheel: int, minstens: int = 2) -> int:
    """Return to how many decimals a share is rounded: so many that only nothing is 0 and only the whole is 1."""
    plaatsen = minstens
    while 0 < deel < geheel and _afgerond(deel, geheel, plaatsen) in (0, 10**plaatsen):
        plaatsen += 1
    return plaatsen


def procent(deel: int, geheel: int, decimalen: int = 0) -> str:
    """Return a share as "31%", rounded half up to at most this many decimals; "-" of nothing.

    299 of 300 is "99,7%": only all is 100%, and only nothing is 0%.
    """
    if not geheel:
        return "-"
    plaatsen = aandeelplaatsen(deel, geheel, decimalen + 2)
    return f"{_als_decimaal(_afgerond(deel, geheel, plaatsen), plaatsen - 2)}%"


def procentsom(delen: Iterable[int], geheel: int) -> str:
    """Return to what the rounded shares of a whole add up, as "99%"; as `procent` writes them without decimals."""
    afgerond = [(plaatsen := aandeelplaatsen(deel, geheel), _afgerond(deel, geheel, plaatsen)) for deel in delen]
    meeste = max((plaatsen for plaatsen, _ in afgerond), default=2)
    som = sum(cijfers * 10 ** (meeste - plaatsen) for plaatsen, cijfers in afgerond)
    return f"{_als_decimaal(som, meeste - 2)}%"


def breuk(deel: int, geheel: int, *, komma: str) -> str:
    """Return a share of something as a decimal to reckon with: "0,692308", or "1" and "0" where that is exact."""
    plaatsen = aandeelplaatsen(deel, geheel, 6)
    return _als_decimaal(_afgerond(deel, geheel, plaatsen), plaatsen).replace(",", komma)


def _afgerond(deel: int, geheel: int, plaatsen: int) -> int:
    """Return a share in units of its last decimal, rounded half up."""
    eenheid: int = 10**plaatsen
    return (2 * deel * eenheid + geheel) // (2 * geheel)


def _als_decimaal(cijfers: int, plaatsen: int) -> str:
    """Return units of the last decimal as a decimal without zeros at its end."""
    geheel, rest = divmod(cijfers, 10**plaatsen)
    return f"{geheel},{rest:0{plaatsen}d}".rstrip("0") if rest else str(geheel)


def hoofdletter(zin: str) -> str:
    """Return a sentence with a capital in front; "één" becomes "Eén", as one writes it."""
    if zin.startswith("één"):
        return f"Eén{zin[3:]}"
    return zin[:1].upper() + zin[1:]
