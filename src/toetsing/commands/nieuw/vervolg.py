"""Continuing an earlier workbook: reading it once, and what goes along of one toetsing in it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Final

from toetsing.commands.nieuw.wens import Meenemen, Wens, soort_van
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
from toetsing.domain.words.kopnamen import EERDER
from toetsing.domain.words.lijkt_op import tip
from toetsing.domain.words.woorden import ZONDER_WOORD, aantal, genoemd, opsomming, rondesleutel, vergelijkbaar
from toetsing.pipeline.kaders import kader_van, kaders
from toetsing.readers.toetsing.dossier import (
    read_dossier,
    verdeelde_dossiers,
    verwachtingplekken,
    verwachtingteksten,
)
from toetsing.readers.toetsing.labels import Kenmerken
from toetsing.readers.toetsing.nummers import nummers_van
from toetsing.readers.toetsing.toetsingen import kader_in, read_toetsingen

if TYPE_CHECKING:
    from collections.abc import Mapping

    from toetsing.domain.items import Ingevuldeitems, Vervolgitems
    from toetsing.domain.kader import Kader
    from toetsing.domain.reeksen import Punt
    from toetsing.domain.scores import Ingevuld
    from toetsing.domain.toetsing import Toetsing
    from toetsing.readers.files.blad import Bestand
    from toetsing.readers.toetsing.gelezen import Afgekeurd, Gelezen

_ZONDER_MOTIVERING: Final = "T291"
"""The melding about a fact that is open for want of a motivering: within its ronde its answer does not go along."""
_VERLIES: Final = frozenset({"T066", "T200", "T201", "T371"})
"""The meldingen about an earlier workbook that say that something of it was not read, and so does not go along."""
_CELLEN: Final = 10
"""Of more cells than this the rest is counted."""


@dataclass(frozen=True, kw_only=True)
class Eerder:
    """An earlier file as it was read by the kader of then, once for all toetsingen in it."""

    bestand: Bestand
    kader_toen: Kader
    gelezen: Gelezen

    @property
    def van_meer(self) -> bool:
        """Whether the file is of more organisations: what people wrote is of none of them, but beside their scores."""
        return self.gelezen.van_meer and len(self.gelezen.toetsingen) + len(self.gelezen.afgekeurd) > 1

    @cached_property
    def dossier(self) -> Dossier:
        """What people wrote in the file."""
        return read_dossier(self.bestand, self.kader_toen)

    @cached_property
    def teksten(self) -> dict[str, str]:
        """How the verwachtingen read in the file."""
        return verwachtingteksten(self.bestand, self.kader_toen)

    @cached_property
    def _verdeeld(self) -> dict[int, Dossier]:
        delen = verdeelde_dossiers(self.bestand, self.gelezen.toetsingen, self.kader_toen)
        return {id(toetsing): dossier for toetsing, dossier in delen}

    def dossier_van(self, toen: Toen) -> Dossier:
        """Return what people wrote about one toetsing: of a file of more, only what stands beside its own scores."""
        if not self.van_meer:
            return self.dossier
        eigen = Dossier() if toen.toetsing is None else self._verdeeld.get(id(toen.toetsing), Dossier())
        return replace(eigen, gegevens=self.dossier.gegevens, gegevensplekken=self.dossier.gegevensplekken)

    @cached_property
    def itemteksten(self) -> dict[str, str]:
        """The texts of the verwachtingen with items as the file shows them, by number."""
        if not self.kader_toen.itempunten:
            return {}
        from toetsing.readers.toetsing.itemtabellen import itemteksten  # only a kader with items pays for it

        return itemteksten(self.bestand, nummers_van(self.kader_toen).als_nummer)

    def fout_in(self, toen: Toen) -> bool:
        """Return whether something is wrong that concerns this toetsing."""
        return toen.toetsing is None if self.van_meer else any(map(is_fout, self.gelezen.meldingen))


@dataclass(frozen=True, slots=True, kw_only=True)
class Toen:
    """One toetsing in an earlier file; `toetsing` is None where it was left out for its fouten, and `afgekeurd` not."""

    kenmerken: Kenmerken
    scores: Mapping[str, Ingevuld]
    toetsing: Toetsing | None
    afgekeurd: Afgekeurd | None = None

    @property
    def naam(self) -> str:
        """The organisation, or an empty text where nobody says."""
        return self.kenmerken.organisatie or ""

    @property
    def overgenomen(self) -> Mapping[str, str]:
        """From which ronde the scores are that were taken over then."""
        return {} if self.toetsing is None else self.toetsing.overgenomen

    def items(self, kader_toen: Kader, kader: Kader, teksten: Mapping[str, str]) -> Vervolgitems:
        """Return what goes along of what was filled in for items, and what has no place any more."""
        een = self.toetsing or self.afgekeurd
        items = vervolg_items(kader, kader_toen, {} if een is None else een.items, teksten)
        andere = {} if self.afgekeurd is None else self.afgekeurd.andere_items
        return items._replace(over=items.over | dict(andere))


@dataclass(frozen=True, slots=True, kw_only=True)
class Vervolg:
    """What goes along to the next workbook. `heel` is the toetsing itself where its ronde goes on and it is sound."""

    kenmerken: Kenmerken
    ronde: str
    zelfde_ronde: bool
    scores: Mapping[str, Ingevuld]
    heel: Toetsing | None
    dossier: Dossier
    vorige: Vorige | None
    notities: Mapping[str, str]
    items: Ingevuldeitems
    reeksen: Mapping[str, tuple[Punt, ...]]


def lees_eerder(bestand: Bestand, kader: Kader) -> Eerder:
    """Read an earlier file with the kader it names, where that is known, and else with that of the new workbook."""
    label = kader_in(bestand)
    ander = label is not None and label[0] in kaders() and label[0] != kader.id
    kader_toen = kader_van(label[0]) if label is not None and ander else kader
    return Eerder(bestand=bestand, kader_toen=kader_toen, gelezen=read_toetsingen(bestand, kader_toen))


def toetsingen_in(eerder: Eerder) -> list[Toen]:
    """Return every toetsing in an earlier file, also those with fouten."""
    alle = [Toen(kenmerken=_kenmerken_van(t), scores=t.scores, toetsing=t) for t in eerder.gelezen.toetsingen]
    return alle + [
        Toen(kenmerken=a.kenmerken, scores=a.scores, toetsing=None, afgekeurd=a) for a in eerder.gelezen.afgekeurd
    ]


def een_uit(eerder: Eerder, organisatie: str | None) -> Toen | None:
    """Return the one toetsing to continue, also one with fouten; None where the file holds none.

    Raises Gebruiksfout where it holds more and nobody said which.
    """
    alle = toetsingen_in(eerder)
    if len(alle) > 1:
        namen = [een.kenmerken.organisatie or "" for een in alle]
        alle = [
            een for een in alle if vergelijkbaar(een.kenmerken.organisatie or "") == vergelijkbaar(organisatie or "")
        ]
        if len(alle) != 1:
            raten = tip(organisatie, namen) if organisatie else ""
            raise gebruiksfout("G065", bestand=eerder.bestand.naam, aantal=len(namen), tip=raten)
    return alle[0] if alle else None


def vervolg(
    eerder: Eerder, toen: Toen | None, kader: Kader, wens: Wens, mee: Meenemen
) -> tuple[Vervolg | None, tuple[Melding, ...]]:
    """Return what goes along of one toetsing in an earlier file, or None and why nothing does. Raises Gebruiksfout."""
    bron, gelezen = eerder.bestand, eerder.gelezen
    if toen is None:
        return None, gelezen.meldingen
    fouten = eerder.fout_in(toen)
    verliest_teksten = eerder.van_meer and bool(eerder.dossier.aantekeningen)
    if fouten and (mee is not Meenemen.TEKSTEN or verliest_teksten):
        return None, gelezen.meldingen
    kenmerken, scores = toen.kenmerken, toen.scores
    zelfde = mee is Meenemen.SCORES
    heel = toen.toetsing if zelfde else None
    dossier, over_feiten = vervolg_feiten(eerder.dossier_van(toen), eerder.kader_toen, kader, heel, bron.naam)
    dossier, opmerkingen = vervolg_dossier(dossier, kader, eerder.teksten, bron.naam, zelfde_ronde=zelfde)
    notities, losse, over_notities = _notities(eerder, toen, kader)
    reeksen, over_reeksen = _reeksen(eerder, toen, kader, wens)
    items = toen.items(eerder.kader_toen, kader, eerder.itemteksten)
    merk = dossier.meegenomen if zelfde else merken(dossier, kader, scores, kenmerken.ronde or EERDER, items.past)
    vervallen = (Tekst(veld=f"{VERVALLEN} {naam}", tekst=tekst) for naam, tekst in items.over.items())
    dossier = replace(dossier, teksten=(*dossier.teksten, *losse, *vervallen), meegenomen=merk)
    meldingen = (
        *((melding("T080", Plek(bestand=bron.naam)),) if fouten else ()),
        *over_feiten,
        *opmerkingen,
        *(melding("T081", Plek(bestand=bron.naam, verwachting=nr), wat=f"verwachting {nr}") for nr in items.anders),
        *(melding("T346", Plek(bestand=bron.naam), item=naam) for naam in items.over),
        *over_notities,
        *over_reeksen,
        *_van_een_ander(kenmerken, wens, bron, mee),
        *_niet_van_een(eerder),
        *(een.melding() for een in gelezen.ongelezen),
        *(m for m in gelezen.meldingen if m.code in _VERLIES or (zelfde and m.code == _ZONDER_MOTIVERING)),
    )
    ronde = _ronde(kenmerken, wens, bron, zelfde=zelfde)
    passend = passende_scores(kader, scores, eerder.teksten)
    alles = passend | passende_feiten(kader, scores, eerder.teksten)
    blijft = {Meenemen.TEKSTEN: {}, Meenemen.GEEN_MINNEN: zonder_minnen(kader, passend), Meenemen.SCORES: alles}[mee]
    uit = {nr: toen.overgenomen.get(nr, kenmerken.ronde or EERDER) for nr in blijft} if not zelfde else {}
    overgenomen = dict(toen.overgenomen)
    vorige = None
    if not zelfde or overgenomen:
        vorige = Vorige(scores=scores, overgenomen=uit or overgenomen, items=items.past)
    gaat_mee = Vervolg(
        kenmerken=kenmerken,
        ronde=ronde,
        zelfde_ronde=zelfde,
        scores=beginscores(kader, blijft),
        heel=heel,
        dossier=dossier,
        vorige=vorige,
        notities=notities,
        items=items.past if zelfde else alleen_teksten(kader, items.past),
        reeksen=reeksen,
    )
    return gaat_mee, meldingen


def _ronde(kenmerken: Kenmerken, wens: Wens, bron: Bestand, *, zelfde: bool) -> str:
    """Return the ronde of the new workbook. Raises Gebruiksfout where nobody says it, or it is the earlier one."""
    ronde = wens.ronde or (kenmerken.ronde if zelfde else None)
    if not zelfde and ronde is not None and rondesleutel(ronde) == rondesleutel(kenmerken.ronde):
        raise gebruiksfout("G083", ronde=ronde, bestand=bron.naam)
    if ronde is None:
        raise gebruiksfout("G084", bestand=bron.naam)
    return ronde


def _niet_van_een(eerder: Eerder) -> tuple[Melding, ...]:
    """Say what was written in a file of more organisations, and goes along to none: nobody knows of whom it is."""
    if not eerder.van_meer:
        return ()
    van_allen = eerder.dossier
    bladen = {"Teksten": van_allen.teksten, "Plan": van_allen.plan, "Good practices": van_allen.good_practices}
    wat = opsomming(f"het blad {blad}" for blad, rijen in bladen.items() if rijen)
    return (melding("T207", Plek(bestand=eerder.bestand.naam), wat=wat),) if wat else ()


def _reeksen(
    eerder: Eerder, toen: Toen, kader: Kader, wens: Wens
) -> tuple[Mapping[str, tuple[Punt, ...]], tuple[Melding, ...]]:
    """Return the figures that go along, also to a next ronde: what was is still so; and which do not fit the kader.

    To the workbook of another organisation none goes along.
    """
    if not (kader.reeksen or eerder.kader_toen.reeksen) or _is_van_een_ander(toen.kenmerken, wens):
        return {}, ()
    from toetsing.readers.toetsing.reeksen import cijfers_van  # few kaders ask for series

    enig = not eerder.gelezen.van_meer
    reeksen, fouten = cijfers_van(eerder.bestand, eerder.kader_toen, kader, toen.kenmerken, enig=enig)
    if not fouten:
        return reeksen, ()
    cellen = dict.fromkeys(plek.adres or "" for plek in fouten)
    cellen_ = genoemd(cellen, _CELLEN, ZONDER_WOORD)
    return reeksen, (melding("T366", Plek(bestand=eerder.bestand.naam), cellen=cellen_),)


def _notities(
    eerder: Eerder, toen: Toen, kader: Kader
) -> tuple[dict[str, str], tuple[Tekst, ...], tuple[Melding, ...]]:
    """Return the notes at cells that go along, those that become texts, and what there is to say of the others."""
    bron = eerder.bestand
    if all(blad.notities is None for blad in bron.bladen):
        return {}, (), ()
    from toetsing.readers.toetsing.itemtabellen import Wie
    from toetsing.readers.toetsing.notities import itemplekken_in, notitieplekken, read_notities

    notities = read_notities(bron)
    if toen.toetsing is not None:
        plekken = notitieplekken(bron, eerder.kader_toen, toen.toetsing, enig=not eerder.van_meer)
    else:
        wie = Wie.van(toen.kenmerken.organisatie, toen.kenmerken.ronde, toen.kenmerken.soort)
        plekken = verwachtingplekken(bron, eerder.kader_toen) | itemplekken_in(bron, eerder.kader_toen, wie)
    bij = notities.bij(plekken)
    over = notities.aantal - sum(map(len, bij.values()))
    meldingen = notities.meldingen
    if over:
        wat = aantal(over, "notitie bij een cel", "notities bij cellen")
        meldingen += (melding("T203", Plek(bestand=bron.naam), wat=wat),)
    return *vervolg_notities(kader, bij), meldingen


def _kenmerken_van(t: Toetsing) -> Kenmerken:
    return Kenmerken(organisatie=t.organisatie, ronde=t.ronde, datum=t.datum, soort=t.soort, markering=t.markering)


def _van_een_ander(kenmerken: Kenmerken, wens: Wens, bron: Bestand, mee: Meenemen) -> tuple[Melding, ...]:
    """Say that the earlier workbook is of another organisation. Its scores never go along. Raises Gebruiksfout."""
    van, voor = kenmerken.organisatie or "", wens.organisatie or kenmerken.organisatie or ""
    ander = _is_van_een_ander(kenmerken, wens)
    soort = soort_van(wens.soort)
    if mee is not Meenemen.TEKSTEN and (ander or (soort and kenmerken.soort and soort is not kenmerken.soort)):
        wat = f"{van}, {kenmerken.soort.value}" if kenmerken.soort else van
        raise gebruiksfout("G085", bestand=bron.naam, van=wat)
    return (melding("T085", Plek(bestand=bron.naam), van=van, voor=voor),) if ander else ()


def _is_van_een_ander(kenmerken: Kenmerken, wens: Wens) -> bool:
    voor = wens.organisatie or kenmerken.organisatie or ""
    return vergelijkbaar(kenmerken.organisatie or "") != vergelijkbaar(voor)
