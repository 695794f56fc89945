"""A kader in words: what reports, workbooks and `kader` tell of it."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from toetsing.document.auteurstekst import alineas_van
from toetsing.document.kaderzinnen import (
    berust_zin,
    bladen_in_woorden,
    bron_in_woorden,
    bron_zin,
    gewichten_zin,
    groep_in_woorden,
    inhoud_in_woorden,
    inhoud_zin,
    ook_in_woorden,
    ronde_zin,
    was_in_woorden,
    zin_met_bron,
)
from toetsing.document.schalen import uitgelegde_schaalrijen
from toetsing.document.zinnen import het_kader, kadertitel, legenda
from toetsing.domain.beschreven import op_volgorde
from toetsing.domain.itempunt import Itempunt
from toetsing.domain.oordelen import GEHEEL
from toetsing.domain.rapportregels import GEEN_REGELS
from toetsing.domain.words.telwoorden import als_noot, als_zin
from toetsing.domain.words.woorden import decimaal

ALLEEN_WAAR_NODIG: Final = frozenset(
    {
        "gewichten",
        "eigen_regels",
        "eindregels",
        "groepen",
        "door_mensen",
        "eind_door_mensen",
        "gemaakt_uit",
        "gebruikt_in",
    }
)
"""Fields of which a kader without weights, groepen of criteria, rules above its criteria and rondes says nothing."""
_ZOALS: Final = "zoals"
DAARNA: Final = "daarna"
"""What stands for a letter where a row takes over an oordeel, and where a step follows the row."""

if TYPE_CHECKING:
    from toetsing.domain.kader import Kader, Ronde, Thema, Verwachting
    from toetsing.domain.rapportregels import Normbronnen, Rapportregels, Vastblok
    from toetsing.domain.rules.regelset import Regelset


@dataclass(frozen=True, slots=True, kw_only=True)
class Beslisregelrij:
    """A beslisregel as a sentence with its source."""

    oordeel: str
    zin: str
    bron: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Criteriumtekst:
    """A criterium with its verwachtingen as (nr, tekst), and its own beslisregels where it does not inherit.

    `groepen` are those that it is in.
    """

    nr: str
    tekst: str
    verwachtingen: tuple[tuple[str, str], ...]
    beslisregels: tuple[Beslisregelrij, ...]
    groepen: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Thematekst:
    """A thema with its norm and the beslisregels that most of its criteria share.

    `beslisregels_van` are the criteria that share them, `zonder_beslisregels` those that have none at all. `gewichten`
    says what does not weigh 1, where anything does not, and `groepen` are those that the thema is in. `door_mensen` are
    its criteria, and the thema itself, of which people give the oordeel.
    """

    nr: str
    naam: str
    norm: str
    bron: str
    beslisregels: tuple[Beslisregelrij, ...]
    beslisregels_van: tuple[str, ...]
    zonder_beslisregels: tuple[str, ...]
    criteria: tuple[Criteriumtekst, ...]
    gewichten: str = ""
    eigen_regels: tuple[Beslisregelrij, ...] = ()
    groepen: tuple[str, ...] = ()
    door_mensen: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Kaderbeeld:
    """A whole kader to read, with what its reports say by the words of its sources.

    `zin` says what it is and what is in it, `samenvatting` only the latter; `normbronnen` says what its verwachtingen
    as a whole rest on; `bronnen` are what it is from, by the id that it cites them by; `blokken` are texts that every
    report has, by title. `gemaakt_uit` says from what it was made, and `gebruikt_in` in which rondes.
    """

    id: str
    titel: str
    zin: str
    samenvatting: str
    toelichting: str
    sha256: str
    scores: tuple[tuple[str, str, str], ...]
    legenda: str
    themas: tuple[Thematekst, ...]
    voetnoten: tuple[tuple[str, str], ...]
    bronnen: tuple[tuple[str, str], ...]
    normbronnen: tuple[str, ...]
    blokken: tuple[tuple[str, tuple[str, ...]], ...]
    eindregels: tuple[Beslisregelrij, ...] = ()
    eind_door_mensen: bool = False
    gemaakt_uit: tuple[str, ...] = ()
    gebruikt_in: tuple[str, ...] = ()


def toon_kader(kader: Kader, regels: Rapportregels = GEEN_REGELS, *, bij_titel: bool = False) -> Kaderbeeld:
    """Make the readable view of a kader, and of what its reports say.

    The sources of its themas and beslisregels are called as it cites them, for who writes it; or `bij_titel`, for who
    only reads.
    """
    verwachtingen = list(kader.verwachtingen)
    tellen_mee = sum(v.telt_mee for v in verwachtingen)
    ook = ook_in_woorden(len(kader.losse_feiten), kader.vervolg_op or "")
    inhoud = (
        bladen_in_woorden(len(kader.reeksen), len(kader.registers), ook)
        if kader.alleen_bladen
        else inhoud_in_woorden(
            len(kader.themas),
            len(list(kader.criteria)),
            len(verwachtingen),
            tellen_mee,
            ook,
            beschreven=sum(not punt.gescoord for punt in kader.itempunten),
        )
    )
    return Kaderbeeld(
        id=kader.id,
        titel=kadertitel(kader),
        zin=inhoud_zin(het_kader(kader), inhoud, beschreven=not kader.heeft_oordelen),
        samenvatting=inhoud,
        toelichting=_met_noot(kader.toelichting or "", kader.voetnoot),
        sha256=kader.sha256,
        scores=tuple(rij for schaal in kader.scoreschalen for rij in uitgelegde_schaalrijen(schaal)),
        legenda=legenda(kader),
        themas=tuple(
            Thematekst(
                nr=thema.nr,
                naam=thema.naam,
                norm=thema.norm,
                bron=bron_in_woorden(kader, thema.bron) if bij_titel else thema.bron,
                beslisregels=_rijen(
                    kader, gedeeld := _gedeeld([c.regelset for c in thema.criteria]), bij_titel=bij_titel
                ),
                beslisregels_van=tuple(c.nr for c in thema.criteria if gedeeld and c.regelset == gedeeld),
                zonder_beslisregels=tuple(c.nr for c in thema.criteria if c.regelset is None and c.verwachtingen),
                criteria=tuple(
                    Criteriumtekst(
                        nr=criterium.nr,
                        tekst=criterium.tekst,
                        verwachtingen=tuple((v.nr, _verwachting(v)) for v in op_volgorde(criterium)),
                        beslisregels=()
                        if criterium.regelset == gedeeld
                        else _rijen(kader, criterium.regelset, bij_titel=bij_titel),
                        groepen=tuple(sorted(criterium.groepen)),
                    )
                    for criterium in thema.criteria
                ),
                gewichten=_gewichten(thema),
                eigen_regels=_rijen(kader, thema.regels.regelset if thema.regels else None, bij_titel=bij_titel),
                groepen=tuple(sorted(thema.groepen)),
                door_mensen=tuple(nr for nr in (*(c.nr for c in thema.criteria), thema.nr) if nr in kader.mensoordelen),
            )
            for thema in kader.themas
        ),
        voetnoten=tuple(kader.voetnoten.items()),
        bronnen=tuple((bron.id, bron_zin(bron.titel, bron.uitgever, bron.periode)) for bron in kader.bronnen),
        normbronnen=_normbronnen(kader, regels.normbronnen) if regels.normbronnen else (),
        blokken=tuple((blok.titel, _met_bron(kader, blok)) for blok in regels.blokken),
        eindregels=_rijen(kader, kader.eindregels.regelset if kader.eindregels else None, bij_titel=bij_titel),
        eind_door_mensen=GEHEEL in kader.mensoordelen,
        gemaakt_uit=tuple(zin_met_bron(een.zin, bron_in_woorden(kader, een.bron)) for een in regels.herkomst),
        gebruikt_in=tuple(_ronde(kader, ronde) for ronde in kader.rondes),
    )


def _met_bron(kader: Kader, blok: Vastblok) -> tuple[str, ...]:
    bron = (als_zin(f"Bron: {bron_in_woorden(kader, blok.bron)}"),) if blok.bron else ()
    return (*alineas_van("\n".join(blok.alineas)), *bron)


def _normbronnen(kader: Kader, normbronnen: Normbronnen) -> tuple[str, ...]:
    """Return on what the verwachtingen rest, all of them together: a source says nothing of one by itself."""
    zin = berust_zin(normbronnen.soorten, bron_in_woorden(kader, normbronnen.bron))
    return (zin, *([normbronnen.toelichting] if normbronnen.toelichting else []))


def _ronde(kader: Kader, ronde: Ronde) -> str:
    staat_erbij = "de scores staan" if kader.heeft_scores else "wat er is ingevuld staat"
    zin = ronde_zin(ronde.ronde, ronde.soort, staat_erbij if ronde.scores else "")
    return zin_met_bron(f"{zin} {ronde.toelichting}".strip(), bron_in_woorden(kader, ronde.bron))


def _gedeeld(regelsets: list[Regelset | None]) -> Regelset | None:
    """Return the regelset that most criteria of a thema have, as that of the thema."""
    gevuld = [regelset for regelset in regelsets if regelset is not None and not regelset.door_mensen]
    return max(gevuld, key=gevuld.count, default=None)


def _rijen(kader: Kader, regelset: Regelset | None, *, bij_titel: bool) -> tuple[Beslisregelrij, ...]:
    if regelset is None or regelset.door_mensen:
        return ()
    rijen = [
        (_ZOALS, rij.zoals, rij.bron) if rij.zoals else (str(rij.oordeel), rij.zin, rij.bron)
        for rij in regelset.alle_rijen
    ]
    daarna = [(DAARNA, stap.zin, stap.bron) for stap in regelset.daarna]
    return tuple(
        Beslisregelrij(oordeel=oordeel, zin=zin, bron=bron_in_woorden(kader, bron) if bij_titel else bron)
        for oordeel, zin, bron in dict.fromkeys([*rijen, *daarna])
    )


def _verwachting(verwachting: Verwachting | Itempunt) -> str:
    delen = [_met_noot(verwachting.tekst, verwachting.voetnoot)]
    if isinstance(verwachting, Itempunt):
        return " ".join((*delen, "[geen score]", *([f"[was {verwachting.was}]"] if verwachting.was else [])))
    delen += [f"[{verwachting.schaal.titel}]"] if verwachting.schaal.naam else []
    delen += [f"[gewicht {decimaal(verwachting.gewicht)}]"] if verwachting.gewicht != 1 else []
    delen += [groep_in_woorden(sorted(verwachting.groepen))] if verwachting.groepen else []
    delen += [f"[{was_in_woorden(verwachting.was, verwachting.relatie)}]"] if verwachting.was else []
    if not verwachting.telt_mee:
        delen.append(f"({als_noot(f'telt niet mee: {verwachting.reden}')})")
    elif verwachting.schaal.nvt.intersection(verwachting.scores):
        delen.append("(nvt mag)")
    return " ".join(delen)


def _gewichten(thema: Thema) -> str:
    """Return what of a thema does not weigh 1, of the verwachtingen that count."""
    per_gewicht: dict[Fraction, list[str]] = {}
    for verwachting in (v for criterium in thema.criteria for v in criterium.tellend):
        per_gewicht.setdefault(verwachting.gewicht, []).append(verwachting.nr)
    andere = len(per_gewicht.pop(Fraction(1), []))
    return gewichten_zin([(decimaal(n), nrs) for n, nrs in per_gewicht.items()], andere)


def _met_noot(tekst: str, noot: str | None) -> str:
    return f"{tekst} (noot {noot})" if noot else tekst
