"""Rapporteren: from workbooks to reports, one per organisation."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final
from unicodedata import normalize

from toetsing.app.kaders import meegeleverd
from toetsing.app.scoren import score
from toetsing.domain.dossier import Dossier
from toetsing.domain.meldingen import Melding, is_fout, is_onleesbaar, melding
from toetsing.domain.plek import Plek
from toetsing.domain.woorden import opsomming
from toetsing.readers.bestand import read_bestand
from toetsing.readers.dossier import read_dossier
from toetsing.readers.kaderkeuze import Gebruiksfout
from toetsing.weergave.regio import toon_regiorapport
from toetsing.writers.bestanden import write_bestand, write_map

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from toetsing.domain.uitslag import Uitslag
    from toetsing.weergave.regiorapport import Regiorapport

ACHTERVOEGSELS = {"html": ".html", "markdown": ".md", "json": ".json"}
"""The forms a report comes in, with how their files end."""
_APPARAAT: Final = re.compile(r"con|prn|aux|nul|(com|lpt)[0-9¹²³]", re.IGNORECASE)
"""Names that Windows keeps for devices (Microsoft, Naming Files, Paths, and Namespaces)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rapportwens:
    """What somebody wants of a report: the day it is about, before when to react, and whether it is final."""

    peildatum: date
    reactie_voor: date | None = None
    definitief: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Rapportage:
    """The reports that could be made, and everything there is to say of the input and of what is missing."""

    rapporten: tuple[Regiorapport, ...]
    meldingen: tuple[Melding, ...]

    @property
    def onleesbaar(self) -> bool:
        """Whether some path could not be read at all."""
        return any(map(is_onleesbaar, self.meldingen))


def regiorapporten(
    paden: Sequence[str],
    wens: Rapportwens,
    *,
    kader: str | None = None,
    variant: str | None = None,
    organisatie: str | None = None,
    voortgang: Callable[[int, int], None] | None = None,
) -> Rapportage:
    """Make the report about every sound toetsing in the input. A final one needs all its texts and scores.

    Raises Gebruiksfout or Kaderfout as `score` does.
    """
    scoring = score(paden, kader=kader, variant=variant, organisatie=organisatie, grondig=True, voortgang=voortgang)
    rapporten: list[Regiorapport] = []
    meldingen = list(scoring.meldingen)
    per_bestand = Counter(uitslag.toetsing.bron.bestand for uitslag in scoring.uitslagen)
    for uitslag in scoring.uitslagen:
        assert scoring.kader is not None
        gedeeld = per_bestand[uitslag.toetsing.bron.bestand] > 1  # texts belong to one organisation, or to none
        dossier = Dossier() if gedeeld else _dossier(uitslag)
        if isinstance(dossier, Melding):
            meldingen.append(dossier)
            continue
        rapport = toon_regiorapport(
            scoring.kader,
            uitslag,
            dossier,
            peildatum=wens.peildatum,
            reactie_voor=wens.reactie_voor,
            definitief=wens.definitief,
        )
        opmerkingen = _opmerkingen(uitslag, rapport, wens)
        meldingen += opmerkingen
        if not any(map(is_fout, opmerkingen)):
            rapporten.append(rapport)
    return Rapportage(rapporten=tuple(rapporten), meldingen=tuple(meldingen))


def rapport_als(rapport: Regiorapport, formaat: str) -> bytes:
    """Return a report in one of the forms of `ACHTERVOEGSELS`."""
    sjablonen = meegeleverd("rapporten")
    if formaat == "json":
        from toetsing.writers.json_uitslag import regiorapport_als_json

        return regiorapport_als_json(rapport).encode()
    if formaat == "markdown":
        from toetsing.writers.markdown import regiorapport_als_markdown

        return regiorapport_als_markdown(sjablonen, rapport).encode()
    from toetsing.writers.html import regiorapport_als_html

    return regiorapport_als_html(sjablonen, rapport).encode()


def schrijf_rapporten(
    rapportage: Rapportage, naar: str, formaat: str, *, forceer: bool
) -> tuple[tuple[Path, ...], tuple[Melding, ...]]:
    """Write each report to a folder under the name of its organisation; return what was written and what went wrong."""
    doel = Path(naar)
    namen = [_bestandsnaam(rapport.omslag.titel) for rapport in rapportage.rapporten]
    gelijk = Counter(naam.casefold() for naam in namen)
    dubbel = sorted({naam for naam in namen if gelijk[naam.casefold()] > 1})
    if dubbel:
        raise Gebruiksfout(
            f"Meer dan één rapport zou {opsomming(dubbel)} heten. Geef de bestanden van elke ronde apart, of verander "
            "in een van de bestanden de naam van de organisatie."
        )
    fout = write_map(doel)
    if fout is not None:
        return (), (fout,)
    geschreven: list[Path] = []
    meldingen: list[Melding] = []
    for naam, rapport in zip(namen, rapportage.rapporten, strict=True):
        pad = doel / f"{naam}{ACHTERVOEGSELS[formaat]}"
        fout = write_bestand(pad, rapport_als(rapport, formaat), forceer=forceer)
        if fout is None:
            geschreven.append(pad)
        else:
            meldingen.append(fout)
    return tuple(geschreven), tuple(meldingen)


def _bestandsnaam(organisatie: str) -> str:
    """Return a name, without its suffix, that Windows, macOS and Linux take for a file.

    At most 200 bytes: they allow 255, and a file is written under a longer, temporary name first. A name such as CON
    or LPT1 stands for a device in Windows, whatever comes behind its first dot.
    """
    netjes = "".join(t if t.isalnum() or t in " -_().&'" else "_" for t in normalize("NFC", organisatie))
    naam = netjes.encode()[:200].decode(errors="ignore").strip(" .") or "rapport"
    return f"_{naam}" if _APPARAAT.fullmatch(naam.partition(".")[0].strip()) else naam


def _dossier(uitslag: Uitslag) -> Dossier | Melding:
    """Return what was written beside the scores, from the very bytes the scores were read from."""
    bron = uitslag.toetsing.bron
    bestand = read_bestand(Path(bron.bestand), bron.bestand)
    if isinstance(bestand, Melding):
        return bestand
    if bestand.sha256 != bron.sha256:
        return melding("T093", Plek(bestand=bron.bestand))
    return read_dossier(bestand)


def _opmerkingen(uitslag: Uitslag, rapport: Regiorapport, wens: Rapportwens) -> list[Melding]:
    """Say what is missing or left out. A final report cannot do without a text of the author, nor with open scores."""
    plek = Plek(bestand=uitslag.toetsing.bron.bestand)
    wie = uitslag.toetsing.organisatie
    meldingen = []
    if rapport.ontbreekt:
        code = "T091" if wens.definitief else "T090"
        meldingen.append(melding(code, plek, organisatie=wie, teksten=opsomming(rapport.ontbreekt)))
    if wens.definitief and uitslag.open:
        meldingen.append(melding("T092", plek, organisatie=wie, aantal=uitslag.open))
    if wens.reactie_voor and not rapport.vraagt_reactie:
        meldingen.append(melding("T094", plek, organisatie=wie))
    return meldingen
