"""What `kader` shows, in the forms it has. Every form is imported where it is used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toetsing.domain.fouten import gebruiksfout
from toetsing.domain.meldingen import is_fout
from toetsing.domain.words.woorden import opsomming
from toetsing.pipeline.kaders import kader_van, kaders
from toetsing.pipeline.meegeleverd import meegeleverd

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.console import RenderableType

    from toetsing.domain.kader import Kader
    from toetsing.domain.meldingen import Melding
    from toetsing.domain.proof.bewijs import Certificaat


def toon_kaderlijst(formaat: str) -> str | RenderableType:
    """Return the kaders that ship with the program as tabel or json."""
    geladen = [kader_van(id_) for id_ in kaders()]
    if formaat == "json":
        from toetsing.commands.kader.json import kaders_als_json

        return kaders_als_json(geladen)
    from toetsing.commands.kader.console import kaders_als_tabel
    from toetsing.document.kaderbeeld import toon_kader as beeld_van

    return kaders_als_tabel([beeld_van(kader) for kader in geladen])


def toon_kader(kader: Kader, formaat: str) -> str | RenderableType:
    """Return a whole kader as tabel or json."""
    from toetsing.document.kaderbeeld import toon_kader as beeld_van

    beeld = beeld_van(kader)
    if formaat == "json":
        from toetsing.commands.kader.json import kader_als_json

        return kader_als_json(beeld)
    from toetsing.commands.kader.console import kader_als_tekst

    return kader_als_tekst(beeld)


def toon_bewijs(certificaat: Certificaat, meldingen: Sequence[Melding], formaat: str) -> str | RenderableType:
    """Return a certificate as tabel, json or markdown."""
    from toetsing.commands.kader.beeld import toon_bewijs as beeld_van

    beeld = beeld_van(certificaat, sum(map(is_fout, meldingen)))
    if formaat == "json":
        from toetsing.commands.kader.json import bewijs_als_json

        return bewijs_als_json(certificaat.kader, beeld, meldingen)
    if formaat == "markdown":
        from toetsing.commands.kader.markdown import bewijs_als_markdown

        return bewijs_als_markdown(meegeleverd("rapporten"), beeld, [str(melding) for melding in meldingen])
    from toetsing.commands.kader.console import bewijs_als_tekst

    return bewijs_als_tekst(beeld)


def waarheidstabel(certificaat: Certificaat, naar: str, criterium: str | None) -> bytes:
    """Return the truth table of one criterium or of all, in the kind the name asks for. Raises Gebruiksfout."""
    bekend = [tabel.criterium.nr for tabel in certificaat.tabellen]
    if criterium is not None and criterium not in bekend:
        raise gebruiksfout("G047", nr=criterium, keuze=opsomming(bekend, "of"))
    from toetsing.commands.kader.beeld import waarheidstabel_als_rijen
    from toetsing.document.zinnen import kadernaam

    tabellen = [tabel for tabel in certificaat.tabellen if criterium in (None, tabel.criterium.nr)]
    rijen = list(waarheidstabel_als_rijen(certificaat.kader, tabellen))
    if naar.lower().endswith(".csv"):
        from toetsing.formats.csv import als_csv

        return als_csv(rijen)
    if naar.lower().endswith(".xlsx"):
        from toetsing.formats.xlsx.werkmap import tabel_als_werkmap

        return tabel_als_werkmap(kadernaam(certificaat.kader), rijen)
    raise gebruiksfout("G021", naam=naar, keuze=".csv of .xlsx")
