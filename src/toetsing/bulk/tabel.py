"""Tidy frames for analysts: one row per toetsing and criterium, or one per toetsing and verwachting."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

import pandas as pd

from toetsing.domain.decide.uitslag import mogelijk_kort
from toetsing.domain.scorelijst import SCOREKOPPEN, Scorerij, gegevenskolommen, scorerijen
from toetsing.domain.scores import OPEN, als_woord

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from toetsing.domain.decide.uitslag import Uitslag
    from toetsing.domain.kader import Kader
    from toetsing.domain.scorelijst import Gegevens


def tabel(
    uitslagen: Sequence[Uitslag],
    kader: Kader | None = None,
    *,
    per: Literal["criterium", "verwachting"] = "criterium",
    gegevens: Gegevens | None = None,
) -> pd.DataFrame:
    """Return one row per toetsing and criterium, or per toetsing and verwachting, in the order of the `uitslagen`.

    Without uitslagen there are the columns alone. Raises ValueError where `per` is neither, or where a row per
    verwachting is asked for without the `kader`, which knows their order and names.

    **Per criterium.** A criterium without beslisregels has a row where people gave an oordeel, after those of the
    others. The columns, in this order:
        organisatie, ronde, soort, thema, themanaam, criterium, criteriumnaam: text (`str`); ronde and soort are missing
            where nobody said, thema and the names without the kader.
        berekend: categories; missing while more than one oordeel is possible, and where the kader has no beslisregels.
        vastgesteld: categories as those of berekend; what people set, and where they set none the computed one.
        mogelijk: text, the oordelen still possible: "V", or "V/M"; empty where the kader has no beslisregels.
        open, and one per teken of the scale (`+`, `-`, `nvt`): how many verwachtingen have it (`int64`).
        voldoende, beoordeeld, overgenomen: of the whole toetsing, so the same in each of its rows (`int64`).
        gepubliceerd, afwijkend: categories as those of berekend; missing where people gave none.

    With the kader (`scoring.kader`) the categories are ordered: its letters from best to worst, and then `geen` (no
    beslisregel applies). An uitslag by itself does not know which is better: without the kader they are the letters
    that occur, in alphabetical order, and the columns of tekens those that the uitslagen have.

    **Per verwachting** there is a row for every listed verwachting, also one that does not count:
        organisatie, ronde, soort: text (`str`); ronde and soort are missing where nobody said.
        datum: `datetime64[s]`; missing where nobody said.
        thema, themanaam, criterium, criteriumnaam, nr, verwachting: text; numbers stay text ("1.10").
        telt mee: `bool`.
        score: categories, the tekens of the scale and then `open`; never missing.
        overgenomen uit: text, the ronde a score was taken over from; missing where it was scored in this one.
        cel, bestand: text; cel is missing where a score stands in no cell.
        then a text column for each label of `gegevens`, which says per file what stands on its sheet *Gegevens*:
            `toetsing.score(paden, met_dossiers=True).gegevens`.
    """
    if per == "verwachting" and kader is not None:
        return _per_verwachting(uitslagen, kader, gegevens or {})
    if per != "criterium":
        raise ValueError("Kies bij per 'criterium' of 'verwachting', en geef bij 'verwachting' ook het kader.")
    return _per_criterium(uitslagen, kader)


def _per_verwachting(uitslagen: Iterable[Uitslag], kader: Kader, gegevens: Gegevens) -> pd.DataFrame:
    rijen = list(scorerijen(kader, (uitslag.toetsing for uitslag in uitslagen)))
    tekens = [*dict.fromkeys(niveau.teken for schaal in kader.scoreschalen for niveau in schaal.niveaus), OPEN.value]
    soorten: dict[str, Any] = {"datum": "datetime64[s]", "telt_mee": "bool", "score": pd.CategoricalDtype(tekens)}
    kolommen = {veld: [getattr(rij, veld) for rij in rijen] for veld in Scorerij._fields}
    kolommen["score"] = [als_woord(rij.score) for rij in rijen]
    frame = {
        kop: pd.Series(kolommen[veld], dtype=soorten.get(veld, "str"))
        for kop, veld in zip(SCOREKOPPEN, Scorerij._fields, strict=True)
    }
    for label, per_bestand in gegevenskolommen(gegevens).items():
        frame[label] = pd.Series([per_bestand.get(rij.bestand) for rij in rijen], dtype="str")
    return pd.DataFrame(frame)


def _per_criterium(uitslagen: Sequence[Uitslag], kader: Kader | None) -> pd.DataFrame:
    rijen = [
        (uitslag, criterium, uitslag.toetsing.soort) for uitslag in uitslagen for criterium in uitslag.alle_criteria
    ]
    tekens = (
        [kolom.teken for kolom in kader.kolommen]
        if kader
        else list(dict.fromkeys(t for _, c, _ in rijen for t in c.aantallen))
    )
    plaatsen = {c.nr: (t, c) for t in kader.themas for c in t.criteria} if kader else {}
    namen = [plaatsen.get(c.nr) for _, c, _ in rijen]
    teksten = {
        "organisatie": [u.toetsing.organisatie for u, _, _ in rijen],
        "ronde": [u.toetsing.ronde for u, _, _ in rijen],
        "soort": [soort.value if soort else None for _, _, soort in rijen],
        "thema": [een and een[0].nr for een in namen],
        "themanaam": [een and een[0].naam for een in namen],
        "criterium": [c.nr for _, c, _ in rijen],
        "criteriumnaam": [een and een[1].kort for een in namen],
    }
    oordelen = {
        "berekend": [c.oordeel for _, c, _ in rijen],
        "vastgesteld": [c.vastgesteld for _, c, _ in rijen],
        "gepubliceerd": [c.gepubliceerd for _, c, _ in rijen],
        "afwijkend": [c.afwijkend.oordeel if c.afwijkend else None for _, c, _ in rijen],
    }
    aantallen = {
        "open": [len(c.open) for _, c, _ in rijen],
        **{teken: [c.aantallen[teken] for _, c, _ in rijen] for teken in tekens},
        "voldoende": [u.voldoende for u, _, _ in rijen],
        "beoordeeld": [u.beoordeeld for u, _, _ in rijen],
        "overgenomen": [len(u.toetsing.overgenomen) for u, _, _ in rijen],
    }
    mogelijk = [mogelijk_kort(c.mogelijk) for _, c, _ in rijen]
    letters = (
        kader.letters if kader else sorted({een for kolom in oordelen.values() for een in kolom if een is not None})
    )
    soort = pd.CategoricalDtype(list(letters), ordered=kader is not None)
    als_oordeel = {kop: pd.Categorical(kolom, dtype=soort) for kop, kolom in oordelen.items()}
    return pd.DataFrame(
        {kop: pd.Series(kolom, dtype="str") for kop, kolom in teksten.items()}
        | {kop: als_oordeel[kop] for kop in ("berekend", "vastgesteld")}
        | {"mogelijk": pd.Series(mogelijk, dtype="str")}
        | {kop: pd.Series(kolom, dtype="int64") for kop, kolom in aantallen.items()}
        | {kop: als_oordeel[kop] for kop in ("gepubliceerd", "afwijkend")}
    )
