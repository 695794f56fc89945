"""What a row is about, who sees to it and by when, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toetsing.domain.plek import bestandsnaam
from toetsing.domain.words.dagen import in_cijfers
from toetsing.domain.words.woorden import schoon

if TYPE_CHECKING:
    from toetsing.domain.change.voortgang import Gevolgderij
    from toetsing.domain.plek import Plek


def tekst_van(een: Gevolgderij) -> str:
    """Return what a row is about: the first column that says something and has no other role, else the first."""
    register = een.register
    rollen = {register.nr, register.wie, register.van, register.tot, *register.termijn}
    rollen |= {klaar.kolom for klaar in register.klaar}
    gevuld = [(veld.naam, tekst) for veld in register.kolommen if (tekst := schoon(een.rij.tekst(veld)))]
    return next((tekst for naam, tekst in gevuld if naam not in rollen), gevuld[0][1] if gevuld else "")


def wie_van(een: Gevolgderij) -> str:
    """Return who sees to it; empty where nobody is named, or nobody is asked for."""
    wie = een.register.wie
    return schoon(een.rij.tekst(een.register.per_naam[wie])) if wie else ""


def wanneer_in_woorden(een: Gevolgderij) -> str:
    """Return by when a row must be done, or from when to when it holds; what is no day as it was typed."""
    if een.wanneer is not None:
        return een.wanneer.in_woorden
    kolommen = (een.register.per_naam[naam] for naam in een.register.termijn if naam in een.register.per_naam)
    return _duur(een) or next((tekst for veld in kolommen if (tekst := schoon(een.rij.tekst(veld)))), "")


def _duur(een: Gevolgderij) -> str:
    """Return from when to when a state lasts; empty for a row that is no state."""
    van, tot = een.rij.dag(een.register.van), een.rij.dag(een.register.tot)
    if van is None:
        return ""
    eind = f" tot {'en met ' if een.register.tot_en_met else ''}{in_cijfers(tot)}" if tot else ""
    return f"vanaf {in_cijfers(van)}{eind}"


def plek_kort(plek: Plek) -> str:
    """Return where a row stands: file and cell."""
    return " › ".join(filter(None, (bestandsnaam(plek.bestand) if plek.bestand else "", plek.adres or "")))
