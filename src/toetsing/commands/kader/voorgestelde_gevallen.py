"""Writes the worked cases that a kader still lacks beside it, each to be held against the source by a person."""

from __future__ import annotations

import os
from itertools import count, groupby
from typing import TYPE_CHECKING, Final

from toetsing.commands.kader.bewijsdelen import titels_van
from toetsing.commands.kader.nieuwe_gevallen import nieuwe_gevallen
from toetsing.domain.fouten import gebruiksfout
from toetsing.domain.meldingen import Melding, melding
from toetsing.domain.plek import Plek
from toetsing.pipeline.kaderkeuze import vind_kader
from toetsing.pipeline.kaders import kaders
from toetsing.pipeline.meegeleverd import is_meegeleverd
from toetsing.pipeline.schrijven import write_bestand, write_map

if TYPE_CHECKING:
    from pathlib import Path

    from toetsing.domain.proof.bewijs import Certificaat

_NAAM: Final = "voorgesteld"
_UITLEG: Final = """\
# Gevallen die `toetsing kader bewijs` heeft voorgesteld. Het oordeel is wat de beslisregels zeggen, en niet wat er op
# papier staat. Houd elk geval naast het papier, en maak daarna van `nagekeken: nee` `nagekeken: ja`. Klopt een oordeel
# niet, verbeter dan de beslisregel. De scores staan in de volgorde van de verwachtingen.
gevallen:"""


def map_van_gevallen(id_of_pad: str) -> Path:
    """Return the folder with the cases of a kader. Raises Gebruiksfout where it is not one of the user."""
    pad = vind_kader(id_of_pad, kaders()).pad
    if is_meegeleverd(pad, "kaders"):
        raise gebruiksfout("G187", kader=id_of_pad)
    return pad.parent / "gevallen"


def schrijf(certificaat: Certificaat, map_: Path, *, in_orde: bool) -> tuple[Path | None, tuple[Melding, ...]]:
    """Write the cases that are missing to a new file in this folder; return which, or why nothing was written.

    Rules with fouten (not `in_orde`) have no cases that anybody should take over. What stands there stays as it is.
    """
    gevallen = nieuwe_gevallen(certificaat)
    if not in_orde or not gevallen:
        reden = "er ontbreekt geen geval." if in_orde else "er zijn nog fouten, en dan is geen oordeel zeker."
        advies = "U hoeft niets te doen." if in_orde else "Verbeter eerst de fouten die het bewijs noemt."
        return None, (melding("K124", Plek(bestand=str(map_)), reden=reden, advies=advies),)
    namen = (map_ / f"{_NAAM}{'' if n == 1 else f'-{n}'}.yaml" for n in count(1))
    pad = next(een for een in namen if not os.path.lexists(een))
    titels = titels_van(certificaat.kader)
    delen = groupby(gevallen, key=lambda geval: geval.criterium)
    regels = (lijn for nr, groep in delen for lijn in (f"# {titels[nr]}", *(geval.yaml for geval in groep)))
    inhoud = "\n".join([_UITLEG, *regels, ""]).encode()
    fout = write_map(map_) or write_bestand(pad, inhoud, forceer=False)
    return (pad, ()) if fout is None else (None, (fout,))
