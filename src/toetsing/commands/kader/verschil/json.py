"""The JSON contract of `kader verschil`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, TypedDict

from toetsing.commands.kader.verschil.teksten import tekstverschillen
from toetsing.commands.kader.verschil.zinnen import richting_zin, ronde_zinnen, uitkomst_zin, voorbeeld_zin
from toetsing.domain.compare.kaderverschil import Onbewezen, Verhouding
from toetsing.formats.json import Kaderjson, Programmajson, als_json, kader_kort, programma

if TYPE_CHECKING:
    from collections.abc import Mapping

    from toetsing.domain.compare.kaderverschil import Kaderverschil, Knoopverschil
    from toetsing.domain.proof.samengang import Paar


class Paarjson(TypedDict):
    """Two oordelen that go together, in how many fillings-in, and the smallest of those by number and fact.

    Where each kader has another verwachting or fact of that name it is "1.2.2 (toen)" and "1.2.2 (nu)".

    `richting` is what the later oordeel is beside the earlier: "gelijk", "strenger", "milder" or "beter noch slechter".
    """

    eerst: str
    daarna: str
    richting: str
    invullingen: int
    scores: Mapping[str, str]
    voorbeeld: str


class Knoopverschiljson(TypedDict):
    """A criterium, "thema 2" or "geheel": how strict it is, or None and in `reden` why nothing is proven of it.

    `was` are those of the earlier kader that it comes from, `invullingen` over how many all is proven, `andere_vragen`
    the verwachtingen that ask more than then, less, or something else, and in which words.
    """

    criterium: str
    was: list[str]
    andere_vragen: Mapping[str, str]
    verhouding: Annotated[str, Verhouding] | None
    reden: str | None
    invullingen: int
    paren: list[Paarjson]


class Tekstverschiljson(TypedDict):
    """Something that is not said in the same words; empty where one of the kaders does not say it.

    Where each kader has something else under one number the place is "verwachting 1.2.2 (toen)" or "(nu)".
    """

    plaats: str
    wat: str
    eerst: str
    daarna: str


class Rondesjson(TypedDict):
    """Whether a hertoets can set rondes by the two beside each other, with which verwachtingen, in words as well."""

    vergelijkbaar: bool
    gedeeld: Mapping[str, str]
    uitleg: list[str]


class Verschiljson(TypedDict):
    """Two kaders beside each other."""

    formaat: str
    programma: Programmajson
    eerst: Kaderjson
    daarna: Kaderjson
    op_nummer: bool
    criteria: list[Knoopverschiljson]
    teksten: list[Tekstverschiljson]
    rondes: Rondesjson


def verschil_als_json(verschil: Kaderverschil) -> str:
    """Return `toetsing/kaderverschil/1`."""
    inhoud: Verschiljson = {
        "formaat": "toetsing/kaderverschil/1",
        "programma": programma(),
        "eerst": kader_kort(verschil.eerst),
        "daarna": kader_kort(verschil.daarna),
        "op_nummer": verschil.op_nummer,
        "criteria": [_knoop(knoop) for knoop in verschil.knopen],
        "teksten": [
            {"plaats": een.plaats, "wat": een.wat, "eerst": een.eerst, "daarna": een.daarna}
            for een in tekstverschillen(verschil)
        ],
        "rondes": {
            "vergelijkbaar": verschil.koppeling.reden is None,
            "gedeeld": verschil.koppeling.was,
            "uitleg": list(ronde_zinnen(verschil)),
        },
    }
    return als_json(inhoud)


def _knoop(knoop: Knoopverschil) -> Knoopverschiljson:
    uitkomst = knoop.uitkomst
    bewezen = not isinstance(uitkomst, Onbewezen)
    richtingen = {een.paar: richting_zin(een) for een in knoop.andere}
    return {
        "criterium": knoop.nr,
        "was": list(knoop.was),
        "andere_vragen": {nr: relatie.value for nr, relatie in knoop.andere_vragen.items()},
        "verhouding": knoop.verhouding.value if knoop.verhouding else None,
        "reden": None if bewezen else uitkomst_zin(knoop),
        "invullingen": 0 if isinstance(uitkomst, Onbewezen) else uitkomst.invullingen,
        "paren": []
        if isinstance(uitkomst, Onbewezen)
        else [_paar(paar, richtingen.get(paar, "gelijk")) for paar in uitkomst.paren],
    }


def _paar(paar: Paar, richting: str) -> Paarjson:
    return {
        "eerst": paar.eerst,
        "daarna": paar.daarna,
        "richting": richting,
        "invullingen": paar.invullingen,
        "scores": {naam: teken for naam, (_, teken) in zip(paar.namen, paar.voorbeeld, strict=True)},
        "voorbeeld": voorbeeld_zin(paar),
    }
