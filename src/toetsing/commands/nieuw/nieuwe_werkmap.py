"""Nieuw: an empty workbook for a kader, one that continues an earlier one, or a matrix for a list of organisations."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import Enum
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from toetsing.domain.change.meegenomen import merken
from toetsing.domain.change.volgende_ronde import (
    beginscores,
    passende_feiten,
    passende_scores,
    vervolg_dossier,
    vervolg_feiten,
    vervolg_notities,
    zonder_minnen,
)
from toetsing.domain.dossier import VERVALLEN, Dossier, Tekst, Vorige
from toetsing.domain.fouten import gebruiksfout
from toetsing.domain.items import alleen_teksten, vervolg_items
from toetsing.domain.meldingen import Melding, is_fout, melding
from toetsing.domain.plek import Plek
from toetsing.domain.toetsing import Bronbestand, Soort, Toetsing
from toetsing.domain.words.kopnamen import EERDER
from toetsing.domain.words.lijkt_op import tip
from toetsing.domain.words.woorden import aantal, rondesleutel, vergelijkbaar
from toetsing.pipeline.kaders import enige_kader, is_eigen, kader_van, kaders, met_variant_van
from toetsing.pipeline.rapportregels import rapportregels_bij
from toetsing.pipeline.schrijven import write_bestand
from toetsing.readers.files.bestand import read_bestand
from toetsing.readers.files.blad import Bestand
from toetsing.readers.toetsing.dossier import read_dossier, verwachtingplekken, verwachtingteksten
from toetsing.readers.toetsing.eigen import is_uitkomst
from toetsing.readers.toetsing.gelezen import Afgekeurd
from toetsing.readers.toetsing.labels import Kenmerken
from toetsing.readers.toetsing.toetsingen import kader_in, read_toetsingen, variant_in

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from toetsing.domain.items import Vervolgitems
    from toetsing.domain.kader import Kader
    from toetsing.domain.rapportregels import Rapportregels
    from toetsing.domain.scores import Ingevuld
    from toetsing.readers.toetsing.gelezen import Gelezen


@dataclass(frozen=True, slots=True, kw_only=True)
class Wens:
    """What somebody wants a new workbook to say of itself; None where the earlier workbook or nobody says."""

    organisatie: str | None = None
    ronde: str | None = None
    soort: str | None = None


_ZONDER_MOTIVERING: Final = "T291"
"""The melding about a fact that is open for want of a motivering: within its ronde its answer does not go along."""
_VERLIES: Final = frozenset({"T066", "T200", "T201"})
"""The meldingen about an earlier workbook that say that something of it was not read, and so does not go along."""


class Meenemen(Enum):
    """What goes along from an earlier workbook beside its texts."""

    TEKSTEN = "teksten"
    GEEN_MINNEN = "geen minnen"
    SCORES = "scores"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Inhoud:
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
    forceer: bool = False,
) -> tuple[Path | None, tuple[Melding, ...]]:
    """Write a workbook to fill in; return its path, or None where it was not written, with everything there is to say.

    With `uit` the texts of an earlier workbook go along and its scores stand beside the new ones. For a hertoets of the
    minuses every other score is taken over, marked with its ronde; `mee` SCORES keeps the ronde and every score that
    still fits, for another edition of the kader. Raises Gebruiksfout or Kaderfout.
    """
    _alleen_xlsx(pad)
    bron = _lees_vorige(uit, pad) if uit is not None else None
    if isinstance(bron, Melding):
        return None, (bron,)
    gekozen = _kader(kader, variant, bron)
    regels, over_regels = rapportregels_bij(gekozen, kader)
    if bron is None:
        soort = _soort(wens.soort)
        inhoud = _Inhoud(toetsing=replace(leeg(gekozen, wens.organisatie or "", wens.ronde), soort=soort))
        meldingen = over_regels
    else:
        vervolg, opmerkingen = _vervolg(bron, gekozen, wens, mee)
        meldingen = (*over_regels, *opmerkingen)
        if vervolg is None:
            return None, meldingen
        inhoud = vervolg
    from toetsing.workbook.toetsingswerkmap import toetsing_als_werkmap

    blijft = bron is not None and mee is Meenemen.SCORES
    dossier = _met_termijn(inhoud.dossier, regels, inhoud.toetsing.soort, blijft=blijft)
    werkmap = toetsing_als_werkmap(
        gekozen, inhoud.toetsing, dossier, inhoud.vorige, inhoud.notities, eigen_kader=is_eigen(gekozen)
    )
    return _schrijf(pad, werkmap, meldingen, forceer=forceer)


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
    gekozen = kader_van(kader) if kader else enige_kader()
    bestand = read_bestand(Path(organisaties), organisaties)
    if isinstance(bestand, Melding):
        return None, (bestand,)
    from toetsing.readers.toetsing.namenlijst import read_namen
    from toetsing.workbook.matrixwerkmap import matrix_als_werkmap

    namen, meldingen = read_namen(bestand)
    if any(map(is_fout, meldingen)):
        return None, meldingen
    toetsingen = [replace(leeg(gekozen, naam, ronde), soort=_soort(soort)) for naam in namen]
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


def _met_termijn(dossier: Dossier, regels: Rapportregels, soort: Soort | None, *, blijft: bool) -> Dossier:
    """Return a dossier with a place for the term that the kader names; a day stays only within its ronde.

    Who assesses itself is asked for no reaction.
    """
    gegevens = {naam: tekst for naam, tekst in dossier.gegevens.items() if blijft or not regels.is_termijn(naam)}
    if regels.termijn and soort is not Soort.ZELFEVALUATIE and not any(map(regels.is_termijn, gegevens)):
        gegevens[regels.termijnnaam] = ""
    return replace(dossier, gegevens=gegevens)


def _alleen_xlsx(pad: str) -> None:
    if Path(pad).suffix.lower() != ".xlsx":
        raise gebruiksfout("G026", naam=pad, wat="Een nieuwe werkmap")


def _soort(soort: str | None) -> Soort | None:
    soorten = {een.value: een for een in Soort}
    if soort is not None and soort.casefold() not in soorten:
        raise gebruiksfout("G080", soort=soort, keuze=" of ".join(soorten))
    return soorten[soort.casefold()] if soort is not None else None


def _schrijf(
    pad: str, inhoud: bytes, meldingen: tuple[Melding, ...], *, forceer: bool
) -> tuple[Path | None, tuple[Melding, ...]]:
    fout = write_bestand(Path(pad), inhoud, forceer=forceer)
    return (None, (*meldingen, fout)) if fout is not None else (Path(pad), meldingen)


# -- continuing an earlier workbook ------------------------------------------------------------------------------------


def _lees_vorige(uit: str, pad: str) -> Bestand | Melding:
    if Path(uit).is_dir():
        raise gebruiksfout("G081", pad=uit)
    if Path(uit).exists() and Path(pad).exists() and Path(uit).samefile(pad):
        raise gebruiksfout("G082", pad=pad)
    bron = read_bestand(Path(uit), uit)
    if isinstance(bron, Bestand) and is_uitkomst(bron):
        return melding("T014", Plek(bestand=uit))
    return bron


def _kader(gevraagd: str | None, variant: str | None, bron: Bestand | None) -> Kader:
    """Return the kader asked for, else the one of the earlier workbook, else the only one; likewise the variant."""
    label = kader_in(bron) if bron is not None else None
    id_ = gevraagd or (label[0] if label is not None and label[0] in kaders() else None)
    kader = kader_van(id_) if id_ else enige_kader()
    if variant is None and bron is not None and label is not None and label[0] == kader.id:
        variant = variant_in(bron)
    return met_variant_van(kader, id_ or kader.id, variant) if variant is not None else kader


def _vervolg(bron: Bestand, kader: Kader, wens: Wens, mee: Meenemen) -> tuple[_Inhoud | None, tuple[Melding, ...]]:
    """Return what goes along from an earlier workbook, or None and why nothing does."""
    kader_toen = _kader_van_toen(bron, kader)
    gelezen = read_toetsingen(bron, kader_toen)
    fouten = any(map(is_fout, gelezen.meldingen))
    toen = _een(bron, gelezen, wens.organisatie)
    if toen is None or (fouten and mee is not Meenemen.TEKSTEN):
        return None, gelezen.meldingen
    kenmerken, scores, overgenomen = toen
    teksten = verwachtingteksten(bron, kader_toen)
    zelfde = mee is Meenemen.SCORES
    heel = next((een for een in gelezen.toetsingen if zelfde and een.scores is scores), None)
    dossier, over_feiten = vervolg_feiten(read_dossier(bron, kader_toen), kader_toen, kader, heel, bron.naam)
    dossier, opmerkingen = vervolg_dossier(dossier, kader, teksten, bron.naam, zelfde_ronde=zelfde)
    opmerkingen = (*over_feiten, *opmerkingen)
    notities, losse, over_notities = _notities(bron, gelezen, kenmerken, (kader_toen, kader))
    items = _items_van_toen(gelezen, scores, kader_toen, kader)
    merk = dossier.meegenomen if zelfde else merken(dossier, kader, scores, kenmerken.ronde or EERDER, items.past)
    vervallen = (Tekst(veld=f"{VERVALLEN} {naam}", tekst=tekst) for naam, tekst in items.over.items())
    dossier = replace(dossier, teksten=(*dossier.teksten, *losse, *vervallen), meegenomen=merk)
    opmerkingen += tuple(melding("T346", Plek(bestand=bron.naam), item=naam) for naam in items.over)
    opmerkingen += over_notities
    if fouten:
        opmerkingen = (melding("T080", Plek(bestand=bron.naam)), *opmerkingen)
    opmerkingen += _van_een_ander(kenmerken, wens, bron, mee)
    opmerkingen += (
        *(een.melding() for een in gelezen.ongelezen),
        *(m for m in gelezen.meldingen if m.code in _VERLIES or (zelfde and m.code == _ZONDER_MOTIVERING)),
    )
    ronde = wens.ronde or (kenmerken.ronde if zelfde else None)
    if not zelfde and ronde is not None and rondesleutel(ronde) == rondesleutel(kenmerken.ronde):
        raise gebruiksfout("G083", ronde=ronde, bestand=bron.naam)
    if ronde is None:
        raise gebruiksfout("G084", bestand=bron.naam)
    passend = passende_scores(kader, scores, teksten)
    alles = passend | passende_feiten(kader, scores, teksten)
    blijft = {Meenemen.TEKSTEN: {}, Meenemen.GEEN_MINNEN: zonder_minnen(kader, passend), Meenemen.SCORES: alles}[mee]
    uit = {nr: overgenomen.get(nr, kenmerken.ronde or EERDER) for nr in blijft} if not zelfde else {}
    toetsing = replace(
        leeg(kader, wens.organisatie or kenmerken.organisatie or "", ronde),
        datum=kenmerken.datum if zelfde else None,
        soort=_soort(wens.soort) or kenmerken.soort,
        markering=kenmerken.markering or "",
        scores=MappingProxyType(beginscores(kader, blijft)),
    )
    if heel is not None:
        toetsing = replace(
            toetsing,
            gepubliceerd=heel.gepubliceerd,
            afwijkingen=heel.afwijkingen,
            motiveringen=heel.motiveringen,
        )
    toetsing = replace(toetsing, items=items.past if zelfde else alleen_teksten(kader, items.past))
    vorige = None
    if not zelfde or overgenomen:
        vorige = Vorige(scores=scores, overgenomen=uit or dict(overgenomen), items=items.past)
    return _Inhoud(toetsing=toetsing, dossier=dossier, vorige=vorige, notities=notities), opmerkingen


def _items_van_toen(gelezen: Gelezen, scores: Mapping[str, Ingevuld], kader_toen: Kader, kader: Kader) -> Vervolgitems:
    """Return what goes along of the items of the toetsing with these scores, and what has no place any more."""
    alle: Sequence[Toetsing | Afgekeurd] = (*gelezen.toetsingen, *gelezen.afgekeurd)
    toen = next((een for een in alle if een.scores is scores), None)
    items = vervolg_items(kader, kader_toen, {} if toen is None else toen.items)
    over = toen.andere_items if isinstance(toen, Afgekeurd) else {}
    return items._replace(over=items.over | dict(over))


def _notities(
    bron: Bestand, gelezen: Gelezen, kenmerken: Kenmerken, kaders_: tuple[Kader, Kader]
) -> tuple[dict[str, str], tuple[Tekst, ...], tuple[Melding, ...]]:
    """Return the notes at cells that go along, those that become texts, and what there is to say of the others.

    `kaders_` are that of the earlier workbook and that of the new one.
    """
    kader_toen, kader = kaders_
    if all(blad.notities is None for blad in bron.bladen):
        return {}, (), ()
    from toetsing.readers.toetsing.notities import read_notities

    notities = read_notities(bron)
    eigen = (t.herkomst for t in gelezen.toetsingen if t.organisatie == kenmerken.organisatie)
    bij = notities.bij(next(eigen, verwachtingplekken(bron, kader_toen)))
    over = notities.aantal - sum(map(len, bij.values()))
    meldingen = notities.meldingen
    if over:
        wat = aantal(over, "notitie bij een cel", "notities bij cellen")
        meldingen += (melding("T203", Plek(bestand=bron.naam), wat=wat),)
    return *vervolg_notities(kader, bij), meldingen


def _een(
    bron: Bestand, gelezen: Gelezen, organisatie: str | None
) -> tuple[Kenmerken, Mapping[str, Ingevuld], Mapping[str, str]] | None:
    """Return the one toetsing to continue, also one with fouten; None where the file holds none.

    Raises Gebruiksfout where it holds more and nobody said which.
    """
    alle: list[tuple[Kenmerken, Mapping[str, Ingevuld], Mapping[str, str]]] = [
        (_kenmerken_van(t), t.scores, t.overgenomen) for t in gelezen.toetsingen
    ]
    alle += [(a.kenmerken, a.scores, {}) for a in gelezen.afgekeurd]
    if len(alle) > 1:
        namen = [kenmerken.organisatie or "" for kenmerken, _, _ in alle]
        alle = [een for een in alle if vergelijkbaar(een[0].organisatie or "") == vergelijkbaar(organisatie or "")]
        if len(alle) != 1:
            raten = tip(organisatie, namen) if organisatie else ""
            raise gebruiksfout("G065", bestand=bron.naam, aantal=len(namen), tip=raten)
    return alle[0] if alle else None


def _kenmerken_van(t: Toetsing) -> Kenmerken:
    return Kenmerken(organisatie=t.organisatie, ronde=t.ronde, datum=t.datum, soort=t.soort, markering=t.markering)


def _van_een_ander(kenmerken: Kenmerken, wens: Wens, bron: Bestand, mee: Meenemen) -> tuple[Melding, ...]:
    """Say that the earlier workbook is of another organisation. Its scores never go along. Raises Gebruiksfout."""
    van, voor = kenmerken.organisatie or "", wens.organisatie or kenmerken.organisatie or ""
    ander = vergelijkbaar(van) != vergelijkbaar(voor)
    soort = _soort(wens.soort)
    if mee is not Meenemen.TEKSTEN and (ander or (soort and kenmerken.soort and soort is not kenmerken.soort)):
        wat = f"{van}, {kenmerken.soort.value}" if kenmerken.soort else van
        raise gebruiksfout("G085", bestand=bron.naam, van=wat)
    return (melding("T085", Plek(bestand=bron.naam), van=van, voor=voor),) if ander else ()


def _kader_van_toen(bron: Bestand, kader: Kader) -> Kader:
    """Return the kader the earlier workbook names, where it is known, to read its scores with."""
    label = kader_in(bron)
    return kader_van(label[0]) if label is not None and label[0] in kaders() and label[0] != kader.id else kader
