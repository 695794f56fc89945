"""Score: read every path, decide every sound toetsing, collect every melding."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from toetsing.domain.decide.beslissen import decide
from toetsing.domain.decide.bijzonderheden import bijzonderheden
from toetsing.domain.fouten import Gebruiksfout, gebruiksfout
from toetsing.domain.meldingen import Melding, melding
from toetsing.domain.plek import Plek
from toetsing.domain.toetsing import Bronbestand
from toetsing.domain.words.lijkt_op import tip
from toetsing.domain.words.woorden import ZONDER_RONDE, bijna_gelijk, opsomming, rondesleutel, vergelijkbaar
from toetsing.pipeline.besloten import Besloten, ZonderKader, sleutel_van
from toetsing.pipeline.kaderkeuze import gevraagd_kader, kies_kader
from toetsing.pipeline.kaders import kaders, met_variant_van
from toetsing.readers.files.misgegaan import bij_bestand, misgegaan
from toetsing.readers.toetsing.labels import Kenmerken
from toetsing.readers.toetsing.paden import read_paden
from toetsing.readers.toetsing.toetsingen import Afgekeurd, read_toetsingen, variant_in

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
    from datetime import date

    from toetsing.domain.decide.uitslag import Uitslag
    from toetsing.domain.dossier import Dossier
    from toetsing.domain.kader import Kader
    from toetsing.domain.selectie import Kandidaat, Selectie
    from toetsing.domain.toetsing import Soort, Toetsing
    from toetsing.pipeline.besloten import Scoring
    from toetsing.readers.files.blad import Bestand
    from toetsing.readers.toetsing.ongelezen import Ongelezen
    from toetsing.readers.toetsing.toetsingen import Gelezen

_VOLUIT: Final = 3
"""Of so many organisations that come more than once it is told where; the rest is counted."""


def score(
    paden: str | Sequence[str],
    *,
    kader: str | None = None,
    variant: str | None = None,
    organisatie: str | None = None,
    grondig: bool = False,
    met_dossiers: bool = False,
    met_notities: bool = False,
    per_bestand: bool = False,
    aliassen: Mapping[str, str] | None = None,
    alleen: Selectie | None = None,
    elders: bool = False,
    ook_gelezen: Collection[str] = (),
    vandaag: date | None = None,
    voortgang: Callable[[int, int], None] | None = None,
) -> Scoring:
    """Read every path, decide every sound toetsing, and collect every melding of the whole run.

    `paden` are files and folders; one may be given by itself.
    `variant` is the id or path of other beslisregels for the kader; without it the variant that the files name is used.
    Every output names it. With `grondig` what people wrote beside the scores is looked over too, and with
    `vandaag`, the day it is, how they filled it in; with `met_dossiers` it
    is kept, and with `met_notities` what they put as notes at cells.

    With `per_bestand` every file may hold a toetsing of the same organisation, each by another assessor.
    `aliassen` are names that stand for another one, comparable: who has one is known, and is not said to look like it.
    `alleen` is which toetsingen to read at all. With `elders` those may be in other input: what is not in this one
    is no fault, and `eis_gevonden` looks at all of it. `ook_gelezen` are headers of columns beside the scores that
    somebody else reads: of those it is not said that they were left unread.

    Raises Gebruiksfout where the kader cannot be chosen or what was asked for is not in the input, Kaderfout where the
    kader is faulty.
    """
    bestanden, meldingen = read_paden([paden] if isinstance(paden, str) else paden, voortgang)
    gekozen, passend, opmerkingen = kies_kader(kader, bestanden, kaders())
    meldingen += opmerkingen
    if gekozen is None:
        return ZonderKader(meldingen=meldingen, bestanden=len(bestanden), bronnen=_bronnen(bestanden))
    scoring = _besluit(
        _met_variant(gekozen, kader, variant, passend),
        bestanden,
        passend,
        meldingen,
        organisatie=organisatie,
        grondig=grondig,
        met_dossiers=met_dossiers,
        met_notities=met_notities,
        per_bestand=per_bestand,
        aliassen=aliassen,
        alleen=alleen,
        ook_gelezen=ook_gelezen,
        vandaag=vandaag,
    )
    if alleen and not elders:
        eis_gevonden(alleen, [scoring])
    return scoring


def score_met(
    kader: str,
    paden: Sequence[str],
    *,
    variant: str | None = None,
    organisatie: str | None = None,
    alleen: Selectie | None = None,
    voortgang: Callable[[int, int], None] | None = None,
) -> Besloten:
    """Do what `score` does by a kader that was asked for: then there always is one. Raises what `score` raises."""
    bestanden, meldingen = read_paden(paden, voortgang)
    gekozen, passend, opmerkingen = gevraagd_kader(kader, bestanden, kaders())
    gekozen = _met_variant(gekozen, kader, variant, passend)
    meldingen += opmerkingen
    scoring = _besluit(gekozen, bestanden, passend, meldingen, organisatie=organisatie, alleen=alleen)
    if alleen:
        eis_gevonden(alleen, [scoring])
    return scoring


def _besluit(
    kader: Kader,
    bestanden: Sequence[Bestand],
    passend: Sequence[Bestand],
    meldingen: tuple[Melding, ...],
    *,
    organisatie: str | None,
    grondig: bool = False,
    met_dossiers: bool = False,
    met_notities: bool = False,
    per_bestand: bool = False,
    aliassen: Mapping[str, str] | None = None,
    alleen: Selectie | None = None,
    ook_gelezen: Collection[str] = (),
    vandaag: date | None = None,
) -> Besloten:
    """Decide every sound toetsing in the files that fit the kader."""
    naam = organisatie if len(bestanden) == 1 else None
    gelezen = [read_toetsingen(bestand, kader, naam) for bestand in passend]
    kandidaten: tuple[Kandidaat, ...] = ()
    if alleen:
        from toetsing.domain.selectie import koppen_van  # few ask for it
        from toetsing.pipeline.selectie import selecteer

        passend, gelezen, buiten, kandidaten, opmerkingen = selecteer(alleen, passend, gelezen, aliassen or {})
        bestanden = [bestand for bestand in bestanden if bestand.naam not in buiten]
        meldingen += opmerkingen
        ook_gelezen = {*ook_gelezen, *koppen_van(alleen, kandidaten)}
    meldingen += tuple(m for een in gelezen for m in een.meldingen)
    meldingen += tuple(_uit_bestandsnamen(gelezen, grondig=grondig))
    meldingen += tuple(_ongelezen(gelezen, ook_gelezen))
    meldingen += tuple(_over_dossiers(kader, passend, gelezen, vandaag)) if grondig else ()
    notities, over_notities = _notities(passend, gelezen) if met_notities else ({}, ())
    meldingen += over_notities
    toetsingen = [toetsing for een in gelezen for toetsing in een.toetsingen]
    afgekeurd = [afgekeurd for een in gelezen for afgekeurd in een.afgekeurd]
    enkel, dubbel = _zonder_dubbele(toetsingen, afgekeurd, per_bestand=per_bestand)
    weggelaten = tuple(_weggelaten(toetsingen, enkel, afgekeurd, organisatie))
    meldingen += tuple(_lijken_op_elkaar(toetsingen, aliassen or {}))
    meldingen += tuple(_soms_zonder_ronde(enkel)) if not per_bestand else ()
    if organisatie is not None:
        enkel = _alleen(organisatie, enkel, [*(t.organisatie for t in toetsingen), *(a.naam for a in afgekeurd)])
    uitslagen, bijzonder = _beslis(kader, enkel)
    return Besloten(
        kader=kader,
        uitslagen=uitslagen,
        meldingen=_per_bestand((*kader.opmerkingen, *meldingen, *dubbel, *bijzonder)),
        bestanden=len(bestanden),
        bronnen=_bronnen(bestanden),
        dossiers=_dossiers(passend) if met_dossiers else {},
        gedeeld=frozenset(bestand.naam for bestand, een in zip(passend, gelezen, strict=True) if een.van_meer),
        uit_bestandsnaam=frozenset(een.uit_bestandsnaam[0] for een in gelezen if een.uit_bestandsnaam is not None),
        verdeeld=_verdeeld(passend, gelezen) if met_dossiers else {},
        notities=notities,
        kandidaten=kandidaten,
        weggelaten=weggelaten,
    )


def _beslis(kader: Kader, toetsingen: Sequence[Toetsing]) -> tuple[tuple[Uitslag, ...], tuple[Melding, ...]]:
    """Decide each, and say what is odd about it. One that goes wrong in a way nobody foresaw leaves the others."""
    uitslagen: list[Uitslag] = []
    meldingen: list[Melding] = []
    for toetsing in toetsingen:
        try:
            uitslag = decide(kader, toetsing)
            meldingen += bijzonderheden(kader, uitslag)
            uitslagen.append(uitslag)
        except Exception as fout:  # noqa: BLE001 - a mistake in one toetsing is no reason to show none
            meldingen.append(misgegaan(fout, plek_van(toetsing)))
    return tuple(uitslagen), tuple(meldingen)


def _uit_bestandsnamen(gelezen: Sequence[Gelezen], *, grondig: bool) -> Iterator[Melding]:
    """Say once which organisations were taken from the name of their file: where a cell waits for it, or `grondig`."""
    alle = [een.uit_bestandsnaam for een in gelezen if een.uit_bestandsnaam is not None]
    genoemd = [(naam, plek) for naam, plek in alle if grondig or plek.cel is not None]
    if genoemd:
        namen = [naam for naam, _ in genoemd]
        rest = [f"nog {len(namen) - _VOLUIT}"] if len(namen) > _VOLUIT else []
        plek = genoemd[0][1] if len(genoemd) == 1 and genoemd[0][1].cel else Plek()
        yield melding("T187", plek, organisatie=opsomming([*namen[:_VOLUIT], *rest]))


def _ongelezen(gelezen: Sequence[Gelezen], ook_gelezen: Collection[str]) -> Iterator[Melding]:
    """Say what nobody read; what is the same in many files, as they come from one maker, once."""
    gelijk: dict[tuple[str, str], list[Ongelezen]] = {}
    over = (ongelezen.zonder(ook_gelezen) for bestand in gelezen for ongelezen in bestand.ongelezen)
    for een in filter(None, over):
        gelijk.setdefault((een.code, een.wat), []).append(een)
    for groep in gelijk.values():
        if len(groep) > _VOLUIT:
            yield groep[0].melding(elders=len(groep) - 1)
        else:
            yield from (een.melding() for een in groep)


def _lijken_op_elkaar(toetsingen: Sequence[Toetsing], aliassen: Mapping[str, str]) -> Iterator[Melding]:
    """Yield a let op for every organisation whose name differs from another in nothing that is heard."""
    plekken: dict[str, tuple[str, Plek]] = {}
    for toetsing in toetsingen if len(toetsingen) > 1 else ():
        naam = aliassen.get(vergelijkbaar(toetsing.organisatie), toetsing.organisatie)
        plekken.setdefault(vergelijkbaar(naam), (naam, plek_van(toetsing)))
    per_naam = dict(plekken.values())
    for een, ander in bijna_gelijk(per_naam):
        yield melding("T100", per_naam[ander], een=een, ander=ander, waar=per_naam[een])


def _soms_zonder_ronde(toetsingen: Sequence[Toetsing]) -> Iterator[Melding]:
    """Yield a let op for a toetsing without a ronde, of an organisation that also has one with: it may be the same."""
    met: dict[tuple[object, ...], Toetsing] = {}
    for een in toetsingen:
        if een.ronde:
            met.setdefault((vergelijkbaar(een.organisatie), een.soort), een)
    for een in toetsingen:
        ander = met.get((vergelijkbaar(een.organisatie), een.soort))
        if not een.ronde and ander is not None:
            waar = str(plek_van(ander))
            yield melding("T147", plek_van(een), organisatie=een.organisatie, ronde=ander.ronde, waar=waar)


def _bronnen(bestanden: Sequence[Bestand]) -> tuple[Bronbestand, ...]:
    return tuple(Bronbestand(bestand=een.naam, sha256=een.sha256) for een in bestanden)


def _over_dossiers(
    kader: Kader, bestanden: Sequence[Bestand], gelezen: Sequence[Gelezen], vandaag: date | None
) -> Iterator[Melding]:
    """Yield what there is to say of what people wrote beside the scores."""
    from toetsing.readers.toetsing import dossiercontrole, invulcontrole  # score does not pay for it

    for bestand, een in zip(bestanden, gelezen, strict=True):
        controleer = dossiercontrole.controleer_landelijk if een.van_meer else dossiercontrole.controleer_dossier
        with bij_bestand(bestand.naam):
            yield from controleer(bestand, kader)
            if vandaag is not None:
                yield from invulcontrole.controleer_invullen(bestand, kader, een.toetsingen, vandaag)
            for toetsing in een.toetsingen if not een.van_meer else ():
                yield from dossiercontrole.controleer_consensus(bestand, toetsing)


def _dossiers(bestanden: Sequence[Bestand]) -> dict[str, Dossier]:
    from toetsing.readers.toetsing.dossier import read_dossier  # nor for this

    dossiers = {}
    for bestand in bestanden:
        with bij_bestand(bestand.naam):
            dossiers[bestand.naam] = read_dossier(bestand)
    return dossiers


def _verdeeld(bestanden: Sequence[Bestand], gelezen: Sequence[Gelezen]) -> dict[tuple[object, ...], Dossier]:
    from toetsing.readers.toetsing.dossier import verdeelde_dossiers

    verdeeld = {}
    for bestand, een in zip(bestanden, gelezen, strict=True):
        with bij_bestand(bestand.naam):
            delen = verdeelde_dossiers(bestand, een.toetsingen) if een.van_meer else ()
            verdeeld.update({sleutel_van(toetsing): dossier for toetsing, dossier in delen})
    return verdeeld


def _notities(
    bestanden: Sequence[Bestand], gelezen: Sequence[Gelezen]
) -> tuple[dict[tuple[object, ...], Mapping[str, tuple[str, ...]]], tuple[Melding, ...]]:
    """Return what people put as notes at the scores, and where it cannot be read."""
    from toetsing.readers.toetsing.notities import read_notities  # nor for this

    per_toetsing: dict[tuple[object, ...], Mapping[str, tuple[str, ...]]] = {}
    meldingen: tuple[Melding, ...] = ()
    for bestand, een in zip(bestanden, gelezen, strict=True):
        notities = read_notities(bestand)
        meldingen += notities.meldingen
        if notities.aantal:
            per_toetsing |= {sleutel_van(toetsing): notities.bij(toetsing.herkomst) for toetsing in een.toetsingen}
    return per_toetsing, meldingen


def _met_variant(kader: Kader, gevraagd: str | None, variant: str | None, bestanden: Sequence[Bestand]) -> Kader:
    """Return the kader with the variant asked for, else with the one that every file names.

    A file that names another variant, or one that is not known, is told so when it is read.
    """
    if variant is not None:
        return met_variant_van(kader, gevraagd or kader.id, variant)
    genoemd = {variant_in(bestand) for bestand in bestanden}
    enige = genoemd.pop() if len(genoemd) == 1 else None
    if enige is None:
        return kader
    try:
        return met_variant_van(kader, gevraagd or kader.id, enige)
    except Gebruiksfout:
        return kader


def _per_bestand(meldingen: tuple[Melding, ...]) -> tuple[Melding, ...]:
    """Keep together what is about one file, in the order in which the files first came up."""
    volgorde = {m.plek.bestand: i for i, m in reversed(list(enumerate(meldingen)))}
    return tuple(sorted(meldingen, key=lambda m: volgorde[m.plek.bestand]))


def eis_gevonden(alleen: Selectie, scoringen: Sequence[Scoring]) -> None:
    """Raise Gebruiksfout where something that was asked for is in none of these."""
    from toetsing.domain.selectie import nergens

    for een in nergens(alleen, [kandidaat for scoring in scoringen for kandidaat in scoring.kandidaten]):
        raise Gebruiksfout(een)


def eis_een_per_organisatie(uitslagen: Sequence[Uitslag], genoemd: Sequence[str] = ()) -> None:
    """Raise Gebruiksfout where an organisation comes more than once: nobody knows which of the two to count.

    `genoemd` are the names as they stand in the files, of each uitslag, where an alias may have changed them.
    """
    per_naam: dict[str, list[tuple[Toetsing, str]]] = {}
    for plek, toetsing in enumerate(uitslag.toetsing for uitslag in uitslagen):
        in_bestand = genoemd[plek] if genoemd else toetsing.organisatie
        per_naam.setdefault(vergelijkbaar(toetsing.organisatie), []).append((toetsing, in_bestand))
    dubbel = [groep for groep in per_naam.values() if len(groep) > 1]
    if dubbel:
        wie = [f"{groep[0][0].organisatie} ({opsomming(_waar(*een) for een in groep)})" for groep in dubbel]
        rest = [f"nog {len(wie) - _VOLUIT}"] if len(wie) > _VOLUIT else []
        raise gebruiksfout("G062", wie=opsomming([*wie[:_VOLUIT], *rest]))


def _waar(toetsing: Toetsing, in_bestand: str) -> str:
    anders = vergelijkbaar(in_bestand) != vergelijkbaar(toetsing.organisatie)
    alias = f", daar met de alias '{in_bestand}'" if anders else ""
    return f"{plek_van(toetsing)}{alias}"


# -- which toetsingen --------------------------------------------------------------------------------------------------


def _zonder_dubbele(
    toetsingen: Sequence[Toetsing], afgekeurd: Sequence[Afgekeurd], *, per_bestand: bool
) -> tuple[list[Toetsing], tuple[Melding, ...]]:
    """Leave out every toetsing whose organisation, ronde and soort come more than once: nobody knows which holds.

    A toetsing that was left out for its fouten counts too: once mended it would be the second. With `per_bestand` that
    is so within one file only.
    """
    plekken: dict[tuple[object, ...], list[Plek]] = {}
    for een in afgekeurd:
        bestand = een.plek.bestand if per_bestand else None
        plekken.setdefault(_sleutel(een.naam, een.kenmerken.ronde, een.kenmerken.soort, bestand), []).append(een.plek)
    groepen: dict[tuple[object, ...], list[Toetsing]] = {}
    for toetsing in toetsingen:
        bestand = toetsing.bron.bestand if per_bestand else None
        sleutel = _sleutel(toetsing.organisatie, toetsing.ronde, toetsing.soort, bestand)
        groepen.setdefault(sleutel, []).append(toetsing)
    dubbel = []
    enkel = []
    for sleutel, groep in groepen.items():
        eerste, *later = [*plekken.get(sleutel, []), *map(plek_van, groep)]
        if not later:
            enkel += groep
        dubbel += [
            melding(
                "T040",
                plek,
                organisatie=groep[0].organisatie,
                ronde=f"ronde {groep[0].ronde}" if groep[0].ronde else ZONDER_RONDE,
                eerder=str(eerste),
            )
            for plek in later
        ]
    return enkel, tuple(dubbel)


def _weggelaten(
    toetsingen: Sequence[Toetsing], enkel: Sequence[Toetsing], afgekeurd: Sequence[Afgekeurd], organisatie: str | None
) -> Iterator[Afgekeurd]:
    """Yield what is not decided, for its fouten or because it comes more than once; of all or of one organisation."""
    blijft = set(map(id, enkel))
    dubbel = (
        Afgekeurd(
            kenmerken=Kenmerken(organisatie=t.organisatie, ronde=t.ronde, datum=t.datum, soort=t.soort),
            plek=plek_van(t),
            scores=t.scores,
        )
        for t in toetsingen
        if id(t) not in blijft
    )
    for een in (*afgekeurd, *dubbel):
        if organisatie is None or vergelijkbaar(een.naam) == vergelijkbaar(organisatie):
            yield een


def _sleutel(organisatie: str, ronde: str | None, soort: Soort | None, bestand: str | None) -> tuple[object, ...]:
    return vergelijkbaar(organisatie), rondesleutel(ronde), soort, bestand


def plek_van(toetsing: Toetsing) -> Plek:
    """The place of a toetsing: its file and its first score."""
    eerste = next(iter(toetsing.herkomst.values()), Plek())
    return Plek(bestand=toetsing.bron.bestand, blad=eerste.blad, cel=eerste.cel)


def _alleen(organisatie: str, enkel: list[Toetsing], namen: list[str]) -> list[Toetsing]:
    """Keep the toetsingen of one organisation. Raises Gebruiksfout where the input does not know it at all."""
    gevonden = [t for t in enkel if vergelijkbaar(t.organisatie) == vergelijkbaar(organisatie)]
    if not gevonden and namen and vergelijkbaar(organisatie) not in map(vergelijkbaar, namen):
        lijst = ", ".join(dict.fromkeys(namen))
        raise gebruiksfout("G060", organisatie=organisatie, tip=tip(organisatie, namen), gevonden=lijst)
    return gevonden
