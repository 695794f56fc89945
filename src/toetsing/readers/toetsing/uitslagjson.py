"""From the JSON of `toetsing score` back to what it recorded. What is missing or of the wrong kind is a melding."""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING, Any, Final, NamedTuple, TypeVar

from toetsing.domain.compare.vastgelegd import (
    Vastgelegd,
    Vastgelegdcriterium,
    Vastgelegdeafwijking,
    Vastgelegdetoetsing,
    Vastgelegdgegeven,
    Vastgelegditem,
    Vastgelegdkader,
    Vastgelegdknoop,
    Vastgelegdoordeel,
)
from toetsing.domain.meldingen import Melding, melding
from toetsing.domain.oordelen import GEHEEL
from toetsing.domain.plek import Plek
from toetsing.domain.rules.boom import Laag
from toetsing.domain.tekens import toonbaar
from toetsing.domain.words.kopnamen import GEEN_GETAL
from toetsing.readers.files.bestand import read_inhoud
from toetsing.readers.files.codering import als_unicode

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

FORMATEN: Final = ("toetsing/uitslag/1", "toetsing/uitslag/2")
_T = TypeVar("_T")


class _Ontbreekt(Exception):  # noqa: N818 - the field's word
    """A value that is missing or of the wrong kind, on its way to a melding."""


def read_uitslag(pad: Path, naam: str) -> Vastgelegd | Melding:
    """Read a recorded uitslag, or say why it cannot be read. `naam` is the path as the user gave it."""
    inhoud = read_inhoud(pad, naam)
    return inhoud if isinstance(inhoud, Melding) else load_uitslag(inhoud, naam)


def load_uitslag(inhoud: bytes, naam: str) -> Vastgelegd | Melding:
    """Return what an uitslag recorded, or what is wrong with it."""
    plek = Plek(bestand=naam)
    try:
        wortel = json.loads(als_unicode(inhoud))
    except json.JSONDecodeError as fout:
        return melding("T140", plek, reden=f"bij teken {fout.colno} van lijn {fout.lineno}")
    except UnicodeDecodeError:
        return melding("T140", plek, reden="het is geen tekst in UTF-8 of UTF-16")
    except RecursionError:
        return melding("T140", plek, reden="het is te diep genest")
    except ValueError:
        return melding("T140", plek, reden="er staat een getal in met te veel cijfers")
    formaat = wortel.get("formaat") if isinstance(wortel, dict) else None
    if formaat not in FORMATEN:
        wat = f"'{toonbaar(formaat)}'" if isinstance(formaat, str) else "niet bekend"
        return melding("T141", plek, wat=wat, formaat=" of ".join(FORMATEN))
    try:
        if wortel.get("kader") is None or wortel.get("toetsingen") == []:
            return melding("T143", plek)
        return _vastgelegd(wortel)
    except _Ontbreekt as fout:
        return melding("T142", plek, waar=toonbaar(str(fout)))


def _vastgelegd(wortel: dict[str, Any]) -> Vastgelegd:
    kader = _voorwerp(wortel, "kader", "")
    variant = _of_niets(_voorwerp, kader, "variant", "kader.") or {}
    lijst = _is(list, wortel, "toetsingen", "")
    toetsingen = tuple(_toetsing(een, f"toetsingen[{i}]", wortel["formaat"]) for i, een in enumerate(lijst))
    return Vastgelegd(
        programma=_tekst(_voorwerp(wortel, "programma", ""), "versie", "programma."),
        kader=Vastgelegdkader(
            id=_tekst(kader, "id", "kader."),
            versie=_tekst(kader, "versie", "kader."),
            sha256=_tekst(kader, "sha256", "kader."),
            variant=_tekst(variant, "id", "kader.variant.") if variant else None,
            variant_sha256=_tekst(variant, "sha256", "kader.variant.") if variant else None,
        ),
        toetsingen=toetsingen,
        overige=tuple(
            dict.fromkeys(
                (
                    *(naam for een in toetsingen for naam in een.reeksbestanden),
                    *_overige(_is(list, wortel, "meldingen", "")),
                )
            )
        ),
    )


def _overige(meldingen: list[Any]) -> tuple[str, ...]:
    namen = (_of_niets(_naam, een, "bestand", f"meldingen[{i}].") for i, een in enumerate(meldingen))
    return tuple(dict.fromkeys(naam for naam in namen if naam))


def _toetsing(een: object, waar: str, formaat: str) -> Vastgelegdetoetsing:
    bij = f"{waar}."
    bron = _voorwerp(een, "bron", bij)
    feiten = _per_nr(een, "feiten", bij, _feit) if isinstance(een, dict) and "feiten" in een else {}
    getallen = _per_nr(een, "getal", bij, _getalstand) if isinstance(een, dict) and "getal" in een else {}
    reeksen = _per_nr(een, "reeksen", bij, _reeks) if isinstance(een, dict) and "reeksen" in een else {}
    punten = _elk_apart([punt for reeks in reeksen.values() for punt in reeks])
    return Vastgelegdetoetsing(
        organisatie=_tekst(een, "organisatie", bij),
        ronde=_of_niets(_tekst, een, "ronde", bij),
        datum=_of_niets(_tekst, een, "datum", bij),
        soort=_of_niets(_tekst, een, "soort", bij),
        bestand=_naam(bron, "bestand", f"{bij}bron."),
        sha256=_tekst(bron, "sha256", f"{bij}bron."),
        scores={
            **_per_nr(een, "scores", bij, lambda *plaats: _of_niets(_tekst, *plaats)),
            **{naam: feit.score for naam, feit in feiten.items()},
        },
        getallen=getallen,
        items=_items(een, bij),
        boven=_boven(een, bij),
        feiten=frozenset(feiten),
        motiveringen={naam: feit.motivering for naam, feit in feiten.items() if feit.motivering},
        ondertekend={naam: wie for naam, feit in feiten.items() if (wie := _ondertekend(feit))},
        overgenomen=_per_nr(een, "overgenomen", bij, _tekst),
        herkomst={
            **_per_nr(een, "herkomst", bij, _tekst),
            **{naam: feit.herkomst for naam, feit in feiten.items() if feit.herkomst},
        },
        criteria=_per_nr(een, "criteria", bij, _criterium),
        cijfers={plaats: punt.cijfer for plaats, punt in punten.items()},
        cijfercellen={plaats: punt.herkomst for plaats, punt in punten.items() if punt.herkomst},
        reeksbestanden=tuple(dict.fromkeys(punt.bestand for punt in punten.values() if punt.bestand)),
        voldoende=_getal(een, "voldoende", bij),
        beoordeeld=_getal(een, "beoordeeld", bij),
        open=_getal(een, "open", bij),
        zonder_beslisregels=None if formaat == FORMATEN[0] else _per_nr(een, "zonder_beslisregels", bij, _gegeven),
    )


def _items(een: object, bij: str) -> dict[str, Vastgelegditem]:
    """Return the items by number and name; an uitslag of a kader without items says nothing of them."""
    if not isinstance(een, dict) or "items" not in een:
        return {}
    per_nr = _per_nr(een, "items", bij, lambda items, nr, waar: _per_nr(items, nr, waar, _item))
    return {f"{nr} {naam}": item for nr, van_een in per_nr.items() for naam, item in van_een.items()}


def _item(items: object, naam: str, waar: str) -> Vastgelegditem:
    item, bij = _voorwerp(items, naam, waar), f"{waar}{naam}."
    antwoord = item.get("antwoord")
    tekst = "; ".join(_teksten(item, "antwoord", bij)) if isinstance(antwoord, list) else None
    return Vastgelegditem(
        antwoord=tekst if tekst is not None else _of_niets(_tekst, item, "antwoord", bij),
        herkomst=_of_niets(_tekst, item, "herkomst", bij),
    )


def _criterium(criteria: object, nr: str, waar: str) -> Vastgelegdcriterium:
    criterium, bij = _voorwerp(criteria, nr, waar), f"{waar}{nr}."
    return Vastgelegdcriterium(
        oordeel=_oordeel(criterium, bij),
        beslisregel=_of_niets(_tekst, criterium, "beslisregel", bij),
        aantallen=tuple(_per_nr(criterium, "aantallen", bij, _getal).items()),
        afwijking=_afwijking(criterium, bij),
    )


def _oordeel(voorwerp: object, bij: str) -> Vastgelegdoordeel:
    letter, mogelijk = _of_niets(_tekst, voorwerp, "oordeel", bij), _teksten(voorwerp, "mogelijk", bij)
    return Vastgelegdoordeel(letter=letter, mogelijk=mogelijk)


def _boven(toetsing: object, bij: str) -> dict[str, Vastgelegdknoop]:
    """Return what is decided above the criteria, by the names that rows have for it; nothing where it says nothing."""
    heeft = toetsing if isinstance(toetsing, dict) else {}
    themas = _per_nr(toetsing, "themas", bij, _knoop) if "themas" in heeft else {}
    eind = _of_niets(_knoop, toetsing, "eindoordeel", bij) if "eindoordeel" in heeft else None
    boven = {f"{Laag.THEMA.enkelvoud} {nr}": knoop for nr, knoop in themas.items()}
    return boven | ({GEHEEL: eind} if eind is not None else {})


def _knoop(voorwerp: object, nr: str, waar: str) -> Vastgelegdknoop:
    knoop, bij = _voorwerp(voorwerp, nr, waar), f"{waar}{nr}."
    stappen = enumerate(_is(list, knoop, "stappen", bij))
    return Vastgelegdknoop(
        oordeel=_oordeel(knoop, bij),
        beslisregel=_of_niets(_tekst, knoop, "beslisregel", bij),
        stappen=tuple(_stap(stap, f"{bij}stappen[{i}].") for i, stap in stappen),
        vastgesteld=_teksten(knoop, "vastgesteld", bij),
        gepubliceerd=_of_niets(_tekst, knoop, "gepubliceerd", bij),
        afwijking=_afwijking(knoop, bij),
        open=_teksten(knoop, "open", bij),
    )


def _stap(stap: object, bij: str) -> str:
    """Return what a step did: "hoogstens M als ramp is ja: V wordt M"."""
    wat, van, naar = (_tekst(stap, veld, bij) for veld in ("stap", "van", "naar"))
    return f"{wat}: {van} {'blijft' if van == naar else 'wordt'} {naar}"


def _getalstand(getallen: object, nr: str, waar: str) -> str:
    """Return the number of a criterium as one text, from the lowest to the highest that it can be."""
    getal, bij = _voorwerp(getallen, nr, waar), f"{waar}{nr}."
    laagste, hoogste = (_of_niets(_tekst, getal, veld, bij) for veld in ("laagste", "hoogste"))
    return " tot en met ".join(dict.fromkeys(grens for grens in (laagste, hoogste) if grens)) or GEEN_GETAL


class _Punt(NamedTuple):
    """A figure of a series as an uitslag records it: what it is of, what it is with its note, its cell and its file."""

    plaats: str
    cijfer: str
    herkomst: str | None
    bestand: str | None


def _reeks(reeksen: object, naam: str, waar: str) -> list[_Punt]:
    """Return every figure of a series."""
    punten = []
    for i, punt in enumerate(_is(list, reeksen, naam, waar)):
        bij = f"{waar}{naam}[{i}]."
        plaats = f"{naam} {_tekst(punt, 'moment', bij)} ({_tekst(punt, 'definitie', bij)})"
        delen = (_tekst(punt, "waarde", bij), *(_of_niets(_tekst, punt, v, bij) for v in ("betrouwbaarheid", "bron")))
        herkomst = _of_niets(_tekst, punt, "herkomst", bij)
        punten.append(_Punt(plaats, "; ".join(filter(None, delen)), herkomst, _of_niets(_naam, punt, "bestand", bij)))
    return punten


def _elk_apart(punten: Sequence[_Punt]) -> dict[str, _Punt]:
    """Return figures by what they are of; one that is recorded twice is there twice."""
    per_plaats: dict[str, _Punt] = {}
    keren = Counter[str]()
    for punt in punten:
        keren[punt.plaats] += 1
        keer = f", {keren[punt.plaats]}e keer" if keren[punt.plaats] > 1 else ""
        per_plaats[f"{punt.plaats}{keer}"] = punt
    return per_plaats


class _Feit(NamedTuple):
    """A fact as an uitslag records it."""

    score: str | None
    motivering: str | None
    herkomst: str | None
    datum: str | None
    door: str | None


def _ondertekend(feit: _Feit) -> str:
    return ", ".join(filter(None, (feit.datum, feit.door)))


def _feit(feiten: object, naam: str, waar: str) -> _Feit:
    feit, bij = _voorwerp(feiten, naam, waar), f"{waar}{naam}."
    altijd = (_of_niets(_tekst, feit, veld, bij) for veld in _Feit._fields[:3])
    soms = (_of_niets(_tekst, feit, veld, bij) if veld in feit else None for veld in _Feit._fields[3:])
    return _Feit(*altijd, *soms)


def _gegeven(criteria: object, nr: str, waar: str) -> Vastgelegdgegeven:
    gegeven, bij = _voorwerp(criteria, nr, waar), f"{waar}{nr}."
    return Vastgelegdgegeven(
        gepubliceerd=_of_niets(_tekst, gegeven, "gepubliceerd", bij), afwijking=_afwijking(gegeven, bij)
    )


def _afwijking(criterium: object, bij: str) -> Vastgelegdeafwijking | None:
    afwijking, van = _of_niets(_voorwerp, criterium, "afwijking", bij), f"{bij}afwijking."
    if afwijking is None:
        return None
    return Vastgelegdeafwijking(
        oordeel=_tekst(afwijking, "oordeel", van),
        motivering=_tekst(afwijking, "motivering", van),
        door=_of_niets(_tekst, afwijking, "door", van) or None,
    )


# -- values, with the place that is named where they are wrong ---------------------------------------------------------


def _is(soort: type[_T], voorwerp: object, sleutel: str, waar: str) -> _T:
    """Return a value of this type. Raises _Ontbreekt; a bool is no number."""
    waarde = voorwerp.get(sleutel) if isinstance(voorwerp, dict) else None
    if not isinstance(waarde, soort) or isinstance(waarde, bool):
        raise _Ontbreekt(f"{waar}{sleutel}")
    return waarde


def _tekst(voorwerp: object, sleutel: str, waar: str) -> str:
    """Return a text as it can be shown: what it was compared with has no signs that steer a terminal either."""
    return toonbaar(_naam(voorwerp, sleutel, waar))


def _teksten(voorwerp: object, sleutel: str, waar: str) -> tuple[str, ...]:
    teksten = _is(list, voorwerp, sleutel, waar)
    if not all(isinstance(tekst, str) for tekst in teksten):
        raise _Ontbreekt(f"{waar}{sleutel}")
    return tuple(map(toonbaar, teksten))


def _naam(voorwerp: object, sleutel: str, waar: str) -> str:
    """Return the name of a file as it is, to find the file by."""
    return _is(str, voorwerp, sleutel, waar)


def _getal(voorwerp: object, sleutel: str, waar: str) -> int:
    return _is(int, voorwerp, sleutel, waar)


def _voorwerp(voorwerp: object, sleutel: str, waar: str) -> dict[str, Any]:
    return _is(dict, voorwerp, sleutel, waar)


def _of_niets(lees: Callable[[object, str, str], _T], voorwerp: object, sleutel: str, waar: str) -> _T | None:
    """Return a value that may be null, but must be there."""
    if isinstance(voorwerp, dict) and sleutel in voorwerp and voorwerp[sleutel] is None:
        return None
    return lees(voorwerp, sleutel, waar)


def _per_nr(voorwerp: object, sleutel: str, waar: str, lees: Callable[[object, str, str], _T]) -> Mapping[str, _T]:
    deel = _voorwerp(voorwerp, sleutel, waar)
    return {toonbaar(nr): lees(deel, nr, f"{waar}{sleutel}.") for nr in deel}
