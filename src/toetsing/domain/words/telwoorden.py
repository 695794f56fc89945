"""Amounts in a Dutch sentence: none, one, both and all are said as such, verbs go with them, and it ends once."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from toetsing.domain.words.kopnamen import EINDOORDEEL, OORDEEL
from toetsing.domain.words.woorden import aantal, hoofdletter, met_punten, opsomming

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


class Telwoord(NamedTuple):
    """What is counted: one of it, more of it, and whether it is a het-woord."""

    enkel: str
    meer: str
    het: bool = False


ANTWOORD: Final = Telwoord("antwoord", "antwoorden", het=True)
BESTAND: Final = Telwoord("bestand", "bestanden", het=True)
CRITERIUM: Final = Telwoord("criterium", "criteria", het=True)
DECIMAAL: Final = Telwoord("decimaal", "decimalen")
FEIT: Final = Telwoord("feit", "feiten", het=True)
FOUT: Final = Telwoord("fout", "fouten")
GEVAL: Final = Telwoord("geval", "gevallen", het=True)
MAATREGEL: Final = Telwoord("maatregel", "maatregelen")
MEDEDELING: Final = Telwoord("mededeling", "mededelingen")
MET_OORDEEL: Final = Telwoord("criterium met een oordeel", "criteria met een oordeel", het=True)
MIN: Final = Telwoord("min", "minnen")
ORGANISATIE: Final = Telwoord("organisatie", "organisaties")
RIJ: Final = Telwoord("rij", "rijen")
SCORE: Final = Telwoord("score", "scores")
THEMA: Final = Telwoord("thema", "thema's", het=True)
TOESTAND: Final = Telwoord("toestand", "toestanden")
TOETSING: Final = Telwoord("toetsing", "toetsingen")
RAPPORT: Final = Telwoord("rapport", "rapporten", het=True)
VERANDERING: Final = Telwoord("verandering", "veranderingen")
VERBETERPUNT: Final = Telwoord("verbeterpunt", "verbeterpunten", het=True)
VELD: Final = Telwoord("veld", "velden", het=True)
VERWACHTING: Final = Telwoord("verwachting", "verwachtingen")
WAARSCHUWING: Final = Telwoord("waarschuwing", "waarschuwingen")
WERKMAP: Final = Telwoord("werkmap", "werkmappen")

_EINDE: Final = re.compile(r"[.!?…][\"'’”)\]]*\Z")
"""How a sentence ends, also where its last words are quoted."""


def hoeveel(n: int, wat: Telwoord) -> str:
    """Return "1 verwachting" or "3 verwachtingen"; none is "geen verwachtingen"."""
    return aantal(n, wat.enkel, wat.meer) if n else f"geen {wat.meer}"


def invullingen(n: int) -> str:
    """Return how many fillings-in there are: "1 invulling", "10.616.832 invullingen"."""
    return f"{met_punten(n)} {bij_aantal(n, 'invulling', 'invullingen')}"


def van_de(n: int, geheel: int, wat: Telwoord) -> str:
    """Return how many of a whole: "geen van de 26 organisaties", "8 van de 26 organisaties", "alle 26 organisaties".

    Of two none is "geen van beide", and both are "beide"; of one it is "de enige organisatie", or "geen".
    """
    if geheel < 2:  # noqa: PLR2004 - of one there is nothing to count
        return alle(geheel, wat) if n else f"geen enkel{'' if wat.het else 'e'} {wat.enkel}"
    if n == geheel:
        return alle(geheel, wat)
    if n:
        return f"{n} van de {geheel} {wat.meer}"
    return f"geen van {'beide' if geheel == 2 else f'de {geheel}'} {wat.meer}"  # noqa: PLR2004 - two are both


def van_kort(n: int, geheel: int) -> str:
    """Return the same where everybody knows what is counted: "15 van de 24", "alle 24", "geen van beide"."""
    if geheel < 2:  # noqa: PLR2004 - of one there is nothing to count
        return "1" if n else "geen"
    if n == geheel:
        return "beide" if n == 2 else f"alle {n}"  # noqa: PLR2004 - two are both
    return f"{n} van de {geheel}" if n else f"geen van {'beide' if geheel == 2 else f'de {geheel}'}"  # noqa: PLR2004


def er_zijn(delen: Iterable[tuple[int, str]]) -> str:
    """Return "zijn er 3 opgelost en is er 1 gebleven": parts of a whole, each with its verb."""
    return opsomming(f"{zijn(n)} er {n} {hoe}" for n, hoe in delen if n)


def alle(geheel: int, wat: Telwoord) -> str:
    """Return a whole: "alle 26 organisaties", "beide organisaties", "de enige organisatie", "het enige criterium"."""
    if geheel == 1:
        return f"{'het' if wat.het else 'de'} enige {wat.enkel}"
    return f"beide {wat.meer}" if geheel == 2 else f"alle {geheel} {wat.meer}"  # noqa: PLR2004 - two are both


def de(n: int, wat: Telwoord) -> str:
    """Return what there is of something, as that: "de 24 verwachtingen", "de enige verwachting"."""
    return alle(1, wat) if n == 1 else f"de {n} {wat.meer}"


def bepaald(wat: Telwoord) -> str:
    """Return one of something as that: "de score", "het antwoord"."""
    return f"{'het' if wat.het else 'de'} {wat.enkel}"


def elk(wat: Telwoord) -> str:
    """Return each of something: "elke min", "elk verbeterpunt"."""
    return f"{'elk' if wat.het else 'elke'} {wat.enkel}"


def deze(wat: Telwoord) -> str:
    """Return "deze", or "dit" of a het-woord."""
    return "dit" if wat.het else "deze"


def en_feiten(nrs: Sequence[str], feiten: Sequence[str] = ()) -> str:
    """Return numbers of verwachtingen and names of facts: "1.1.1 en het feit overtreding".

    An oordeel that people give is called by its own name: "oordeel 1.1", "het eindoordeel".
    """
    oordelen = [f"het {naam}" if naam.startswith(EINDOORDEEL) else naam for naam in feiten if is_oordeelnaam(naam)]
    andere = [naam for naam in feiten if not is_oordeelnaam(naam)]
    if andere:
        wat = f"het {FEIT.enkel}" if len(andere) == 1 else f"de {FEIT.meer}"
        return opsomming([*nrs, f"{wat} {opsomming(andere)}", *oordelen])
    return opsomming([*nrs, *oordelen])


def is_oordeelnaam(naam: str) -> bool:
    """Return whether this is how people call an oordeel that they give: no fact of a kader has such a name."""
    eerste, _, rest = naam.partition(" ")
    return eerste == EINDOORDEEL or (eerste == OORDEEL and bool(rest))


def zijn(n: int) -> str:
    """Return "is" of one and of none of a whole, "zijn" of more: what goes with `van_de`."""
    return bij_deel(n, "is", "zijn")


def bij_deel(n: int, enkel: str, meer: str) -> str:
    """Return the form of a word that goes with a part of a whole, as `van_de` says it: none is one."""
    return enkel if n < 2 else meer  # noqa: PLR2004 - two are more


def bij_aantal(n: int, enkel: str, meer: str) -> str:
    """Return the form of a word that goes with so many, as `hoeveel` says it: none are more."""
    return enkel if n == 1 else meer


def tot_en_met(laagste: int, hoogste: int) -> str:
    """Return "18", of two neighbours "25 of 26", and else "17 tot en met 20"."""
    if laagste == hoogste:
        return str(laagste)
    return f"{laagste} {'of' if hoogste == laagste + 1 else 'tot en met'} {hoogste}"


def grenzen(zeker: int, open_: int) -> str:
    """Return how many it can become where some are certain and others open: "25 of 26", "hoogstens 3"."""
    return tot_en_met(zeker, zeker + open_) if zeker else f"hoogstens {open_}"


def verdeeld(voorzetsel: str, delen: Iterable[tuple[int, str]], geheel: int, wat: Telwoord) -> str:
    """Return how a whole is divided: "bij 8 van de 26 organisaties voldoende, bij 17 matig en bij 1 onvoldoende".

    What does not happen is left out. `geheel` counts everything that is divided.
    """
    (n, hoe), *rest = [deel for deel in delen if deel[0]] or [(0, "")]
    eerste = f"{voorzetsel} {van_de(n, geheel, wat)} {hoe}".rstrip()
    return opsomming([eerste, *(f"{voorzetsel} {m} {zo}" for m, zo in rest)])


def als_zin(*delen: str) -> str:
    """Return parts as one sentence: with a capital, and a full stop where it does not end by itself."""
    return met_punt(hoofdletter(" ".join(filter(None, delen))))


def aaneen(delen: Iterable[str]) -> str:
    """Return parts behind each other as one: "hoogstens 1 onvoldoende; gepubliceerd is M"; none ends in between."""
    *eerder, laatste = [deel for deel in delen if deel] or [""]
    return "; ".join((*(deel.rstrip(" .") for deel in eerder), laatste))


def als_noot(*delen: str) -> str:
    """Return parts as one that stands in brackets behind a text, where no full stop goes before the bracket."""
    return "; ".join(deel for een in delen if (deel := _zonder_punt(een.rstrip())))


def _zonder_punt(zin: str) -> str:
    """Return a sentence without its full stop; that of "B.V." and the last of "..." are none."""
    return zin.removesuffix(".") if zin.rpartition(" ")[2].count(".") == 1 else zin


def met_punt(zin: str) -> str:
    """Return a sentence with a full stop where it does not end by itself; it begins as it does, with a name."""
    zin = zin.rstrip()
    return zin if not zin or _EINDE.search(zin) else f"{zin}."
