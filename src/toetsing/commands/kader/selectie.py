"""The beslisregels of a kader as a SELECT: what was asked for on the command line, and whether it can be made here."""

from __future__ import annotations

from importlib.util import find_spec
from typing import TYPE_CHECKING

from toetsing.domain.fouten import gebruiksfout
from toetsing.domain.words.lijkt_op import tip
from toetsing.domain.words.woorden import opsomming
from toetsing.pipeline.kaders import kader_van, met_variant_van, standaardkader

if TYPE_CHECKING:
    from toetsing.bulk.sql import Selectie


def selectie(
    id_of_pad: str | None,
    dialect: str,
    *,
    tabel: str | None,
    kolommen: str | None,
    breed: bool,
    variant: str | None,
) -> Selectie:
    """Return the SELECT of a kader, with or without a variant. Raises Gebruiksfout or Kaderfout."""
    if find_spec("sqlglot") is None:
        raise gebruiksfout("G196")
    from toetsing.bulk.sql import DIALECTEN, TABEL, sql_van

    if dialect not in DIALECTEN:
        raise gebruiksfout("G195", waarde=dialect, keuze=opsomming(DIALECTEN, "of"), tip=tip(dialect, DIALECTEN))
    kader = kader_van(id_of_pad) if id_of_pad else standaardkader()
    if variant is not None:
        kader = met_variant_van(kader, id_of_pad or kader.id, variant)
    return sql_van(kader, dialect, tabel=tabel or TABEL, kolommen=kolommen_in(kolommen), breed=breed)


def kolommen_in(tekst: str | None) -> dict[str, str]:
    """Return what somebody typed behind --kolommen: "organisatie=gemeente, soort=" as names. Raises Gebruiksfout."""
    uit = {}
    for deel in (tekst or "").split(","):
        naam, teken, kolom = deel.partition("=")
        if deel.strip() and not teken:
            raise gebruiksfout("G194", waarde=deel.strip())
        if naam.strip():
            uit[naam.strip()] = kolom.strip()
    return uit
