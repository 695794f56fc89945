"""Reads the facts of a kader file: what rules may see by name, beside the verwachtingen they count."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from toetsing.domain.kader import Feit
from toetsing.domain.oordelen import GEHEEL
from toetsing.domain.rules.woordlezer import HOOGSTENS_TEKENS
from toetsing.domain.words.dossierkoppen import AANTEKENING
from toetsing.domain.words.kopnamen import EINDOORDEEL, MOTIVERING, alle_kopnamen
from toetsing.readers.kader.kaderregels import kan_groepsnaam

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    import yaml

    from toetsing.domain.kader import Kader
    from toetsing.readers.kader.schalen import Schaalkiezer
    from toetsing.readers.kader.yamlboom import Yamlboom

FEIT: Final = ("naam", "tekst", "schaal", "motivering", "voetnoot", "bron")
_LENGTE_EN_EINDE: Final = (
    f" De naam van een feit heeft hoogstens {HOOGSTENS_TEKENS} tekens en eindigt op een letter of een cijfer."
)
_KOPPEN: Final = alle_kopnamen() | {*AANTEKENING, MOTIVERING, EINDOORDEEL, GEHEEL}


def meld_ongenoemd(boom: Yamlboom, knopen: Sequence[yaml.Node], kader: Kader) -> None:
    """Report every fact that no rule of anything that is decided names; `knopen` are where they are declared."""
    for knoop, feit in zip(knopen, kader.losse_feiten, strict=True):
        if feit not in kader.genoemde_feiten:
            boom.meld(knoop, "K057", naam=feit.nr, score=feit.schaal.niveaus[0].naam)


@dataclass(frozen=True, slots=True, kw_only=True)
class Feitenlezer:
    """Reads `feiten` in the words of one kader. Reports in the tree it reads.

    `bezet` says of every word that means something else in this kader what that is. `schaal`, `bron` and `voetnoot`
    read those fields as they do for a verwachting.
    """

    boom: Yamlboom
    bezet: Mapping[str, str]
    schaal: Schaalkiezer
    bron: Callable[[dict[str, yaml.Node], yaml.Node, str], str]
    voetnoot: Callable[[dict[str, yaml.Node]], str | None]

    def feiten(self, knopen: Iterable[yaml.Node]) -> tuple[Feit, ...]:
        """Return the facts, each name once whatever its case."""
        gezien: dict[str, int] = {}
        return tuple(self._feit(een, gezien) for een in knopen)

    def _feit(self, knoop: yaml.Node, gezien: dict[str, int]) -> Feit:
        velden = self.boom.velden(knoop, FEIT, "een feit")
        naam = self.boom.tekst(velden, "naam", knoop, "een feit")
        bij = f"feit {naam}"
        if naam:
            self._toets_naam(velden["naam"], naam, gezien)
        schaal = self.schaal(velden, knoop, bij)
        return Feit(
            nr=naam,
            tekst=self.boom.tekst(velden, "tekst", knoop, bij),
            schaal=schaal,
            scores=tuple(niveau.teken for niveau in schaal.niveaus),
            voetnoot=self.voetnoot(velden),
            bron=self.bron(velden, knoop, bij),
            motivering=self.boom.ja_nee(velden, "motivering", standaard=False),
        )

    def _toets_naam(self, knoop: yaml.Node, naam: str, gezien: dict[str, int]) -> None:
        sleutel = naam.casefold()
        zegbaar = len(naam) <= HOOGSTENS_TEKENS and naam[-1].isalnum()
        if not zegbaar or not kan_groepsnaam(naam):  # no cell and no row could say it
            self.boom.meld(knoop, "K012", waarde=naam, ook="" if zegbaar else _LENGTE_EN_EINDE)
        wat = "een kop in een bestand met scores" if sleutel in _KOPPEN else self.bezet.get(sleutel)
        if sleutel in gezien:
            self.boom.meld(knoop, "K056", naam=naam, eerder=gezien[sleutel])
        elif wat is not None:
            self.boom.meld(knoop, "K055", naam=naam, wat=wat)
        gezien.setdefault(sleutel, knoop.start_mark.line + 1)
