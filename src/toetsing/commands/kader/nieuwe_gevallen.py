"""Worked cases that a kader still lacks, ready to take over.

They notice each change of the beslisregels that no case notices, and show what nvt does where no case does.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final, NamedTuple

from toetsing.domain.oordelen import GEHEEL
from toetsing.domain.proof.bevinding import DoorNvt
from toetsing.domain.proof.gevallen import geschreven, naam_van_geval
from toetsing.domain.proof.opmerken import Gemist
from toetsing.domain.proof.waarheidstabel import Knooptabel, Waarheidstabel
from toetsing.domain.rules.boom import Laag
from toetsing.domain.rules.inwoorden import vulling_in_woorden

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from toetsing.domain.kader import Verwachting
    from toetsing.domain.proof.bewijs import Certificaat
    from toetsing.domain.proof.opmerken import Proef
    from toetsing.domain.rules.betekenis import Onderdeel


_THEMA: Final = f"{Laag.THEMA.enkelvoud} "


class Nieuwgeval(NamedTuple):
    """A worked case that would notice a change, as it stands in a file with cases.

    `criterium` is what a bevinding names: above the criteria "thema 1", or "geheel".
    """

    naam: str
    criterium: str
    scores: str
    feiten: Mapping[str, str]
    oordeel: str

    @property
    def yaml(self) -> str:
        """The case as one line of the list; JSON strings are YAML strings."""
        gevuld = {veld: waarde for veld, waarde in self._asdict().items() if waarde}
        if self.criterium == GEHEEL:
            gevuld = {"geheel" if veld == "criterium" else veld: waarde for veld, waarde in gevuld.items()}
            gevuld["geheel"] = "ja"
        elif self.criterium.startswith(_THEMA):
            gevuld = {"thema" if veld == "criterium" else veld: waarde for veld, waarde in gevuld.items()}
            gevuld["thema"] = self.criterium.removeprefix(_THEMA)
        velden = (f"{veld}: {json.dumps(waarde, ensure_ascii=False)}" for veld, waarde in gevuld.items())
        return f"- {{{', '.join(velden)}}}"


def gemiste(certificaat: Certificaat) -> Iterator[tuple[Proef, Gemist]]:
    """Yield every change that no case notices."""
    for proef in certificaat.proeven:
        if isinstance(proef.uitkomst, Gemist):
            yield proef, proef.uitkomst


def nieuw_geval(criterium: str, gemist: Gemist) -> Nieuwgeval:
    """Return the case that would notice a change."""
    return Nieuwgeval(
        naam=vulling_in_woorden(gemist.klassen, gemist.scores),
        criterium=criterium,
        scores=" ".join(geschreven(gemist.scores[nr]) for nr in gemist.nrs),
        feiten={naam: gemist.scores[naam] for naam in gemist.feiten},
        oordeel=geschreven(gemist.oordeel),
    )


def nieuwe_gevallen(certificaat: Certificaat) -> tuple[Nieuwgeval, ...]:
    """Return cases that together notice every change that none notices now, and what nvt does, each once.

    They come in the order of the kader.
    """
    per_scores: dict[tuple[str, str, tuple[tuple[str, str], ...]], Nieuwgeval] = {}
    for proef, gemist in gemiste(certificaat):
        geval = nieuw_geval(proef.criterium, gemist)
        per_scores.setdefault((geval.criterium, geval.scores, tuple(geval.feiten.items())), geval)
    gevallen = (*per_scores.values(), *_met_nvt(certificaat))
    volgorde = [tabel.nr for tabel in (*certificaat.tabellen, *certificaat.boven)]
    return tuple(sorted(gevallen, key=lambda geval: volgorde.index(geval.criterium)))


def _met_nvt(certificaat: Certificaat) -> Iterator[Nieuwgeval]:
    """Yield a case with nvt of each criterium of which that changes the oordeel, unless there is one or will be.

    So of a node above the criteria of which the rows look at verwachtingen themselves.
    """
    tabellen: dict[str, Waarheidstabel | Knooptabel] = {tabel.nr: tabel for tabel in certificaat.tabellen}
    tabellen |= {tabel.nr: tabel for tabel in certificaat.boven}
    scores: list[tuple[str, Mapping[str, object]]]
    scores = [(naam_van_geval(geval), geval.scores) for geval in certificaat.uitgewerkt]
    scores += [(proef.criterium, gemist.scores) for proef, gemist in gemiste(certificaat)]
    for bevinding in certificaat.bevindingen:
        naam, feit = bevinding.criterium, bevinding.feit
        if not isinstance(feit, DoorNvt):
            continue
        tabel = tabellen[naam]
        van = _onderdelen(tabel)
        gezien = {nr for klasse in tabel.zicht.klassen for nr in klasse.nrs}
        al = any(_heeft_nvt(van, een) for over, een in scores if over == naam)
        if not al and any(een.nr in gezien for een in van):
            na = feit.wissels[0].na
            yield Nieuwgeval(
                naam=na.in_woorden,
                criterium=naam,
                scores=" ".join(geschreven(na.voorbeeld[een.nr]) for een in van),
                feiten={klasse.nrs[0]: na.voorbeeld[klasse.nrs[0]] for klasse in tabel.zicht.klassen if klasse.feit},
                oordeel=geschreven(na.beslissing.oordeel),
            )


def _onderdelen(tabel: Waarheidstabel | Knooptabel) -> Sequence[Verwachting | Onderdeel]:
    """Return the verwachtingen of which a case says the score, in its order."""
    return tabel.knoop.alle_verwachtingen if isinstance(tabel, Knooptabel) else tabel.criterium.tellend


def _heeft_nvt(onderdelen: Sequence[Verwachting | Onderdeel], scores: Mapping[str, object]) -> bool:
    return any(scores.get(een.nr) in een.schaal.nvt for een in onderdelen)
