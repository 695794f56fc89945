"""Opvolgen: the registers of all organisations on a day, with what was reported beside what was found."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from toetsing.commands.opvolging.gevraagd import Gevraagdeopvolging
from toetsing.document.antwoord import Antwoord, GeenAntwoord
from toetsing.domain.change.voortgang import BINNEN
from toetsing.domain.compare.dossiers import volg_dossiers
from toetsing.domain.meldingen import melding
from toetsing.domain.plek import Plek, bestandsnaam
from toetsing.domain.velden import keuzesleutel
from toetsing.domain.words.woorden import aantal
from toetsing.pipeline.dossiers import lees_inzendingen

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import date

    from toetsing.domain.compare.dossiers import Opgevolgd
    from toetsing.domain.meldingen import Melding
    from toetsing.domain.selectie import Selectie


def opvolging(
    paden: Sequence[str],
    *,
    peildatum: date,
    binnen: int = BINNEN,
    kaders: Sequence[str] = (),
    alleen: Selectie | None = None,
    voortgang: Callable[[int, int], None] | None = None,
) -> Antwoord | GeenAntwoord:
    """Follow up every register in these files and folders, which may be of several kaders.

    `kaders` are ids and paths of kaders that the program does not know by itself. Raises Gebruiksfout or Kaderfout as
    `score` does.
    """
    ingezonden = lees_inzendingen(paden, eigen_kaders=kaders, alleen=alleen, voortgang=voortgang)
    if not ingezonden.inzendingen:
        return GeenAntwoord(meldingen=ingezonden.meldingen)
    opgevolgd = volg_dossiers(ingezonden.inzendingen, peildatum, binnen)
    gevraagd = Gevraagdeopvolging(
        opgevolgd=opgevolgd,
        kaders=ingezonden.kaders,
        bestanden=ingezonden.bestanden,
        peildatum=peildatum,
        binnen=binnen,
    )
    meldingen = (*ingezonden.meldingen, *_over_rondes(opgevolgd), *_dubbel(opgevolgd))
    from toetsing.commands.opvolging.document import opvolgdocument
    from toetsing.commands.opvolging.json import opvolging_als_json

    return Antwoord(
        document=partial(opvolgdocument, gevraagd),
        als_json=partial(opvolging_als_json, gevraagd, meldingen),
        meldingen=meldingen,
    )


def _over_rondes(opgevolgd: Opgevolgd) -> Iterator[Melding]:
    """Yield of which rondes nobody can say which is the last, and which registers of an earlier one do not count."""
    for onzeker in opgevolgd.onzeker:
        eerste, laatste = map(_ronde, onzeker.rondes)
        yield melding("T372", Plek(), organisatie=onzeker.organisatie, eerste=eerste, laatste=laatste)
    for een in opgevolgd.eerder:
        yield melding(
            "T337",
            een.rijen[0].plek,
            organisatie=een.organisatie,
            register=een.register,
            ronde=_ronde(een.ronde),
            later=_ronde(een.later),
            aantal=aantal(len(een.rijen), "rij", "rijen"),
        )


def _dubbel(opgevolgd: Opgevolgd) -> Iterator[Melding]:
    """Yield which rows are the same and come from two files, so that they count twice."""
    for dossier in opgevolgd.dossiers:
        gelijk: dict[tuple[str, tuple[str, ...]], list[Plek]] = {}
        for een in (rij.gevolgd for rij in dossier.rijen):
            teksten = tuple(keuzesleutel(een.rij.tekst(veld)) for veld in een.register.kolommen)
            gelijk.setdefault((een.register.naam, teksten), []).append(een.rij.plek)
        for (register, _), plekken in gelijk.items():
            eerste, *meer = plekken
            ander = next((plek for plek in meer if plek.bestand != eerste.bestand), None)
            if ander is not None:
                waar = f"{bestandsnaam(ander.bestand or '')} › {ander.adres}"
                yield melding("T375", eerste, register=register, organisatie=dossier.organisatie, waar=waar)


def _ronde(ronde: str) -> str:
    return f"ronde {ronde}" if ronde else "een werkmap zonder ronde"
