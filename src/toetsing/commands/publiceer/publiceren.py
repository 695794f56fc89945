"""Publiceer: read, decide, and write what may be known of it as a folder of open data."""

from __future__ import annotations

import os
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Final

from toetsing.commands.publiceer.tabellen import (
    FEITEN,
    GETALLEN,
    ITEMS,
    OORDELEN,
    REEKSEN,
    SCORES,
    feit_koppen,
    feit_rijen,
    getal_koppen,
    getal_rijen,
    item_koppen,
    item_rijen,
    oordeel_koppen,
    oordeel_rijen,
    reeks_koppen,
    reeks_rijen,
    score_koppen,
    score_rijen,
    sleutel,
    tekenkolommen,
)
from toetsing.document.getallen import met_getal
from toetsing.domain.fouten import gebruiksfout
from toetsing.domain.meldingen import NIET_GELEZEN, is_fout, melding
from toetsing.domain.plek import Plek
from toetsing.domain.programma import VERSIE
from toetsing.domain.words.kopnamen import UITKOMST
from toetsing.domain.words.woorden import genoemd, naamsleutel, opsomming
from toetsing.formats.csv import als_csv
from toetsing.formats.ods import Odsblad, tabellen_als_ods
from toetsing.pipeline.besloten import ZonderKader
from toetsing.pipeline.kaders import VARIANTBESTAND, kaderbestanden
from toetsing.pipeline.schrijven import write_map_met
from toetsing.pipeline.scoren import score

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from toetsing.domain.decide.uitslag import Uitslag
    from toetsing.domain.kader import Kader
    from toetsing.domain.meldingen import Melding
    from toetsing.domain.selectie import Selectie
    from toetsing.pipeline.besloten import Scoring

CONTROLEGETALLEN: Final = "SHA256SUMS"
_ANDER_KADER: Final = frozenset({"T017", "T019", "T038"})
"""What is said of a file that was made for another kader, another edition of it, or another variant."""
_SOMS_ZONDER_RONDE: Final = "T147"
_LEGE_MAP: Final = "T003"
_ONZICHTBAAR: Final = "; in open data is niet te zien wie er ontbreekt"


def publiceer(
    paden: Sequence[str],
    naar: str,
    *,
    kader: str | None = None,
    variant: str | None = None,
    alleen: Selectie | None = None,
    forceer: bool = False,
    voortgang: Callable[[int, int], None] | None = None,
) -> tuple[tuple[Path, ...], tuple[Melding, ...]]:
    """Write the open data to the folder `naar`; return what was written and everything there is to say.

    Where anything of the input is faulty, was not read, or is not of the one kader, nothing is written. A variant of an
    earlier publication does not stay. Where writing over that publication fails halfway, what was replaced stays
    replaced, and its control numbers show it. Raises Gebruiksfout or Kaderfout as `score` does, and Gebruiksfout where
    `naar` is a folder that is read, or in one.
    """
    if any(Path(os.path.realpath(naar)).is_relative_to(os.path.realpath(pad)) for pad in paden):
        raise gebruiksfout("G154", naam=naar)
    scoring = score(paden, kader=kader, variant=variant, alleen=alleen, voortgang=voortgang)
    beletsels = tuple(_beletsels(scoring))
    if isinstance(scoring, ZonderKader) or beletsels:
        return (), (*scoring.meldingen, *beletsels)
    bestanden = _bestanden(scoring.kader, scoring.uitslagen)
    bestanden |= kaderbestanden(scoring.kader, kader or scoring.kader.id, variant)
    regels = [f"{sha256(inhoud).hexdigest()}  {naam}\n" for naam, inhoud in sorted(bestanden.items())]
    # the numbers last, so that a folder whose numbers are right is whole
    alles = {**_weg_te_halen(Path(naar)), **bestanden, CONTROLEGETALLEN: "".join(regels).encode()}
    geschreven, fout = write_map_met(Path(naar), alles, forceer=forceer)
    gemarkeerd = () if fout is not None else tuple(_gemarkeerd(scoring.uitslagen))
    return geschreven, (*scoring.meldingen, *gemarkeerd, *([fout] if fout is not None else []))


def _gemarkeerd(uitslagen: Sequence[Uitslag]) -> Iterator[Melding]:
    """Yield a let op for every toetsing that says of itself what readers of open data will not see."""
    for uitslag in uitslagen:
        toetsing = uitslag.toetsing
        if toetsing.markering:
            plek = Plek(bestand=toetsing.bron.bestand)
            yield melding("T206", plek, organisatie=toetsing.organisatie, markering=toetsing.markering)


def _weg_te_halen(map_: Path) -> dict[str, None]:
    """Return what an earlier publication put here and not every publication has, by the numbers that it left.

    It is written anew where this one has it too.
    """
    try:
        genoemd = (map_ / CONTROLEGETALLEN).read_text("utf-8", errors="replace")
    except OSError:
        return {}
    soms = (
        *(VARIANTBESTAND, f"{FEITEN}.csv", f"{GETALLEN}.csv", f"{REEKSEN}.csv", f"{ITEMS}.csv"),
        *(f"{SCORES}.csv", f"{SCORES}.ods", f"{OORDELEN}.csv"),
    )
    return {naam: None for naam in soms if f"  {naam}\n" in genoemd}


def _beletsels(scoring: Scoring) -> Iterator[Melding]:
    """Yield why this cannot be published as one table that says the same when it is read back."""
    anders = {een.plek.bestand or "": None for een in scoring.meldingen if een.code in _ANDER_KADER}
    if anders:
        yield melding("T240", Plek(), bestanden=opsomming(anders))
    reden = _reden(scoring)
    if reden is not None:
        waarom, doe = reden
        yield melding("T241", Plek(), reden=waarom, doe=doe)


def _reden(scoring: Scoring) -> tuple[str, str] | None:
    """Return why what was read is not whole, or does not say the same when it is read back, and what to do about it.

    None where it is whole and does.
    """
    codes = {een.code for een in scoring.meldingen}
    fouten = {een.code for een in scoring.meldingen if is_fout(een)}
    if not scoring.uitslagen and fouten <= {_LEGE_MAP}:
        return "er is geen toetsing gevonden", "Geef werkmappen met scores, een map waar ze in staan, of een matrix."
    if fouten or isinstance(scoring, ZonderKader):
        return "in de invoer zit een fout", f"Verbeter de fout, of laat dat bestand weg{_ONZICHTBAAR}."
    if not codes.isdisjoint(NIET_GELEZEN):
        doe = f"Geef ook wat niet is gelezen, of haal het uit de map{_ONZICHTBAAR}."
        return "in een map staat meer dan er is gelezen", doe
    if _SOMS_ZONDER_RONDE in codes:
        return "van een organisatie heeft niet elke toetsing een ronde", "Vul bij elke toetsing de ronde in."
    if scoring.uit_bestandsnaam:
        wie = genoemd(sorted(scoring.uit_bestandsnaam, key=naamsleutel))
        doe = "Zet in het bestand zelf 'organisatie' met de naam ernaast: op het blad Gegevens, of boven de scores."
        return f"alleen de naam van het bestand noemt de organisatie: {wie}", doe
    return None


def _bestanden(kader: Kader, uitslagen: Sequence[Uitslag]) -> dict[str, bytes]:
    """Return the tables by the names of their files. Only the scores and the series are there to be read back.

    A table of which the kader has nothing is not there: no scores where nothing is scored.
    """
    bestanden: dict[str, bytes] = {}
    soms = [(FEITEN, feit_koppen(), feit_rijen(kader, uitslagen))] if kader.losse_feiten else []
    soms += [(ITEMS, item_koppen(), item_rijen(kader, uitslagen))] if kader.itempunten else []
    soms += [(GETALLEN, getal_koppen(), getal_rijen(kader, uitslagen))] if met_getal(kader) else []
    bladen = [Odsblad(naam.capitalize(), eigen, van) for naam, eigen, van in soms]
    if kader.reeksen:
        cijfers = [reeks_koppen(), *reeks_rijen(kader, uitslagen)]
        bladen.append(Odsblad(REEKSEN.capitalize(), cijfers[0], cijfers[1:]))
        bestanden[f"{REEKSEN}.csv"] = als_csv(cijfers, tekenkolommen(kader, cijfers[0]))
    bestanden |= {f"{naam}.csv": _als_uitkomst(eigen, van, tekenkolommen(kader, eigen)) for naam, eigen, van in soms}
    sleutelkoppen, sleutelrijen = sleutel(kader)
    if kader.heeft_scores:
        koppen, rijen = score_koppen(), score_rijen(kader, uitslagen)
        ods = [Odsblad("Scores", koppen, rijen), *bladen, Odsblad("Sleutel", sleutelkoppen, sleutelrijen)]
        bestanden[f"{SCORES}.csv"] = als_csv([koppen, *rijen], tekenkolommen(kader, koppen))
        bestanden[f"{SCORES}.ods"] = tabellen_als_ods(kader.titel, ods)
    if kader.heeft_oordelen:
        oordelen, van = oordeel_koppen(kader), oordeel_rijen(kader, uitslagen)
        bestanden[f"{OORDELEN}.csv"] = _als_uitkomst(oordelen, van, tekenkolommen(kader, oordelen))
    return bestanden | {"sleutel.csv": _als_uitkomst(sleutelkoppen, sleutelrijen, (1,))}


def _als_uitkomst(koppen: Sequence[str], rijen: Sequence[Sequence[str]], tekens: Sequence[int]) -> bytes:
    """Return a table that nobody reads as input: it says by which program it is the answer."""
    return als_csv([[*koppen, UITKOMST], *([*rij, f"toetsing {VERSIE}"] for rij in rijen)], tekens)
