"""Standard texts of a ronde: in every new workbook, where it has no text of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toetsing.domain.change.meegenomen import met_standaardteksten
from toetsing.domain.dossier import landelijke_teksten, vaste_teksten
from toetsing.domain.meldingen import melding
from toetsing.domain.plek import Plek
from toetsing.domain.words.kopnamen import kopnaam
from toetsing.domain.words.woorden import genoemd, opsomming
from toetsing.pipeline.teksten import standaardteksten

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from toetsing.domain.dossier import Dossier, Tekst
    from toetsing.domain.kader import Kader
    from toetsing.domain.meldingen import Melding


def lees_standaard(teksten: str, kader: Kader) -> tuple[tuple[Tekst, ...], tuple[Melding, ...]]:
    """Return the texts of a file that a workbook about one organisation has a place for, and what is wrong in it.

    What only the report about all has a place for stays where it is.
    """
    alle, meldingen = standaardteksten(teksten, kader)
    eigen = {*vaste_teksten(kader), *(f"onderbouwing {v.nr}" for v in kader.verwachtingen)}
    elders = {kopnaam(veld) for veld in landelijke_teksten(kader) if veld not in eigen}
    return tuple(tekst for tekst in alle if kopnaam(tekst.veld) not in elders), meldingen


def met_standaard(dossier: Dossier, standaard: Sequence[Tekst]) -> tuple[Dossier, tuple[str, ...]]:
    """Return the same with these texts, and the names of those that took the place of one of an earlier ronde.

    As in a report: a text that the author wrote for this ronde stays, and one that only went along does not.
    """
    aangevuld = met_standaardteksten(dossier, standaard)
    blijft = {(kopnaam(een.veld), een.tekst) for een in aangevuld.teksten}
    weg = [een.veld for een in dossier.teksten if een.tekst and (kopnaam(een.veld), een.tekst) not in blijft]
    return aangevuld, tuple(dict.fromkeys(map(kopnaam, weg)))


def over_vervangen(bestand: str, vervangen: Iterable[tuple[str, Sequence[str]]]) -> Iterator[Melding]:
    """Say, once for those of whom it is the same, which texts of an earlier ronde gave way to those of a file."""
    per_velden: dict[tuple[str, ...], list[str]] = {}
    for organisatie, velden in vervangen:
        if velden:
            per_velden.setdefault(tuple(velden), []).append(organisatie or "deze werkmap")
    for velden, organisaties in per_velden.items():
        yield melding("T216", Plek(bestand=bestand), velden=opsomming(velden), organisaties=genoemd(organisaties))
