"""What reading and deciding gives: decided by a kader, or nothing but meldingen because no kader could be chosen."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, ClassVar

from toetsing.domain.meldingen import is_fout, is_onleesbaar
from toetsing.domain.words.woorden import schoon

if TYPE_CHECKING:
    from collections.abc import Mapping

    from toetsing.domain.decide.uitslag import Uitslag
    from toetsing.domain.dossier import Dossier
    from toetsing.domain.kader import Kader
    from toetsing.domain.meldingen import Melding
    from toetsing.domain.selectie import Kandidaat
    from toetsing.domain.toetsing import Bronbestand, Toetsing
    from toetsing.readers.toetsing.gelezen import Afgekeurd
    from toetsing.readers.toetsing.registers import Gelezenregister


@dataclass(frozen=True, slots=True, kw_only=True)
class _Ingelezen:
    """What was read, whether it could be decided or not: how many files, from where, and everything to say of them.

    `bronnen` are the files that were read, with the hash of what was read.
    """

    meldingen: tuple[Melding, ...]
    bestanden: int
    bronnen: tuple[Bronbestand, ...]

    @property
    def onleesbaar(self) -> bool:
        """Whether some path could not be read at all."""
        return any(map(is_onleesbaar, self.meldingen))

    @property
    def foutief(self) -> bool:
        """Whether some input was faulty."""
        return any(map(is_fout, self.meldingen))


@dataclass(frozen=True, slots=True, kw_only=True)
class Besloten(_Ingelezen):
    """What was decided by the kader, and everything that was wrong or worth knowing.

    `dossiers` is what people wrote in each file beside the scores, by file, where that was asked for. `gedeeld` are the
    files that are about more than one organisation: what people wrote in them is not of one, but for `verdeeld`, which
    has what stands beside the scores of one toetsing. `notities` are those at the cells, by toetsing and verwachting,
    where that was asked for. `registers` are the tables in each file of what is followed up, with the dossiers.
    `uit_bestandsnaam` are the organisations that nothing names but their file. `weggelaten`
    are the toetsingen that were not decided: for their fouten, or because nobody knows which of two holds. `kandidaten`
    is what there was to choose from, where a choice was made.
    """

    kader: Kader
    uitslagen: tuple[Uitslag, ...]
    dossiers: Mapping[str, Dossier]
    gedeeld: frozenset[str]
    uit_bestandsnaam: frozenset[str] = frozenset()
    verdeeld: Mapping[tuple[object, ...], Dossier] = field(default_factory=dict)
    notities: Mapping[tuple[object, ...], Mapping[str, tuple[str, ...]]] = field(default_factory=dict)
    registers: Mapping[str, tuple[Gelezenregister, ...]] = field(default_factory=dict)
    weggelaten: tuple[Afgekeurd, ...] = ()
    kandidaten: tuple[Kandidaat, ...] = ()

    @property
    def gegevens(self) -> Mapping[str, Mapping[str, str]]:
        """What each file says on its sheet *Gegevens*, by label, where the dossiers were asked for."""
        return {bestand: dossier.gegevens for bestand, dossier in self.dossiers.items()}

    def dossier_van(self, toetsing: Toetsing) -> Dossier:
        """Return what people wrote beside the scores of one toetsing; nothing where that is in a file of more."""
        from toetsing.domain.dossier import Dossier  # score does not pay for it

        if toetsing.bron.bestand not in self.gedeeld:
            return self.dossiers[toetsing.bron.bestand]
        return self.verdeeld.get(sleutel_van(toetsing), Dossier())

    def onderbouwingen_van(self, toetsing: Toetsing) -> Mapping[str, str]:
        """Return by verwachting why people scored as they did; nothing where what they wrote was not asked for."""
        if toetsing.bron.bestand not in self.dossiers:
            return {}
        aantekeningen = self.dossier_van(toetsing).aantekeningen
        return {nr: waarom for nr, een in aantekeningen.items() if (waarom := schoon(een.onderbouwing))}

    def notities_van(self, toetsing: Toetsing) -> Mapping[str, tuple[str, ...]]:
        """Return by verwachting what people put as a note at the scores of a toetsing."""
        return self.notities.get(sleutel_van(toetsing), {})


def sleutel_van(toetsing: Toetsing) -> tuple[object, ...]:
    """Return what tells a toetsing from every other that was decided."""
    return toetsing.bron.bestand, toetsing.organisatie, toetsing.ronde, toetsing.soort


@dataclass(frozen=True, slots=True, kw_only=True)
class ZonderKader(_Ingelezen):
    """No file was left to choose a kader by, so nothing was decided; why stands in the meldingen."""

    kader: ClassVar[None] = None
    uitslagen: ClassVar[tuple[Uitslag, ...]] = ()
    kandidaten: ClassVar[tuple[Kandidaat, ...]] = ()
    gegevens: ClassVar[Mapping[str, Mapping[str, str]]] = {}


Scoring = Besloten | ZonderKader
"""The answer to `score`. Of both one can ask the kader, the uitslagen, the meldingen and the gegevens."""
