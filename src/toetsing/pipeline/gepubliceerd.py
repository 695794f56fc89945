"""The figures that were published of a kader: in a file of somebody's own, beside the kader, or in the toetsingen."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from toetsing.document.kaderzinnen import bron_in_woorden
from toetsing.document.postzinnen import oordeel_zin
from toetsing.domain.compare.posten import Oordeelpost, Post
from toetsing.domain.decide.beslissen import decide
from toetsing.domain.fouten import Kaderfout, gebruiksfout
from toetsing.domain.meldingen import melding
from toetsing.domain.plek import Plek
from toetsing.domain.rules.boom import Oordeel
from toetsing.domain.toetsing import Soort
from toetsing.domain.words.lijkt_op import tip_geplakt
from toetsing.domain.words.woorden import rondesleutel, vergelijkbaar
from toetsing.pipeline.kaderkeuze import inhoud_van
from toetsing.pipeline.kaders import GEPUBLICEERD, naast_kader
from toetsing.readers.kader.gepubliceerd import load_gepubliceerd

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from toetsing.domain.decide.uitslag import Uitslag
    from toetsing.domain.kader import Kader
    from toetsing.domain.toetsing import Toetsing
    from toetsing.readers.kader.gepubliceerd import Gepubliceerd


def gepubliceerd_bij(kader: Kader, id_of_pad: str) -> Gepubliceerd | None:
    """Return the published figures beside the kader, None where it has none. Raises Kaderfout where they are faulty.

    A document that the kader does not know is called by its title: nobody who reads a report knows it by another name.
    """
    bestand, _ = naast_kader(id_of_pad, GEPUBLICEERD)
    if not bestand.is_file():
        return None
    gelezen = gepubliceerd_in(kader, id_of_pad, None)
    eigen = replace(kader, bronnen=gelezen.bronnen)
    return replace(gelezen, posten=tuple(replace(p, bron=bron_in_woorden(eigen, p.bron)) for p in gelezen.posten))


def gepubliceerd_in(kader: Kader, id_of_pad: str, gepubliceerd: str | None) -> Gepubliceerd:
    """Return the published figures in a file, or those beside the kader. Raises Gebruiksfout or Kaderfout."""
    bestand, naam = (Path(gepubliceerd), gepubliceerd) if gepubliceerd else naast_kader(id_of_pad, GEPUBLICEERD)
    if not bestand.is_file() and not gepubliceerd:
        raise gebruiksfout("G158", kader=kader.id, bestand=naam)
    if not bestand.is_file():
        raise Kaderfout((melding("T001", Plek(bestand=naam), tip=tip_geplakt(naam)),))
    gelezen, meldingen = load_gepubliceerd(inhoud_van(bestand, naam), naam, kader)
    if gelezen is None:
        raise Kaderfout(meldingen)
    return gelezen


def met_bronnen(kader: Kader, gelezen: Gepubliceerd) -> Kader:
    """Return the kader with the documents that only its published figures cite, for who words where they stand."""
    return replace(kader, bronnen=(*kader.bronnen, *gelezen.bronnen))


def posten_van(uitslagen: Sequence[Uitslag]) -> Iterator[Post]:
    """Yield the published oordelen that stand in the toetsingen themselves, as posten."""
    for toetsing in (uitslag.toetsing for uitslag in uitslagen):
        for nr, letter in toetsing.gepubliceerd.items():
            oordeel = Oordeelpost(nr=nr, organisatie=toetsing.organisatie, letter=letter)
            yield Post(
                id=f"{toetsing.organisatie}-{nr}",
                tekst=oordeel_zin(oordeel),
                bron=toetsing.bron.bestand,
                inhoud=oordeel,
            )


def oordelen_bij_kader(gelezen: Gepubliceerd, toetsing: Toetsing) -> Mapping[str, Post]:
    """Return by criterium the posten beside the kader that hold the published oordeel of this toetsing.

    They are of the organisation by its name, whatever its case and spaces, and of the ronde they are about: of another
    ronde, or where the toetsing names none, nothing was published as far as anybody knows. Of a zelfevaluatie
    nothing was either: what ships with a kader are oordelen of who assessed, not of who looked at itself. An oordeel
    that stands in the toetsing itself goes first, by criterium, so there is no post for it.
    """
    if toetsing.soort is Soort.ZELFEVALUATIE:
        return {}
    wie, ronde = vergelijkbaar(toetsing.organisatie), rondesleutel(toetsing.ronde)
    return {
        post.inhoud.nr: post
        for post in gelezen.posten
        if isinstance(post.inhoud, Oordeelpost)
        and (vergelijkbaar(post.inhoud.organisatie), rondesleutel(post.ronde or gelezen.ronde)) == (wie, ronde)
        and post.inhoud.nr not in toetsing.gepubliceerd
    }


def met_oordelen(kader: Kader, uitslag: Uitslag, posten: Mapping[str, Post]) -> Uitslag:
    """Return the uitslag with these published oordelen beside those computed, which stay as they are."""
    erbij = {nr: Oordeel(post.inhoud.letter) for nr, post in posten.items() if isinstance(post.inhoud, Oordeelpost)}
    if not erbij:
        return uitslag
    return decide(kader, replace(uitslag.toetsing, gepubliceerd={**erbij, **uitslag.toetsing.gepubliceerd}))
