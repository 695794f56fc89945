"""The answers of `kader`: which kaders there are, one of them in words, its proof, and two beside each other."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from toetsing.document.antwoord import Antwoord
from toetsing.pipeline.kaderkeuze import mogelijke_kaders, read_kader
from toetsing.pipeline.kaders import kaders

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from pathlib import Path

    from toetsing.commands.kader.controle.controleren import Kadercontrole
    from toetsing.commands.kader.gevallen.verzamelen import Proefset
    from toetsing.domain.compare.kaderverschil import Kaderverschil
    from toetsing.domain.kader import Kader
    from toetsing.domain.meldingen import Melding
    from toetsing.domain.proof.bewijs import Certificaat
    from toetsing.domain.rapportregels import Rapportregels


def over_kaders(dag: date) -> Antwoord:
    """Return which kaders are known here, also those with fouten."""
    from toetsing.commands.kader.json import kaders_als_json
    from toetsing.commands.kader.kaderdocument import lijstdocument

    bekend = kaders()
    mogelijk = mogelijke_kaders(bekend, partial(read_kader, bekend=bekend))
    goed, met_fouten = list(mogelijk.kaders.values()), {id_: bekend[id_].plaats for id_ in mogelijk.met_fouten}
    return Antwoord(
        document=partial(lijstdocument, goed, met_fouten, dag),
        als_json=partial(kaders_als_json, goed, met_fouten),
        meldingen=mogelijk.meldingen,
    )


def over_kader(kader: Kader, regels: Rapportregels, dag: date) -> Antwoord:
    """Return a whole kader in words, with what its reports say."""
    from toetsing.commands.kader.json import kader_als_json
    from toetsing.commands.kader.kaderdocument import kaderdocument

    return Antwoord(
        partial(kaderdocument, kader, regels, dag), partial(kader_als_json, kader, regels), kader.opmerkingen
    )


def over_bewijs(
    certificaat: Certificaat, meldingen: Sequence[Melding], dag: date, geschreven: Path | None = None
) -> Antwoord:
    """Return a certificate; the meldingen are about the files with cases, those that lacked were written to a file."""
    from toetsing.commands.kader.bewijsdocument import bewijsdocument
    from toetsing.commands.kader.json import bewijs_als_json

    return Antwoord(
        document=partial(bewijsdocument, certificaat, meldingen, dag, geschreven),
        als_json=partial(bewijs_als_json, certificaat, meldingen, geschreven=geschreven is not None),
        meldingen=tuple(meldingen),
    )


def over_gevallen(proefset: Proefset, dag: date) -> Antwoord:
    """Return the cases to hold another reckoning of a kader against."""
    from toetsing.commands.kader.gevallen.document import gevallendocument
    from toetsing.commands.kader.gevallen.json import gevallen_als_json

    return Antwoord(partial(gevallendocument, proefset, dag), partial(gevallen_als_json, proefset), proefset.meldingen)


def over_verschil(verschil: Kaderverschil, meldingen: Sequence[Melding], dag: date) -> Antwoord:
    """Return two kaders beside each other; the meldingen are about their files."""
    from toetsing.commands.kader.verschil.document import verschildocument
    from toetsing.commands.kader.verschil.json import verschil_als_json

    return Antwoord(partial(verschildocument, verschil, dag), partial(verschil_als_json, verschil), tuple(meldingen))


def over_controle(controle: Kadercontrole, dag: date) -> Antwoord:
    """Return everything that is wrong with a kader and the files beside it."""
    from toetsing.commands.kader.controle.document import controledocument
    from toetsing.commands.kader.controle.json import controle_als_json

    return Antwoord(partial(controledocument, controle, dag), partial(controle_als_json, controle))
