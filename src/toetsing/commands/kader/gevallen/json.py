"""The JSON contract of `kader gevallen`."""

from __future__ import annotations

from collections.abc import Mapping  # noqa: TC003 - the schema is made from it
from typing import TYPE_CHECKING, Annotated, TypedDict

from toetsing.domain.proof.invullingen import Omvang
from toetsing.formats.json import Kaderjson, Programmajson, als_json, kader_kort, programma, score_als_json

if TYPE_CHECKING:
    from toetsing.commands.kader.gevallen.verzamelen import Ingevulddeel, Proefset, Uitgewerkt
    from toetsing.domain.beslist import Beslist
    from toetsing.domain.proof.invullingen import Uitkomst
    from toetsing.domain.scores import Ingevuld


class Gevraagdjson(TypedDict):
    """A verwachting that counts, by its number, or a fact, by its name, and which scores it can have."""

    nr: str
    scores: list[str]
    feit: bool


class Regeljson(TypedDict):
    """A row: its number, what it says, its sentence and its source; the answer to an empty denominator is number 0."""

    rij: int
    oordeel: str
    beslisregel: str
    bron: str


class Invullingjson(TypedDict):
    """A way to fill in a part: a score by number or name, null where it is open, and what is then possible.

    `oordeel` is null while more is possible; `rij` is the row that decides, null where that can be more than one or
    none. A state without a row is the oordeel `geen`.
    """

    scores: Mapping[str, str | None]
    mogelijk: list[str]
    oordeel: str | None
    rij: int | None


class Deeljson(TypedDict):
    """A criterium, a thema or the whole: what is asked below it, its rows, and ways to fill it in.

    `letters` are what can be decided, from best to worst, `geen` last. `omvang` says what there is: `elke invulling`
    is every way there is, `elke toestand` one for all that rows can tell apart, and `een deel` not even that.
    """

    niveau: str
    nr: str
    letters: list[str]
    gevraagd: list[Gevraagdjson]
    beslisregels: list[Regeljson]
    omvang: Annotated[str, Omvang]
    invullingen: list[Invullingjson]


class Uitgewerktjson(TypedDict):
    """A worked case beside the kader: its sentence, and what it says that is possible.

    `rijen` are the rows that it says can decide; empty where it says nothing of that.
    """

    naam: str
    niveau: str
    nr: str
    scores: Mapping[str, str | None]
    mogelijk: list[str]
    rijen: list[int]


class Gevallenjson(TypedDict):
    """Everything to hold another reckoning of the kader against."""

    formaat: str
    programma: Programmajson
    kader: Kaderjson
    gevallen: list[Uitgewerktjson]
    delen: list[Deeljson]


def gevallen_als_json(proefset: Proefset) -> str:
    """Return `toetsing/gevallen/1`."""
    inhoud: Gevallenjson = {
        "formaat": "toetsing/gevallen/1",
        "programma": programma(),
        "kader": kader_kort(proefset.kader),
        "gevallen": [_uitgewerkt(een) for een in proefset.uitgewerkt],
        "delen": [_deel(een) for een in proefset.delen],
    }
    return als_json(inhoud)


def _deel(deel: Ingevulddeel) -> Deeljson:
    wat = deel.wat
    return {
        "niveau": wat.niveau,
        "nr": wat.nr,
        "letters": list(wat.knoop.letters),
        "gevraagd": [
            {"nr": een.nr, "scores": list(een.tekens), "feit": een.feit}
            for een in (*wat.knoop.alle_verwachtingen, *wat.knoop.feiten)
        ],
        "beslisregels": _regels(wat),
        "omvang": deel.omvang.value,
        "invullingen": [_invulling(scores, uitkomst) for scores, uitkomst in deel.gevallen],
    }


def _regels(wat: Beslist) -> list[Regeljson]:
    regelset = wat.knoop.regelset
    assert regelset is not None, "what is decided has rows"
    return [
        {"rij": regelset.nummer(rij) or 0, "oordeel": rij.oordeel, "beslisregel": rij.leest, "bron": rij.bron}
        for rij in regelset.alle_rijen
    ]


def _invulling(scores: Mapping[str, Ingevuld], uitkomst: Uitkomst) -> Invullingjson:
    mogelijk = uitkomst.mogelijk
    return {
        "scores": _scores(scores),
        "mogelijk": list(mogelijk),
        "oordeel": mogelijk[0] if len(mogelijk) == 1 else None,
        "rij": uitkomst.rij,
    }


def _scores(scores: Mapping[str, Ingevuld]) -> dict[str, str | None]:
    return {nr: score_als_json(score) for nr, score in scores.items()}


def _uitgewerkt(een: Uitgewerkt) -> Uitgewerktjson:
    geval, regelset = een.geval, een.wat.knoop.regelset
    assert regelset is not None, "what is decided has rows"
    return {
        "naam": geval.naam,
        "niveau": een.wat.niveau,
        "nr": een.wat.nr,
        "scores": _scores(een.scores),
        "mogelijk": list(geval.mogelijk),
        "rijen": [regelset.nummer(rij) or 0 for rij in geval.rijen],
    }
