"""What somebody typed about oordelen that have to be: "geen O", "1.2=M", "thema 1=V", "eindoordeel=V".

A goal of a plan and a demand on a scoring say it alike. Everything that is wrong in it is said at once.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from toetsing.document.bovennamen import waarover
from toetsing.domain.fouten import Gebruiksfout
from toetsing.domain.meldingen import Melding, melding
from toetsing.domain.oordeelplaatsen import noem_plaats, noem_plaatsen
from toetsing.domain.oordelen import GEHEEL
from toetsing.domain.words.kopnamen import EINDOORDEEL
from toetsing.domain.words.lijkt_op import tip
from toetsing.domain.words.woorden import opsomming, schoon
from toetsing.readers.files.cellen import toon
from toetsing.readers.toetsing.nummers import nummers_van

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Mapping, Sequence

    from toetsing.domain.kader import Kader
    from toetsing.domain.oordelen import Oordeelniveau
    from toetsing.domain.rules.boom import Oordeel

    Fouten = tuple[Melding, ...]
    """What is wrong; none where nothing is."""

_HOEVEEL: Final = ("alles", "alle", "geen")
Waar = tuple[bool, str]
"""Of what an oordeel is asked: whether it stands above the criteria, and its number."""


def delen_van(tekst: str) -> list[str]:
    """Return the parts of what somebody typed, between commas or semicolons."""
    return [deel.strip() for deel in schoon(tekst).replace(";", ",").split(",") if deel.strip()]


def noemt_plaats(deel: str) -> bool:
    """Return whether a part says of what it asks an oordeel, and so is more than an oordeel alone."""
    return "=" in deel or deel.partition(" ")[0].casefold() in _HOEVEEL


def gevraagd_in(kader: Kader, delen: Iterable[str], heet: str) -> tuple[Mapping[Waar, Oordeel], Fouten]:
    """Return the least oordeel that these parts ask of each place, of two the better one, and all that is wrong.

    `heet` is what such a part is called: a "doel" or an "eis". What is asked of all need not be an oordeel of a place
    that another part names.
    """
    gevraagd: dict[Waar, Oordeel] = {}
    fouten: list[Melding] = []
    alle = list(delen)
    genoemd = {_waar(kader, deel.partition("=")[0].strip())[0] for deel in alle if "=" in deel}
    for deel in alle:
        van_deel, mis = _eis(kader, deel, heet, genoemd)
        fouten += mis
        for waar, letter in van_deel.items():
            letters = [een.letter for een in _oordelen(kader, waar)]
            gevraagd[waar] = min(letter, gevraagd.get(waar, letter), key=letters.index)
    return gevraagd, tuple(fouten)


def eis_foutloos(kop: Melding, fouten: Sequence[Melding], slot: str = "") -> None:
    """Raise Gebruiksfout with all that is wrong: one thing on the line itself, more in a list below the heading."""
    delen = list(dict.fromkeys(fouten))
    if len(delen) > 1:
        raise Gebruiksfout(kop, delen)
    if delen:
        raise Gebruiksfout(replace(delen[0], advies=f"{delen[0].advies} {slot}".strip()))


def _eis(kader: Kader, deel: str, heet: str, genoemd: Container[Waar | None]) -> tuple[Mapping[Waar, Oordeel], Fouten]:
    """Return of what a part of a goal asks which oordeel, and what is wrong with it."""
    wat, is_teken, rest = deel.partition("=")
    if is_teken:
        waar, mis = _waar(kader, wat.strip())
        letter, ook_mis = _letter(kader, waar, deel, rest)
        return {} if waar is None or letter is None else {waar: letter}, (*mis, *ook_mis)
    wat, _, rest = deel.partition(" ")
    hoe = wat.casefold()
    if hoe not in _HOEVEEL:
        return {}, (melding("G114", waarde=toon(deel), heet=heet, voorbeelden=""),)
    alle = [(False, nr) for nr in _met_beslisregels(kader)]
    eerste, _, erna = rest.strip().partition(" ")
    if eerste.casefold() in ("thema", "themas", "thema's", "thema’s") and (themas := _themas(kader)):
        alle, rest = [(True, nr) for nr in themas], erna
    if not alle:
        return {}, (melding("G114", waarde=toon(deel), heet=heet, voorbeelden=""),)
    gevraagd: dict[Waar, Oordeel] = {}
    fouten: dict[Melding, None] = {}
    hebben_het = {waar for waar in alle if _letter(kader, waar, deel, rest)[0] is not None}
    zonder = [waar for waar in alle if waar not in hebben_het and waar not in genoemd]
    if zonder and hebben_het:
        nrs, eerste_ = noem_plaatsen(nr for _, nr in zonder), kader.oordelen_van(zonder[0][1])[0].letter
        voorbeeld = f"{_geschreven(zonder[0])}={eerste_}"
        return {}, (melding("G149", letter=toon(rest.strip()), nrs=nrs, voorbeeld=voorbeeld),)
    for waar in (waar for waar in alle if waar in hebben_het or waar in zonder):
        oordelen = _oordelen(kader, waar)
        letter, mis = _letter(kader, waar, deel, rest)
        if letter == oordelen[0].letter and hoe == "geen":
            letter, mis = None, (melding("G115", waarde=toon(deel), heet=heet, letter=letter, voorbeelden=""),)
        fouten |= dict.fromkeys(mis)
        if letter is not None:
            letters = [een.letter for een in oordelen]
            gevraagd[waar] = letters[letters.index(letter) - (hoe == "geen")]
    return gevraagd, tuple(fouten)


def _waar(kader: Kader, tekst: str) -> tuple[Waar | None, Fouten]:
    """Return what somebody points at before an equals sign."""
    nr = nummers_van(kader).als_nummer(tekst)
    if nr in _met_beslisregels(kader):
        return (False, nr), ()
    woord, _, rest = tekst.partition(" ")
    if kader.eindregels is not None and tekst.casefold() in (EINDOORDEEL, GEHEEL):
        return (True, GEHEEL), ()
    thema = rest.strip() if woord.casefold() == "thema" else tekst
    if thema in _themas(kader):
        return (True, thema), ()
    keuze = aanwijsbaar(kader)
    wat = "criterium of thema" if _themas(kader) else "criterium"
    return None, (melding("G113", waarde=toon(tekst), wat=wat, keuze=opsomming(keuze, "of"), tip=tip(tekst, keuze)),)


def _letter(kader: Kader, waar: Waar | None, deel: str, tekst: str) -> tuple[Oordeel | None, Fouten]:
    """Return the oordeel that is asked of something, and what is wrong with it; None is what nobody knows."""
    oordelen = next(iter(kader.per_oordelen)) if waar is None else _oordelen(kader, waar)
    vorm = tekst.strip().casefold()
    for niveau in oordelen:
        if vorm in (niveau.letter.casefold(), niveau.naam.casefold()):
            return niveau.letter, ()
    kies = opsomming((niveau.letter for niveau in oordelen), "of")
    if not vorm:
        return None, (melding("G116", waarde=toon(deel), keuze=kies),)
    bedoeld = tip(tekst.strip(), [niveau.naam for niveau in oordelen])
    ergens = (een for van in (*kader.per_oordelen, *map(kader.oordelen_boven, kader.nrs_boven)) for een in van)
    elders = waar is not None and any(vorm in (een.letter.casefold(), een.naam.casefold()) for een in ergens)
    wat = _waarvan(waar) if waar is not None and elders else "dit kader"
    return None, (melding("G049", waarde=toon(tekst), wat=wat, keuze=kies, tip=bedoeld),)


def _waarvan(waar: Waar) -> str:
    """Return of what an oordeel is none that stands elsewhere in the kader."""
    is_boven, nr = waar
    return waarover(nr) if is_boven else noem_plaats(nr)


def _geschreven(waar: Waar) -> str:
    """Return how somebody points at a place before an equals sign."""
    is_boven, nr = waar
    return nr if not is_boven else EINDOORDEEL if nr == GEHEEL else f"thema {nr}"


def _oordelen(kader: Kader, waar: Waar) -> tuple[Oordeelniveau, ...]:
    return kader.oordelen_van(waar[1])


def _met_beslisregels(kader: Kader) -> list[str]:
    return [criterium.nr for criterium in kader.criteria if criterium.regelset is not None]


def _themas(kader: Kader) -> list[str]:
    return [thema.nr for thema in kader.themas if thema.regels is not None]


def aanwijsbaar(kader: Kader) -> list[str]:
    """Return all of which a goal can ask an oordeel, as it is written."""
    eind = [EINDOORDEEL] if kader.eindregels is not None else []
    return [*_met_beslisregels(kader), *(f"thema {nr}" for nr in _themas(kader)), *eind]


def waar_het_kan(kader: Kader, letter: str) -> list[str]:
    """Return how to ask an oordeel of each place above the criteria that can have it: "eindoordeel=A"."""
    plaatsen = [(f"thema {nr}", nr) for nr in _themas(kader)]
    plaatsen += [(EINDOORDEEL, GEHEEL)] if kader.eindregels is not None else []
    return [
        f"{naam}={een.letter}"
        for naam, nr in plaatsen
        for een in _oordelen(kader, (True, nr))
        if een.letter.casefold() == letter.casefold()
    ]


def voorbeelden_van(kader: Kader) -> str:
    """Return what somebody could type, for who typed something else."""
    vormen: list[str] = []
    nrs = _met_beslisregels(kader)
    if len({kader.oordelen_van(nr) for nr in nrs}) > 1:
        vormen = [f'"{nr}={kader.beste_letter[nr]}"' for nr in nrs[:2]]
    elif nrs:
        beste, slechtste = (kader.oordelen_van(nrs[0])[plek].letter for plek in (0, -1))
        geen = [f'"geen {slechtste}"'] if slechtste != beste else []
        vormen = [f'"alles {beste}"', *geen, f'"{nrs[0]}={beste}"']
    boven = [(f"thema {nr}", nr) for nr in _themas(kader)[:1]]
    boven += [(EINDOORDEEL, GEHEEL)] if kader.eindregels is not None else []
    vormen += [f'"{naam}={_oordelen(kader, (True, nr))[0].letter}"' for naam, nr in boven]
    return opsomming(vormen, "of")
