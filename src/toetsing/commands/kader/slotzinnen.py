"""What one takes away from a certificate: one closing line, and what was found that asks nothing, counted."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from toetsing.commands.kader.bewijsdelen import gezegd
from toetsing.domain.meldingen import Ernst
from toetsing.domain.oordelen import GEHEEL
from toetsing.domain.proof.bevinding import Onderzoek
from toetsing.domain.words.telwoorden import als_zin
from toetsing.domain.words.woorden import ZONDER_WOORD, aantal, genoemd, opsomming

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from toetsing.domain.proof.bevinding import Bevinding
    from toetsing.domain.proof.bewijs import Certificaat

_HOOGSTENS: Final = 3
"""The most places that are named with one code: the line is to be read at a glance."""


def slotzin(certificaat: Certificaat, gevalfouten: int, nieuw: int, *, geschreven: bool) -> str:
    """Return the certificate in one line: whether it is proven, what asks for a look and where, and what is to do.

    `gevalfouten` is how many fouten stand in the files with cases; `nieuw` cases are missing, or just `geschreven`.
    """
    bevindingen = gezegd(certificaat)
    fouten, let_op = ([een for een in bevindingen if een.ernst is ernst] for ernst in (Ernst.FOUT, Ernst.LET_OP))
    n = len(fouten) + gevalfouten
    delen = ["Niets te bewijzen" if not certificaat.tabellen and not certificaat.boven else "Bewezen"]
    if n:
        waar = [*_per_code(fouten), *(["onleesbare gevallen"] if gevalfouten else [])]
        delen = [f"Niet in orde; {aantal(n, 'fout', 'fouten')}: {opsomming(waar)}"]
    if let_op:
        delen.append(f"{len(let_op)} let op: {opsomming(_per_code(let_op))}")
    if nieuw and not geschreven and not n:
        delen.append(f"{aantal(nieuw, 'geval', 'gevallen')} over te nemen")
    na_te_kijken = len(certificaat.na_te_kijken) + (nieuw if geschreven else 0)
    if na_te_kijken:
        delen.append(f"{aantal(na_te_kijken, 'geval', 'gevallen')} na te kijken")
    return als_zin("; ".join(delen))


def info_zin(bevindingen: Iterable[Bevinding]) -> str:
    """Return how often each kind was found of what asks nothing; nothing where there is none."""
    soorten = Counter(een.onderzoek for een in bevindingen if een.ernst is Ernst.INFO)
    if not soorten:
        return ""
    per_soort = opsomming(
        f"{soorten[soort]} keer {soort.naam} ({soort.code})" for soort in Onderzoek if soort in soorten
    )
    return als_zin(f"Info, die niets van u vraagt: {per_soort}")


def _per_code(bevindingen: Sequence[Bevinding]) -> list[str]:
    """Return per code where it was found: "B02 bij 1.1 en 1.2"."""
    per_code: dict[str, dict[str, None]] = {}
    for een in bevindingen:
        waar = f"het {GEHEEL}" if een.criterium == GEHEEL else een.criterium
        per_code.setdefault(een.onderzoek.code, {})[waar] = None
    return [f"{code} bij {genoemd(waar, _HOOGSTENS, ZONDER_WOORD)}" for code, waar in per_code.items()]
