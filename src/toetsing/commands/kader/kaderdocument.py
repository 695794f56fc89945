"""The kaders that ship, and a kader in words, as documents."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toetsing.document.blokken import Alinea, Cel, Deel, Document, Kolom, Tabel, cellen
from toetsing.document.kaderbeeld import toon_kader
from toetsing.document.kaderdeel import beslisregelblokken, bronblokken
from toetsing.document.letter import soort_van
from toetsing.document.omslag import Omslag
from toetsing.domain.programma import VERSIE
from toetsing.domain.words.woorden import datum, opsomming

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from toetsing.document.blokken import Blok, Celsoort
    from toetsing.document.kaderbeeld import Kaderbeeld, Thematekst
    from toetsing.domain.kader import Kader


def lijstdocument(kaders: Sequence[Kader], dag: date) -> Document:
    """Return the list of kaders: what each is called and what is in it."""
    tabel = Tabel(
        titel="Achter --kader zet u de naam",
        naam="Kaders",
        kolommen=(Kolom(kop="kader", soort="kort"), Kolom(kop="versie", soort="kort"), Kolom("titel"), Kolom("inhoud")),
        rijen=tuple(cellen((kader.id, kader.versie, kader.titel, toon_kader(kader).samenvatting)) for kader in kaders),
    )
    return Document(
        omslag=Omslag(
            titel="Toetsingskaders",
            ondertitel="Deze kaders horen bij toetsing.",
            merken=(),
            kenmerken=(("een kader bekijken", "toetsing kader toon KADER"),),
        ),
        delen=(Deel(id="kaders", titel="Kaders", blokken=(tabel,)),),
        programma=f"toetsing {VERSIE}",
        peildatum=datum(dag),
    )


def kaderdocument(kader: Kader, dag: date) -> Document:
    """Return a whole kader to read, with the beslisregels as sentences and their source."""
    beeld = toon_kader(kader)
    soorten: dict[str, Celsoort] = {letter: soort_van(kader, letter) for letter in kader.letters}
    return Document(
        omslag=Omslag(
            titel=beeld.titel, ondertitel=beeld.samenvatting, merken=(), kenmerken=(("sha256", beeld.sha256),)
        ),
        delen=(
            Deel(id="kader", titel="Over dit kader", blokken=tuple(_over(beeld))),
            *(
                Deel(id=f"thema-{thema.nr}", titel=f"{thema.nr}. {thema.naam}", blokken=tuple(_thema(thema, soorten)))
                for thema in beeld.themas
            ),
            Deel(id="bronnen", titel="Noten en bronnen", blokken=tuple(bronblokken(beeld))),
            Deel(id="gegevens", titel="Gegevens", blokken=(_verwachtingen(kader), _rijen(kader)), alleen="gegevens"),
        ),
        programma=f"toetsing {VERSIE}",
        peildatum=datum(dag),
    )


def _over(beeld: Kaderbeeld) -> Iterator[Blok]:
    if beeld.toelichting:
        yield Alinea(tekst=beeld.toelichting)
    yield Tabel(
        titel="Scores van een verwachting",
        naam="Scores",
        kolommen=(Kolom(kop="teken", soort="teken"), Kolom(kop="score", soort="kort"), Kolom(kop="u mag typen")),
        rijen=tuple(map(cellen, beeld.scores)),
    )
    yield Alinea(tekst=f"Oordelen van een criterium: {beeld.legenda}.")


def _thema(thema: Thematekst, soorten: Mapping[str, Celsoort]) -> Iterator[Blok]:
    yield Alinea(tekst=thema.norm)
    yield Alinea(tekst=f"bron: {thema.bron}", soort="noot")
    yield from beslisregelblokken(thema, soorten)
    for criterium in thema.criteria:
        yield Tabel(
            titel=f"{criterium.nr} {criterium.tekst}",
            kolommen=(Kolom(kop="nr", soort="nr"), Kolom(kop="verwachting")),
            rijen=tuple(map(cellen, criterium.verwachtingen)),
        )


# -- to count further --------------------------------------------------------------------------------------------------


def _verwachtingen(kader: Kader) -> Tabel:
    """Return a row for every verwachting; its scores by name, since what begins with a sign is a formula elsewhere."""
    namen = {niveau.teken: niveau.naam for niveau in kader.schaal}
    return Tabel(
        titel="Elke verwachting",
        naam="Verwachtingen",
        kolommen=(
            *(Kolom(kop=kop, soort="nr") for kop in ("thema", "criterium", "nr")),
            Kolom(kop="verwachting"),
            *(Kolom(kop=kop, soort="kort") for kop in ("scores", "telt mee")),
            Kolom(kop="reden"),
            Kolom(kop="groepen", soort="kort"),
            *(Kolom(kop=kop, soort="nr") for kop in ("was", "noot")),
            Kolom(kop="bron"),
        ),
        rijen=tuple(
            cellen(
                (
                    thema.nr,
                    criterium.nr,
                    verwachting.nr,
                    verwachting.tekst,
                    opsomming(namen[teken] for teken in verwachting.scores),
                    "ja" if verwachting.telt_mee else "nee",
                    verwachting.reden or "",
                    opsomming(sorted(verwachting.groepen)),
                    verwachting.was or "",
                    verwachting.voetnoot or "",
                    verwachting.bron,
                )
            )
            for thema in kader.themas
            for criterium in thema.criteria
            for verwachting in criterium.verwachtingen
        ),
        zoekbaar=True,
    )


def _rijen(kader: Kader) -> Tabel:
    """Return the beslisregels of every criterium, also those that it has from its thema."""
    return Tabel(
        titel="De beslisregels van elk criterium",
        naam="Beslisregels",
        kolommen=(
            Kolom(kop="criterium", soort="nr"),
            Kolom(kop="rij", soort="getal"),
            Kolom(kop="oordeel", soort="teken"),
            Kolom(kop="beslisregel"),
            Kolom(kop="bron"),
        ),
        rijen=tuple(
            (
                *cellen((criterium.nr, str(nummer))),
                Cel(tekst=rij.oordeel, soort=soort_van(kader, rij.oordeel)),
                *cellen((rij.zin, rij.bron)),
            )
            for criterium in kader.criteria
            if criterium.regelset is not None
            for nummer, rij in enumerate(criterium.regelset.alle_rijen, start=1)
        ),
        zoekbaar=True,
    )
