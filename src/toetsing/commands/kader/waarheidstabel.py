"""The truth tables of a kader as a file: one row for each state."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from toetsing.domain.fouten import gebruiksfout
from toetsing.domain.kader import tel_scores
from toetsing.domain.programma import VERSIE
from toetsing.domain.rules.inwoorden import gezien_als_koppen, waarden_in_woorden
from toetsing.domain.words.kopnamen import UITKOMST
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
    """Return the truth table of one criterium or of all, in the kind the name asks for. Raises Gebruiksfout."""
    bekend = [tabel.criterium.nr for tabel in certificaat.tabellen]
    if criterium is not None and criterium not in bekend:
        raise gebruiksfout("G047", nr=criterium, keuze=opsomming(bekend, "of"))
    tabellen = [tabel for tabel in certificaat.tabellen if criterium in (None, tabel.criterium.nr)]
    rijen = list(_rijen(certificaat.kader, tabellen))
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


def _rijen(kader: Kader, tabellen: Sequence[Waarheidstabel]) -> Iterator[list[str]]:
    """Yield the full truth tables as rows of text, header first: one row per state.

    A state is what the rows count, in the columns "geteld: ..."; before it stands one filling-in that has it, in which
    the facts that some row names are so. Of a fact the rows see, and do not count, whether it is this or that.
    """
    genoemd = {feit.nr for tabel in tabellen for feit in tabel.criterium.genoemde_feiten(tabel.regelset)}
    feiten = [feit for feit in kader.feiten if feit.nr in genoemd]
    geteld = {id(tabel): gezien_als_koppen(tabel.zicht) for tabel in tabellen}
    gezien = tuple(dict.fromkeys(naam for namen in geteld.values() for naam in namen))
    yield [
        "criterium", "toestand", *(kolom.naam for kolom in kader.kolommen), *(f"feit: {feit.nr}" for feit in feiten),
        *gezien, _INVULLINGEN, "oordeel", _RIJ, "beslisregel", "past ook", UITKOMST,
    ]  # fmt: skip
    for tabel in tabellen:
        for toestand, regel in tabel.toestanden.items():
            beslissing = regel.beslissing
            aantallen = tel_scores(tabel.criterium.tellend, regel.scores)
            waarden = dict(zip(geteld[id(tabel)], waarden_in_woorden(tabel.zicht, toestand), strict=True))
            yield [
                tabel.criterium.nr,
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
