"""A sheet for every register of the kader: its columns with their choices and checks, and room for more rows."""

from __future__ import annotations

from datetime import date, datetime, time
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from toetsing.domain.beschreven import op_volgorde
from toetsing.domain.plek import cel_naam
from toetsing.domain.velden import Veld, Veldfout, Veldsoort, celvorm, toon, voor_een_zin
from toetsing.domain.words.kopnamen import ORGANISATIE
from toetsing.domain.words.woorden import opsomming
from toetsing.formats.xlsx.werkmap import Kolom
from toetsing.workbook.invulbladen import aanhef

if TYPE_CHECKING:
    from collections.abc import Sequence

    from toetsing.domain.dossier import Dossier
    from toetsing.domain.kader import Kader
    from toetsing.domain.registers import Register, Registerrij
    from toetsing.domain.velden import Waarde
    from toetsing.formats.xlsx.werkmap import Bereik, Blad, Werkmap

_KOP: Final = 2
"""Row of the headers, from zero: title and hint stand above it."""
_LEEG: Final = 25
"""So many empty rows stand below those that are filled in."""
_BREEDTES: Final = {Veldsoort.TEKST: 34.0, Veldsoort.DATUM: 13.0, Veldsoort.KEUZE: 16.0, Veldsoort.GETAL: 14.0}
_WIE: Final = Veld(naam=ORGANISATIE[0], tekst="Van welke organisatie is deze rij?", verplicht=True)
"""The column that a table of more organisations has in front."""


def registerbladen(werkmap: Werkmap, kader: Kader, dossier: Dossier) -> None:
    """Write a sheet for each register of the kader, with the rows that were filled in."""
    for i, register in enumerate(kader.registers, start=1):
        rijen = dossier.registers.get(register.naam, ())
        registerblad(werkmap.blad(register.titel), register, kader, rijen, f"Register{i}")


def registerblad(  # noqa: PLR0913 - what a sheet is made from
    blad: Blad, register: Register, kader: Kader, rijen: Sequence[Registerrij], naam: str, *, van_meer: bool = False
) -> None:
    """Write one register; `naam` is what its table is called. With `van_meer` each row says whose it is."""
    aanhef(blad, register.titel, _wenk(register, van_meer=van_meer))
    velden = (*([_WIE] if van_meer else []), *register.kolommen)
    kolommen = [Kolom(veld.naam, _breedte(veld, register)) for veld in velden]
    aantal = len(rijen) + _LEEG
    blad.tabel(_KOP, kolommen, aantal, naam, f"Per rij een regel van het register {register.naam}.")
    for i in range(aantal):
        rij = rijen[i] if i < len(rijen) else None
        _schrijf_rij(blad, _KOP + 1 + i, velden, rij, kolommen)
    for k, veld in enumerate(velden):
        _controle(blad, (_KOP + 1, k, _KOP + aantal, k), veld, register, kader)
    _verplicht(blad, velden, _KOP + aantal)
    blad.freeze_panes(_KOP + 1, 0)
    blad.repeat_rows(0, _KOP)


def _wenk(register: Register, *, van_meer: bool) -> str:
    """Return what the register is for, and what must be filled in of a row."""
    moet = [veld.naam for veld in register.kolommen if veld.verplicht]
    if van_meer:
        moet.insert(0, ORGANISATIE[0])
    eind = "" if register.tekst.endswith((".", "?", "!")) or not register.tekst else "."
    nodig = f" In elke rij die u invult, moet staan: {opsomming(moet)}." if moet else ""
    return f"{register.tekst}{eind}{nodig}".strip() or "Per rij een regel."


def _breedte(veld: Veld, register: Register) -> float:
    gewoon = 9.0 if veld.naam == register.nr else _BREEDTES[veld.soort]
    return max(gewoon, *(len(woord) + 2.5 for woord in veld.naam.split()))


def _schrijf_rij(
    blad: Blad, rij: int, velden: Sequence[Veld], gevuld: Registerrij | None, kolommen: Sequence[Kolom]
) -> None:
    teksten = []
    for k, veld in enumerate(velden):
        waarde = _waarde(veld, gevuld)
        _schrijf(blad, rij, k, veld, waarde)
        teksten.append(gevuld.tekst(veld) if gevuld is not None else "")
    blad.hoogte(rij, list(zip(teksten, (kolom.breedte for kolom in kolommen), strict=True)))


def _waarde(veld: Veld, rij: Registerrij | None) -> Waarde | Veldfout | None:
    if rij is None or rij.is_celfout(veld.naam):  # what the program says of a formula is nothing that somebody wrote
        return None
    return rij.organisatie or None if veld is _WIE else rij.waarden.get(veld.naam)


def _schrijf(blad: Blad, rij: int, kolom: int, veld: Veld, waarde: Waarde | Veldfout | None) -> None:
    """Write a value in a cell of its kind: a day as one, a number as one where a spreadsheet holds it exactly."""
    vorm = blad.werkmap.invulvorm(celvorm(veld).opmaak)
    if isinstance(waarde, date):
        blad.write_datetime(rij, kolom, datetime.combine(waarde, time()), vorm)
    elif isinstance(waarde, Fraction) and Fraction(f"{float(waarde):.15g}") == waarde:
        blad.write_number(rij, kolom, float(waarde), vorm)
    elif waarde is None:
        blad.write_blank(rij, kolom, None, vorm)
    else:
        blad.write_string(rij, kolom, waarde.gevonden if isinstance(waarde, Veldfout) else toon(veld, waarde), vorm)


def _controle(blad: Blad, bereik: Bereik, veld: Veld, register: Register, kader: Kader) -> None:
    """Put a dropdown or a check on a column, with what may be typed; a text gets the hint alone."""
    vorm, titel = celvorm(veld), veld.naam.capitalize()
    if veld.naam == register.nr and veld is not _WIE:
        nrs = [nr for criterium in kader.criteria for nr in (criterium.nr, *(v.nr for v in op_volgorde(criterium)))]
        themas = [thema.nr for thema in kader.themas]
        zin = f"{voor_een_zin(veld.tekst)}Kies het nummer van een verwachting, criterium of thema, of laat leeg."
        blad.keuzelijst(bereik, [*themas, *nrs], titel, zin)
    elif vorm.keuzelijst:
        blad.keuzelijst(bereik, vorm.keuzelijst, titel, vorm.wenk)
    elif veld.soort is Veldsoort.DATUM:
        blad.datumcontrole(bereik, titel, vorm.wenk)
    elif veld.soort is Veldsoort.GETAL:
        grenzen = (None if veld.van is None else float(veld.van), None if veld.tot is None else float(veld.tot))
        blad.getalcontrole(bereik, grenzen, titel, vorm.wenk, heel=veld.decimalen == 0)
    else:
        blad.wenk(bereik, titel, vorm.wenk)


def _verplicht(blad: Blad, velden: Sequence[Veld], laatste: int) -> None:
    """Set off a cell that must be filled in, in a row where something else is."""
    eerste = _KOP + 1
    van, tot = cel_naam(eerste, 0), cel_naam(eerste, len(velden) - 1)
    for k, veld in enumerate(velden):
        if veld.verplicht:
            eigen = cel_naam(eerste, k)
            formule = f"=AND(COUNTA(${van}:${tot})>0,LEN(TRIM({eigen}))=0)"
            vorm = blad.werkmap.opvallend(bg_color="#FBD5D5")
            blad.conditional_format(eerste, k, laatste, k, {"type": "formula", "criteria": formule, "format": vorm})
