"""The truth tables of a kader as a file: one row for each state."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from toetsing.domain.fouten import gebruiksfout
from toetsing.domain.kader import tel_scores
from toetsing.domain.oordeelplaatsen import naam_boven, namen_boven
from toetsing.domain.oordelen import GEHEEL
from toetsing.domain.programma import VERSIE
from toetsing.domain.proof.waarheidstabel import Knooptabel
from toetsing.domain.rules.inwoorden import gezien_als_koppen, waarden_in_woorden
from toetsing.domain.rules.regelset import genoemde_nummers
from toetsing.domain.words.kopnamen import EINDOORDEEL, UITKOMST
from toetsing.domain.words.lijkt_op import tip_geplakt
from toetsing.domain.words.woorden import opsomming

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from toetsing.domain.kader import Kader
    from toetsing.domain.proof.bewijs import Certificaat
    from toetsing.domain.proof.waarheidstabel import Waarheidstabel

_INVULLINGEN: Final = "invullingen"
_RIJ: Final = "rij"


def waarheidstabel(certificaat: Certificaat, naar: str, criterium: str | None) -> bytes:
    """Return the truth table of one criterium, thema or the whole, or of all, in the kind the name asks for.

    Raises Gebruiksfout.
    """
    alle: tuple[Waarheidstabel | Knooptabel, ...] = (*certificaat.tabellen, *certificaat.boven)
    rijen = list(_rijen(certificaat.kader, alle if criterium is None else _van(certificaat.kader, alle, criterium)))
    if naar.lower().endswith(".csv"):
        from toetsing.formats.csv import als_csv

        return als_csv(rijen)
    if naar.lower().endswith(".xlsx"):
        from toetsing.document.zinnen import kadernaam
        from toetsing.formats.xlsx.werkmap import tabel_als_werkmap

        namen = {*(kolom.naam for kolom in certificaat.kader.kolommen), _INVULLINGEN, _RIJ}
        getallen = [plaats for plaats, kop in enumerate(rijen[0]) if kop in namen]
        return tabel_als_werkmap(kadernaam(certificaat.kader), rijen, getallen)
    raise gebruiksfout("G021", naam=naar, keuze=".csv of .xlsx", tip=tip_geplakt(naar))


def _van(kader: Kader, alle: Sequence[Waarheidstabel | Knooptabel], gevraagd: str) -> list[Waarheidstabel | Knooptabel]:
    """Return the table of what somebody points at: a criterium by its number, "thema 1", "eindoordeel" or "geheel"."""
    naam = " ".join(gevraagd.casefold().split())
    boven = namen_boven(kader)
    gevonden = [tabel for tabel in alle if tabel.nr == (naam_boven(boven[naam]) if naam in boven else gevraagd)]
    if not gevonden:
        bekend = [EINDOORDEEL if tabel.nr == GEHEEL else tabel.nr for tabel in alle]
        wat = f"'{gevraagd}'" if kader.heeft_bovenregels else f"criterium '{gevraagd}'"
        raise gebruiksfout("G047", wat=wat, keuze=opsomming(bekend, "of"))
    return gevonden


def _rijen(kader: Kader, tabellen: Sequence[Waarheidstabel | Knooptabel]) -> Iterator[list[str]]:
    """Yield the full truth tables as rows of text, header first: one row per state.

    A state is what the rows count, in the columns "geteld: ..."; before it stands one filling-in that has it, in which
    the facts that some row names are so. Of a fact the rows see, and do not count, whether it is this or that. Above
    the criteria that filling-in is of all that lies below.
    """
    genoemd = {feit for tabel in tabellen for feit in genoemde_nummers(tabel.regelset)}
    genoemd |= {feit.nr for tabel in tabellen if isinstance(tabel, Knooptabel) for feit in tabel.knoop.feiten}
    feiten = [feit for feit in kader.feiten if feit.nr in genoemd]
    geteld = {id(tabel): gezien_als_koppen(tabel.zicht) for tabel in tabellen}
    gezien = tuple(dict.fromkeys(naam for namen in geteld.values() for naam in namen))
    yield [
        "criterium", "toestand", *(kolom.naam for kolom in kader.kolommen), *(f"feit: {feit.nr}" for feit in feiten),
        *gezien, _INVULLINGEN, "oordeel", _RIJ, "beslisregel", "past ook", UITKOMST,
    ]  # fmt: skip
    for tabel in tabellen:
        onder = tabel.knoop.alle_verwachtingen if isinstance(tabel, Knooptabel) else tabel.criterium.tellend
        tellend = [kader.per_nr[een.nr] for een in onder]
        for toestand, regel in tabel.toestanden.items():
            beslissing = regel.beslissing
            aantallen = tel_scores(tellend, regel.scores)
            waarden = dict(zip(geteld[id(tabel)], waarden_in_woorden(tabel.zicht, toestand), strict=True))
            yield [
                tabel.nr,
                regel.in_woorden,
                *(str(aantallen[kolom.teken]) for kolom in kader.kolommen),
                *(feit.antwoord(regel.scores[feit.nr]) if feit.nr in regel.scores else "" for feit in feiten),
                *(waarden.get(naam, "") for naam in gezien),
                str(tabel.invullingen[toestand]),
                beslissing.oordeel,
                str((beslissing.rij and tabel.regelset.nummer(beslissing.rij)) or ""),
                beslissing.rij.leest if beslissing.rij else "",
                "; ".join(f"{rij.oordeel}: {rij.leest}" for rij in beslissing.tegenspraak),
                f"toetsing {VERSIE}",
            ]
