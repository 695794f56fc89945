"""What ends an opdracht: asked for in a way that cannot be, or a kader with fouten."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toetsing.domain.meldingen import melding

if TYPE_CHECKING:
    from collections.abc import Sequence

    from toetsing.domain.meldingen import Melding


class Gebruiksfout(Exception):  # noqa: N818 - the field's word
    """The question itself is wrong: an unknown kader, an organisation that is not there. Exit code 2.

    The melding says what; where more than one thing is wrong it is their heading, and each of `delen` one of them.
    """

    def __init__(self, melding: Melding, delen: Sequence[Melding] = ()) -> None:
        super().__init__(melding, delen)
        self.melding = melding
        self.delen = tuple(delen)

    def __str__(self) -> str:
        """The melding on one line; with parts a line for each of them between what is wrong and what to do."""
        if not self.delen:
            return str(self.melding)
        een = self.melding
        return "\n".join((een.tekst, *(f"- {deel}" for deel in self.delen), f"{een.advies} [{een.code}]"))


class Kaderfout(Exception):  # noqa: N818 - the field's word
    """The kader or huisstijl that was asked for cannot be used; its `meldingen`, a tuple, say why."""

    def __init__(self, meldingen: tuple[Melding, ...]) -> None:
        super().__init__()
        self.meldingen = meldingen


def gebruiksfout(code: str, **waarden: object) -> Gebruiksfout:
    """Make the Gebruiksfout with a melding from the catalogue, to raise."""
    return Gebruiksfout(melding(code, None, **waarden))
