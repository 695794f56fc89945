"""Nieuw: an empty workbook for a kader, one that continues an earlier one, or a matrix for a list of organisations."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from toetsing.app.kaders import enige_kader, kader_van, kaders, met_variant_van
from toetsing.domain.dossier import Dossier, Vorige
from toetsing.domain.meldingen import Melding, is_fout, melding
from toetsing.domain.plek import Plek
from toetsing.domain.toetsing import Bronbestand, Soort, Toetsing
from toetsing.domain.vervolg import beginscores, over_te_nemen, vervolg_dossier
from toetsing.readers.bestand import read_bestand
from toetsing.readers.dossier import read_dossier, verwachtingteksten
from toetsing.readers.kaderkeuze import Gebruiksfout
from toetsing.readers.toetsingen import kader_in, read_toetsingen
from toetsing.writers.bestanden import write_bestand

if TYPE_CHECKING:
    from toetsing.domain.kader import Kader
    from toetsing.readers.blad import Bestand


@dataclass(frozen=True, slots=True, kw_only=True)
class _Vervolg:
    """What an earlier workbook gives to the next: who, its texts, its scores, and what is to be said of it."""

    organisatie: str = ""
    soort: Soort | None = None
    dossier: Dossier = field(default_factory=Dossier)
    vorige: Vorige | None = None
    meldingen: tuple[Melding, ...] = ()


def nieuw(
    pad: str,
    *,
    kader: str | None = None,
    variant: str | None = None,
    organisatie: str | None = None,
    ronde: str | None = None,
    soort: str | None = None,
    uit: str | None = None,
    alleen_minnen: bool = False,
    forceer: bool = False,
) -> tuple[Path | None, tuple[Melding, ...]]:
    """Write a workbook to fill in; return its path, or None where it was not written, with everything there is to say.

    With `uit` the texts of an earlier workbook go along and its scores stand beside the new ones; with `alleen_minnen`
    every score but the minuses is taken over, marked with its ronde. Raises Gebruiksfout or Kaderfout.
    """
    _alleen_xlsx(pad)
    bron = _lees_vorige(uit, pad) if uit is not None else None
    if isinstance(bron, Melding):
        return None, (bron,)
    gekozen = _kader(kader, variant, bron)
    vervolg = _vervolg(bron, gekozen, ronde, alleen_minnen=alleen_minnen) if bron is not None else _Vervolg()
    if alleen_minnen and any(map(is_fout, vervolg.meldingen)):
        return None, vervolg.meldingen
    toetsing = replace(
        leeg(gekozen, organisatie if organisatie is not None else vervolg.organisatie, ronde),
        soort=_soort(soort) or vervolg.soort,
        scores=MappingProxyType(beginscores(gekozen, vervolg.vorige)),
    )
    from toetsing.writers.toetsingsboek import toetsing_als_werkboek

    inhoud = toetsing_als_werkboek(gekozen, toetsing, vervolg.dossier, vervolg.vorige)
    return _schrijf(pad, inhoud, vervolg.meldingen, forceer=forceer)


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
    from toetsing.readers.namenlijst import read_namen
    from toetsing.writers.matrixboek import matrix_als_werkboek

    namen, meldingen = read_namen(bestand)
    if any(map(is_fout, meldingen)):
        return None, meldingen
    inhoud = matrix_als_werkboek(gekozen, [replace(leeg(gekozen, naam, ronde), soort=_soort(soort)) for naam in namen])
    return _schrijf(pad, inhoud, meldingen, forceer=forceer)


def leeg(kader: Kader, organisatie: str = "", ronde: str | None = None) -> Toetsing:
    """Return a toetsing in which every score that counts is open."""
    return Toetsing(
        organisatie=organisatie,
        ronde=ronde,
        datum=None,
        soort=None,
        bron=Bronbestand(bestand="", sha256=""),
        scores=MappingProxyType(beginscores(kader, None)),
        herkomst=MappingProxyType({}),
    )


def _alleen_xlsx(pad: str) -> None:
    if Path(pad).suffix.lower() != ".xlsx":
        raise Gebruiksfout(f"De naam '{pad}' eindigt niet op .xlsx. Een nieuwe werkmap is altijd een xlsx.")


def _soort(soort: str | None) -> Soort | None:
    soorten = {een.value: een for een in Soort}
    if soort is not None and soort.casefold() not in soorten:
        raise Gebruiksfout(f"'{soort}' is geen soort toetsing. Kies {' of '.join(soorten)}.")
    return soorten[soort.casefold()] if soort is not None else None


def _schrijf(
    pad: str, inhoud: bytes, meldingen: tuple[Melding, ...], *, forceer: bool
) -> tuple[Path | None, tuple[Melding, ...]]:
    fout = write_bestand(Path(pad), inhoud, forceer=forceer)
    return (None, (*meldingen, fout)) if fout is not None else (Path(pad), meldingen)


# -- continuing an earlier workbook ------------------------------------------------------------------------------------


def _lees_vorige(uit: str, pad: str) -> Bestand | Melding:
    if Path(uit).exists() and Path(pad).exists() and Path(uit).samefile(pad):
        raise Gebruiksfout(f"'{pad}' is de werkmap waaruit u overneemt. Kies een andere naam voor de nieuwe.")
    return read_bestand(Path(uit), uit)


def _kader(gevraagd: str | None, variant: str | None, bron: Bestand | None) -> Kader:
    """Return the kader asked for, else the one of the earlier workbook, else the only one."""
    label = kader_in(bron) if bron is not None else None
    id_ = gevraagd or (label[0] if label is not None and label[0] in kaders() else None)
    kader = kader_van(id_) if id_ else enige_kader()
    return met_variant_van(kader, id_ or kader.id, variant) if variant is not None else kader


def _vervolg(bron: Bestand, kader: Kader, ronde: str | None, *, alleen_minnen: bool) -> _Vervolg:
    teksten = verwachtingteksten(bron)
    dossier, opmerkingen = vervolg_dossier(read_dossier(bron), kader, teksten, bron.naam)
    gelezen = read_toetsingen(bron, _kader_van_toen(bron, kader))
    if len(gelezen.toetsingen) != 1:
        zonder_scores = melding("T080", Plek(bestand=bron.naam), vorige=bron.naam)
        meldingen = gelezen.meldingen if alleen_minnen else (zonder_scores,)
        return _Vervolg(dossier=dossier, meldingen=(*meldingen, *opmerkingen))
    (toen,) = gelezen.toetsingen
    if ronde is not None and ronde == toen.ronde:
        raise Gebruiksfout(f"Ronde {ronde} is ook de ronde van {bron.naam}. Geef met --ronde een andere.")
    vorige = Vorige(
        ronde=toen.ronde or "vorige ronde",
        scores=toen.scores,
        overgenomen=over_te_nemen(kader, toen.scores, teksten) if alleen_minnen else frozenset(),
    )
    return _Vervolg(
        organisatie=toen.organisatie, soort=toen.soort, dossier=dossier, vorige=vorige, meldingen=opmerkingen
    )


def _kader_van_toen(bron: Bestand, kader: Kader) -> Kader:
    """Return the kader the earlier workbook names, where it is known, to read its scores with."""
    label = kader_in(bron)
    return kader_van(label[0]) if label is not None and label[0] in kaders() and label[0] != kader.id else kader
