"""The certificate of a kader as a document: what was proven, and per criterium what was found with what shows it."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from toetsing.commands.kader.bewijszinnen import bevinding_zin, conclusie, onderzocht, tegenvoorbeelden
from toetsing.document.blokken import Alinea, Cel, Deel, Document, Kolom, Tabel, alineas, cellen
from toetsing.document.omslag import Omslag
from toetsing.document.zinnen import kadernaam
from toetsing.domain.meldingen import Ernst, is_fout
from toetsing.domain.programma import VERSIE
from toetsing.domain.words.woorden import datum

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from toetsing.document.blokken import Celsoort
    from toetsing.domain.kader import Kader
    from toetsing.domain.meldingen import Melding
    from toetsing.domain.proof.bevinding import Bevinding
    from toetsing.domain.proof.bewijs import Certificaat


def bewijsdocument(certificaat: Certificaat, meldingen: Sequence[Melding], dag: date) -> Document:
    """Return a certificate to read; the meldingen are about the files with cases."""
    kader = certificaat.kader
    titels = {criterium.nr: f"{criterium.nr} {criterium.kort}" for criterium in kader.criteria}
    per_criterium = groupby(certificaat.bevindingen, key=lambda bevinding: bevinding.criterium)
    gevonden = tuple(_bevindingen(kader, titels[nr], bevindingen) for nr, bevindingen in per_criterium)
    zinnen = alineas([conclusie(certificaat, sum(map(is_fout, meldingen))), onderzocht(certificaat)])
    over_gevallen = tuple(Alinea(tekst=str(een), soort="melding") for een in meldingen)
    return Document(
        omslag=Omslag(
            titel="Bewijs van de beslisregels",
            ondertitel=kadernaam(kader),
            merken=(),
            kenmerken=(("sha256", kader.sha256),),
        ),
        delen=(
            Deel(id="conclusie", titel="Conclusie", blokken=zinnen),
            *([Deel(id="bevindingen", titel="Bevindingen per criterium", blokken=gevonden)] if gevonden else []),
            *([Deel(id="gevallen", titel="Uitgewerkte gevallen", blokken=over_gevallen)] if over_gevallen else []),
            Deel(id="gegevens", titel="Gegevens", blokken=(_gegevens(certificaat),), alleen="gegevens"),
        ),
        programma=f"toetsing {VERSIE}",
        peildatum=datum(dag),
    )


def _bevindingen(kader: Kader, titel: str, bevindingen: Iterable[Bevinding]) -> Tabel:
    """Return what was found about one criterium; what shows it comes in rows below it, under the same code."""
    return Tabel(
        titel=titel,
        kolommen=(Kolom(kop="ernst", soort="kort"), Kolom(kop="code", soort="nr"), Kolom(kop="bevinding")),
        rijen=tuple(rij for bevinding in bevindingen for rij in _rijen(kader, bevinding)),
        rijkop=1,
    )


def _rijen(kader: Kader, bevinding: Bevinding) -> Iterator[tuple[Cel, ...]]:
    onderzoek = bevinding.onderzoek
    soort: Celsoort = "slecht" if onderzoek.ernst is Ernst.FOUT else "tekst"
    ernst = Cel(tekst=onderzoek.ernst.value, soort=soort)
    yield ernst, *cellen((onderzoek.code, f"{onderzoek.naam}: {bevinding_zin(kader, bevinding.feit)}"))
    yield from (cellen(("", onderzoek.code, f"- {een}")) for een in tegenvoorbeelden(kader, bevinding.feit))


def _gegevens(certificaat: Certificaat) -> Tabel:
    korte = {criterium.nr: criterium.kort for criterium in certificaat.kader.criteria}
    return Tabel(
        titel="Elke bevinding",
        naam="Bevindingen",
        kolommen=(
            Kolom(kop="criterium", soort="nr"),
            Kolom(kop="titel"),
            *(Kolom(kop=kop, soort="kort") for kop in ("ernst", "code", "onderzoek")),
            Kolom(kop="bevinding"),
            Kolom(kop="tegenvoorbeelden"),
        ),
        rijen=tuple(
            cellen(
                (
                    bevinding.criterium,
                    korte[bevinding.criterium],
                    bevinding.onderzoek.ernst.value,
                    bevinding.onderzoek.code,
                    bevinding.onderzoek.naam,
                    bevinding_zin(certificaat.kader, bevinding.feit),
                    " | ".join(tegenvoorbeelden(certificaat.kader, bevinding.feit)),
                )
            )
            for bevinding in certificaat.bevindingen
        ),
        zoekbaar=True,
    )
