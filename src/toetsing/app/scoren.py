"""Score: read every path, decide every sound toetsing, collect every melding."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from toetsing.app.kaders import kaders, met_variant_van
from toetsing.domain.beslissen import decide
from toetsing.domain.bijzonderheden import bijzonderheden
from toetsing.domain.lijkt_op import tip
from toetsing.domain.meldingen import Melding, is_fout, is_onleesbaar, melding
from toetsing.domain.plek import Plek
from toetsing.domain.scores import OPEN
from toetsing.domain.toetsing import Bronbestand
from toetsing.domain.woorden import vergelijkbaar
from toetsing.readers.kaderkeuze import Gebruiksfout, kies_kader
from toetsing.readers.paden import read_paden
from toetsing.readers.toetsingen import read_toetsingen, variant_in

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from toetsing.domain.kader import Kader
    from toetsing.domain.toetsing import Soort, Toetsing
    from toetsing.domain.uitslag import Uitslag
    from toetsing.readers.blad import Bestand
    from toetsing.readers.toetsingen import Afgekeurd


@dataclass(frozen=True, slots=True, kw_only=True)
class Scoring:
    """The answer to `score`: what was decided and everything that was wrong or worth knowing.

    `bronnen` are the files that were read, with the hash of what was read.
    """

    kader: Kader | None
    uitslagen: tuple[Uitslag, ...]
    meldingen: tuple[Melding, ...]
    bestanden: int
    bronnen: tuple[Bronbestand, ...] = ()

    @property
    def onleesbaar(self) -> bool:
        """Whether some path could not be read at all."""
        return any(map(is_onleesbaar, self.meldingen))

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
    grondig: bool = False,
    voortgang: Callable[[int, int], None] | None = None,
) -> Scoring:
    """Read every path, decide every sound toetsing, and collect every melding of the whole run.

    `variant` is the id or path of other beslisregels for the kader; without it the variant that the files name is used.
    Every output names it. With `grondig` what people wrote beside the scores is looked over too.

    Raises Gebruiksfout where the kader cannot be chosen or the organisation is not in the input, Kaderfout where the
    kader is faulty.
    """
    bestanden, meldingen = read_paden(paden, voortgang)
    bronnen = tuple(Bronbestand(bestand=een.naam, sha256=een.sha256) for een in bestanden)
    gekozen, passend, opmerkingen = kies_kader(kader, bestanden, kaders())
    meldingen += opmerkingen
    if gekozen is None:
        return Scoring(kader=None, uitslagen=(), meldingen=meldingen, bestanden=len(bestanden), bronnen=bronnen)
    gekozen = _met_variant(gekozen, kader, variant, passend)
    naam = organisatie if len(bestanden) == 1 else None
    gelezen = [read_toetsingen(bestand, gekozen, naam) for bestand in passend]
    meldingen += tuple(m for een in gelezen for m in een.meldingen)
    if grondig:
        from toetsing.readers.dossiercontrole import controleer_dossier  # score does not pay for it

        meldingen += tuple(m for bestand in passend for m in controleer_dossier(bestand, gekozen))
    toetsingen = [toetsing for een in gelezen for toetsing in een.toetsingen]
    afgekeurd = [afgekeurd for een in gelezen for afgekeurd in een.afgekeurd]
    enkel, dubbel = _zonder_dubbele(toetsingen, afgekeurd)
    if organisatie is not None:
        enkel = _alleen(organisatie, enkel, [*(t.organisatie for t in toetsingen), *(a.naam for a in afgekeurd)])
    uitslagen = tuple(decide(gekozen, toetsing) for toetsing in enkel)
    bijzonder = tuple(m for uitslag in uitslagen for m in bijzonderheden(gekozen, uitslag))
    alles = _per_bestand((*meldingen, *dubbel, *bijzonder))
    return Scoring(kader=gekozen, uitslagen=uitslagen, meldingen=alles, bestanden=len(bestanden), bronnen=bronnen)


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


def _alleen(organisatie: str, enkel: list[Toetsing], namen: list[str]) -> list[Toetsing]:
    """Keep the toetsingen of one organisation. Raises Gebruiksfout where the input does not know it at all."""
    gevonden = [t for t in enkel if vergelijkbaar(t.organisatie) == vergelijkbaar(organisatie)]
    if not gevonden and namen and vergelijkbaar(organisatie) not in map(vergelijkbaar, namen):
        lijst = ", ".join(dict.fromkeys(namen))
        raise Gebruiksfout(
            f"Organisatie '{organisatie}' staat niet in de invoer.{tip(organisatie, namen)} Wel gevonden: {lijst}."
        )
    return gevonden
