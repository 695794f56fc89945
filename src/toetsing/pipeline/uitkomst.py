"""What an opdracht gives to a program in Python: its data, what there is to say, and the forms it can be written in."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Generic, TypeVar, cast

from toetsing.document.antwoord import Antwoord, GeenAntwoord
from toetsing.domain.fouten import Gebruiksfout, gebruiksfout
from toetsing.domain.meldingen import is_fout
from toetsing.domain.words.lijkt_op import tip
from toetsing.formats.vormen import VAN_ANTWOORD, VORMEN, vorm_van
from toetsing.pipeline.opmaak import onze_opmaak
from toetsing.readers.files.gelezen import laat_los

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date

    from toetsing.domain.meldingen import Melding
    from toetsing.formats.opmaak import Opmaak

    Pad = str | os.PathLike[str]

G = TypeVar("G")


@dataclass(frozen=True, kw_only=True)
class Uitkomst(Generic[G]):
    """The answer to one question, whole.

    `meldingen` is everything there is to say of the input, in the order of the command line. `voldoet` says whether
    what was asked of it holds: of `verifieer` that nothing differs; always so where nothing is asked.
    """

    antwoord: Antwoord | GeenAntwoord
    opmaak: Callable[[], Opmaak]
    vormen: tuple[str, ...] = VAN_ANTWOORD

    @property
    def meldingen(self) -> tuple[Melding, ...]:
        """Everything there is to say; `melding.ernst` says whether it is a fout, and `str(melding)` is the line."""
        return self.antwoord.meldingen

    @property
    def voldoet(self) -> bool:
        """Whether what was asked of it holds. Without an answer nothing does."""
        return isinstance(self.antwoord, Antwoord) and self.antwoord.voldoet

    @cached_property
    def gegevens(self) -> G | None:
        """The answer as dicts and lists, as its JSON has it; None where the input gave nothing, and meldingen say why.

        Its shape is in `schemas/`, by the name in `gegevens["formaat"]`. Open scores are None, counts are int.
        """
        if self.antwoord.als_json is None:
            return None
        return cast("G", json.loads(self.antwoord.als_json()))

    def als(self, vorm: str) -> bytes:
        """Return the answer in a form, as the bytes of a file: "tabel", "json", "csv", "markdown", "html" and "xlsx".

        Reports have "pdf" and "docx" too, and no tables by themselves. Raises Gebruiksfout for a form that is not
        there, for a template that cannot be used, and where there is no answer.
        """
        from toetsing.formats.bestanden import als_bytes
        from toetsing.pipeline.meegeleverd import meegeleverd

        naam = vorm_van(vorm)
        if naam not in self.vormen:
            raise gebruiksfout("G020", formaat=vorm, keuze=", ".join(self.vormen), tip=tip(vorm, self.vormen))
        if not isinstance(self.antwoord, Antwoord):
            raise Gebruiksfout(next(filter(is_fout, self.meldingen), self.meldingen[0]))
        inhoud, opmerkingen = VORMEN[naam].maak(self.antwoord, meegeleverd("rapporten"), self.opmaak)
        for een in filter(is_fout, opmerkingen):
            raise Gebruiksfout(een)
        return als_bytes(inhoud)

    def schrijf(self, naar: Pad, *, forceer: bool = False) -> Path:
        """Write the answer to a file, whole or not at all, in the form that its suffix says; return its path.

        What stands there is replaced only with `forceer`. Raises what `als` raises, and Gebruiksfout where the suffix
        says no form or the file cannot be written.
        """
        from toetsing.pipeline.schrijven import write_bestand

        pad = Path(naar)
        per_achtervoegsel = {VORMEN[naam].achtervoegsel: naam for naam in self.vormen}
        vorm = per_achtervoegsel.get(pad.suffix.lower())
        if vorm is None:
            raise gebruiksfout("G021", naam=str(naar), keuze=", ".join(per_achtervoegsel), tip="")
        fout = write_bestand(pad, self.als(vorm), forceer=forceer)
        if fout is not None:
            raise Gebruiksfout(fout)
        laat_los(pad.stat())  # a program may write it once more
        return pad


def paden_van(paden: Pad | Iterable[Pad]) -> list[str]:
    """Return paths as they were given, of one or of more."""
    return [os.fspath(paden)] if isinstance(paden, (str, os.PathLike)) else [os.fspath(pad) for pad in paden]


def pad_van(pad: Pad | None) -> str | None:
    """Return a path that may be left out."""
    return None if pad is None else os.fspath(pad)


def als_uitkomst(antwoord: Antwoord | GeenAntwoord, peildatum: date) -> Uitkomst[Any]:
    """Return what an opdracht found as the answer to a program, in our house style."""
    return Uitkomst(antwoord=antwoord, opmaak=partial(onze_opmaak, peildatum))
