"""The certificate of a kader as a document: what was proven, and per criterium what was found with what shows it."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from toetsing.commands.kader.bewijsadvies import advies
from toetsing.commands.kader.bewijsdelen import gezegd, titels_van
from toetsing.commands.kader.bewijszinnen import bevinding_zin, conclusie, onderzocht, tegenvoorbeelden
from toetsing.commands.kader.kaderdocument import kenmerken_van
from toetsing.commands.kader.nieuwe_gevallen import gemiste, geval_van, nieuwe_gevallen
from toetsing.commands.kader.nieuwe_gevalzinnen import nieuwe_gevallen_zin, zonder_gevallen_zin
from toetsing.commands.kader.slotzinnen import info_zin, slotzin
from toetsing.commands.kader.veranderzinnen import mutant_zin
from toetsing.document.antwoorddocument import antwoorddocument
from toetsing.document.blokken import SLOT, Alinea, Cel, Deel, Kolom, Tabel, alineas, cellen
from toetsing.document.zinnen import kadernaam
from toetsing.domain.meldingen import Ernst, is_fout

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from datetime import date
    from pathlib import Path

    from toetsing.document.blokken import Celsoort, Document
    from toetsing.domain.meldingen import Melding
    from toetsing.domain.proof.bevinding import Bevinding
    from toetsing.domain.proof.bewijs import Certificaat


def bewijsdocument(
    certificaat: Certificaat, meldingen: Sequence[Melding], dag: date, geschreven: Path | None
) -> Document:
    """Return a certificate to read; the meldingen are about the files with cases, `geschreven` has what lacked."""
    kader = certificaat.kader
    gevalfouten = sum(map(is_fout, meldingen))
    slot = slotzin(certificaat, gevalfouten, len(nieuwe_gevallen(certificaat)), geschreven=geschreven is not None)
    delen = (
        Deel(
            "conclusie",
            "Conclusie",
            alineas((conclusie(certificaat, gevalfouten), onderzocht(certificaat))),
        ),
        _bevindingdeel(certificaat, titels_van(kader)),
        Deel("onopgemerkt", "Wat geen geval opmerkt", tuple(_onopgemerkt(certificaat)), kort=()),
        _nieuwe_gevallen(certificaat, geschreven),
        Deel(
            "gevallen",
            "Uitgewerkte gevallen",
            tuple(Alinea(str(een), "melding") for een in meldingen if een not in kader.opmerkingen),
        ),
        Deel("gegevens", "Gegevens", (_gegevens(certificaat),), "gegevens"),
        Deel(SLOT, "Tot slot", alineas((slot,))),
    )
    gevuld = (deel for deel in delen if deel.blokken)
    return antwoorddocument("Bewijs van de beslisregels", kadernaam(kader), kenmerken_van(kader), gevuld, dag)


def _bevindingdeel(certificaat: Certificaat, titels: Mapping[str, str]) -> Deel:
    """Return what was found; the short of it counts what asks nothing."""
    alles = gezegd(certificaat)
    begin = alineas(filter(None, (zonder_gevallen_zin(certificaat),)))
    info = info_zin(alles)
    kort = [een for een in alles if een.ernst is not Ernst.INFO]
    return Deel(
        "bevindingen",
        "Bevindingen per criterium",
        (*begin, *_per_criterium(alles, titels)),
        kort=(*begin, *_per_criterium(kort, titels), *alineas((info,))) if info else None,
    )


def _per_criterium(bevindingen: Iterable[Bevinding], titels: Mapping[str, str]) -> Iterator[Tabel]:
    for nr, samen in groupby(bevindingen, key=lambda bevinding: bevinding.criterium):
        yield _bevindingen(titels[nr], samen)


def _bevindingen(titel: str, bevindingen: Iterable[Bevinding]) -> Tabel:
    """Return what was found about one criterium; what shows it comes in rows below it, under the same code.

    What to do stands with the first of those that ask the same.
    """
    rijen: list[tuple[Cel, ...]] = []
    gezegd = {""}
    for bevinding in bevindingen:
        doe = advies(bevinding)
        rijen += _rijen(bevinding, "" if doe in gezegd else doe)
        gezegd.add(doe)
    return Tabel(
        titel=titel,
        kolommen=(Kolom("ernst", "kort"), Kolom("code", "nr"), Kolom("bevinding")),
        rijen=tuple(rijen),
        rijkop=1,
    )


def _rijen(bevinding: Bevinding, doe: str) -> Iterator[tuple[Cel, ...]]:
    onderzoek = bevinding.onderzoek
    soort: Celsoort = "slecht" if bevinding.ernst is Ernst.FOUT else "tekst"
    ernst = Cel(tekst=bevinding.ernst.value, soort=soort)
    zin = f"{onderzoek.naam}: {bevinding_zin(bevinding.feit)} {doe}".strip()
    yield ernst, *cellen((onderzoek.code, zin))
    yield from (cellen(("", onderzoek.code, f"- {een}")) for een in tegenvoorbeelden(bevinding.feit))


def _onopgemerkt(certificaat: Certificaat) -> Iterator[Tabel]:
    """Yield every change that no case notices, each with the case that would."""
    rijen = tuple(
        cellen(
            (
                proef.criterium,
                proef.mutant.soort.value,
                mutant_zin(proef.mutant),
                geval_van(proef, gemist).naam,
                gemist.oordeel,
                gemist.wordt,
            )
        )
        for proef, gemist in gemiste(certificaat)
    )
    if rijen:
        yield Tabel(
            titel="Veranderingen van een beslisregel, en waar zij te zien zijn",
            naam="Onopgemerkt",
            kolommen=(
                Kolom("criterium", "nr"),
                Kolom("soort", "kort"),
                Kolom("verandering"),
                Kolom("met"),
                Kolom("is", "teken"),
                Kolom("wordt", "teken"),
            ),
            rijen=rijen,
            zoekbaar=True,
        )


def _nieuwe_gevallen(certificaat: Certificaat, geschreven: Path | None) -> Deel:
    """Return all cases that are still missing, each on a line that can be taken over; or where they were written."""
    gevallen = nieuwe_gevallen(certificaat)
    waar = "" if geschreven is None else str(geschreven)
    begin = alineas(filter(None, (nieuwe_gevallen_zin(certificaat, len(gevallen), waar),)))
    if geschreven is not None:
        return Deel("nieuw", "Gevallen om na te kijken", begin)
    regels = (Alinea(geval.yaml, "overnemen") for geval in gevallen)
    return Deel("nieuw", "Gevallen om over te nemen", (*begin, *regels))


def _gegevens(certificaat: Certificaat) -> Tabel:
    kader = certificaat.kader
    korte = titels_van(kader) | {criterium.nr: criterium.kort for criterium in kader.criteria}
    return Tabel(
        titel="Elke bevinding",
        naam="Bevindingen",
        kolommen=(
            Kolom("criterium", "nr"),
            Kolom("titel"),
            *(Kolom(kop, "kort") for kop in ("ernst", "code", "onderzoek")),
            Kolom("bevinding"),
            Kolom("advies"),
            Kolom("tegenvoorbeelden"),
        ),
        rijen=tuple(
            cellen(
                (
                    bevinding.criterium,
                    korte[bevinding.criterium],
                    bevinding.ernst.value,
                    bevinding.onderzoek.code,
                    bevinding.onderzoek.naam,
                    bevinding_zin(bevinding.feit),
                    advies(bevinding),
                    " | ".join(tegenvoorbeelden(bevinding.feit)),
                )
            )
            for bevinding in certificaat.bevindingen
        ),
        zoekbaar=True,
    )
