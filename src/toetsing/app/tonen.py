"""From a result to what is printed or written: the view model and the one writer that is asked for.

Every writer is imported where it is used, so that a command pays for its own only.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from toetsing.app.kaders import kader_van, kaders, meegeleverd
from toetsing.app.scoring import ZonderKader
from toetsing.domain.meldingen import is_fout
from toetsing.domain.woorden import opsomming
from toetsing.readers.kaderkeuze import Gebruiksfout

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.console import RenderableType

    from toetsing.app.herrekenen import Herrekening
    from toetsing.app.scoring import Besloten, Scoring
    from toetsing.domain.bewijs import Certificaat
    from toetsing.domain.kader import Kader
    from toetsing.domain.meldingen import Melding
    from toetsing.domain.varianten import Zoekresultaat


def bewaar(pad: Path, inhoud: bytes, *, forceer: bool) -> Melding | None:
    """Write a file whole, or say why not; an existing file only with `forceer`."""
    from toetsing.writers.bestanden import write_bestand

    return write_bestand(pad, inhoud, forceer=forceer)


# -- score and controleer ----------------------------------------------------------------------------------------------


def toon_score(scoring: Scoring, formaat: str, *, detail: bool, uitleg: bool) -> str | bytes | RenderableType | None:
    """Return the result of `score` as tabel, json, csv or markdown. Without any uitslag only json has one."""
    if formaat == "json":
        from toetsing.writers.json_uitslag import uitslag_als_json

        return uitslag_als_json(scoring.kader, scoring.uitslagen, scoring.meldingen)
    if isinstance(scoring, ZonderKader) or not scoring.uitslagen:
        return None
    if formaat == "csv":
        from toetsing.writers.csv_uitslag import uitslag_als_csv

        return uitslag_als_csv(scoring.kader, scoring.uitslagen)
    return _leesbaar(scoring, formaat, detail=detail, uitleg=uitleg)


def _leesbaar(scoring: Besloten, formaat: str, *, detail: bool, uitleg: bool) -> str | RenderableType:
    from toetsing.weergave.overzicht import toon_overzicht
    from toetsing.weergave.score import toon_toetsing, voorbehoud

    waarschuwing = voorbehoud(sum(map(is_fout, scoring.meldingen)))
    veel = len(scoring.uitslagen) > 1
    overzicht = toon_overzicht(scoring.kader, scoring.uitslagen) if veel else None
    elk = scoring.uitslagen if detail or uitleg or not veel else ()
    bladen = [toon_toetsing(scoring.kader, uitslag) for uitslag in elk]
    if formaat == "markdown":
        from toetsing.writers.markdown import score_als_markdown

        return score_als_markdown(meegeleverd("rapporten"), overzicht, bladen, waarschuwing, uitleg=uitleg)
    from rich.console import Group

    from toetsing.writers.console import overzicht_als_tabel, toetsing_als_tabel

    delen: list[RenderableType] = [*([overzicht_als_tabel(overzicht)] if overzicht else [])]
    for blad in bladen:
        delen += ["", toetsing_als_tabel(blad, uitleg=uitleg)] if delen else [toetsing_als_tabel(blad, uitleg=uitleg)]
    if waarschuwing:
        delen += ["", waarschuwing]
    return Group(*delen)


def toon_controle(scoring: Scoring, formaat: str) -> str:
    """Return the meldingen of `controleer` as tabel or json."""
    if formaat == "json":
        from toetsing.writers.json_uitslag import meldingen_als_json

        return meldingen_als_json(scoring.bestanden, scoring.meldingen)
    zinnen = [str(melding) for melding in scoring.meldingen]
    goed = len(scoring.uitslagen)
    wat = "1 toetsing is" if goed == 1 else f"{goed} toetsingen zijn"
    slot = f"{wat} goed ingevuld; {len(zinnen) or 'geen'} melding{'' if len(zinnen) == 1 else 'en'}."
    return "".join(f"{zin}\n" for zin in [*zinnen, slot])


# -- kaders and their proof --------------------------------------------------------------------------------------------


def toon_kaderlijst(formaat: str) -> str | RenderableType:
    """Return the kaders that ship with the program as tabel or json."""
    geladen = [kader_van(id_) for id_ in kaders()]
    if formaat == "json":
        from toetsing.writers.json_uitslag import kaders_als_json

        return kaders_als_json(geladen)
    from toetsing.weergave.kader import toon_kader as blad_van
    from toetsing.writers.console import kaders_als_tabel

    return kaders_als_tabel([blad_van(kader) for kader in geladen])


def toon_kader(kader: Kader, formaat: str) -> str | RenderableType:
    """Return a whole kader as tabel or json."""
    from toetsing.weergave.kader import toon_kader as blad_van

    blad = blad_van(kader)
    if formaat == "json":
        from toetsing.writers.json_uitslag import kader_als_json

        return kader_als_json(blad)
    from toetsing.writers.console import kader_als_tekst

    return kader_als_tekst(blad)


def toon_bewijs(certificaat: Certificaat, meldingen: Sequence[Melding], formaat: str) -> str | RenderableType:
    """Return a certificate as tabel, json or markdown."""
    from toetsing.weergave.bewijs import toon_bewijs as blad_van

    blad = blad_van(certificaat, sum(map(is_fout, meldingen)))
    if formaat == "json":
        from toetsing.writers.json_uitslag import bewijs_als_json

        return bewijs_als_json(certificaat.kader, blad, meldingen)
    if formaat == "markdown":
        from toetsing.writers.markdown import bewijs_als_markdown

        return bewijs_als_markdown(meegeleverd("rapporten"), blad, [str(melding) for melding in meldingen])
    from toetsing.writers.console import bewijs_als_tekst

    return bewijs_als_tekst(blad)


def waarheidstabel(certificaat: Certificaat, naar: str, criterium: str | None) -> bytes:
    """Return the truth table of one criterium or of all, in the kind the name asks for. Raises Gebruiksfout."""
    bekend = [tabel.criterium.nr for tabel in certificaat.tabellen]
    if criterium is not None and criterium not in bekend:
        raise Gebruiksfout(f"Van criterium '{criterium}' is geen waarheidstabel. Kies {opsomming(bekend, 'of')}.")
    from toetsing.weergave.bewijs import waarheidstabel_als_rijen
    from toetsing.weergave.score import kadernaam

    tabellen = [tabel for tabel in certificaat.tabellen if criterium in (None, tabel.criterium.nr)]
    rijen = list(waarheidstabel_als_rijen(certificaat.kader, tabellen))
    if naar.lower().endswith(".csv"):
        from toetsing.writers.csv_uitslag import als_csv

        return als_csv(rijen)
    if naar.lower().endswith(".xlsx"):
        from toetsing.writers.werkboek import tabel_als_werkboek

        return tabel_als_werkboek(kadernaam(certificaat.kader), rijen)
    raise Gebruiksfout(f"De naam '{naar}' eindigt niet op een bekend soort. Kies .csv of .xlsx.")


# -- herreken ----------------------------------------------------------------------------------------------------------


def gezocht_voor(uitkomst: Herrekening, nr: str) -> Zoekresultaat:
    """Return what the search found for one criterium. Raises Gebruiksfout where it was not searched."""
    bekend = [criterium.nr for criterium in uitkomst.kader.criteria]
    if nr not in bekend:
        raise Gebruiksfout(f"Criterium '{nr}' staat niet in kader {uitkomst.kader.id}. Kies {opsomming(bekend, 'of')}.")
    gevonden = next((resultaat for resultaat in uitkomst.gezocht if resultaat.criterium.nr == nr), None)
    if gevonden is None:
        raise Gebruiksfout(
            f"Voor criterium {nr} is niet gezocht: daar is niets over gepubliceerd, zijn geen beslisregels of staan "
            "nog scores open."
        )
    return gevonden


def variant_als_bestand(uitkomst: Herrekening, resultaat: Zoekresultaat, nummer: int, bewaar: str) -> bytes:
    """Return the file of one fitting variant, named after the file. Raises Gebruiksfout where there is none."""
    from toetsing.writers.variant import variant_als_yaml

    passend, nr = resultaat.passend, resultaat.criterium.nr
    if not passend:
        raise Gebruiksfout(f"Voor criterium {nr} past geen enkele variant; er is niets om te bewaren.")
    if nummer > len(passend):
        wat = "past 1 variant. Kies 1" if len(passend) == 1 else f"passen {len(passend)} varianten. Kies 1 tot en met"
        raise Gebruiksfout(
            f"Keuze {nummer} bestaat niet: voor criterium {nr} {wat}{'' if len(passend) == 1 else f' {len(passend)}'}."
        )
    return variant_als_yaml(uitkomst.kader, passend[nummer - 1], Path(bewaar).stem, len(passend)).encode()


def toon_herrekening(
    uitkomst: Herrekening, formaat: str, *, varianten: bool, criterium: str | None
) -> str | bytes | RenderableType:
    """Return the result of `herreken` as tabel, json or markdown."""
    scoring = uitkomst.scoring
    if formaat == "json":
        from toetsing.writers.json_herrekening import herrekening_als_json

        kader = None if isinstance(scoring, ZonderKader) else uitkomst.kader
        gezocht = [een for een in uitkomst.gezocht if criterium in (None, een.criterium.nr)] if varianten else None
        return herrekening_als_json(kader, uitkomst.bevonden, uitkomst.wijzigingen, gezocht, uitkomst.meldingen)
    from toetsing.weergave.herreken import toon_herrekening as blad_van
    from toetsing.weergave.herreken import toon_varianten
    from toetsing.weergave.score import voorbehoud

    blad = blad_van(
        uitkomst.kader,
        uitkomst.bevonden,
        uitkomst.wijzigingen,
        toon_varianten(uitkomst.kader, uitkomst.gezocht, criterium) if varianten else None,
        toetsingen=None if scoring is None else len(scoring.uitslagen),
    )
    waarschuwing = voorbehoud(sum(map(is_fout, uitkomst.meldingen)))
    if formaat == "markdown":
        from toetsing.writers.markdown import herrekening_als_markdown

        return herrekening_als_markdown(meegeleverd("rapporten"), blad, waarschuwing)
    from rich.console import Group

    from toetsing.writers.console import herrekening_als_tekst

    tekst = herrekening_als_tekst(blad)
    return Group(tekst, "", waarschuwing) if waarschuwing else tekst
