"""Writes a variant that the search found as a file that `score --variant` reads."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from toetsing.commands.herreken.zinnen import keuze_zin
from toetsing.domain.fouten import gebruiksfout

if TYPE_CHECKING:
    from toetsing.domain.compare.varianten import Kandidaat, Zoekresultaat
    from toetsing.domain.kader import Kader
    from toetsing.domain.rules.regelset import Beslisregel


def variant_als_bestand(kader: Kader, resultaat: Zoekresultaat, nummer: int, bewaar: str) -> bytes:
    """Return the file of one fitting variant, named after the file. Raises Gebruiksfout where there is none."""
    passend, nr = resultaat.passend, resultaat.criterium.nr
    if not passend:
        raise gebruiksfout("G107", nr=nr)
    if nummer > len(passend):
        wat = "past 1 variant" if len(passend) == 1 else f"passen {len(passend)} varianten"
        keuze = "1" if len(passend) == 1 else f"1 tot en met {len(passend)}"
        raise gebruiksfout("G108", nummer=nummer, nr=nr, wat=wat, keuze=keuze)
    return variant_als_yaml(kader, passend[nummer - 1], Path(bewaar).stem, len(passend)).encode()


def variant_als_yaml(kader: Kader, kandidaat: Kandidaat, id_: str, passend: int) -> str:
    """Return the file of one fitting candidate; `passend` is how many fitted equally well."""
    criterium = kandidaat.variant
    groepen = [
        f"      {naam}: [{', '.join(_tekst(v.nr) for v in kader.verwachtingen if v.nr in nrs)}]"
        for naam, nrs in criterium.groepen.items()
    ]
    rijen = [
        lijn
        for rij in criterium.regelset.rijen
        for lijn in (
            f"      - {rij.oordeel}: {_tekst(rij.zin)}",
            f"        bron: {_tekst(_bron(kader, criterium.nr, rij))}",
        )
    ]
    lege_noemer = criterium.regelset.lege_noemer
    lijnen = [
        "# Gevonden door `toetsing herreken --varianten`. Dat deze beslisregels passen bij wat is gepubliceerd,",
        "# bewijst niet dat ze zo zijn gebruikt.",
        "",
        f"variant: {_tekst(id_)}",
        f"kader: {_tekst(kader.id)}",
        f"titel: {_tekst(f'Criterium {criterium.nr}, {kandidaat.verandering}')}",
        f"toelichting: {_tekst(keuze_zin(passend))}",
        "criteria:",
        f"  - nr: {_tekst(criterium.nr)}",
        *(["    groepen:", *groepen] if groepen else []),
        *([f"    lege_noemer: {_tekst(lege_noemer.oordeel)}"] if lege_noemer else []),
        *(["    volgorde: telt"] if criterium.regelset.volgorde_telt else []),
        "    beslisregels:",
        *rijen,
    ]
    return "\n".join(lijnen) + "\n"


def _bron(kader: Kader, nr: str, rij: Beslisregel) -> str:
    """Return the source of a row that stands in the kader as it is; a row that was found has none."""
    regelset = next(criterium.regelset for criterium in kader.criteria if criterium.nr == nr)
    gedrukt = {(een.oordeel, een.zin): een.bron for een in regelset.rijen} if regelset else {}
    return gedrukt.get((rij.oordeel, rij.zin), f"afgeleid uit wat over criterium {nr} is gepubliceerd")


def _tekst(tekst: str) -> str:
    """Write a text as a quoted YAML scalar; JSON strings are YAML strings."""
    return json.dumps(tekst, ensure_ascii=False)
