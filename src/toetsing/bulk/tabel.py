"""Tidy frames for analysts: one row per toetsing and criterium, thema or whole, verwachting or fact."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

import pandas as pd

from toetsing.domain.decide.beslissen import met_alleen_een_getal
from toetsing.domain.decide.uitslag import mogelijk_kort
from toetsing.domain.items import antwoord_op, items_van, waarde_van
from toetsing.domain.oordeelplaatsen import namen_boven, niveau_van
from toetsing.domain.rules.boom import GEEN
from toetsing.domain.rules.zin import getal_in_woorden
from toetsing.domain.scorelijst import SCOREKOPPEN, Scorerij, gegevenskolommen, scorerijen
from toetsing.domain.scores import OPEN, als_woord

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from toetsing.domain.decide.uitslag import Criteriumuitslag, Uitslag
    from toetsing.domain.kader import Kader
    from toetsing.domain.schaal import Schaal
    from toetsing.domain.scorelijst import Gegevens
    from toetsing.domain.toetsing import Ondertekening


def tabel(
    uitslagen: Sequence[Uitslag],
    kader: Kader | None = None,
    *,
    per: Literal["criterium", "boven", "verwachting", "feit", "reeks", "item"] = "criterium",
    gegevens: Gegevens | None = None,
) -> pd.DataFrame:
    """Return one row per toetsing and criterium, or what else `per` says, as the `uitslagen` stand.

    Without uitslagen there are the columns alone. Raises ValueError where `per` is none of these, or where anything but
    a row per criterium is asked for without the `kader`, which knows their order and names.

    **Per criterium.** A criterium without beslisregels has a row where people gave an oordeel, and with the kader where
    it comes to a number, after those of the others. The columns, in this order:
        organisatie, ronde, soort, thema, themanaam, criterium, criteriumnaam: text (`str`); ronde and soort are missing
            where nobody said, thema and the names without the kader.
        berekend: categories; missing while more than one oordeel is possible, and where the kader has no beslisregels.
        vastgesteld: categories as those of berekend; what people set, and where they set none the computed one.
        mogelijk: text, the oordelen still possible: "V", or "V/M"; empty where the kader has no beslisregels.
        feiten, open feiten: only of a kader with facts: text, "overtreding: nee; klasse: 2" of the facts that the
            beslisregels of the criterium name, and the names of those that are open.
        open, and one per teken of the scale (`+`, `-`, `nvt`): how many verwachtingen have it (`int64`).
        voldoende, beoordeeld: of the whole toetsing, so the same in each of its rows (`int64`).
        welk getal, getal laagste, getal hoogste, getal exact: only of a kader in which a criterium comes to a number:
            text, which one; what it can still be at least and at most (`float64`, not rounded; of points a percentage;
            missing where there is nothing to reckon with); and as text the number itself ("57/8"), missing while there
            can be more than one.
        overgenomen: of the whole toetsing too (`int64`).
        gepubliceerd, afwijkend: categories as those of berekend; missing where people gave none.

    With the kader (`scoring.kader`) the categories are ordered: its letters from best to worst, and then `geen` (no
    beslisregel applies). An uitslag by itself does not know which is better: without the kader they are the letters
    that occur, in alphabetical order, and the columns of tekens those that the uitslagen have.

    **Per boven** there is a row for every thema that the kader has rules for, and then for the whole if it has any:
        organisatie, ronde, soort, thema, themanaam: as those per criterium; the last two are missing for the whole.
        niveau: text, `thema` or `geheel`.
        berekend, vastgesteld, mogelijk: as those per criterium; what people set below it makes the vastgestelde too.
        open: how many verwachtingen below it are open (`int64`); open feiten: only of a kader with facts: text, the
            names of those that are open.
        gepubliceerd, afwijkend: as those per criterium.
        The categories are the letters of all of these, and then `geen`; they are ordered where all have the same.

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

    **Per feit** there is a row for every fact of the kader, in its order:
        organisatie, ronde, soort, datum: as those per verwachting.
        feit, vraag, antwoord: text; the answer is the name of its level, or "open".
        score: categories, the tekens of the scales of facts and then `open`; never missing.
        motivering, cel, bestand: text; missing where nobody wrote one, and where it stands in no cell.
        gegeven op, door: the day and the role of who gave it, where people give an oordeel of the kader; missing of a
            fact, and where nobody gave it yet.

    **Per reeks** there is a row for every figure of every series of the kader, in order of time:
        organisatie, ronde, soort, datum: as those per verwachting.
        reeks, moment: text; a moment is 2015-12-31, 2015-12, 2015-K4 or 2015.
        waarde: `float64`; exact: text, the figure itself ("7.125").
        eenheid: text; missing where the kader names none.
        definitie: categories, in the order of the kader. Figures with another one are never to be compared.
        stuk: `int64`, from 0 within a series: only figures with the same one make a movement.
        betrouwbaarheid: text, what must be known of the figure wherever it is used; missing where nobody said anything.
        bron, cel, bestand: text; bron is missing where nobody named one.

    **Per item** there is a row for every item at every verwachting, in the order of the kader:
        organisatie, ronde, soort, datum: as those per verwachting.
        nr, verwachting, item: text; vorm: text, `tekst`, `datum`, `keuze` or `getal`.
        antwoord: text as people read it; missing where nothing was filled in.
        waarde: what was filled in as it is: text, a `datetime.date`, a `fractions.Fraction`, or a tuple of choices.
        eenheid, cel, bestand: text; missing where there is none.
    """
    if per == "item" and kader is not None:
        return _per_item(uitslagen, kader)
    if per == "verwachting" and kader is not None:
        return _per_verwachting(uitslagen, kader, gegevens or {})
    if per == "feit" and kader is not None:
        return _per_feit(uitslagen, kader)
    if per == "reeks" and kader is not None:
        from toetsing.bulk.reeksen import per_reeks  # few kaders ask for series

        return per_reeks(uitslagen, kader)
    if per == "boven" and kader is not None:
        return _per_knoop(uitslagen, kader)
    if per != "criterium":
        raise ValueError(
            "Kies bij per 'criterium', 'boven', 'verwachting', 'feit', 'reeks' of 'item', en geef bij al deze behalve "
            "'criterium' ook het kader."
        )
    return _per_criterium(uitslagen, kader)


def _per_verwachting(uitslagen: Iterable[Uitslag], kader: Kader, gegevens: Gegevens) -> pd.DataFrame:
    rijen = list(scorerijen(kader, (uitslag.toetsing for uitslag in uitslagen)))
    soorten: dict[str, Any] = {"datum": "datetime64[s]", "telt_mee": "bool", "score": _tekens(kader.scoreschalen)}
    kolommen = {veld: [getattr(rij, veld) for rij in rijen] for veld in Scorerij._fields}
    kolommen["score"] = [als_woord(rij.score) for rij in rijen]
    frame = {
        kop: pd.Series(kolommen[veld], dtype=soorten.get(veld, "str"))
        for kop, veld in zip(SCOREKOPPEN, Scorerij._fields, strict=True)
    }
    for label, per_bestand in gegevenskolommen(gegevens).items():
        frame[label] = pd.Series([per_bestand.get(rij.bestand) for rij in rijen], dtype="str")
    return pd.DataFrame(frame)


def _tekens(schalen: Iterable[Schaal]) -> pd.CategoricalDtype:
    """Return the tekens of some scales, and then open."""
    return pd.CategoricalDtype([*dict.fromkeys(n.teken for schaal in schalen for n in schaal.niveaus), OPEN.value])


def _per_item(uitslagen: Iterable[Uitslag], kader: Kader) -> pd.DataFrame:
    rijen = [(uitslag.toetsing, item) for uitslag in uitslagen for item in items_van(kader)]
    plekken = [t.itemplekken.get(item.nr, {}).get(item.veld.naam) for t, item in rijen]
    kolommen: dict[str, tuple[list[Any], Any]] = {
        "organisatie": ([t.organisatie for t, _ in rijen], "str"),
        "ronde": ([t.ronde for t, _ in rijen], "str"),
        "soort": ([t.soort.value if t.soort else None for t, _ in rijen], "str"),
        "datum": ([t.datum for t, _ in rijen], "datetime64[s]"),
        "nr": ([item.nr for _, item in rijen], "str"),
        "verwachting": ([item.punt.tekst for _, item in rijen], "str"),
        "item": ([item.veld.naam for _, item in rijen], "str"),
        "vorm": ([item.veld.soort.value for _, item in rijen], "str"),
        "antwoord": ([antwoord_op(item, t.items) or None for t, item in rijen], "str"),
        "waarde": ([waarde_van(item, t.items) for t, item in rijen], "object"),
        "eenheid": ([item.veld.eenheid or None for _, item in rijen], "str"),
        "cel": ([plek.adres if plek else None for plek in plekken], "str"),
        "bestand": ([t.bron.bestand if plek else None for (t, _), plek in zip(rijen, plekken, strict=True)], "str"),
    }
    return pd.DataFrame({kop: pd.Series(waarden, dtype=soort) for kop, (waarden, soort) in kolommen.items()})


def _per_feit(uitslagen: Iterable[Uitslag], kader: Kader) -> pd.DataFrame:
    rijen = [(uitslag.toetsing, feit) for uitslag in uitslagen for feit in kader.feiten]
    plekken = [toetsing.herkomst.get(feit.nr) for toetsing, feit in rijen]
    kolommen: dict[str, tuple[list[Any], Any]] = {
        "organisatie": ([t.organisatie for t, _ in rijen], "str"),
        "ronde": ([t.ronde for t, _ in rijen], "str"),
        "soort": ([t.soort.value if t.soort else None for t, _ in rijen], "str"),
        "datum": ([t.datum for t, _ in rijen], "datetime64[s]"),
        "feit": ([feit.nr for _, feit in rijen], "str"),
        "vraag": ([feit.tekst for _, feit in rijen], "str"),
        "antwoord": ([feit.antwoord(t.scores[feit.nr]) for t, feit in rijen], "str"),
        "score": ([als_woord(t.scores[feit.nr]) for t, feit in rijen], _tekens(feit.schaal for feit in kader.feiten)),
        "motivering": ([t.motiveringen.get(feit.nr) for t, feit in rijen], "str"),
        **(_gegeven([t.ondertekend.get(feit.nr) for t, feit in rijen]) if kader.mensoordelen else {}),
        "cel": ([plek and plek.adres for plek in plekken], "str"),
        "bestand": ([t.bron.bestand for t, _ in rijen], "str"),
    }
    return pd.DataFrame({kop: pd.Series(waarden, dtype=soort) for kop, (waarden, soort) in kolommen.items()})


def _gegeven(wie: Sequence[Ondertekening | None]) -> dict[str, tuple[list[Any], Any]]:
    """Return when and by whom each oordeel was given that people give."""
    return {
        "gegeven op": ([een and een.datum for een in wie], "datetime64[s]"),
        "door": ([(een and een.door) or None for een in wie], "str"),
    }


def _per_criterium(uitslagen: Sequence[Uitslag], kader: Kader | None) -> pd.DataFrame:
    rijen = [
        (uitslag, criterium, uitslag.toetsing.soort)
        for uitslag in uitslagen
        for criterium in (*uitslag.alle_criteria, *(met_alleen_een_getal(kader, uitslag) if kader else ()))
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
    }
    overgenomen = [len(u.toetsing.overgenomen) for u, _, _ in rijen]
    mogelijk = [mogelijk_kort(c.mogelijk) for _, c, _ in rijen]
    letters = (
        kader.letters if kader else sorted({een for kolom in oordelen.values() for een in kolom if een is not None})
    )
    soort = pd.CategoricalDtype(list(letters), ordered=kader is not None and len(kader.per_oordelen) == 1)
    als_oordeel = {kop: pd.Categorical(kolom, dtype=soort) for kop, kolom in oordelen.items()}
    return pd.DataFrame(
        {kop: pd.Series(kolom, dtype="str") for kop, kolom in teksten.items()}
        | {kop: als_oordeel[kop] for kop in ("berekend", "vastgesteld")}
        | {"mogelijk": pd.Series(mogelijk, dtype="str")}
        | (_feitkolommen(kader, [(u, c) for u, c, _ in rijen]) if kader and kader.feiten else {})
        | {kop: pd.Series(kolom, dtype="int64") for kop, kolom in aantallen.items()}
        | (_getalkolommen(kader, [(u, c.nr) for u, c, _ in rijen]) if kader else {})
        | {"overgenomen": pd.Series(overgenomen, dtype="int64")}
        | {kop: als_oordeel[kop] for kop in ("gepubliceerd", "afwijkend")}
    )


def _per_knoop(uitslagen: Iterable[Uitslag], kader: Kader) -> pd.DataFrame:
    rijen = [(uitslag.toetsing, knoop) for uitslag in uitslagen for knoop in uitslag.boven]
    namen = {thema.nr: thema.naam for thema in kader.themas}
    van_elk = list(dict.fromkeys(kader.oordelen_boven(nr) for nr in namen_boven(kader).values()))
    letters = [*dict.fromkeys(een.letter for oordelen in van_elk for een in oordelen), GEEN]
    oordeel = pd.CategoricalDtype(letters, ordered=len(van_elk) == 1)
    open_feiten = ["; ".join(k.open_feiten) for _, k in rijen]
    kolommen: dict[str, tuple[list[Any], Any]] = {
        "organisatie": ([t.organisatie for t, _ in rijen], "str"),
        "ronde": ([t.ronde for t, _ in rijen], "str"),
        "soort": ([t.soort.value if t.soort else None for t, _ in rijen], "str"),
        "thema": ([k.nr if k.nr in namen else None for _, k in rijen], "str"),
        "themanaam": ([namen.get(k.nr) for _, k in rijen], "str"),
        "niveau": ([niveau_van(k.nr) for _, k in rijen], "str"),
        "berekend": ([k.oordeel for _, k in rijen], oordeel),
        "vastgesteld": ([k.vastgesteld for _, k in rijen], oordeel),
        "mogelijk": ([mogelijk_kort(k.mogelijk) for _, k in rijen], "str"),
        "open": ([len(k.open) for _, k in rijen], "int64"),
        **({"open feiten": (open_feiten, "str")} if kader.feiten else {}),
        "gepubliceerd": ([k.gepubliceerd for _, k in rijen], oordeel),
        "afwijkend": ([k.afwijkend.oordeel if k.afwijkend else None for _, k in rijen], oordeel),
    }
    return pd.DataFrame({kop: pd.Series(waarden, dtype=soort) for kop, (waarden, soort) in kolommen.items()})


def _feitkolommen(kader: Kader, rijen: Sequence[tuple[Uitslag, Criteriumuitslag]]) -> dict[str, pd.Series[Any]]:
    """Return what the facts are that the beslisregels of each criterium name, and which of them are open."""
    genoemd = [
        "; ".join(
            f"{feit.nr}: {feit.antwoord(uitslag.toetsing.scores[feit.nr])}"
            for feit in kader.feiten
            if feit.nr in criterium.feiten
        )
        for uitslag, criterium in rijen
    ]
    open_ = ["; ".join(criterium.open_feiten) for _, criterium in rijen]
    return {"feiten": pd.Series(genoemd, dtype="str"), "open feiten": pd.Series(open_, dtype="str")}


def _getalkolommen(kader: Kader, rijen: Sequence[tuple[Uitslag, str]]) -> dict[str, pd.Series[Any]]:
    """Return the number of each criterium that comes to one; nothing where the kader asks none."""
    welke = {een.nr: getal_in_woorden(een.getal) for een in kader.criteria if een.getal is not None}
    if not welke:
        return {}
    standen = [uitslag.getallen.get(nr) for uitslag, nr in rijen]
    laagste, hoogste, exact = (
        [None if stand is None else getattr(stand, wat) for stand in standen]
        for wat in ("laagste", "hoogste", "waarde")
    )
    return {
        "welk getal": pd.Series([welke.get(nr) for _, nr in rijen], dtype="str"),
        "getal laagste": pd.Series([None if een is None else float(een) for een in laagste], dtype="float64"),
        "getal hoogste": pd.Series([None if een is None else float(een) for een in hoogste], dtype="float64"),
        "getal exact": pd.Series([None if een is None else str(een) for een in exact], dtype="str"),
    }
