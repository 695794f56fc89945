"""Typed fields: what a kader may ask for beside a score, in one declaration for every table that has such columns.

A `Veld` says what may be filled in. `lees` makes a value of a cell, or says as data why it cannot; `toon` writes it
back as the cell would have it, and what it writes reads back as the same value.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from fractions import Fraction
from typing import TYPE_CHECKING, Final, assert_never

from toetsing.domain.meldingen import melding
from toetsing.domain.tekens import zichtbaar
from toetsing.domain.words.dagen import datum_in, in_cijfers
from toetsing.domain.words.lijkt_op import tip
from toetsing.domain.words.woorden import aantal, decimaal, eerste_en_rest, met_punten, opsomming, schoon

if TYPE_CHECKING:
    from toetsing.domain.meldingen import Melding
    from toetsing.domain.plek import Plek

Celinhoud = str | Fraction | bool | date | None
"""What a reader found in a cell: a number as the exact decimal that was typed, nothing as None."""
Waarde = str | date | Fraction | tuple[str, ...]
"""What a field can hold: a text or one choice, a day, an exact number, or several choices in the order of the kader."""

_MET_PUNTEN: Final = 10_000
"""From here a number has points where it is read; a smaller one with a point could be one with decimals."""
MEEST_DECIMALEN: Final = 9
"""The most decimals of a number: more cannot be asked for, and none are read."""
_MEEST: Final = 10**15 - 1
"""A spreadsheet keeps no more digits than these."""
_GETAL: Final = re.compile(r"-?(?:[0-9]{1,15}|[1-9][0-9]{0,2}(?:\.[0-9]{3}){1,4})(?:,[0-9]{1,9})?")
"""A number as Dutch writes it, with or without points between the thousands."""
_MET_PUNT: Final = re.compile(r"-?[0-9]{1,15}\.[0-9]{1,9}")
_TWEE_LEZINGEN: Final = re.compile(r"-?[1-9][0-9]{0,2}\.[0-9]{3}")
"""Whether that point parts thousands or decimals, nobody can tell."""
_PROCENT: Final = ("procent", "%")
_EENHEDEN: Final = (("euro", "€"), _PROCENT)
"""Units that are the same: either may be typed where the kader names the other."""
_SCHEIDING: Final = re.compile(r"[;\r\n]")
_GENOEMD: Final = 12
"""So many choices are named in a sentence."""
_KORT: Final = 60


class Veldsoort(Enum):
    """What kind of value a field holds, by the word that the kader has for it."""

    TEKST = "tekst"
    DATUM = "datum"
    KEUZE = "keuze"
    GETAL = "getal"


@dataclass(frozen=True, slots=True, kw_only=True)
class Veld:
    """One field as a kader declares it.

    `keuzes` are those of a KEUZE, in the order of the kader and in no other; with `meer` several may be chosen. The
    rest is of a GETAL: `decimalen` is how many it has at most (None: as many as are typed), `van` and `tot` are the
    least and the most that it can be, both included, and `peildatum` is the day it is about. `tekst` is
    the question in words, empty where the name says it.
    """

    naam: str
    soort: Veldsoort = Veldsoort.TEKST
    verplicht: bool = False
    keuzes: tuple[str, ...] = ()
    meer: bool = False
    eenheid: str = ""
    decimalen: int | None = None
    van: Fraction | None = None
    tot: Fraction | None = None
    peildatum: date | None = None
    tekst: str = ""
    bron: str = ""

    @property
    def op_dag(self) -> str:
        """The day that a number is about: "op 01-10-2016"; empty where the kader names none."""
        return f"op {in_cijfers(self.peildatum)}" if self.peildatum else ""

    @property
    def vraag(self) -> str:
        """What is asked: the words of the kader, or the name where it has none."""
        return self.tekst or self.naam


class Veldreden(Enum):
    """Why a cell holds no value of its field; `CELFOUT` is for who reads cells: it shows an error, or no result."""

    GEEN_KEUZE = "geen keuze"
    GEEN_DATUM = "geen datum"
    GEEN_GETAL = "geen getal"
    TWEE_LEZINGEN = "twee lezingen"
    TE_KLEIN = "te klein"
    TE_GROOT = "te groot"
    TE_PRECIES = "te precies"
    CELFOUT = "celfout"
    PROCENTCEL = "procentcel"


@dataclass(frozen=True, slots=True, kw_only=True)
class Veldfout:
    """A cell that holds no value of its field: why, and what stands there as it was typed."""

    reden: Veldreden
    gevonden: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Celvorm:
    """What a cell to fill in needs: the choices of its dropdown, if any, and how its numbers or days are shown.

    `opmaak` is a number format of a spreadsheet, empty for text.
    """

    keuzelijst: tuple[str, ...]
    opmaak: str
    wenk: str


def lees(veld: Veld, inhoud: Celinhoud) -> Waarde | Veldfout | None:
    """Return the value in a cell, None where it is blank, or why it is none. Whether it may be blank is not asked."""
    if inhoud is None or (isinstance(inhoud, str) and not schoon(inhoud)):
        return None
    match veld.soort:
        case Veldsoort.TEKST:
            return _gezien(inhoud)
        case Veldsoort.DATUM:
            return _lees_datum(inhoud)
        case Veldsoort.KEUZE:
            return _lees_keuzes(veld, inhoud)
        case Veldsoort.GETAL:
            return _lees_getal(veld, inhoud)
        case _:
            assert_never(veld.soort)


def toon(veld: Veld, waarde: Waarde | None) -> str:
    """Return a value in Dutch, as it may be typed: "18-01-2016", "12,50 euro", "nee; deels". Nothing is empty."""
    if isinstance(waarde, Fraction):
        return _met_eenheid(_cijfers(waarde, veld.decimalen), veld)
    if isinstance(waarde, date):
        return in_cijfers(waarde)
    if isinstance(waarde, tuple):
        return "; ".join(waarde)
    return waarde or ""


def toon_leesbaar(veld: Veld, waarde: Waarde | None) -> str:
    """Return a value as `toon` does, but a large number as one reads it: "3.875.000,50 euro"."""
    if not isinstance(waarde, Fraction) or abs(waarde) < _MET_PUNTEN:
        return toon(veld, waarde)
    heel, komma, rest = _cijfers(waarde, veld.decimalen).partition(",")
    return _met_eenheid(f"{met_punten(int(heel))}{komma}{rest}", veld)


def _met_eenheid(cijfers: str, veld: Veld) -> str:
    """Return a number with what it is in: a percentage without a space, anything else behind one."""
    return f"{cijfers}{'' if _is_procent(veld) else ' '}{veld.eenheid}".rstrip()


def als_tekst(waarde: Waarde | Veldfout) -> str:
    """Return a value where its field is not known: a number without its unit; a fault as it was typed."""
    return waarde.gevonden if isinstance(waarde, Veldfout) else toon(Veld(naam=""), waarde)


def als_gegeven(waarde: Waarde | None) -> str | list[str] | None:
    """Return a value as data has it: a day as 2016-01-18, a number exactly and with a point, choices as a list."""
    if isinstance(waarde, Fraction):
        return _cijfers(waarde, None).replace(",", ".")
    if isinstance(waarde, date):
        return waarde.isoformat()
    return list(waarde) if isinstance(waarde, tuple) else waarde


def toegestaan(veld: Veld) -> str:
    """Return what may be filled in, as a part of a sentence: "ja, deels of nee", "een heel getal van minstens 0"."""
    match veld.soort:
        case Veldsoort.TEKST:
            return "een tekst"
        case Veldsoort.DATUM:
            return "een datum, zoals 18-01-2016"
        case Veldsoort.KEUZE:
            keuze = opsomming(eerste_en_rest(veld.keuzes, _GENOEMD, ("andere", "andere")), "en" if veld.meer else "of")
            return f"een of meer van {keuze}, met ; ertussen" if veld.meer else keuze
        case Veldsoort.GETAL:
            return _getallen(veld)
        case _:
            assert_never(veld.soort)


def melding_bij(veld: Veld, fout: Veldfout, plek: Plek) -> Melding:
    """Return what is wrong with a cell of this field, with what is allowed there."""
    mag, leeg = toegestaan(veld), "" if veld.verplicht else ", of laat leeg"
    vast = {"waarde": _kort(fout.gevonden), "veld": veld.naam, "toegestaan": mag, "leeg": leeg}
    match fout.reden:
        case Veldreden.GEEN_KEUZE:
            return melding("T320", plek, **vast, tip=tip(fout.gevonden, veld.keuzes))
        case Veldreden.GEEN_DATUM:
            return melding("T321", plek, **vast)
        case Veldreden.GEEN_GETAL:
            return melding("T322", plek, **vast)
        case Veldreden.TWEE_LEZINGEN:
            kaal = _zonder_eenheid(veld, fout.gevonden)
            return melding("T323", plek, **vast, een=kaal.replace(".", ""), ander=kaal.replace(".", ","))
        case Veldreden.PROCENTCEL:
            return melding("T327", plek, **vast, ander=_honderdvoud(fout.gevonden))
        case Veldreden.TE_KLEIN | Veldreden.TE_GROOT | Veldreden.TE_PRECIES:
            return melding("T324", plek, **vast, waarom=_waarom(veld, fout.reden))
        case Veldreden.CELFOUT:
            return melding("T326", plek, **vast)
        case _:
            assert_never(fout.reden)


def ontbreekt(veld: Veld, plek: Plek) -> Melding:
    """Return that a field must be filled in and is not."""
    return melding("T325", plek, veld=veld.naam, toegestaan=toegestaan(veld))


def celvorm(veld: Veld) -> Celvorm:
    """Return what the cell of this field needs. Several choices have no dropdown: it would replace what is there."""
    opmaak = {Veldsoort.DATUM: "dd-mm-yyyy", Veldsoort.GETAL: _getalopmaak(veld)}.get(veld.soort, "")
    if _is_procent(veld):  # a spreadsheet makes 0,15 of a typed 15%, but not in a cell of text
        opmaak = ""
    moet = " Dit moet worden ingevuld." if veld.verplicht else ""
    return Celvorm(
        keuzelijst=() if veld.meer else veld.keuzes,
        opmaak=opmaak,
        wenk=f"{voor_een_zin(veld.tekst)}Vul in: {toegestaan(veld)}.{moet}",
    )


def voor_een_zin(tekst: str) -> str:
    """Return a text as it stands before a sentence, as one itself; nothing where it is empty."""
    return f"{tekst if tekst.endswith(('.', '?', '!')) else f'{tekst}.'} " if tekst else ""


def keuzesleutel(keuze: str) -> str:
    """Return the form in which choices are compared: without capitals, invisible signs and more than one space."""
    return " ".join(zichtbaar(keuze).split()).casefold()


def _waarom(veld: Veld, reden: Veldreden) -> str:
    """Return why a number cannot be filled in; the bound that holds where the field names none is in it."""
    if reden is Veldreden.TE_PRECIES:
        return _te_precies(veld)
    te_klein = reden is Veldreden.TE_KLEIN
    eigen = veld.van if te_klein else veld.tot
    grens = decimaal(Fraction(-_MEEST if te_klein else _MEEST))
    return reden.value if eigen is not None else f"{reden.value}: {'minstens' if te_klein else 'hoogstens'} {grens}"


def _te_precies(veld: Veld) -> str:
    plaatsen = _meeste_decimalen(veld)
    return f"preciezer dan {aantal(plaatsen, 'decimaal', 'decimalen')}" if plaatsen else "geen heel getal"


def _meeste_decimalen(veld: Veld) -> int:
    return MEEST_DECIMALEN if veld.decimalen is None else veld.decimalen


def _gezien(inhoud: str | Fraction | bool | date) -> str:  # noqa: FBT001 - a cell can hold one
    """Return what stands in a cell as the user sees it there."""
    if isinstance(inhoud, bool):
        return "WAAR" if inhoud else "ONWAAR"
    if isinstance(inhoud, date):
        return in_cijfers(inhoud)
    if isinstance(inhoud, Fraction):
        return decimaal(inhoud)
    return inhoud.strip()


def _kort(tekst: str) -> str:
    """Return what somebody typed as a sentence can hold it."""
    tekst = schoon(tekst)
    return tekst if len(tekst) <= _KORT else f"{tekst[:_KORT]}..."


def _lees_datum(inhoud: str | Fraction | bool | date) -> date | Veldfout:  # noqa: FBT001 - a cell can hold one
    if isinstance(inhoud, datetime):
        return inhoud.date()
    dag = inhoud if isinstance(inhoud, date) else datum_in(inhoud) if isinstance(inhoud, str) else None
    return dag or Veldfout(reden=Veldreden.GEEN_DATUM, gevonden=_gezien(inhoud))


def _lees_keuzes(veld: Veld, inhoud: str | Fraction | bool | date) -> str | tuple[str, ...] | Veldfout:  # noqa: FBT001
    bekend = {keuzesleutel(keuze): keuze for keuze in veld.keuzes}
    tekst = inhoud if isinstance(inhoud, str) else _gezien(inhoud)
    delen = [deel for deel in (_SCHEIDING.split(tekst) if veld.meer else [tekst]) if schoon(deel)]
    gekozen = [bekend.get(keuzesleutel(deel)) for deel in delen]
    if isinstance(inhoud, bool) or None in gekozen:
        vreemd = next((d for d, keuze in zip(delen, gekozen, strict=True) if keuze is None), tekst)
        return Veldfout(reden=Veldreden.GEEN_KEUZE, gevonden=_gezien(vreemd))
    if veld.meer:
        return tuple(keuze for keuze in veld.keuzes if keuze in gekozen) or _niets(inhoud)
    return str(gekozen[0])


def _niets(inhoud: str | Fraction | date) -> Veldfout:
    """Return that there are only signs that part choices, and no choice."""
    return Veldfout(reden=Veldreden.GEEN_KEUZE, gevonden=_gezien(inhoud))


def _lees_getal(veld: Veld, inhoud: str | Fraction | bool | date) -> Fraction | Veldfout:  # noqa: FBT001
    getal = _getal_in(veld, inhoud) if isinstance(inhoud, str) else inhoud
    if isinstance(getal, Veldreden):
        return Veldfout(reden=getal, gevonden=_gezien(inhoud))
    if isinstance(getal, (bool, date)):
        return Veldfout(reden=Veldreden.GEEN_GETAL, gevonden=_gezien(inhoud))
    reden = None
    if not isinstance(inhoud, str) and _is_procent(veld) and 0 < getal <= 1 and (getal * 10**6).denominator == 1:
        reden = Veldreden.PROCENTCEL  # a cell shown as 15% holds 0,15
    elif getal < (-_MEEST if veld.van is None else veld.van):
        reden = Veldreden.TE_KLEIN
    elif getal > (_MEEST if veld.tot is None else veld.tot):
        reden = Veldreden.TE_GROOT
    elif (getal * 10 ** _meeste_decimalen(veld)).denominator != 1:
        reden = Veldreden.TE_PRECIES
    return getal if reden is None else Veldfout(reden=reden, gevonden=_gezien(inhoud))


def _is_procent(veld: Veld) -> bool:
    return veld.eenheid.casefold() in _PROCENT


def _honderdvoud(getoond: str) -> str:
    """Return what a cell with this number shows where it is shown as a percentage."""
    return f"{decimaal(100 * Fraction(getoond.replace(',', '.')))}%"


def _getal_in(veld: Veld, tekst: str) -> Fraction | Veldreden:
    """Return the number in a text, with or without its unit; why not where it is none, or can be read in two ways."""
    kaal = _zonder_eenheid(veld, tekst)
    if _TWEE_LEZINGEN.fullmatch(kaal):
        return Veldreden.TWEE_LEZINGEN
    if _GETAL.fullmatch(kaal):
        return Fraction(kaal.replace(".", "").replace(",", "."))
    return Fraction(kaal) if _MET_PUNT.fullmatch(kaal) else Veldreden.GEEN_GETAL


def _zonder_eenheid(veld: Veld, tekst: str) -> str:
    """Return what stands before or behind the unit of a field; all of it where the unit is not there."""
    kaal = schoon(tekst).replace("\u2212", "-").casefold()
    eigen = veld.eenheid.casefold()
    zelfde = next((paar for paar in _EENHEDEN if eigen in paar), (eigen,))
    for eenheid in filter(None, zelfde):
        kaal = kaal.removesuffix(eenheid).removeprefix(eenheid).strip()
    return kaal


def _cijfers(getal: Fraction, decimalen: int | None) -> str:
    """Return a number with so many decimals, or with as many as it has; one that does not end is cut off."""
    plaatsen = decimalen if decimalen is not None else _plaatsen_van(getal)
    heel, rest = divmod(abs(getal) * 10**plaatsen // 1, 10**plaatsen)
    min_ = "-" if getal < 0 else ""
    return f"{min_}{heel},{rest:0{plaatsen}d}" if plaatsen else f"{min_}{heel}"


def _plaatsen_van(getal: Fraction) -> int:
    return next((n for n in range(MEEST_DECIMALEN) if (getal * 10**n).denominator == 1), MEEST_DECIMALEN)


def _getallen(veld: Veld) -> str:
    soort = "een heel getal" if veld.decimalen == 0 else "een getal"
    van, tot = (None if grens is None else decimaal(grens) for grens in (veld.van, veld.tot))
    bereik = ""
    if van is not None and tot is not None:
        bereik = f" van {van} tot en met {tot}"
    elif van is not None:
        bereik = f" van minstens {van}"
    elif tot is not None:
        bereik = f" van hoogstens {tot}"
    komma = f" met hoogstens {aantal(veld.decimalen, 'decimaal', 'decimalen')}" if veld.decimalen else ""
    return ", ".join(filter(None, (f"{soort}{bereik}{komma}", f"in {veld.eenheid}" * bool(veld.eenheid), veld.op_dag)))


def _getalopmaak(veld: Veld) -> str:
    """Return the number format of a number: its decimals, and its unit behind it as a word."""
    cijfers = "General" if veld.decimalen is None else "0" if veld.decimalen == 0 else f"0.{'0' * veld.decimalen}"
    return f'{cijfers}" {veld.eenheid}"' if veld.eenheid else cijfers
