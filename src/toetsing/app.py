"""The use cases: read -> decide. The only room that sees readers and writers; all wiring is on this screen.

It never prints, looks at no clock and no terminal. Wrong usage is raised as `Gebruiksfout`, everything wrong in the
input comes back as meldingen.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from toetsing.domain.beslissen import decide
from toetsing.domain.bijzonderheden import bijzonderheden
from toetsing.domain.meldingen import Melding, is_fout, melding
from toetsing.domain.plek import Plek
from toetsing.domain.scores import OPEN
from toetsing.readers.bestand import read_bestand
from toetsing.readers.kaderkeuze import Gebruiksfout, Kaderfout, kaderlijst, kies_kader, read_kader, vind_kader
from toetsing.readers.lijkt_op import tip
from toetsing.readers.paden import read_paden
from toetsing.readers.toetsingen import read_toetsingen

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from toetsing.domain.bewijs import Certificaat
    from toetsing.domain.gevallen import Geval
    from toetsing.domain.herreken import Bevonden, Post
    from toetsing.domain.kader import Kader
    from toetsing.domain.scores import Score
    from toetsing.domain.toetsing import Soort, Toetsing
    from toetsing.domain.uitslag import Uitslag
    from toetsing.domain.varianten import Zoekresultaat
    from toetsing.readers.toetsingen import Afgekeurd

__all__ = [
    "Gebruiksfout",
    "Herrekening",
    "Kaderfout",
    "Scoring",
    "certificaat",
    "enige_kader",
    "herreken",
    "kader_van",
    "kaders",
    "meegeleverd",
    "onvervulde_eisen",
    "referentie",
    "score",
    "voorbeeld",
]

_ONLEESBAAR: Final = frozenset({"T001", "T002"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Scoring:
    """The answer to `score`: what was decided and everything that was wrong or worth knowing."""

    kader: Kader | None
    uitslagen: tuple[Uitslag, ...]
    meldingen: tuple[Melding, ...]
    bestanden: int

    @property
    def onleesbaar(self) -> bool:
        """Whether some path could not be read at all."""
        return any(m.code in _ONLEESBAAR for m in self.meldingen)

    @property
    def foutief(self) -> bool:
        """Whether some input was faulty."""
        return any(map(is_fout, self.meldingen))


def score(
    paden: Sequence[str],
    *,
    kader: str | None = None,
    variant: str | None = None,
    organisatie: str | None = None,
    voortgang: Callable[[int, int], None] | None = None,
) -> Scoring:
    """Read every path, decide every sound toetsing, and collect every melding of the whole run.

    `variant` is the id or path of other beslisregels for the kader; every output names it.

    Raises Gebruiksfout where the kader cannot be chosen or the organisation is not in the input, Kaderfout where the
    kader is faulty.
    """
    bestanden, meldingen = read_paden(paden, voortgang)
    gekozen, passend, opmerkingen = kies_kader(kader, bestanden, kaders())
    meldingen += opmerkingen
    if gekozen is None:
        return Scoring(kader=None, uitslagen=(), meldingen=meldingen, bestanden=len(bestanden))
    if variant is not None:
        gekozen = met_variant_van(gekozen, kader or gekozen.id, variant)
    naam = organisatie if len(bestanden) == 1 else None
    gelezen = [read_toetsingen(bestand, gekozen, naam) for bestand in passend]
    meldingen += tuple(m for een in gelezen for m in een.meldingen)
    toetsingen = [toetsing for een in gelezen for toetsing in een.toetsingen]
    afgekeurd = [afgekeurd for een in gelezen for afgekeurd in een.afgekeurd]
    enkel, dubbel = _zonder_dubbele(toetsingen, afgekeurd)
    if organisatie is not None:
        enkel = _alleen(organisatie, enkel, [*(t.organisatie for t in toetsingen), *(a.naam for a in afgekeurd)])
    uitslagen = tuple(decide(gekozen, toetsing) for toetsing in enkel)
    bijzonder = tuple(m for uitslag in uitslagen for m in bijzonderheden(gekozen, uitslag))
    alles = _per_bestand((*meldingen, *dubbel, *bijzonder))
    return Scoring(kader=gekozen, uitslagen=uitslagen, meldingen=alles, bestanden=len(bestanden))


def _per_bestand(meldingen: tuple[Melding, ...]) -> tuple[Melding, ...]:
    """Keep together what is about one file, in the order in which the files first came up."""
    volgorde = {m.plek.bestand: i for i, m in reversed(list(enumerate(meldingen)))}
    return tuple(sorted(meldingen, key=lambda m: volgorde[m.plek.bestand]))


def onvervulde_eisen(scoring: Scoring, *, eis: str | None, volledig: bool) -> tuple[str, ...]:
    """Return a sentence for every demand that is not met: an oordeel certainly at least `eis`, no score open.

    Raises Gebruiksfout where `eis` is no oordeel of the kader.
    """
    zinnen: list[str] = []
    letters = [niveau.letter for niveau in scoring.kader.oordelen] if scoring.kader else []
    vorm = next((letter for letter in letters if eis is not None and letter.casefold() == eis.casefold()), None)
    if eis is not None and letters and vorm is None:
        raise Gebruiksfout(f"'{eis}' is geen oordeel van dit kader. Kies {', '.join(letters)}.")
    goed = set(letters[: letters.index(vorm) + 1]) if vorm is not None else None
    for uitslag in scoring.uitslagen:
        naam = uitslag.toetsing.organisatie
        lager = [c.nr for c in uitslag.criteria if goed is not None and not goed.issuperset(c.mogelijk)]
        if lager:
            zinnen.append(f"Eis {vorm} niet gehaald bij {naam}: criterium {', '.join(lager)}.")
        if volledig and uitslag.open:
            open_ = [nr for nr, score_ in uitslag.toetsing.scores.items() if score_ is OPEN]
            zinnen.append(f"Niet volledig bij {naam}: nog open {', '.join(open_)}.")
    return tuple(zinnen)


# -- kaders ------------------------------------------------------------------------------------------------------------


def meegeleverd(naam: str) -> Path:
    """Return the folder `kaders` or `rapporten`: beside the package in a wheel or executable, in the tree otherwise."""
    pakket = Path(__file__).resolve().parent
    return next((map_ for map_ in (pakket / naam, pakket.parents[1] / naam) if map_.is_dir()), pakket / naam)


def kaders() -> dict[str, Path]:
    """Return the file of every kader that ships with the program, by id."""
    return {pad.parent.name: pad for pad in sorted(meegeleverd("kaders").glob("*/kader.yaml"))}


def kader_van(id_of_pad: str) -> Kader:
    """Load a kader by id, or by the path of its file or folder. Raises Gebruiksfout or Kaderfout."""
    return read_kader(id_of_pad, kaders())


def enige_kader() -> Kader:
    """Return the kader that ships with the program where there is only one. Raises Gebruiksfout otherwise."""
    bekend = kaders()
    if len(bekend) != 1:
        raise Gebruiksfout(f"Kies een kader met --kader ID. {kaderlijst(bekend)}")
    return kader_van(next(iter(bekend)))


def certificaat(id_of_pad: str | None) -> tuple[Certificaat, tuple[Melding, ...]]:
    """Prove the beslisregels of a kader with the worked cases beside its file, and say what is wrong with those."""
    from toetsing.domain.bewijs import bewijs
    from toetsing.readers.gevallen import load_gevallen

    kader = kader_van(id_of_pad) if id_of_pad else enige_kader()
    pad, _ = vind_kader(id_of_pad or kader.id, kaders())
    gevallen: list[Geval] = []
    meldingen: list[Melding] = []
    for bestand in sorted((pad.parent / "gevallen").glob("*.yaml")):
        gelezen, opmerkingen = load_gevallen(bestand.read_bytes(), f"{pad.parent.name}/gevallen/{bestand.name}", kader)
        gevallen += gelezen
        meldingen += opmerkingen
    return bewijs(kader, gevallen), tuple(meldingen)


def met_variant_van(kader: Kader, id_of_pad: str, variant: str) -> Kader:
    """Return the kader with a variant: an id in the folder `varianten` beside it, or a path.

    Raises Gebruiksfout or Kaderfout.
    """
    from toetsing.domain.varianten import met_variant
    from toetsing.readers.variant import load_variant

    pad, _ = vind_kader(id_of_pad, kaders())
    bekend = {p.stem: p for p in sorted((pad.parent / "varianten").glob("*.yaml"))}
    bestand = bekend.get(variant, Path(variant))
    if not bestand.is_file():
        lijst = f"Bekende varianten: {', '.join(bekend) or '(geen)'}."
        raise Gebruiksfout(f"Variant '{variant}' is niet bekend bij kader {kader.id}. {lijst}{tip(variant, bekend)}")
    gelezen, meldingen = load_variant(bestand.read_bytes(), f"{variant}", kader)
    if gelezen is None:
        raise Kaderfout(meldingen)
    return met_variant(kader, gelezen)


@dataclass(frozen=True, slots=True, kw_only=True)
class Herrekening:
    """The answer to `herreken`: every published figure beside the computed one, and the variants if asked for."""

    kader: Kader
    bevonden: tuple[Bevonden, ...]
    gezocht: tuple[Zoekresultaat, ...]
    wijzigingen: tuple[tuple[Bevonden, tuple[tuple[tuple[str, Score], ...], ...]], ...]
    meldingen: tuple[Melding, ...]
    scoring: Scoring | None


def herreken(
    paden: Sequence[str],
    *,
    kader: str | None = None,
    variant: str | None = None,
    gepubliceerd: str | None = None,
    varianten: bool = False,
    voortgang: Callable[[int, int], None] | None = None,
) -> Herrekening:
    """Recompute every published figure, from these files or from the scores that ship with the kader.

    Raises Gebruiksfout or Kaderfout.
    """
    from toetsing.domain import herreken as herrekening
    from toetsing.domain.varianten import zoek

    scoring = score(paden, kader=kader, variant=variant, voortgang=voortgang) if paden else None
    if scoring is not None and scoring.kader is None:
        return Herrekening(
            kader=enige_kader(), bevonden=(), gezocht=(), wijzigingen=(), meldingen=scoring.meldingen, scoring=scoring
        )
    if scoring is not None and scoring.kader is not None:
        gekozen, uitslagen = scoring.kader, scoring.uitslagen
    else:
        gekozen = kader_van(kader) if kader else enige_kader()
        gekozen = met_variant_van(gekozen, kader or gekozen.id, variant) if variant else gekozen
        uitslagen = tuple(decide(gekozen, toetsing) for toetsing in referentie(gekozen))
    posten = (*_posten(gekozen, kader or gekozen.id, gepubliceerd), *herrekening.posten_van(uitslagen))
    bevonden = herrekening.herreken(posten, uitslagen)
    toetsingen = [uitslag.toetsing for uitslag in uitslagen]
    return Herrekening(
        kader=gekozen,
        bevonden=bevonden,
        gezocht=zoek(gekozen, posten, toetsingen) if varianten else (),
        wijzigingen=_wijzigingen(gekozen, bevonden, toetsingen),
        meldingen=scoring.meldingen if scoring else (),
        scoring=scoring,
    )


def _posten(kader: Kader, id_of_pad: str, gepubliceerd: str | None) -> tuple[Post, ...]:
    """Return the published figures in a file, or those beside the kader. Raises Gebruiksfout or Kaderfout."""
    from toetsing.readers.gepubliceerd import load_gepubliceerd

    pad, naam = vind_kader(id_of_pad, kaders())
    bestand = Path(gepubliceerd) if gepubliceerd else pad.parent / "gepubliceerd.yaml"
    naam = gepubliceerd or f"{naam.removesuffix('kader.yaml')}gepubliceerd.yaml"
    if not bestand.is_file():
        raise Kaderfout((melding("T001", Plek(bestand=naam), tip=""),))
    gelezen, meldingen = load_gepubliceerd(bestand.read_bytes(), naam, kader)
    if gelezen is None:
        raise Kaderfout(meldingen)
    return gelezen.posten


def _wijzigingen(
    kader: Kader, bevonden: Sequence[Bevonden], toetsingen: Sequence[Toetsing]
) -> tuple[tuple[Bevonden, tuple[tuple[tuple[str, Score], ...], ...]], ...]:
    """Return, for each single oordeel that deviates, the smallest changes of scores that would give it."""
    from toetsing.domain.herreken import Oordeelpost, Status
    from toetsing.domain.varianten import kleinste_wijziging

    per_naam = {vergelijkbaar(toetsing.organisatie): toetsing for toetsing in toetsingen}
    criteria = {criterium.nr: criterium for criterium in kader.criteria}
    return tuple(
        (
            een,
            kleinste_wijziging(kader, criteria[post.nr], per_naam[vergelijkbaar(post.organisatie)].scores, post.letter),
        )
        for een in bevonden
        if isinstance(post := een.post.inhoud, Oordeelpost) and een.status is Status.WIJKT_AF
    )


# -- which toetsingen --------------------------------------------------------------------------------------------------


def _zonder_dubbele(
    toetsingen: Sequence[Toetsing], afgekeurd: Sequence[Afgekeurd]
) -> tuple[list[Toetsing], tuple[Melding, ...]]:
    """Leave out every toetsing whose organisation, ronde and soort come more than once: nobody knows which holds.

    A toetsing that was left out for its fouten counts too: once mended it would be the second.
    """
    plekken: dict[tuple[object, ...], list[Plek]] = {}
    for een in afgekeurd:
        plekken.setdefault(_sleutel(een.naam, een.kenmerken.ronde, een.kenmerken.soort), []).append(een.plek)
    groepen: dict[tuple[object, ...], list[Toetsing]] = {}
    for toetsing in toetsingen:
        sleutel = _sleutel(toetsing.organisatie, toetsing.ronde, toetsing.soort)
        groepen.setdefault(sleutel, []).append(toetsing)
    dubbel = []
    enkel = []
    for sleutel, groep in groepen.items():
        eerste, *later = [*plekken.get(sleutel, []), *map(_plek_van, groep)]
        if not later:
            enkel += groep
        dubbel += [
            melding(
                "T040",
                plek,
                organisatie=groep[0].organisatie,
                ronde=f"ronde {groep[0].ronde}" if groep[0].ronde else "zonder ronde",
                eerder=str(eerste),
            )
            for plek in later
        ]
    return enkel, tuple(dubbel)


def _sleutel(organisatie: str, ronde: str | None, soort: Soort | None) -> tuple[object, ...]:
    return vergelijkbaar(organisatie), (ronde or "").casefold(), soort


def _plek_van(toetsing: Toetsing) -> Plek:
    """The place of a toetsing: its file and its first score."""
    eerste = next(iter(toetsing.herkomst.values()), Plek())
    return Plek(bestand=toetsing.bron.bestand, blad=eerste.blad, cel=eerste.cel)


def vergelijkbaar(naam: str) -> str:
    """Return a name in the form in which organisations are the same: no capitals, single spaces, accents composed."""
    if not naam.isascii():
        import unicodedata  # its tables are large, and most names do without

        naam = unicodedata.normalize("NFC", naam)
    return " ".join(naam.split()).casefold()


def _alleen(organisatie: str, enkel: list[Toetsing], namen: list[str]) -> list[Toetsing]:
    """Keep the toetsingen of one organisation. Raises Gebruiksfout where the input does not know it at all."""
    gevonden = [t for t in enkel if vergelijkbaar(t.organisatie) == vergelijkbaar(organisatie)]
    if not gevonden and namen and vergelijkbaar(organisatie) not in map(vergelijkbaar, namen):
        lijst = ", ".join(dict.fromkeys(namen))
        raise Gebruiksfout(
            f"Organisatie '{organisatie}' staat niet in de invoer.{tip(organisatie, namen)} Wel gevonden: {lijst}."
        )
    return gevonden


# -- the 2015 data as workbooks ----------------------------------------------------------------------------------------


def voorbeeld(
    map_: str, *, kader: str | None = None, forceer: bool = False, voortgang: Callable[[int, int], None] | None = None
) -> tuple[tuple[Path, ...], tuple[Melding, ...]]:
    """Write the scores that ship with a kader as `MAP/regios/<naam>.xlsx` and `MAP/landelijk.xlsx`.

    Returns the files that were written and what went wrong. Nothing is overwritten without `forceer`.
    """
    from toetsing.writers.bestanden import write_bestand, write_map
    from toetsing.writers.werkboek import matrix_als_werkboek, toetsing_als_werkboek

    gekozen = kader_van(kader) if kader else enige_kader()
    toetsingen = referentie(gekozen)
    doel = Path(map_)
    te_maken = [
        (doel / "landelijk.xlsx", partial(matrix_als_werkboek, gekozen, toetsingen)),
        *((doel / "regios" / f"{t.organisatie}.xlsx", partial(toetsing_als_werkboek, gekozen, t)) for t in toetsingen),
    ]
    bestaand = 0 if forceer else sum(os.path.lexists(pad) for pad, _ in te_maken)
    fout = melding("T072", Plek(bestand=map_), aantal=bestaand) if bestaand else write_map(doel / "regios")
    if fout is not None:
        return (), (fout,)
    geschreven: list[Path] = []
    meldingen: list[Melding] = []
    for klaar, (pad, maak) in enumerate(te_maken, start=1):
        fout = write_bestand(pad, maak(), forceer=forceer)
        if fout is None:
            geschreven.append(pad)
        else:
            meldingen.append(fout)
        if voortgang is not None:
            voortgang(klaar, len(te_maken))
    return tuple(geschreven), tuple(meldingen)


def referentie(kader: Kader) -> tuple[Toetsing, ...]:
    """Return the toetsingen that ship with a kader, read like any other matrix. Raises Gebruiksfout if it has none."""
    from dataclasses import replace

    from toetsing.domain.toetsing import Soort

    pad = kaders().get(kader.id)
    if not kader.rondes or pad is None:
        raise Gebruiksfout(f"Bij kader {kader.id} horen geen scores om als voorbeeld te schrijven.")
    toetsingen: list[Toetsing] = []
    for ronde in kader.rondes:
        bestand = read_bestand(pad.parent / ronde.scores, ronde.scores)
        if isinstance(bestand, Melding):
            raise Kaderfout((bestand,))
        gelezen = read_toetsingen(bestand, kader)
        if any(map(is_fout, gelezen.meldingen)):
            raise Kaderfout(gelezen.meldingen)
        toetsingen += (replace(t, ronde=ronde.ronde, soort=Soort(ronde.soort)) for t in gelezen.toetsingen)
    return tuple(toetsingen)
