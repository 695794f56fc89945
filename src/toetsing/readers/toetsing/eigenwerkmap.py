"""What a workbook of our own says about itself: for which kader it was made, what it shows, what was taken over.

None of it is needed to read scores; a workbook made by hand says nothing of the kind.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from toetsing.domain.meldingen import Melding, melding
from toetsing.domain.oordeelplaatsen import namen_boven, oordelen_bij
from toetsing.domain.scores import OPEN
from toetsing.domain.toetsing import Getoond
from toetsing.domain.words.kopnamen import (
    BESLISREGEL,
    CRITERIUM,
    KADER,
    KADERHASH,
    KADERVERSIE,
    NOG_OPEN,
    ONGELDIG,
    OORDEEL,
    OVERGENOMEN_UIT,
    REGEL_VAN,
    VARIANT,
    VARIANTHASH,
    VERWACHTING,
    VORIGE_SCORE,
    kopnaam,
)
from toetsing.domain.words.woorden import als_argument, opsomming
from toetsing.readers.files.cellen import toon
from toetsing.readers.files.tabellen import vind_koptabel
from toetsing.readers.toetsing.indeling import Langtabel
from toetsing.readers.toetsing.labels import label_in
from toetsing.readers.toetsing.nummers import nummers_van

if TYPE_CHECKING:
    from collections.abc import Mapping

    from toetsing.domain.kader import Kader
    from toetsing.domain.scores import Ingevuld
    from toetsing.readers.files.blad import Bestand
    from toetsing.readers.toetsing.indeling import Tabel
    from toetsing.readers.toetsing.labels import Label
    from toetsing.readers.toetsing.scoreinvoer import Scorelezer


def getoonde_oordelen(bestand: Bestand, labels: Mapping[str, Label], kader: Kader) -> dict[str, Getoond]:
    """Return the oordelen that the formulas of the workbook show, if it was made with this very rule set.

    A number is no oordeel: some programs write 0 where they keep no text as the result of a formula.
    """
    variant = kader.variant.sha256 if kader.variant else ""
    if _van(labels, KADERHASH) != kader.sha256 or _van(labels, VARIANTHASH) != variant:
        return {}
    tabel = vind_koptabel(bestand, (CRITERIUM, OORDEEL, BESLISREGEL, ONGELDIG))
    if tabel is None:
        return {}
    oordelen, boven = oordelen_bij(kader), namen_boven(kader)
    kolom = tabel.kolommen[OORDEEL]
    getoond, nummers = {}, nummers_van(kader)
    for rij in tabel.rijen():
        over = tabel.venster.waarde(rij, tabel.kolommen[CRITERIUM])
        nr = boven.get(kopnaam(over), "") or nummers.als_nummer(over)
        waarde = tabel.venster.fout(rij, kolom) or tabel.venster.waarde(rij, kolom)
        if nr in oordelen and isinstance(waarde, str) and waarde not in ("", NOG_OPEN):
            getoond[nr] = Getoond(tekst=waarde, plek=tabel.venster.plek(rij, kolom))
    return getoond


def overgenomen(
    rijen: Mapping[str, tuple[Langtabel, int]], scores: Mapping[str, Ingevuld], kader: Kader, lezer: Scorelezer
) -> tuple[dict[str, str], list[Melding]]:
    """Return per verwachting the ronde its score was taken over from; a score that was changed since is scored anew."""
    gevonden: dict[str, str] = {}
    meldingen: list[Melding] = []
    for verwachting in kader.verwachtingen:
        if verwachting.nr not in rijen or not verwachting.telt_mee or scores[verwachting.nr] is OPEN:
            continue
        tabel, rij = rijen[verwachting.nr]
        venster, koppen = tabel.venster, tabel.koppen
        if OVERGENOMEN_UIT not in koppen:
            continue
        ronde = toon(venster.waarde(rij, koppen[OVERGENOMEN_UIT]))
        if not ronde:
            continue
        vorige = (
            lezer.lees(venster, rij, koppen[VORIGE_SCORE], verwachting)[0]
            if VORIGE_SCORE in koppen
            else scores[verwachting.nr]
        )
        if vorige == scores[verwachting.nr]:
            gevonden[verwachting.nr] = ronde
        else:
            meldingen.append(melding("T037", venster.plek(rij, tabel.score, verwachting.nr), ronde=ronde))
    return gevonden, meldingen


def ander_kader(bestand: Bestand, kader: Kader) -> str:
    """Return the kader that a workbook says it was made for, where that is not this very one; else an empty text."""
    label, hash_ = label_in(bestand, KADER), label_in(bestand, KADERHASH)
    if label is None:
        return ""
    zelfde = toon(label.waarde) == kader.id and (hash_ is None or str(hash_.waarde) == kader.sha256)
    return "" if zelfde else toon(label.waarde)


def kaderverschil(bestand: Bestand, labels: Mapping[str, Label], tabel: Tabel, kader: Kader) -> tuple[Melding, ...]:
    """Say that the workbook was made for another kader, another version or another variant, and in what they differ."""
    label, hash_ = labels.get(KADER), _van(labels, KADERHASH)
    if label is None:
        return ()
    plek = label.venster.plek(label.rij, label.kolom)
    ander, naam = toon(label.waarde), als_argument(bestand.naam)
    if ander != kader.id:
        verschil = _verschil(bestand, labels, tabel, kader)
        return (melding("T017", plek, waarde=ander, kader=kader.id, verschil=verschil, bestand=naam),)
    meldingen = []
    if hash_ and hash_ != kader.sha256:
        verschil = _verschil(bestand, labels, tabel, kader)
        meldingen.append(melding("T019", plek, kader=kader.id, verschil=verschil, bestand=naam))
    variant = labels.get(VARIANT)
    gebruikt = kader.variant.id if kader.variant else None
    if variant is not None and toon(variant.waarde) != gebruikt:
        plek = variant.venster.plek(variant.rij, variant.kolom)
        hoe = f"variant {gebruikt}" if gebruikt else "de beslisregels van het kader zelf"
        meldingen.append(melding("T038", plek, variant=toon(variant.waarde), hoe=hoe))
    return tuple(meldingen)


def _verschil(bestand: Bestand, labels: Mapping[str, Label], tabel: Tabel, kader: Kader) -> str:
    """Return in what the kader of a workbook differs from this one, as far as the workbook tells."""
    versie = _van(labels, KADERVERSIE)
    delen = [f"versie {versie} in plaats van {kader.versie}"] if versie and versie != kader.versie else []
    if isinstance(tabel, Langtabel):
        delen += _andere_verwachtingen(tabel, kader)
    delen += _andere_beslisregels(bestand, kader)
    return "; ".join(delen) or "de verwachtingen en beslisregels die erin staan zijn gelijk"


def _andere_verwachtingen(tabel: Langtabel, kader: Kader) -> list[str]:
    nummers = nummers_van(kader)
    rijen = {
        nummers.als_nummer(deel.venster.waarde(rij, deel.nummer)): (deel, rij)
        for deel in tabel.delen
        for rij in range(deel.kop + 1, len(deel.venster.blad.rijen))
    }
    rijen.pop("", None)
    gescoord = {een.nr: een.tekst for een in kader.gevraagd}
    beschreven = {punt.nr: punt.tekst for punt in kader.itempunten if not punt.gescoord}
    bekend = gescoord | beschreven
    nieuw = [nr for nr in gescoord or beschreven if nr not in rijen]
    weg = [nr for nr in rijen if nr not in bekend]
    anders = [
        nr
        for nr, (deel, rij) in rijen.items()
        if (kolom := deel.koppen.get(VERWACHTING)) is not None and kolom != deel.nummer and nr in bekend
        and _kaal(deel.venster.waarde(rij, kolom)) != _kaal(bekend[nr])
    ]  # fmt: skip
    delen = (("nieuw in dit kader", nieuw), ("niet in dit kader", weg), ("andere tekst", anders))
    return [f"{wat}: {opsomming(nrs)}" for wat, nrs in delen if nrs]


def _andere_beslisregels(bestand: Bestand, kader: Kader) -> list[str]:
    """Compare the beslisregels that the formulas were made from with those of the kader."""
    tabel = vind_koptabel(bestand, (REGEL_VAN, OORDEEL, BESLISREGEL))
    if tabel is None:
        return []
    gevonden: dict[str, list[tuple[str, str]]] = {}
    for rij in tabel.rijen():
        nr = tabel.tekst(rij, REGEL_VAN)
        if nr and tabel.tekst(rij, BESLISREGEL):
            gevonden.setdefault(nr, []).append((tabel.tekst(rij, OORDEEL), tabel.tekst(rij, BESLISREGEL)))
    anders = []
    for criterium in kader.criteria:
        eigen = criterium.regelset.alle_rijen if criterium.regelset else ()
        if criterium.nr in gevonden and gevonden[criterium.nr] != [(r.oordeel, r.zin) for r in eigen]:
            anders.append(criterium.nr)
    return [f"andere beslisregels bij {opsomming(anders)}"] if anders else []


def _van(labels: Mapping[str, Label], naam: str) -> str:
    """Return the whole text of a label: a hash is longer than what a melding shows of a cell."""
    return str(labels[naam].waarde) if naam in labels else ""


def _kaal(waarde: object) -> str:
    return " ".join(waarde.split()) if isinstance(waarde, str) else str(waarde)
