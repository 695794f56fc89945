"""Score: read every path, decide every sound toetsing, collect every melding."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from toetsing.domain.decide.beslissen import decide
from toetsing.domain.decide.bijzonderheden import bijzonderheden
from toetsing.domain.fouten import Gebruiksfout
from toetsing.domain.meldingen import Melding, is_fout, melding
from toetsing.domain.plek import Plek
from toetsing.domain.toetsing import Bronbestand
from toetsing.domain.words.woorden import ZONDER_WOORD, genoemd
from toetsing.pipeline.besloten import Besloten, ZonderKader
from toetsing.pipeline.ernaast import read_ernaast
from toetsing.pipeline.kaderkeuze import gevraagd_kader, kies_kader
from toetsing.pipeline.kaders import kaders, met_variant_van
from toetsing.pipeline.toetsingkeuze import kies_toetsingen
from toetsing.readers.files.misgegaan import misgegaan
from toetsing.readers.toetsing.bijnaregister import LET_OP as BIJNA_REGISTER
from toetsing.readers.toetsing.ongelezen import zonder_koppen
from toetsing.readers.toetsing.paden import read_paden
from toetsing.readers.toetsing.reeksbestand import deel_op
from toetsing.readers.toetsing.toetsingen import read_toetsingen, variant_in

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
    from datetime import date

    from toetsing.domain.decide.uitslag import Uitslag
    from toetsing.domain.kader import Kader
    from toetsing.domain.selectie import Kandidaat, Selectie
    from toetsing.domain.toetsing import Toetsing
    from toetsing.pipeline.besloten import Scoring
    from toetsing.readers.files.blad import Bestand
    from toetsing.readers.toetsing.gelezen import Gelezen
    from toetsing.readers.toetsing.ongelezen import Ongelezen

_VOLUIT: Final = 3
"""So many are told one by one; the rest is counted."""


def score(
    paden: str | Sequence[str],
    *,
    kader: str | None = None,
    variant: str | None = None,
    organisatie: str | None = None,
    grondig: bool = False,
    met_dossiers: bool = False,
    met_notities: bool = False,
    met_registers: bool = False,
    per_bestand: bool = False,
    aliassen: Mapping[str, str] | None = None,
    alleen: Selectie | None = None,
    elders: bool = False,
    ook_gelezen: Collection[str] = (),
    vandaag: date | None = None,
    voortgang: Callable[[int, int], None] | None = None,
) -> Scoring:
    """Read every path, decide every sound toetsing, and collect every melding of the whole run: `toetsing score`.

        scoring = toetsing.score("regios")
        [(u.toetsing.organisatie, c.nr, c.oordeel) for u in scoring.uitslagen for c in u.criteria]

    Returns a Scoring: everything that was read, also where nothing of it could be decided. It has
        kader: the Kader that decided, None where no file was left to choose one by.
        uitslagen: a tuple, an Uitslag of every sound toetsing, in the order in which they were read; see `decide`.
        meldingen: a tuple of everything there is to say; `melding.ernst` says whether it is a fout, `melding.plek`
            where it is, and `str(melding)` is the line of the command line.
        foutief, onleesbaar: whether any input has a fout, or could not be read at all.
        gegevens: per file what its sheet *Gegevens* says, by label; empty without `met_dossiers`.

    `paden` are files and folders; one may be given by itself. `kader` is an id or a path; without it that is the one
    that the files name. `variant` is the id or path of other beslisregels for it; without it the variant that the files
    name is used. Every output names it. `organisatie` is what the one file is about where it does not say so, or of a
    file of more the only one to decide. With `grondig` what people wrote beside the scores is looked over too, and with
    `vandaag`, the day it is, how they filled it in; with `met_dossiers` it is kept, and with `met_notities` what they
    put as notes at cells; with `met_registers` it is said what is wrong in registers. `voortgang` is called with how
    many files are done, and how many there are.

    With `per_bestand` every file may hold a toetsing of the same organisation, each by another assessor.
    `aliassen` are names that stand for another one, comparable: who has one is known, and is not said to look like it.
    `alleen` is which toetsingen to read at all. With `elders` those may be in other input: what is not in this one
    is no fault, and `eis_gevonden` looks at all of it. `ook_gelezen` are headers of columns beside the scores that
    somebody else reads: of those it is not said that they were left unread.

    Raises Gebruiksfout where the kader cannot be chosen or what was asked for is not in the input, Kaderfout where the
    kader is faulty. What is wrong in a file raises nothing: it is among the meldingen, and the others are decided.
    """
    bestanden, meldingen = read_paden([paden] if isinstance(paden, str) else paden, voortgang)
    gekozen, passend, opmerkingen = kies_kader(kader, deel_op(bestanden)[0], kaders())
    meldingen += opmerkingen
    if gekozen is None:
        return ZonderKader(meldingen=meldingen, bestanden=len(bestanden), bronnen=_bronnen(bestanden))
    wens = _Wens(
        organisatie=organisatie,
        grondig=grondig,
        met_dossiers=met_dossiers,
        met_notities=met_notities,
        met_registers=met_registers,
        per_bestand=per_bestand,
        aliassen=aliassen or {},
        alleen=alleen,
        ook_gelezen=ook_gelezen,
        vandaag=vandaag,
    )
    scoring = _besluit(_met_variant(gekozen, kader, variant, passend), bestanden, passend, meldingen, wens)
    if alleen and not elders:
        eis_gevonden(alleen, scoring.kandidaten)
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
    gekozen, passend, opmerkingen = gevraagd_kader(kader, deel_op(bestanden)[0], kaders())
    gekozen = _met_variant(gekozen, kader, variant, passend)
    wens = _Wens(organisatie=organisatie, alleen=alleen)
    scoring = _besluit(gekozen, bestanden, passend, meldingen + opmerkingen, wens)
    if alleen:
        eis_gevonden(alleen, scoring.kandidaten)
    return scoring


def besluit_per_kader(kader: Kader, bestanden: Sequence[Bestand], *, alleen: Selectie | None = None) -> Besloten:
    """Decide files that were read already, by the kader that they are of; a choice may be in other files."""
    gekozen = _met_variant(kader, None, None, bestanden)
    return _besluit(gekozen, bestanden, bestanden, (), _Wens(alleen=alleen))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Wens:
    """What `score` was asked beside the paths and the kader; its docstring says what each means."""

    organisatie: str | None = None
    grondig: bool = False
    met_dossiers: bool = False
    met_notities: bool = False
    met_registers: bool = False
    per_bestand: bool = False
    aliassen: Mapping[str, str] = field(default_factory=dict)
    alleen: Selectie | None = None
    ook_gelezen: Collection[str] = ()
    vandaag: date | None = None


def _besluit(
    kader: Kader,
    bestanden: Sequence[Bestand],
    passend: Sequence[Bestand],
    meldingen: tuple[Melding, ...],
    wens: _Wens,
) -> Besloten:
    """Decide every sound toetsing in the files that fit the kader."""
    scorebestanden, reeksbestanden = deel_op(bestanden)
    naam = wens.organisatie if len(scorebestanden) == 1 else None
    gelezen = [_of_register(bestand, read_toetsingen(bestand, kader, naam), kader) for bestand in passend]
    if reeksbestanden:
        from toetsing.pipeline.reeksen import met_reeksbestanden  # few runs have such files

        alles = len(passend) >= len(scorebestanden)
        gelezen, opmerkingen = met_reeksbestanden(kader, gelezen, reeksbestanden, alle=alles)
        meldingen += opmerkingen
    kandidaten: tuple[Kandidaat, ...] = ()
    if wens.alleen:
        from toetsing.pipeline.selectie import selecteer  # few ask for it

        passend, gelezen, buiten, kandidaten, opmerkingen = selecteer(
            wens.alleen, kader, passend, gelezen, wens.aliassen
        )
        bestanden = [bestand for bestand in bestanden if bestand.naam not in buiten]
        meldingen += opmerkingen
    ernaast = read_ernaast(
        kader,
        list(zip(passend, gelezen, strict=True)),
        grondig=wens.grondig,
        met_dossiers=wens.met_dossiers,
        met_notities=wens.met_notities,
        met_registers=wens.met_registers,
        vandaag=wens.vandaag,
    )
    gekozen = kies_toetsingen(gelezen, wens.organisatie, wens.aliassen, per_bestand=wens.per_bestand)
    uitslagen, bijzonder = _beslis(kader, gekozen.toetsingen)
    over_bestanden = (*_over_gelezen(gelezen, wens), *ernaast.meldingen)
    alle = (*kader.opmerkingen, *meldingen, *over_bestanden, *gekozen.meldingen, *bijzonder)
    return Besloten(
        kader=kader,
        uitslagen=uitslagen,
        meldingen=_per_bestand(alle),
        bestanden=len(bestanden),
        bronnen=_bronnen(bestanden),
        dossiers=ernaast.dossiers,
        gedeeld=frozenset(bestand.naam for bestand, een in zip(passend, gelezen, strict=True) if een.van_meer),
        uit_bestandsnaam=frozenset(een.uit_bestandsnaam[0] for een in gelezen if een.uit_bestandsnaam is not None),
        verdeeld=ernaast.verdeeld,
        notities=ernaast.notities,
        registers=ernaast.registers,
        kandidaten=kandidaten,
        weggelaten=gekozen.weggelaten,
    )


def _of_register(bestand: Bestand, gelezen: Gelezen, kader: Kader) -> Gelezen:
    """Return what was read of a file; of the table of a register only that it is no toetsing.

    Whoever puts such a table beside workbooks has done nothing wrong.
    """
    if gelezen.toetsingen or gelezen.afgekeurd or not any(map(is_fout, gelezen.meldingen)):
        return gelezen
    from toetsing.readers.toetsing.registers import is_registerbestand  # only what holds no toetsing pays for it

    if not is_registerbestand(bestand, kader):
        return gelezen
    return replace(gelezen, meldingen=(melding("T338", Plek(bestand=bestand.naam)),), ongelezen=())


def _over_gelezen(gelezen: Sequence[Gelezen], wens: _Wens) -> Iterator[Melding]:
    """Yield what there is to say of the files themselves, and of what was assumed or not read in them."""
    over_registers = wens.grondig or wens.met_registers  # then what is nearly one is a fout
    for een in gelezen:
        yield from (m for m in een.meldingen if not (over_registers and m.code == BIJNA_REGISTER))
    yield from _uit_bestandsnamen(gelezen, grondig=wens.grondig)
    yield from _ongelezen(deel for een in gelezen for deel in zonder_koppen(een.ongelezen, wens.ook_gelezen))


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
            meldingen.append(misgegaan(fout, toetsing.plek))
    return tuple(uitslagen), tuple(meldingen)


def _uit_bestandsnamen(gelezen: Sequence[Gelezen], *, grondig: bool) -> Iterator[Melding]:
    """Say once which organisations were taken from the name of their file: where a cell waits for it, or `grondig`."""
    alle = [een.uit_bestandsnaam for een in gelezen if een.uit_bestandsnaam is not None]
    gezegd = [(naam, plek) for naam, plek in alle if grondig or plek.cel is not None]
    if gezegd:
        plek = gezegd[0][1] if len(gezegd) == 1 and gezegd[0][1].cel else Plek()
        wie = genoemd((naam for naam, _ in gezegd), _VOLUIT, ZONDER_WOORD)
        yield melding("T187", plek, organisatie=wie)


def _ongelezen(alle: Iterable[Ongelezen]) -> Iterator[Melding]:
    """Say what nobody read; what is the same in many files, as they come from one maker, once."""
    gelijk: dict[tuple[str, str], list[Ongelezen]] = {}
    for een in alle:
        gelijk.setdefault((een.code, een.wat), []).append(een)
    for groep in gelijk.values():
        if len(groep) > _VOLUIT:
            yield groep[0].melding(elders=len(groep) - 1)
        else:
            yield from (een.melding() for een in groep)


def _bronnen(bestanden: Sequence[Bestand]) -> tuple[Bronbestand, ...]:
    return tuple(Bronbestand(bestand=een.naam, sha256=een.sha256) for een in bestanden)


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


def eis_gevonden(alleen: Selectie, kandidaten: Sequence[Kandidaat]) -> None:
    """Raise Gebruiksfout where something that was asked for is none of these."""
    from toetsing.domain.selectie import nergens

    for een in nergens(alleen, kandidaten):
        raise Gebruiksfout(een)
