"""What the plan does not say of a verbeterpunt yet: only that is still to be asked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from toetsing.domain.dossier import Maatregel

GEVRAAGD: Final = ("maatregel", "verantwoordelijke", "termijn")
"""What is asked at every verbeterpunt: what will be done, who sees to it, and when it is ready."""


def nog_gevraagd(plan: Sequence[Maatregel], nrs: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Return by verwachting what its measures do not say yet: everything where it has none, nothing where all do."""
    return {nr: _bij([een for een in plan if een.nr == nr and een.verbetermaatregel.strip()]) for nr in nrs}


def _bij(maatregelen: Sequence[Maatregel]) -> tuple[str, ...]:
    if not maatregelen:
        return GEVRAAGD
    gezegd = [(True, bool(een.verantwoordelijke.strip()), bool(een.termijn.strip())) for een in maatregelen]
    return tuple(wat for wat, alle in zip(GEVRAAGD, zip(*gezegd, strict=True), strict=True) if not all(alle))
