"""Beoordelen: two or more assessors of the same organisation beside each other, and a workbook to decide together."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import partial
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Final

from toetsing.commands.beoordelaars.beoordeeld import Beoordeeld
from toetsing.commands.beoordelaars.document import beoordelaarsdocument
from toetsing.commands.beoordelaars.json import beoordelaars_als_json
from toetsing.document.antwoord import Antwoord, GeenAntwoord
from toetsing.domain.compare.beoordelen import vergelijk_beoordelaars
from toetsing.domain.compare.consensus import consensus as maak_consensus
from toetsing.domain.dossier import Dossier
from toetsing.domain.fouten import gebruiksfout
from toetsing.domain.meldingen import Melding, melding
from toetsing.domain.plek import Plek
from toetsing.domain.words.lijkt_op import tip
from toetsing.domain.words.woorden import ZONDER_RONDE, opsomming, rondesleutel, schoon, vergelijkbaar
from toetsing.pipeline.besloten import ZonderKader
from toetsing.pipeline.eisen import eis_oordelen
from toetsing.pipeline.kaders import is_eigen
from toetsing.pipeline.scoren import score

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import date

    from toetsing.domain.decide.uitslag import Uitslag
    from toetsing.domain.kader import Kader
    from toetsing.domain.selectie import Selectie

HOOGSTENS: Final = 12
"""More assessors of one organisation than this no table can show side by side."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Beoordeling:
    """The answer, and the workbook to decide together where that was asked for and could be made."""

    antwoord: Antwoord | GeenAntwoord
    werkmap: bytes | None


def beoordelaars(
    paden: Sequence[str],
    peildatum: date,
    *,
    kader: str | None = None,
    variant: str | None = None,
    organisatie: str | None = None,
    alleen: Selectie | None = None,
    consensus: str | None = None,
    voortgang: Callable[[int, int], None] | None = None,
) -> Beoordeling:
    """Compare the assessors of one organisation, or of each organisation in folders or workbooks of many.

    `organisatie` chooses one of many, and calls loose workbooks that name another by this name. `consensus` is where
    the workbook to decide together will be written; it is made where that is given.

    Raises Gebruiksfout or Kaderfout as `score` does, and Gebruiksfout where no two toetsingen are of the same
    organisation, or `consensus` is for more than one organisation.
    """
    scoring = score(
        paden,
        kader=kader,
        variant=variant,
        alleen=alleen,
        met_dossiers=True,
        per_bestand=True,
        voortgang=voortgang,
    )
    groepen, opmerkingen = _groepen(paden, scoring.uitslagen, organisatie, foutief=scoring.foutief)
    meldingen = (*scoring.meldingen, *opmerkingen)
    if isinstance(scoring, ZonderKader) or not groepen:
        return Beoordeling(antwoord=GeenAntwoord(meldingen=meldingen), werkmap=None)
    eis_oordelen(scoring.kader, "Beoordelaars vergelijken")
    per_bestand = Counter(uitslag.toetsing.bron.bestand for uitslag in scoring.uitslagen)
    eigen = {bestand: dossier for bestand, dossier in scoring.dossiers.items() if per_bestand[bestand] == 1}
    beoordeeld = [_beoordeeld(scoring.kader, naam, groep, eigen) for naam, groep in groepen.items()]
    meldingen += tuple(m for een in beoordeeld for m in _over_rondes(een))
    werkmap = None
    if consensus is not None and scoring.foutief:
        meldingen += (melding("T137", Plek(bestand=consensus)),)
    elif consensus is not None:
        werkmap, over = _werkmap(scoring.kader, beoordeeld)
        meldingen += over
    document = partial(beoordelaarsdocument, scoring.kader, beoordeeld, peildatum)
    als_json = partial(beoordelaars_als_json, scoring.kader, beoordeeld, peildatum, meldingen)
    antwoord = Antwoord(document=document, als_json=als_json, meldingen=meldingen)
    return Beoordeling(antwoord=antwoord, werkmap=werkmap)


# -- who is compared with whom -----------------------------------------------------------------------------------------


def _groepen(
    paden: Sequence[str], uitslagen: Sequence[Uitslag], organisatie: str | None, *, foutief: bool
) -> tuple[dict[str, list[Uitslag]], tuple[Melding, ...]]:
    """Return the uitslagen to compare, by organisation; none where all but one have fouten.

    Loose workbooks are about one organisation. From folders, and from workbooks of many organisations, those that come
    more than once are compared, and it is said of the others that they are not.
    """
    per_bestand = Counter(uitslag.toetsing.bron.bestand for uitslag in uitslagen)
    los = set(per_bestand.values()) <= {1} and not any(Path(pad).is_dir() for pad in paden)
    groepen, opmerkingen = _losse(uitslagen, organisatie) if los else _per_naam(uitslagen, organisatie)
    if not groepen and not foutief:
        namen = opsomming(dict.fromkeys(u.toetsing.organisatie for u in uitslagen))
        wat = f"alleen gevonden: {namen}" if namen else "er is geen toetsing gevonden"
        raise gebruiksfout("G073", wat=wat)
    te_veel = next((naam for naam, groep in groepen.items() if len(groep) > HOOGSTENS), None)
    if te_veel is not None:
        raise gebruiksfout("G074", organisatie=te_veel, grens=HOOGSTENS)
    return groepen, opmerkingen


def _losse(
    uitslagen: Sequence[Uitslag], organisatie: str | None
) -> tuple[dict[str, list[Uitslag]], tuple[Melding, ...]]:
    namen = [uitslag.toetsing.organisatie for uitslag in uitslagen]
    if organisatie is None and len(set(map(vergelijkbaar, namen))) > 1:
        wat = opsomming(f"{u.toetsing.bron.bestand} is van {u.toetsing.organisatie}" for u in uitslagen)
        raise gebruiksfout("G075", wat=wat)
    if len(uitslagen) < 2:  # noqa: PLR2004 - nothing to compare with
        return {}, ()
    voor = organisatie or namen[0]
    anders = (u.toetsing for u in uitslagen if vergelijkbaar(u.toetsing.organisatie) != vergelijkbaar(voor))
    return {voor: list(uitslagen)}, tuple(
        melding("T132", Plek(bestand=toetsing.bron.bestand), van=toetsing.organisatie, voor=voor) for toetsing in anders
    )


def _per_naam(
    uitslagen: Sequence[Uitslag], organisatie: str | None
) -> tuple[dict[str, list[Uitslag]], tuple[Melding, ...]]:
    groepen: dict[str, list[Uitslag]] = {}
    for uitslag in uitslagen:
        groepen.setdefault(vergelijkbaar(uitslag.toetsing.organisatie), []).append(uitslag)
    if organisatie is not None:
        namen = [groep[0].toetsing.organisatie for groep in groepen.values()]
        groepen = {naam: groep for naam, groep in groepen.items() if naam == vergelijkbaar(organisatie)}
        if not groepen:
            raise gebruiksfout(
                "G060", organisatie=organisatie, tip=tip(organisatie, namen), gevonden=", ".join(namen) or "(geen)"
            )
    meer = {groep[0].toetsing.organisatie: groep for groep in groepen.values() if len(groep) > 1}
    alleen = [groep[0].toetsing for groep in groepen.values() if len(groep) == 1]
    return meer, tuple(
        melding(
            "T131",
            Plek(bestand=een.bron.bestand),
            organisatie=een.organisatie,
            wie=een.bron.bestand,
            tip=tip(een.organisatie, [naam for naam in meer if naam != een.organisatie]),
        )
        for een in alleen
        if meer
    )


def _beoordeeld(
    kader: Kader, organisatie: str, uitslagen: Sequence[Uitslag], dossiers: Mapping[str, Dossier]
) -> Beoordeeld:
    eigen = [dossiers.get(uitslag.toetsing.bron.bestand, Dossier()) for uitslag in uitslagen]
    return Beoordeeld(
        organisatie=organisatie,
        namen=_soorten(uitslagen) or namen_van([uitslag.toetsing.bron.bestand for uitslag in uitslagen], eigen),
        dossiers=tuple(eigen),
        beoordelingen=vergelijk_beoordelaars(kader, uitslagen),
    )


def _soorten(uitslagen: Sequence[Uitslag]) -> tuple[str, ...]:
    """Return each by its soort, where that is what differs: a zelfevaluatie beside toezicht. Else nothing."""
    soorten = tuple(uitslag.toetsing.soort.value for uitslag in uitslagen if uitslag.toetsing.soort is not None)
    return soorten if len(set(soorten)) == len(uitslagen) else ()


def namen_van(bestanden: Sequence[str], dossiers: Sequence[Dossier]) -> tuple[str, ...]:
    """Return how each assessor is called, all of them different.

    The one toetser that a workbook names, else the name of the file; where files of two folders have the same name,
    that of the folder; where that does not tell them apart either, the path comes behind it.
    """
    toetsers = [next(iter(namen)) if len(namen := _toetsers(dossier)) == 1 else "" for dossier in dossiers]
    paden = [PurePath(bestand) for bestand in bestanden]
    for anders in ([pad.stem for pad in paden], [pad.parent.name for pad in paden]):
        namen = [schoon(toetser or ander) for toetser, ander in zip(toetsers, anders, strict=True)]
        if all(namen) and len(set(map(vergelijkbaar, namen))) == len(namen):
            return tuple(namen)
    return tuple(f"{schoon(t or pad.stem)} ({schoon(str(pad))})" for t, pad in zip(toetsers, paden, strict=True))


def _toetsers(dossier: Dossier) -> list[str]:
    return [rij.toetser for rij in dossier.toetsers if rij.toetser.strip()]


def _over_rondes(beoordeeld: Beoordeeld) -> tuple[Melding, ...]:
    rondes = [(naam, u.toetsing.ronde) for naam, u in zip(beoordeeld.namen, beoordeeld.uitslagen, strict=True)]
    if len({rondesleutel(ronde) for _, ronde in rondes}) == 1:
        return ()
    zin = opsomming(f"{ronde or ZONDER_RONDE} ({naam})" for naam, ronde in rondes)
    return (melding("T130", Plek(), organisatie=beoordeeld.organisatie, rondes=zin),)


# -- the workbook to decide together -----------------------------------------------------------------------------------


def _werkmap(kader: Kader, beoordeeld: Sequence[Beoordeeld]) -> tuple[bytes, tuple[Melding, ...]]:
    if len(beoordeeld) > 1:
        raise gebruiksfout("G076", aantal=len(beoordeeld))
    from toetsing.workbook.toetsingswerkmap import toetsing_als_werkmap

    (een,) = beoordeeld
    toetsing, dossier, vorige, meldingen = maak_consensus(
        kader,
        een.organisatie,
        [(naam, u.toetsing, d) for naam, u, d in zip(een.namen, een.uitslagen, een.dossiers, strict=True)],
    )
    return toetsing_als_werkmap(kader, toetsing, dossier, vorige, eigen_kader=is_eigen(kader)), meldingen
