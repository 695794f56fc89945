"""What `uitleg` shows, in the forms it has: one code with its example, or all of them in a list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toetsing.domain.fouten import gebruiksfout
from toetsing.domain.uitleg.uitleg import LETTERS, alle_uitleg, code_in
from toetsing.domain.words.lijkt_op import tip

if TYPE_CHECKING:
    from collections.abc import Iterable

    from toetsing.domain.uitleg.uitleg import Uitleg


def toon_uitleg(code: str | None, formaat: str) -> str:
    """Return what a code means, or all of them, as tabel or json. Raises Gebruiksfout for a code that is not there."""
    alle = alle_uitleg()
    if code is not None and code_in(code) not in alle:
        raise gebruiksfout("G130", waarde=code, tip=tip(code_in(code), alle))
    gekozen = [alle[code_in(code)]] if code is not None else list(alle.values())
    if formaat == "json":
        from toetsing.commands.uitleg.json import uitleg_als_json

        return uitleg_als_json(gekozen)
    return _lijst(gekozen) if code is None else _een(gekozen[0])


def _een(een: Uitleg) -> str:
    """Return one code: the melding, what it means, what to do, and an example."""
    lijnen = (
        f"{een.code} ({een.ernst.value}): {een.zin}",
        "",
        f"Wat er aan de hand is: {een.betekenis}",
        f"Wat u doet: {een.doe}",
        "",
        "Voorbeeld",
        f"  eerst: {een.voor}",
        f"  dan:   {een.na}",
    )
    return "".join(f"{lijn}\n" for lijn in lijnen)


def _lijst(alle: Iterable[Uitleg]) -> str:
    """Return all codes by letter, a line each."""
    per_letter: dict[str, list[Uitleg]] = {}
    for een in alle:
        per_letter.setdefault(een.code[0], []).append(een)
    blokken = (
        "".join((f"{letter}: {LETTERS[letter]}\n", *(f"{een.code.ljust(4)}  {een.betekenis}\n" for een in groep)))
        for letter, groep in per_letter.items()
    )
    return "\n".join((*blokken, "Meer over één code, met een voorbeeld: toetsing uitleg CODE\n"))
