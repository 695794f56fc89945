"""Worked cases that a kader still lacks, ready to take over.

They notice each change of the beslisregels that no case notices, and show what nvt does where no case does.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final, NamedTuple

from toetsing.domain.oordelen import GEHEEL
from toetsing.domain.proof.gevallen import geschreven
from toetsing.domain.proof.metnvt import vorm
from toetsing.domain.proof.opmerken import Gemist
from toetsing.domain.rules.boom import Laag
from toetsing.domain.rules.inwoorden import onderdelen_in_woorden

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from toetsing.domain.proof.bewijs import Certificaat
    from toetsing.domain.proof.opmerken import Proef
    from toetsing.domain.proof.waarheidstabel import Knooptabel, Waarheidstabel
    from toetsing.domain.rules.betekenis import Onderdeel


_THEMA: Final = f"{Laag.THEMA.enkelvoud} "


class Nieuwgeval(NamedTuple):
    """A worked case that a kader lacks, as it stands in a file with cases.

    `criterium` is what a bevinding names: above the criteria "thema 1", or "geheel".
    """

    naam: str
    criterium: str
    scores: str
    feiten: Mapping[str, str]
    oordeel: str

    @property
    def yaml(self) -> str:
        """The case as one line of the list, that nobody has held against the source; JSON strings are YAML strings."""
        wie = {"criterium": self.criterium}
        if self.criterium == GEHEEL:
            wie = {"geheel": "ja"}
        elif self.criterium.startswith(_THEMA):
            wie = {"thema": self.criterium.removeprefix(_THEMA)}
        gevuld = {"naam": self.naam, **wie, "scores": self.scores}
        velden = [f"{veld}: {json.dumps(waarde, ensure_ascii=False)}" for veld, waarde in gevuld.items()]
        velden += [f"feiten: {json.dumps(self.feiten, ensure_ascii=False)}"] if self.feiten else []
        return f"- {{{', '.join([*velden, f'oordeel: {_aangehaald(self.oordeel)}', 'nagekeken: nee'])}}}"


def _aangehaald(oordeel: str) -> str:
    """Return an oordeel as YAML between one pair of quotation marks, single ones where it has a space."""
    return f"'{oordeel}'" if " " in oordeel and "'" not in oordeel else json.dumps(oordeel, ensure_ascii=False)


def gemiste(certificaat: Certificaat) -> Iterator[tuple[Proef, Gemist]]:
    """Yield every change that no case notices."""
    for proef in certificaat.proeven:
        if isinstance(proef.uitkomst, Gemist):
            yield proef, proef.uitkomst


def nieuw_geval(criterium: str, onderdelen: Sequence[Onderdeel], scores: Mapping[str, str], oordeel: str) -> Nieuwgeval:
    """Return the case with these scores, and what the rows say of them."""
    return Nieuwgeval(
        naam=onderdelen_in_woorden([(een.nr, een, scores[een.nr]) for een in onderdelen], samen=True),
        criterium=criterium,
        scores=" ".join(geschreven(scores[een.nr]) for een in onderdelen if not een.feit),
        feiten={een.nr: scores[een.nr] for een in onderdelen if een.feit},
        oordeel=oordeel,
    )


def geval_van(proef: Proef, gemist: Gemist) -> Nieuwgeval:
    """Return the case that would notice a change."""
    return nieuw_geval(proef.criterium, gemist.onderdelen, gemist.scores, gemist.oordeel)


def nieuwe_gevallen(certificaat: Certificaat) -> tuple[Nieuwgeval, ...]:
    """Return cases that together notice every change that none notices now, and show what nvt does, each once.

    They come in the order of the kader.
    """
    tabellen: dict[str, Waarheidstabel | Knooptabel] = {tabel.nr: tabel for tabel in certificaat.tabellen}
    tabellen |= {tabel.nr: tabel for tabel in certificaat.boven}
    per_scores: dict[object, Nieuwgeval] = {}
    vormen: set[object] = set()
    for proef, gemist in gemiste(certificaat):
        geval = geval_van(proef, gemist)
        per_scores.setdefault((geval.criterium, geval.scores, tuple(geval.feiten.items())), geval)
        vormen.add((proef.criterium, vorm(tabellen[proef.criterium], gemist.scores)))
    met_nvt = (
        nieuw_geval(*een)
        for een in certificaat.zonder_nvtgeval
        if (een.criterium, vorm(tabellen[een.criterium], een.scores)) not in vormen
    )
    volgorde = list(tabellen)
    return tuple(sorted((*per_scores.values(), *met_nvt), key=lambda geval: volgorde.index(geval.criterium)))
