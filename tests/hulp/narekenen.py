"""What a toetsing by hand comes to: rules as plain functions, every way to fill in what is open tried out.

Nothing here asks the program anything: from the text of the input to what the JSON of an opdracht has to hold.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, field
from functools import cache
from itertools import product
from typing import TYPE_CHECKING, Any

import openpyxl

from hulp.grond import WORTEL
from hulp.schemas import volgt_schema
from toetsing.cli.hoofd import start
from toetsing.domain.programma import VERSIE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from pathlib import Path

    import pytest

    Scores = Mapping[str, str | None]
    """By number; None is open."""
    Vol = Mapping[str, str]
    """The scores of one criterium with nothing open."""
    Rij = tuple[str, str, Callable[[Vol], bool]]
    """A beslisregel: its letter, its sentence, and when it fits."""

LETTERS = ("V", "M", "O", "geen")


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Criterium:
    """`mag` holds the scores that each verwachting that counts may get; no rows: no beslisregels."""

    nr: str
    mag: Mapping[str, Sequence[str]]
    rijen: Sequence[Rij] = ()


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Handkader:
    """`kort` is how JSON names it; `schaal` gives each score its name, best first; the first satisfies.

    `letternamen` are what V, M and O mean, where that is compared.
    """

    kort: Mapping[str, Any]
    criteria: Sequence[Criterium]
    schaal: Mapping[str, str]
    buiten: Sequence[str] = ()
    letternamen: str = ""

    @property
    def ladder(self) -> list[str]:
        """The scores that are better or worse than another, best first."""
        return [teken for teken in self.schaal if teken != "nvt"]

    @property
    def nrs(self) -> list[str]:
        """Every verwachting that counts."""
        return [nr for criterium in self.criteria for nr in criterium.mag]

    @property
    def met_regels(self) -> list[Criterium]:
        """The criteria that get an oordeel."""
        return [criterium for criterium in self.criteria if criterium.rijen]


@dataclass(frozen=True, slots=True, kw_only=True)
class Stuk:
    """What stands about one organisation in a file: the scores, in which cells, and what is written around them."""

    bestand: str
    organisatie: str
    scores: Scores
    cellen: Mapping[str, str]
    ronde: str | None = None
    datum: str | None = None
    soort: str | None = None
    overgenomen: Mapping[str, str] = field(default_factory=dict)
    afwijkingen: Mapping[str, Mapping[str, str | None]] = field(default_factory=dict)


def kort(pad: Path, id_: str, versie: str, titel: str, variant: Path | None = None) -> dict[str, Any]:
    """Return how JSON names a kader, with the hashes of its files."""
    uit: dict[str, Any] = {
        "id": id_,
        "versie": versie,
        "titel": titel,
        "sha256": sha256(pad),
        "variant": None if variant is None else {"id": variant.stem, "sha256": sha256(variant)},
    }
    return uit if pad.is_relative_to(WORTEL) else {**uit, "plaats": str(pad)}


def sha256(pad: Path | str) -> str:
    with open(pad, "rb") as bestand:  # noqa: PTH123 - a path as it was typed
        return hashlib.sha256(bestand.read()).hexdigest()


# -- oordelen ----------------------------------------------------------------------------------------------------------


def tel(vol: Vol, teken: str) -> int:
    return list(vol.values()).count(teken)


def gescoord(vol: Vol) -> int:
    return len(vol) - tel(vol, "nvt")


def oordeel(criterium: Criterium, vol: Vol) -> str:
    """Return the letter of the first row that fits."""
    return next((letter for letter, _, past in criterium.rijen if past(vol)), "geen")


def mogelijk(criterium: Criterium, scores: Scores) -> list[str]:
    """Return every letter over all completions, best first and no oordeel last."""
    return list(_mogelijk(criterium, tuple(scores[nr] for nr in criterium.mag)))


@cache
def _mogelijk(criterium: Criterium, scores: tuple[str | None, ...]) -> tuple[str, ...]:
    vol = ingevuld(criterium.mag, dict(zip(criterium.mag, scores, strict=True)))
    letters = {oordeel(criterium, een) for een in vol}
    return tuple(letter for letter in LETTERS if letter in letters)


def ingevuld(mag: Mapping[str, Sequence[str]], scores: Scores) -> Iterator[dict[str, str]]:
    """Yield every way to fill in what is open."""
    return alle({nr: tekens if (score := scores[nr]) is None else (score,) for nr, tekens in mag.items()})


def alle(keuzes: Mapping[str, Sequence[str]]) -> Iterator[dict[str, str]]:
    return (dict(zip(keuzes, keuze, strict=True)) for keuze in product(*keuzes.values()))


def toetsing_json(hand: Handkader, stuk: Stuk) -> dict[str, Any]:
    """Return one decided toetsing, as every answer has it."""
    tellend = [stuk.scores[nr] for nr in hand.nrs]
    return {
        "organisatie": stuk.organisatie,
        "ronde": stuk.ronde,
        "datum": stuk.datum,
        "soort": stuk.soort,
        "bron": {"bestand": stuk.bestand, "sha256": sha256(stuk.bestand)},
        "scores": {**{nr: stuk.scores[nr] for nr in hand.nrs}, **dict.fromkeys(hand.buiten, "nvt")},
        "overgenomen": stuk.overgenomen,
        "herkomst": stuk.cellen,
        "criteria": {een.nr: _criterium_json(hand, een, stuk) for een in hand.met_regels},
        "voldoende": tellend.count(hand.ladder[0]),
        "beoordeeld": len(tellend) - tellend.count("nvt"),
        "open": tellend.count(None),
    }


def _criterium_json(hand: Handkader, criterium: Criterium, stuk: Stuk) -> dict[str, Any]:
    letters = mogelijk(criterium, stuk.scores)
    scores = [stuk.scores[nr] for nr in criterium.mag]
    zinnen = {letter: zin for letter, zin, _ in criterium.rijen}
    gezet = stuk.afwijkingen.get(criterium.nr)
    return {
        "oordeel": letters[0] if len(letters) == 1 else None,
        "mogelijk": letters,
        "beslisregel": zinnen.get(letters[0]) if len(letters) == 1 else None,
        "aantallen": {naam: scores.count(teken) for teken, naam in hand.schaal.items()} | {"open": scores.count(None)},
        "afwijking": None if gezet is not None and letters == [gezet["oordeel"]] else gezet,
    }


# -- files -------------------------------------------------------------------------------------------------------------


def schrijf_matrix(pad: Path, per_naam: Mapping[str, Scores], ronde: str | None = None) -> dict[str, Stuk]:
    """Write a csv with a row per organisation; return what stands in it by name."""
    nrs = list(next(iter(per_naam.values())))
    kop = [*([f"ronde;{ronde}"] if ronde else []), ";".join(["organisatie", *nrs])]
    rijen = [";".join([naam, *(scores[nr] or "" for nr in nrs)]) for naam, scores in per_naam.items()]
    pad.parent.mkdir(exist_ok=True)
    pad.write_text("\n".join([*kop, *rijen]), encoding="utf-8")
    return {
        naam: Stuk(
            bestand=str(pad),
            organisatie=naam,
            scores=scores,
            cellen={nr: f"{chr(ord('B') + k)}{r}" for k, nr in enumerate(nrs)},
            ronde=ronde,
        )
        for r, (naam, scores) in enumerate(per_naam.items(), start=len(kop) + 1)
    }


def uit_werkmap(pad: str, organisatie: str, ronde: str, **meer: Any) -> Stuk:
    """Return what stands on the sheet Toetsing of a workbook, cell by cell."""
    blad = openpyxl.load_workbook(pad)["Toetsing"]
    kop, *rijen = blad.iter_rows(min_row=6)
    kolom = {str(cel.value): k for k, cel in enumerate(kop)}
    scores, cellen, overgenomen = {}, {}, {}
    for rij in rijen:
        nr = str(rij[kolom["nr"]].value)
        cel = rij[kolom["score"]]
        cellen[nr] = f"Toetsing!{cel.coordinate}"
        scores[nr] = None if cel.value is None else str(cel.value)
        van = rij[kolom["overgenomen uit"]].value if "overgenomen uit" in kolom else None
        if van and cel.value == rij[kolom["vorige score"]].value:
            overgenomen[nr] = str(van)
    return Stuk(
        bestand=pad,
        organisatie=organisatie,
        scores=scores,
        cellen=cellen,
        ronde=ronde,
        soort="toezicht",
        overgenomen=overgenomen,
        **meer,
    )


def zonder_rij(hand: Handkader, *stukken: Stuk) -> list[tuple[Any, ...]]:
    """The meldingen on criteria that certainly have no oordeel."""
    return [
        ("T060", None, None)
        for stuk in stukken
        for criterium in hand.met_regels
        if mogelijk(criterium, stuk.scores) == ["geen"]
    ]


# -- answers -----------------------------------------------------------------------------------------------------------


def antwoord(capsys: pytest.CaptureFixture[str], *args: str) -> dict[str, Any]:
    """Run an opdracht; return its JSON, which keeps to its schema."""
    capsys.readouterr()
    assert start([*args, "--json", "-q", "--peildatum", "18-01-2016"]) == 0
    inhoud: dict[str, Any] = json.loads(capsys.readouterr().out)
    volgt_schema(inhoud, inhoud["formaat"].split("/")[1])
    return inhoud


def is_precies(inhoud: dict[str, Any], naam: str, meldingen: Sequence[tuple[Any, ...]] = (), **verwacht: Any) -> None:
    """Assert that an answer holds this and nothing else: every key, every number, every list in its order.

    Of a melding the code, the cell and the verwachting; its sentence is tested where it is made.
    """
    codes = [(een["code"], een["cel"], een["verwachting"]) for een in inhoud.pop("meldingen")]
    assert codes == list(meldingen), codes
    geheel = {
        "formaat": f"toetsing/{naam}/1",
        "programma": {"versie": VERSIE},
        "peildatum": "2016-01-18",
        **verwacht,
    }
    gevonden = list(verschillen(inhoud, geheel))
    assert not gevonden, "\n".join(gevonden[:20])


def verschillen(is_: Any, hoort: Any, plek: str = "") -> Iterator[str]:
    """Yield where two values differ, and in what; true is not 1."""
    if type(is_) is not type(hoort):
        yield f"{plek}: {is_!r} in plaats van {hoort!r}"
    elif isinstance(is_, dict):
        for sleutel in {**is_, **hoort}:
            if sleutel in is_ and sleutel in hoort:
                yield from verschillen(is_[sleutel], hoort[sleutel], f"{plek}/{sleutel}")
            else:
                yield f"{plek}/{sleutel}: {'te veel' if sleutel in is_ else 'ontbreekt'}"
    elif isinstance(is_, list) and len(is_) == len(hoort):
        for i, (een, ander) in enumerate(zip(is_, hoort, strict=True)):
            yield from verschillen(een, ander, f"{plek}/{i}")
    elif is_ != hoort:
        yield f"{plek}: {is_!r} in plaats van {hoort!r}"
