"""The use cases: read -> decide. The only room that sees readers and writers; all wiring is on this screen.

It never prints, looks at no clock and no terminal. Wrong usage is raised as `Gebruiksfout`, everything wrong in the
input comes back as meldingen.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from toetsing.domain.beslisregels import Oordeel
from toetsing.domain.beslissen import decide
from toetsing.domain.meldingen import Melding, is_fout, melding
from toetsing.domain.plek import Plek
from toetsing.domain.bijzonderheden import bijzonderheden
from toetsing.readers.bestand import opsomming, read_bestand
from toetsing.readers.blad import SOORTEN, Bestand
from toetsing.readers.kader import load_kader
from toetsing.readers.lijkt_op import tip
from toetsing.readers.toetsingen import is_eigen_uitslag, kader_in, nummers_in, read_toetsingen

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from toetsing.domain.kader import Kader
    from toetsing.domain.toetsing import Toetsing
    from toetsing.domain.uitslag import Uitslag

Voortgang = "Callable[[int, int], None]"
"""Called with (files done, files in all)."""

_ONLEESBAAR: Final = frozenset({"T001", "T002"})
_MINSTENS_PAST: Final = 2
"""A kader fits a file in which at least one in this many of its verwachtingen is numbered."""


class Gebruiksfout(Exception):  # noqa: N818 - the field's word
    """The question itself is wrong: an unknown kader, an organisation that is not there. Exit code 2."""


class Kaderfout(Exception):  # noqa: N818 - the field's word
    """The kader that was asked for cannot be used; the meldingen say why."""

    def __init__(self, meldingen: tuple[Melding, ...]) -> None:
        super().__init__()
        self.meldingen = meldingen


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
    organisatie: str | None = None,
    voortgang: Callable[[int, int], None] | None = None,
) -> Scoring:
    """Read every path, decide every sound toetsing, and collect every melding of the whole run.

    Raises Gebruiksfout where the kader cannot be chosen or the organisation is not in the input, Kaderfout where the
    kader is faulty.
    """
    bestanden, meldingen = _read_alles(paden, voortgang)
    gekozen = kies_kader(kader, bestanden)
    if gekozen is None:
        return Scoring(kader=None, uitslagen=(), meldingen=meldingen, bestanden=len(bestanden))
    toetsingen: list[Toetsing] = []
    for bestand in bestanden:
        gelezen, opmerkingen = read_toetsingen(bestand, gekozen, organisatie)
        toetsingen += gelezen
        meldingen += opmerkingen
    enkel, dubbel = _zonder_dubbele(toetsingen)
    if organisatie is not None:
        enkel = _alleen(organisatie, enkel, [*toetsingen])
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
    if eis is not None and letters and eis.upper() not in letters:
        raise Gebruiksfout(f"'{eis}' is geen oordeel van dit kader. Kies {', '.join(letters)}.")
    goed = set(letters[: letters.index(Oordeel(eis.upper())) + 1]) if eis is not None and letters else None
    for uitslag in scoring.uitslagen:
        naam = uitslag.toetsing.organisatie
        lager = [c.nr for c in uitslag.criteria if goed is not None and not goed.issuperset(c.mogelijk)]
        if lager and eis is not None:
            zinnen.append(f"Eis {eis.upper()} niet gehaald bij {naam}: criterium {', '.join(lager)}.")
        if volledig and uitslag.open:
            open_ = [nr for criterium in uitslag.criteria for nr in criterium.open]
            zinnen.append(f"Niet volledig bij {naam}: nog open {', '.join(open_)}.")
    return tuple(zinnen)


# -- paths -------------------------------------------------------------------------------------------------------------


def _read_alles(
    paden: Sequence[str], voortgang: Callable[[int, int], None] | None
) -> tuple[list[Bestand], tuple[Melding, ...]]:
    meldingen: list[Melding] = []
    te_lezen: dict[Path, tuple[Path, str, bool]] = {}
    for naam in (naam for patroon in paden for naam in _namen(patroon)):
        pad = Path(naam)
        if not pad.is_dir():
            te_lezen.setdefault(_zelfde(pad), (pad, naam, False))
            continue
        inhoud, opmerkingen = _werkmappen_in(pad)
        meldingen += opmerkingen
        for kind in inhoud:
            te_lezen.setdefault(_zelfde(kind), (kind, str(kind), True))
    bestanden: list[Bestand] = []
    for klaar, (pad, naam, uit_map) in enumerate(te_lezen.values(), start=1):
        gelezen = read_bestand(pad, naam)
        if isinstance(gelezen, Melding):
            meldingen.append(_met_tip(gelezen, pad))
        elif is_eigen_uitslag(gelezen):
            meldingen.append(melding("T013" if uit_map else "T014", Plek(bestand=naam)))
        else:
            bestanden.append(gelezen)
        if voortgang is not None:
            voortgang(klaar, len(te_lezen))
    return bestanden, tuple(meldingen)


def _namen(patroon: str) -> list[str]:
    """Return the paths a pattern stands for where the shell left it as it was; a name that exists is itself."""
    if Path(patroon).exists() or not set(patroon) & set("*?["):
        return [patroon]
    from glob import glob

    return sorted(glob(patroon)) or [patroon]  # noqa: PTH207 - Path.glob refuses absolute patterns


def _zelfde(pad: Path) -> Path:
    """One name for one file, however it was pointed at."""
    try:
        return pad.resolve()
    except (OSError, RuntimeError):
        return pad


def _werkmappen_in(map_: Path) -> tuple[list[Path], list[Melding]]:
    """Return the workbooks of a folder by name, without subfolders, lock files, hidden files and our own copies."""
    try:
        inhoud = sorted(map_.iterdir(), key=lambda pad: pad.name.casefold())
    except OSError:
        return [], [melding("T002", Plek(bestand=str(map_)), reden="geen toegang tot de map")]
    gekozen = [
        pad
        for pad in inhoud
        if pad.suffix.lower() in SOORTEN
        and not pad.name.startswith((".", "~$"))
        and ".gecontroleerd." not in pad.name
        and not pad.is_dir()
    ]
    return gekozen, ([] if gekozen else [melding("T003", Plek(bestand=str(map_)), soorten=opsomming())])


def _met_tip(fout: Melding, pad: Path) -> Melding:
    """Add to "does not exist" the name in the same folder that the user may have meant."""
    if fout.code != "T001":
        return fout
    try:
        namen = [kind.name for kind in pad.parent.iterdir()]
    except OSError:
        namen = []
    return melding("T001", fout.plek, tip=tip(pad.name, namen))


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
    bekend = kaders()
    pad = bekend.get(id_of_pad, Path(id_of_pad))
    if id_of_pad not in bekend and not pad.exists():
        if pad.suffix in (".yaml", ".yml") or len(pad.parts) > 1:
            raise Kaderfout((melding("T001", Plek(bestand=id_of_pad), tip=""),))
        raise Gebruiksfout(f"Kader '{id_of_pad}' is niet bekend. {_kaderlijst(bekend)}{tip(id_of_pad, bekend)}")
    pad = pad / "kader.yaml" if pad.is_dir() else pad
    naam = str(pad) if id_of_pad not in bekend else f"{id_of_pad}/kader.yaml"
    try:
        inhoud = pad.read_bytes()
    except FileNotFoundError:
        raise Kaderfout((melding("T001", Plek(bestand=naam), tip=""),)) from None
    except OSError:
        raise Kaderfout((melding("T002", Plek(bestand=naam), reden="geen toegang"),)) from None
    kader, meldingen = load_kader(inhoud, naam)
    if kader is None:
        raise Kaderfout(meldingen)
    return kader


def enige_kader() -> Kader:
    """Return the kader that ships with the program where there is only one. Raises Gebruiksfout otherwise."""
    bekend = kaders()
    if len(bekend) != 1:
        raise Gebruiksfout(f"Kies een kader met --kader ID. {_kaderlijst(bekend)}")
    return kader_van(next(iter(bekend)))


def kies_kader(gevraagd: str | None, bestanden: Iterable[Bestand]) -> Kader | None:
    """Return the kader to use: the one asked for, else the one the files name, else the only one that fits them.

    None only where there is no file to fit. Raises Gebruiksfout in doubt, with the list to choose from.
    """
    if gevraagd is not None:
        return kader_van(gevraagd)
    bestanden = list(bestanden)
    if not bestanden:
        return None
    bekend = kaders()
    geladen = {id_: kader_van(id_) for id_ in bekend} if len(bekend) > 1 else {}
    gekozen: dict[str, str] = {}
    for bestand in bestanden:
        id_ = kader_in(bestand)
        if id_ is not None and id_ not in bekend:
            raise Gebruiksfout(
                f"{bestand.naam} noemt kader '{id_}', maar dat is niet bekend. Geef het met --kader ID of PAD. "
                f"{_kaderlijst(bekend)}"
            )
        gekozen.setdefault(id_ or _passend(bestand, bekend, geladen), bestand.naam)
    if len(gekozen) > 1:
        wat = "; ".join(f"{naam}: {id_}" for id_, naam in gekozen.items())
        raise Gebruiksfout(f"De bestanden horen bij verschillende kaders ({wat}). Kies er één met --kader ID.")
    (id_,) = gekozen
    return geladen.get(id_) or kader_van(id_)


def _passend(bestand: Bestand, bekend: dict[str, Path], geladen: dict[str, Kader]) -> str:
    """Return the only kader whose numbers fit the file. With one kader there is nothing to choose."""
    if len(bekend) == 1:
        return next(iter(bekend))
    nummers = nummers_in(bestand)
    passend = []
    for id_, kader in geladen.items():
        eigen = {v.nr for v in kader.verwachtingen if v.telt_mee}
        if len(eigen & nummers) * _MINSTENS_PAST >= len(eigen):
            passend.append(id_)
    if len(passend) != 1:
        wat = "geen enkel kader past" if not passend else f"meer dan één kader past ({', '.join(passend)})"
        raise Gebruiksfout(f"Bij {bestand.naam}: {wat}. Kies er één met --kader ID. {_kaderlijst(bekend)}")
    return passend[0]


def _kaderlijst(bekend: Iterable[str]) -> str:
    return f"Bekende kaders: {', '.join(bekend) or '(geen)'}."


# -- which toetsingen --------------------------------------------------------------------------------------------------


def _zonder_dubbele(toetsingen: Sequence[Toetsing]) -> tuple[list[Toetsing], tuple[Melding, ...]]:
    """Leave out every toetsing of an organisation, ronde and soort that comes more than once: nobody knows which holds."""
    groepen: dict[tuple[object, ...], list[Toetsing]] = {}
    for toetsing in toetsingen:
        sleutel = (vergelijkbaar(toetsing.organisatie), toetsing.ronde, toetsing.soort)
        groepen.setdefault(sleutel, []).append(toetsing)
    dubbel = tuple(
        melding(
            "T040",
            _plek_van(toetsing),
            organisatie=toetsing.organisatie,
            ronde=f"ronde {toetsing.ronde}" if toetsing.ronde else "zonder ronde",
            eerder=str(_plek_van(groep[0])),
        )
        for groep in groepen.values()
        for toetsing in groep[1:]
    )
    return [groep[0] for groep in groepen.values() if len(groep) == 1], dubbel


def _plek_van(toetsing: Toetsing) -> Plek:
    """The place of a toetsing: its file and its first score."""
    eerste = next(iter(toetsing.herkomst.values()), Plek())
    return Plek(bestand=toetsing.bron.bestand, blad=eerste.blad, cel=eerste.cel)


def vergelijkbaar(naam: str) -> str:
    """Return a name in the form in which organisations are the same: case and white space do not matter."""
    return " ".join(naam.split()).casefold()


def _alleen(organisatie: str, enkel: list[Toetsing], alle: list[Toetsing]) -> list[Toetsing]:
    gevonden = [t for t in enkel if vergelijkbaar(t.organisatie) == vergelijkbaar(organisatie)]
    namen = [t.organisatie for t in alle]
    if not gevonden and alle and vergelijkbaar(organisatie) not in map(vergelijkbaar, namen):
        lijst = ", ".join(dict.fromkeys(namen))
        raise Gebruiksfout(
            f"Organisatie '{organisatie}' staat niet in de invoer.{tip(organisatie, namen)} Wel gevonden: {lijst}."
        )
    return gevonden


# -- the 2015 data as workbooks ------------------------------------------------------------------------------------------


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
    te_maken = [(doel / "landelijk.xlsx", lambda: matrix_als_werkboek(gekozen, toetsingen))]
    te_maken += [
        (doel / "regios" / f"{t.organisatie}.xlsx", lambda t=t: toetsing_als_werkboek(gekozen, t))  # type: ignore[misc]
        for t in toetsingen
    ]
    bestaand = tuple(melding("T070", Plek(bestand=str(pad))) for pad, _ in te_maken if pad.exists() and not forceer)
    fout = None if bestaand else write_map(doel / "regios")
    if bestaand or fout:
        return (), (*bestaand, *((fout,) if fout else ()))
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
        gelezen, meldingen = read_toetsingen(bestand, kader)
        if any(map(is_fout, meldingen)):
            raise Kaderfout(meldingen)
        toetsingen += (replace(t, ronde=ronde.ronde, soort=Soort(ronde.soort)) for t in gelezen)
    return tuple(toetsingen)
