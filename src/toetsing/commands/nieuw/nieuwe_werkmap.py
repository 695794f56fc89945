"""Nieuw: an empty workbook for a kader, one that continues an earlier one, or a matrix for a list of organisations."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from toetsing.commands.nieuw.vervolg import een_uit, lees_eerder, vervolg
from toetsing.commands.nieuw.wens import Meenemen, soort_van
from toetsing.domain.dossier import Dossier, Vorige
from toetsing.domain.fouten import gebruiksfout
from toetsing.domain.meldingen import Melding, is_fout, melding
from toetsing.domain.plek import Plek
from toetsing.domain.toetsing import Bronbestand, Soort, Toetsing
from toetsing.pipeline.kaders import is_eigen, kader_van, kaders, met_variant_van, standaardkader
from toetsing.pipeline.rapportregels import rapportregels_bij
from toetsing.pipeline.schrijven import write_bestand
from toetsing.readers.files.bestand import read_bestand
from toetsing.readers.files.blad import Bestand
from toetsing.readers.toetsing.eigen import is_uitkomst
from toetsing.readers.toetsing.toetsingen import kader_in, variant_in

if TYPE_CHECKING:
    from collections.abc import Mapping

    from toetsing.commands.nieuw.vervolg import Vervolg
    from toetsing.commands.nieuw.wens import Wens
    from toetsing.domain.kader import Kader
    from toetsing.domain.rapportregels import Rapportregels


@dataclass(frozen=True, slots=True, kw_only=True)
class Inhoud:
    """What a new workbook begins with."""

    toetsing: Toetsing
    dossier: Dossier = field(default_factory=Dossier)
    vorige: Vorige | None = None
    notities: Mapping[str, str] = field(default_factory=dict)


def nieuw(
    pad: str,
    wens: Wens,
    *,
    kader: str | None = None,
    variant: str | None = None,
    uit: str | None = None,
    mee: Meenemen = Meenemen.TEKSTEN,
    teksten: str | None = None,
    forceer: bool = False,
) -> tuple[Path | None, tuple[Melding, ...]]:
    """Write a workbook to fill in; return its path, or None where it was not written, with everything there is to say.

    With `uit` the texts of an earlier workbook go along and its scores stand beside the new ones. For a hertoets of the
    minuses every other score is taken over, marked with its ronde; `mee` SCORES keeps the ronde and every score that
    still fits, for another edition of the kader. `teksten` is a file with texts for every report: they stand where the
    workbook has none of its own. Raises Gebruiksfout or Kaderfout.
    """
    _alleen_xlsx(pad)
    bron = _lees_vorige(uit, pad) if uit is not None else None
    if isinstance(bron, Melding):
        return None, (bron,)
    gekozen = kader_bij(kader, variant, bron)
    regels, meldingen = rapportregels_bij(gekozen, kader)
    if bron is None:
        inhoud = lege_inhoud(gekozen, wens)
    else:
        eerder = lees_eerder(bron, gekozen)
        gaat_mee, opmerkingen = vervolg(eerder, een_uit(eerder, wens.organisatie), gekozen, wens, mee)
        meldingen += opmerkingen
        if gaat_mee is None:
            return None, meldingen
        inhoud = inhoud_van(gekozen, wens, gaat_mee)
    inhoud = met_termijn(inhoud, regels, blijft=bron is not None and mee is Meenemen.SCORES)
    if teksten is not None:
        from toetsing.commands.nieuw.standaardteksten import lees_standaard, met_standaard, over_vervangen

        standaard, over_teksten = lees_standaard(teksten, gekozen)
        meldingen += over_teksten
        if any(map(is_fout, over_teksten)):
            return None, meldingen
        dossier, vervangen = met_standaard(inhoud.dossier, standaard)
        inhoud = replace(inhoud, dossier=dossier)
        meldingen += tuple(over_vervangen(teksten, [(inhoud.toetsing.organisatie, vervangen)]))
    return _schrijf(pad, als_werkmap(gekozen, inhoud), meldingen, forceer=forceer)


def nieuwe_matrix(
    pad: str,
    *,
    organisaties: str,
    kader: str | None = None,
    ronde: str | None = None,
    soort: str | None = None,
    forceer: bool = False,
) -> tuple[Path | None, tuple[Melding, ...]]:
    """Write a workbook with a row per organisation of a list; see `nieuw` for what it returns and raises."""
    _alleen_xlsx(pad)
    gekozen = kader_van(kader) if kader else standaardkader()
    bestand = read_bestand(Path(organisaties), organisaties)
    if isinstance(bestand, Melding):
        return None, (bestand,)
    from toetsing.readers.toetsing.namenlijst import read_namen
    from toetsing.workbook.matrixwerkmap import matrix_als_werkmap

    namen, meldingen = read_namen(bestand)
    if any(map(is_fout, meldingen)):
        return None, meldingen
    toetsingen = [replace(leeg(gekozen, naam, ronde), soort=soort_van(soort)) for naam in namen]
    inhoud = matrix_als_werkmap(gekozen, toetsingen, eigen_kader=is_eigen(gekozen))
    return _schrijf(pad, inhoud, meldingen, forceer=forceer)


def leeg(kader: Kader, organisatie: str = "", ronde: str | None = None) -> Toetsing:
    """Return a toetsing in which every cell is blank: open, or the level that the kader says a blank cell means."""
    return Toetsing(
        organisatie=organisatie,
        ronde=ronde,
        datum=None,
        soort=None,
        bron=Bronbestand(bestand="", sha256=""),
        scores=MappingProxyType({een.nr: een.bij_leeg for een in kader.gevraagd}),
        herkomst=MappingProxyType({}),
    )


# -- what stands in it -------------------------------------------------------------------------------------------------


def lege_inhoud(kader: Kader, wens: Wens) -> Inhoud:
    """Return what a workbook begins with that continues no other. Raises Gebruiksfout."""
    toetsing = leeg(kader, wens.organisatie or "", wens.ronde)
    return Inhoud(toetsing=replace(toetsing, soort=soort_van(wens.soort)))


def inhoud_van(kader: Kader, wens: Wens, gaat_mee: Vervolg) -> Inhoud:
    """Return what a workbook begins with to which this goes along. Raises Gebruiksfout."""
    kenmerken, heel = gaat_mee.kenmerken, gaat_mee.heel
    toetsing = replace(
        leeg(kader, wens.organisatie or kenmerken.organisatie or "", gaat_mee.ronde),
        datum=kenmerken.datum if gaat_mee.zelfde_ronde else None,
        soort=soort_van(wens.soort) or kenmerken.soort,
        markering=kenmerken.markering or "",
        scores=MappingProxyType(dict(gaat_mee.scores)),
        reeksen=gaat_mee.reeksen,
        items=gaat_mee.items,
    )
    if heel is not None:
        toetsing = replace(
            toetsing,
            gepubliceerd=heel.gepubliceerd,
            afwijkingen=heel.afwijkingen,
            motiveringen=heel.motiveringen,
            ondertekend=heel.ondertekend,
        )
    return Inhoud(toetsing=toetsing, dossier=gaat_mee.dossier, vorige=gaat_mee.vorige, notities=gaat_mee.notities)


def met_termijn(inhoud: Inhoud, regels: Rapportregels, *, blijft: bool) -> Inhoud:
    """Return the same with a place for the term that the kader names; a day stays only within its ronde.

    Who assesses itself is asked for no reaction.
    """
    dossier, soort = inhoud.dossier, inhoud.toetsing.soort
    gegevens = {naam: tekst for naam, tekst in dossier.gegevens.items() if blijft or not regels.is_termijn(naam)}
    if regels.termijn and soort is not Soort.ZELFEVALUATIE and not any(map(regels.is_termijn, gegevens)):
        gegevens[regels.termijnnaam] = ""
    return replace(inhoud, dossier=replace(dossier, gegevens=gegevens))


def als_werkmap(kader: Kader, inhoud: Inhoud) -> bytes:
    """Return the workbook that begins with this."""
    from toetsing.workbook.toetsingswerkmap import toetsing_als_werkmap

    return toetsing_als_werkmap(
        kader, inhoud.toetsing, inhoud.dossier, inhoud.vorige, inhoud.notities, eigen_kader=is_eigen(kader)
    )


# -- where it comes from and goes to -----------------------------------------------------------------------------------


def kader_bij(gevraagd: str | None, variant: str | None, bron: Bestand | None) -> Kader:
    """Return the kader asked for, else the one of the earlier workbook, else the only one; likewise the variant.

    Raises Gebruiksfout or Kaderfout.
    """
    label = kader_in(bron) if bron is not None else None
    id_ = gevraagd or (label[0] if label is not None and label[0] in kaders() else None)
    kader = kader_van(id_) if id_ else standaardkader()
    if variant is None and bron is not None and label is not None and label[0] == kader.id:
        variant = variant_in(bron)
    return met_variant_van(kader, id_ or kader.id, variant) if variant is not None else kader


def _alleen_xlsx(pad: str) -> None:
    if Path(pad).suffix.lower() != ".xlsx":
        raise gebruiksfout("G026", naam=pad, wat="Een nieuwe werkmap")


def _lees_vorige(uit: str, pad: str) -> Bestand | Melding:
    if Path(uit).is_dir():
        raise gebruiksfout("G081", pad=uit)
    if Path(uit).exists() and Path(pad).exists() and Path(uit).samefile(pad):
        raise gebruiksfout("G082", pad=pad)
    bron = read_bestand(Path(uit), uit)
    if isinstance(bron, Bestand) and is_uitkomst(bron):
        return melding("T014", Plek(bestand=uit))
    return bron


def _schrijf(
    pad: str, inhoud: bytes, meldingen: tuple[Melding, ...], *, forceer: bool
) -> tuple[Path | None, tuple[Melding, ...]]:
    fout = write_bestand(Path(pad), inhoud, forceer=forceer)
    return (None, (*meldingen, fout)) if fout is not None else (Path(pad), meldingen)
