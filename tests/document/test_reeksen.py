"""What a report tells of a series: its rows and its line join nothing that is broken; a planted fault is found."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from itertools import pairwise, product
from typing import TYPE_CHECKING

import pytest

from hulp.reekskader import reekskader
from toetsing.commands.nieuw.nieuwe_werkmap import leeg
from toetsing.document import reeksen, reekstabellen
from toetsing.document.reeksen import lijn_van, reeksdeel
from toetsing.document.reekstabellen import landelijke_reeksen
from toetsing.domain.momenten import Moment
from toetsing.domain.reeksen import Punt, Stuk, op_tijd

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from toetsing.domain.reeksen import Reeks
    from toetsing.domain.toetsing import Toetsing

KADER = reekskader()
(REEKS,) = KADER.reeksen
BEGIN = 8059


def punt(plaats: int, waarde: int, definitie: str = "onderzoeken", noot: str = "") -> Punt:
    moment = Moment(REEKS.momenten, plaats)
    return Punt(moment=moment, waarde=Fraction(waarde), definitie=definitie, betrouwbaarheid=noot)


def alle_series() -> Iterator[list[Punt]]:
    """Yield every series over four moments, with at each none, one or both of two definitions."""
    for keuze in product(((), (0,), (1,), (0, 1)), repeat=4):
        yield [punt(BEGIN + n, 10 * n + d, REEKS.namen[d]) for n, welke in enumerate(keuze) for d in welke]


def gebroken(punten: Sequence[Punt]) -> str:
    """Return the first thing that joins figures which count something else, or have a moment between them."""
    deel = reeksdeel(REEKS, punten)
    for stuk in lijn_van(deel).stukken:
        namen = {
            p.definitie for p in punten for q in stuk.punten if (p.moment.plaats, p.waarde) == (q.plaats, q.waarde)
        }
        if len(namen) > 1 or any(tot.plaats - van.plaats != 1 for van, tot in pairwise(stuk.punten)):
            return f"de lijn {stuk}"
    for rij in deel.rijen:
        vorige = [een for een in deel.rijen if een.definitie == rij.definitie and een.plaats == rij.plaats - 1]
        if rij.verandering and not rij.verandering.startswith("niet vergeleken") and not vorige:
            return f"de rij {rij}"
    return ""


def test_geen_lijn_en_geen_rij_voegt_samen_wat_gebroken_is() -> None:
    for punten in alle_series():
        assert gebroken(punten) == ""


def test_elk_cijfer_is_een_rij_en_elk_gat_ook() -> None:
    for punten in alle_series():
        rijen = reeksdeel(REEKS, punten).rijen
        assert [(rij.plaats, rij.cijfer) for rij in rijen if rij.stuk >= 0] == [
            (p.moment.plaats, str(p.waarde)) for p in op_tijd(REEKS, punten)
        ]
        leeg_ = {plaats for rij in rijen if rij.stuk < 0 for plaats in range(rij.plaats, rij.tot + 1)}
        plaatsen = {p.moment.plaats for p in punten}
        assert leeg_ == set(range(min(plaatsen, default=0), max(plaatsen, default=0))) - plaatsen


def _een_stuk(eigen: Reeks, punten: Sequence[Punt]) -> tuple[Stuk, ...]:
    """As if a definition broke nothing: everything is one stretch."""
    return (Stuk(definitie=eigen.standaard, punten=op_tijd(eigen, punten)),) if punten else ()


def _per_definitie(eigen: Reeks, punten: Sequence[Punt]) -> tuple[Stuk, ...]:
    """As if a moment without a figure broke nothing: everything of a definition is one stretch."""
    alle = op_tijd(eigen, punten)
    delen = {naam: tuple(p for p in alle if p.definitie == naam) for naam in eigen.namen}
    return tuple(Stuk(definitie=naam, punten=deel) for naam, deel in delen.items() if deel)


@pytest.mark.parametrize("fout", [_een_stuk, _per_definitie], ids=["de definitie breekt niet", "een gat breekt niet"])
def test_een_geplante_fout_wordt_gevonden(fout: object, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reeksen, "stukken", fout)
    assert any(gebroken(punten) for punten in alle_series())


def met(organisatie: str, *punten: Punt) -> Toetsing:
    return replace(leeg(KADER, organisatie, "2016"), reeksen={"wachtlijst": punten} if punten else {})


def test_landelijk_staat_een_verandering_er_alleen_binnen_een_stuk() -> None:
    for punten in alle_series():
        if not punten:
            continue
        (reeks,) = landelijke_reeksen(KADER, [met("Noord", *op_tijd(REEKS, punten))])
        for deel in reeks.definities:
            (een,) = deel.cijfers
            eigen = [p for p in op_tijd(REEKS, punten) if p.definitie == deel.definitie]
            sluit_aan = len(eigen) > 1 and eigen[-1].moment.plaats - eigen[-2].moment.plaats == 1
            vergeleken = bool(een.verandering) and not een.verandering.startswith("niet vergeleken: ")
            assert vergeleken is sluit_aan
            assert een.verandering or len(eigen) == 1, "een weigering staat er in woorden"


def test_een_geplante_fout_in_het_landelijke_wordt_gevonden(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reekstabellen, "stukken", _per_definitie)
    (reeks,) = landelijke_reeksen(KADER, [met("Noord", punt(BEGIN, 1), punt(BEGIN + 2, 3))])
    assert reeks.definities[0].cijfers[0].verandering, "met deze fout staat er een verandering over een gat heen"


def test_landelijk_zegt_wanneer_de_cijfers_niet_van_hetzelfde_moment_zijn() -> None:
    noord, zuid = met("Noord", punt(BEGIN, 1)), met("Zuid", punt(BEGIN + 1, 2, "onderzoeken", "geschat"))
    (reeks,) = landelijke_reeksen(KADER, [noord, zuid, met("Oost")])
    assert reeks.zinnen == (
        "Er is een cijfer van 2 van de 3 organisaties.",
        "De laatste cijfers zijn niet overal van hetzelfde moment.",
    )
    assert [een.betrouwbaarheid for een in reeks.definities[0].cijfers] == ["", "geschat"]
    (leeg_,) = landelijke_reeksen(KADER, [met("Oost")])
    assert (leeg_.zinnen, leeg_.definities) == (("Er zijn geen cijfers ingevuld.",), ())
