"""Changes of the beslisregels that no worked case notices, as cases that would, ready to take over."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final, NamedTuple

from toetsing.domain.oordelen import GEHEEL
from toetsing.domain.proof.gevallen import geschreven
from toetsing.domain.proof.opmerken import Gemist
from toetsing.domain.rules.boom import Laag
from toetsing.domain.rules.inwoorden import vulling_in_woorden

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from toetsing.domain.proof.bewijs import Certificaat
    from toetsing.domain.proof.opmerken import Proef


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
    """Return cases that together notice every change that none notices now, each once."""
    per_scores: dict[tuple[str, str, tuple[tuple[str, str], ...]], Nieuwgeval] = {}
    for proef, gemist in gemiste(certificaat):
        geval = nieuw_geval(proef.criterium, gemist)
        per_scores.setdefault((geval.criterium, geval.scores, tuple(geval.feiten.items())), geval)
    return tuple(per_scores.values())
