"""What ends an opdracht: asked for in a way that cannot be, or a kader with fouten."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from toetsing.domain.meldingen import Melding


class Gebruiksfout(Exception):  # noqa: N818 - the field's word
    """The question itself is wrong: an unknown kader, an organisation that is not there. Exit code 2."""


class Kaderfout(Exception):  # noqa: N818 - the field's word
    """The kader that was asked for cannot be used; the meldingen say why."""

    def __init__(self, meldingen: tuple[Melding, ...]) -> None:
        super().__init__()
        self.meldingen = meldingen
