"""Runs what `kader sql` prints, on the engines that it is printed for."""

from __future__ import annotations

import sqlite3
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

import duckdb
import pandas as pd

from toetsing.bulk.sql import sql_van
from toetsing.domain.beslist import wat_beslist_wordt
from toetsing.domain.decide.beslissen import decide
from toetsing.domain.decide.uitslag import mogelijk_kort
from toetsing.domain.scores import OPEN
from toetsing.domain.toetsing import Bronbestand, Toetsing

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from toetsing.domain.beslist import Beslist
    from toetsing.domain.decide.uitslag import Criteriumuitslag, Knoopuitslag, Uitslag
    from toetsing.domain.kader import Kader
    from toetsing.domain.scores import Ingevuld

    Scores = Mapping[str, Ingevuld]
    Rij = dict[str, Any]

ONBEKEND = frozenset({"oordeel", "rij", "mogelijk", "beste", "slechtste"})
"""What a SELECT may leave out of a part where something is open, if it says so."""
LANG = ("organisatie", "ronde", "soort", "nr", "score")


class Plaats(NamedTuple):
    """Of which toetsing, and of what in it, an oordeel is."""

    organisatie: str
    niveau: str
    nr: str | None


def lange_rijen(kader: Kader, alle: Mapping[str, Scores]) -> list[tuple[str | None, ...]]:
    """Return the long table of toetsingen, by the name of who each is of."""
    feiten = [feit.nr for feit in kader.genoemde_feiten]
    nrs = [*(v.nr for v in kader.verwachtingen), *feiten]
    return [
        (naam, "2026", None, nr, None if (score := scores[nr]) is OPEN else str(score))
        for naam, scores in alle.items()
        for nr in nrs
    ]


def brede_rijen(kader: Kader, alle: Mapping[str, Scores]) -> tuple[tuple[str, ...], list[tuple[str | None, ...]]]:
    """Return the columns and the rows of the wide table."""
    nrs = [*(v.nr for v in kader.verwachtingen if v.telt_mee), *(feit.nr for feit in kader.genoemde_feiten)]
    rijen = [
        (naam, "2026", None, *(None if (score := scores[nr]) is OPEN else str(score) for nr in nrs))
        for naam, scores in alle.items()
    ]
    return ("organisatie", "ronde", "soort", *nrs), rijen


def draai(
    dialect: str,
    tekst: str,
    rijen: Sequence[Sequence[str | None]],
    kolommen: Sequence[str] = LANG,
    tabel: str = "scores",
) -> list[Rij]:
    """Run a SELECT over one table, and return the rows that come out."""
    if dialect == "sqlite":
        with sqlite3.connect(":memory:") as bank:
            namen = ", ".join(f'"{naam}" TEXT' for naam in kolommen)
            bank.execute(f'CREATE TABLE "{tabel}" ({namen})')
            plaatsen = ", ".join("?" * len(kolommen))
            bank.executemany(f'INSERT INTO "{tabel}" VALUES ({plaatsen})', rijen)
            uit = bank.execute(tekst)
            koppen = [een[0] for een in uit.description]
            return [dict(zip(koppen, rij, strict=True)) for rij in uit]
    with duckdb.connect() as duck:
        duck.register(tabel, pd.DataFrame(rijen, columns=list(kolommen), dtype="str"))
        antwoord = duck.execute(tekst)
        koppen = [een[0] for een in antwoord.description]
        return [dict(zip(koppen, rij, strict=True)) for rij in antwoord.fetchall()]


def beslist(kader: Kader, dialect: str, alle: Mapping[str, Scores], *, breed: bool = False) -> dict[Plaats, Rij]:
    """Return what the SELECT decides of toetsingen, by organisation and part."""
    kolommen, rijen = brede_rijen(kader, alle) if breed else (LANG, lange_rijen(kader, alle))
    uit = draai(dialect, sql_van(kader, dialect, breed=breed).tekst, rijen, kolommen)
    per_plaats = {Plaats(rij["organisatie"], rij["niveau"], rij["nr"]): rij for rij in uit}
    assert len(per_plaats) == len(uit)
    return per_plaats


@lru_cache(maxsize=64)
def mag_zwijgen(kader: Kader) -> frozenset[tuple[str, str]]:
    """Return the parts of which the SELECT says beforehand that it does not always say what is still possible."""
    gezegd = {melding.waarden["deel"] for melding in sql_van(kader, "duckdb").meldingen}
    return frozenset((deel.niveau, deel.nr) for deel in wat_beslist_wordt(kader) if deel.kop in gezegd)


def uitslag_van(kader: Kader, naam: str, scores: Scores) -> Uitslag:
    """Return what the evaluator decides of a toetsing."""
    toetsing = Toetsing(
        organisatie=naam,
        ronde="2026",
        datum=None,
        soort=None,
        scores=scores,
        herkomst={},
        bron=Bronbestand(bestand="b", sha256=""),
    )
    return decide(kader, toetsing)


def verschillen(kader: Kader, uitslag: Uitslag, uit: Mapping[Plaats, Rij]) -> Iterator[str]:
    """Yield where the SELECT says otherwise than the evaluator; it may leave out what it says that it leaves out."""
    zwijgend = mag_zwijgen(kader)
    wie = uitslag.toetsing.organisatie
    per_nr: dict[tuple[str, str], Criteriumuitslag | Knoopuitslag] = {("criterium", c.nr): c for c in uitslag.criteria}
    per_nr |= {("geheel" if een.nr == "geheel" else "thema", een.nr): een for een in uitslag.boven}
    for deel in wat_beslist_wordt(kader):
        een, rij = per_nr[deel.niveau, deel.nr], uit.get(Plaats(wie, deel.niveau, deel.nr), {})
        zwijgt = ONBEKEND if (deel.niveau, deel.nr) in zwijgend and (een.open or een.open_feiten) else ()
        for naam, waarde in verwacht(kader, deel, een).items():
            if rij.get(naam, "nothing") != waarde and not (naam in zwijgt and rij.get(naam, "nothing") is None):
                yield f"{wie} {deel.niveau} {deel.nr} {naam}: {rij.get(naam, 'nothing')}, not {waarde}"


def verwacht(kader: Kader, deel: Beslist, een: Criteriumuitslag | Knoopuitslag) -> Rij:
    """Return what a row has to say, by column."""
    regelset = deel.knoop.regelset
    assert regelset is not None
    rij = regelset.nummer(een.rijen[0]) or 0 if len(een.mogelijk) == len(een.rijen) == 1 else None
    geteld: Mapping[str, int] = getattr(een, "aantallen", {})
    return {
        "oordeel": een.oordeel,
        "rij": rij,
        "mogelijk": mogelijk_kort(een.mogelijk),
        "beste": een.mogelijk[0],
        "slechtste": een.mogelijk[-1],
        "open": len(een.open),
        "fouten": 0,
        **({"open feiten": len(een.open_feiten)} if kader.feiten else {}),
        **({kolom.naam: geteld[kolom.teken] for kolom in kader.kolommen} if geteld else {}),
    }
