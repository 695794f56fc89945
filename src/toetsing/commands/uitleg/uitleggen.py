"""The answer of `uitleg`: one code with its example, or all of them in a list."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from toetsing.commands.uitleg.document import codedocument, lijstdocument
from toetsing.commands.uitleg.json import uitleg_als_json
from toetsing.document.antwoord import Antwoord
from toetsing.domain.fouten import gebruiksfout
from toetsing.domain.uitleg.uitleg import alle_uitleg, code_in
from toetsing.domain.words.lijkt_op import tip

if TYPE_CHECKING:
    from datetime import date


def over_elke_code(dag: date) -> Antwoord:
    """Return what every code means."""
    alle = tuple(alle_uitleg().values())
    return Antwoord(partial(lijstdocument, alle, dag), partial(uitleg_als_json, alle))


def over_code(code: str, dag: date) -> Antwoord:
    """Return what a code means, with an example. Raises Gebruiksfout for a code that is not there."""
    alle = alle_uitleg()
    een = alle.get(code_in(code))
    if een is None:
        raise gebruiksfout("G130", waarde=code, tip=tip(code_in(code), alle))
    return Antwoord(partial(codedocument, een, dag), partial(uitleg_als_json, [een]))
