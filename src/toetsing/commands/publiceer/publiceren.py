"""Publiceer: read, decide, and write what may be known of it as a folder of open data."""

from __future__ import annotations

import os
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Final

from toetsing.commands.publiceer.tabellen import (
    OORDELEN,
    SCORES,
    oordeel_koppen,
    oordeel_rijen,
    score_koppen,
    score_rijen,
    sleutel,
)
from toetsing.domain.fouten import gebruiksfout
from toetsing.domain.meldingen import melding
from toetsing.domain.plek import Plek
from toetsing.domain.programma import VERSIE
from toetsing.domain.words.kopnamen import UITKOMST
from toetsing.domain.words.woorden import opsomming
from toetsing.formats.csv import als_csv
from toetsing.formats.ods import Odsblad, tabellen_als_ods
from toetsing.pipeline.besloten import ZonderKader
from toetsing.pipeline.kaders import kaderbestanden
from toetsing.pipeline.schrijven import write_map_met
from toetsing.pipeline.scoren import score

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from toetsing.domain.decide.uitslag import Uitslag
    from toetsing.domain.kader import Kader
    from toetsing.domain.meldingen import Melding
    from toetsing.domain.selectie import Selectie
    from toetsing.pipeline.besloten import Scoring

CONTROLEGETALLEN: Final = "SHA256SUMS"
_ANDER_KADER: Final = frozenset({"T017", "T019", "T038"})
"""What is said of a file that was made for another kader, another edition of it, or another variant."""
_SOMS_ZONDER_RONDE: Final = "T147"


def publiceer(
    paden: Sequence[str],
    naar: str,
    *,
    kader: str | None = None,
    variant: str | None = None,
    alleen: Selectie | None = None,
    forceer: bool = False,
    voortgang: Callable[[int, int], None] | None = None,
) -> tuple[tuple[Path, ...], tuple[Melding, ...]]:
    """Write the open data to the folder `naar`; return what was written and everything there is to say.

    All or nothing: where anything of the input is faulty, or not of the one kader, nothing is written. Raises
    Gebruiksfout or Kaderfout as `score` does, and Gebruiksfout where `naar` is the folder that is read.
    """
    if any(os.path.realpath(pad) == os.path.realpath(naar) for pad in paden):
        raise gebruiksfout("G154", naam=naar)
    scoring = score(paden, kader=kader, variant=variant, alleen=alleen, voortgang=voortgang)
    beletsels = tuple(_beletsels(scoring))
    if isinstance(scoring, ZonderKader) or beletsels:
        return (), (*scoring.meldingen, *beletsels)
    bestanden = _bestanden(scoring.kader, scoring.uitslagen)
    bestanden |= kaderbestanden(scoring.kader, kader or scoring.kader.id, variant)
    regels = [f"{sha256(inhoud).hexdigest()}  {naam}\n" for naam, inhoud in sorted(bestanden.items())]
    # last, so that a folder whose numbers are right is whole
    bestanden[CONTROLEGETALLEN] = "".join(regels).encode()
    geschreven, fout = write_map_met(Path(naar), bestanden, forceer=forceer)
    return geschreven, (*scoring.meldingen, *([fout] if fout is not None else []))


def _beletsels(scoring: Scoring) -> Iterator[Melding]:
    """Yield why this cannot be published as one table that says the same when it is read back."""
    anders = {een.plek.bestand or "": None for een in scoring.meldingen if een.code in _ANDER_KADER}
    if anders:
        yield melding("T240", Plek(), bestanden=opsomming(anders))
    if scoring.foutief or not scoring.uitslagen:
        yield melding("T241", Plek(), reden="in de invoer zit een fout")
    elif any(een.code == _SOMS_ZONDER_RONDE for een in scoring.meldingen):
        yield melding("T241", Plek(), reden="van een organisatie heeft niet elke toetsing een ronde")
    elif not isinstance(scoring, ZonderKader) and scoring.uit_bestandsnaam:
        wie = opsomming(sorted(scoring.uit_bestandsnaam))
        yield melding("T241", Plek(), reden=f"alleen de naam van het bestand noemt de organisatie: {wie}")


def _bestanden(kader: Kader, uitslagen: Sequence[Uitslag]) -> dict[str, bytes]:
    """Return the tables by the names of their files. Only the scores are there to be read back."""
    koppen, rijen = score_koppen(), score_rijen(kader, uitslagen)
    sleutelkoppen, sleutelrijen = sleutel(kader)
    ods = [Odsblad("Scores", koppen, rijen), Odsblad("Sleutel", sleutelkoppen, sleutelrijen)]
    tekens = [koppen.index(kop) for kop in ("thema", "criterium", "nr", "score")]
    oordelen = oordeel_koppen(kader)
    return {
        f"{SCORES}.csv": als_csv([koppen, *rijen], tekens),
        f"{SCORES}.ods": tabellen_als_ods(kader.titel, ods),
        f"{OORDELEN}.csv": _als_uitkomst(oordelen, oordeel_rijen(kader, uitslagen), range(4, len(oordelen))),
        "sleutel.csv": _als_uitkomst(sleutelkoppen, sleutelrijen, (1,)),
    }


def _als_uitkomst(koppen: Sequence[str], rijen: Sequence[Sequence[str]], tekens: Sequence[int]) -> bytes:
    """Return a table that nobody reads as input: it says by which program it is the answer."""
    return als_csv([[*koppen, UITKOMST], *([*rij, f"toetsing {VERSIE}"] for rij in rijen)], tekens)
