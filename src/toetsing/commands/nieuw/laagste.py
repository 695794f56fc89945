"""The lowest of an earlier round, by the ranking of a comparison: chosen where that is certain, and else refused."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from toetsing.commands.nieuw.zinnen import (
    andere_aantallen_zin,
    gekozen_zin,
    gelijk_zin,
    misschien_zin,
    zeker_zin,
    zonder_plaats_zin,
)
from toetsing.document.stand import stand_kort
from toetsing.domain.compare.gemengd import gemengd
from toetsing.domain.compare.snede import snijd
from toetsing.domain.decide.uitslag import mogelijk_kort
from toetsing.domain.fouten import gebruiksfout
from toetsing.domain.meldingen import Melding, is_fout, melding
from toetsing.domain.plek import Plek
from toetsing.pipeline.besloten import ZonderKader
from toetsing.pipeline.eisen import eis_scores
from toetsing.pipeline.kaders import kaders
from toetsing.pipeline.scoren import score
from toetsing.pipeline.toetsingkeuze import eis_een_per_organisatie
from toetsing.readers.toetsing.toetsingen import kader_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from toetsing.domain.compare.snede import Snede
    from toetsing.domain.decide.uitslag import Uitslag
    from toetsing.readers.files.blad import Bestand


class Laagsten(NamedTuple):
    """Who were chosen, what there is to say of that as an answer, and everything that is wrong; nobody where it is."""

    namen: tuple[str, ...]
    zinnen: tuple[str, ...]
    meldingen: tuple[Melding, ...]


def kies_laagste(uit: str, aantal: int, bestanden: Sequence[Bestand], kader: str | None) -> Laagsten:
    """Choose the lowest so many of the earlier round at `uit`, of which these are the files.

    That round is decided as a comparison of it is: by its own kader, or by `kader` where the files name none that is
    known. Nobody is chosen where anything in it is faulty: who that is might be among the lowest. Raises Gebruiksfout
    where the number does not cut, with who certainly is below and who may be, and which numbers do.
    """
    scoring = score([uit], kader=_kader_van_toen(bestanden, kader))
    if isinstance(scoring, ZonderKader) or scoring.foutief or not scoring.uitslagen:
        fout = melding("T217", Plek(bestand=uit), wie=_wie(aantal))
        return Laagsten((), (), (*filter(is_fout, scoring.meldingen), fout))
    eis_scores(scoring.kader, "Wie de laagsten kiest")
    eis_een_per_organisatie(scoring.uitslagen)
    snede = snijd(scoring.kader, scoring.uitslagen, aantal)
    if not 0 < aantal <= snede.gerangd:
        raise gebruiksfout("G066", aantal=snede.gerangd)
    per_naam = {uitslag.toetsing.organisatie: uitslag for uitslag in scoring.uitslagen}
    if not snede.is_schoon:
        _weiger(snede, per_naam)
    namen = snede.laagste.zeker
    zinnen = (
        gekozen_zin(len(namen), len(per_naam), op_eindoordeel=snede.op_eindoordeel),
        *(f"- {naam}: {_stand(per_naam[naam], snede)}" for naam in namen),
        zonder_plaats_zin(snede.zonder_plaats),
    )
    return Laagsten(namen, tuple(filter(None, zinnen)), tuple(gemengd([u.toetsing for u in scoring.uitslagen])))


def _kader_van_toen(bestanden: Sequence[Bestand], kader: str | None) -> str | None:
    """Return by which kader the earlier round is decided: the one it names, also where another goes on with it."""
    labels = [kader_in(bestand) for bestand in bestanden]
    genoemd = {label[0] if label is not None else None for label in labels}
    enige = genoemd.pop() if len(genoemd) == 1 else None
    return enige if kader is not None and enige in kaders() else kader


def _weiger(snede: Snede, per_naam: dict[str, Uitslag]) -> None:
    """Raise Gebruiksfout: who the lowest are is not certain, because some are equal or because something is open."""
    laagste = snede.laagste
    zeker, doe = zeker_zin(laagste.zeker, laagste.aantal), andere_aantallen_zin(snede.schoon)
    if laagste.gedeeld:
        gelijk = gelijk_zin(laagste.gedeeld, _stand(per_naam[laagste.gedeeld[0]], snede))
        raise gebruiksfout("G095", aantal=laagste.aantal, zeker=zeker, gelijk=gelijk, doe=doe)
    misschien = misschien_zin([naam for naam in laagste.mogelijk if naam not in laagste.zeker])
    raise gebruiksfout("G096", wie=_wie(laagste.aantal), zeker=zeker, misschien=misschien, doe=doe)


def _wie(aantal: int) -> str:
    return "Wie de laagste is" if aantal == 1 else f"Wie de laagste {aantal} zijn"


def _stand(uitslag: Uitslag, snede: Snede) -> str:
    """Return how an organisation stands on what the ranking goes by."""
    if snede.op_eindoordeel and uitslag.eindoordeel is not None:
        return f"eindoordeel {mogelijk_kort(uitslag.eindoordeel.mogelijk)}"
    return stand_kort(uitslag)
