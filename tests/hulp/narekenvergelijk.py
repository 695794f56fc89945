"""What a comparison by hand comes to: every count, place and pair, from what stands in the input."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from hulp.narekenen import LETTERS, mogelijk, toetsing_json

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from hulp.narekenen import Criterium, Handkader, Stuk

    Stukken = Mapping[str, Stuk]
    Bereik = tuple[int, int]
    """How many there certainly are, and how many there can be."""


class Keus(NamedTuple):
    """What is asked to be shown; empty is everything."""

    criteria: Sequence[str] = ()
    oordelen: Sequence[str] = ()
    organisaties: Sequence[str] = ()


ALLES = Keus()


def gekozen(hand: Handkader, nrs: Sequence[str]) -> list[Criterium]:
    return [een for een in hand.criteria if not nrs or een.nr in nrs or een.nr.split(".")[0] in nrs]


def getoond(hand: Handkader, stukken: Stukken, keus: Keus) -> list[str]:
    """Who is shown: by name, and by a letter that counts on one of the chosen criteria."""
    namen = []
    for naam, stuk in stukken.items():
        letters: set[Any] = set()
        for een in gekozen(hand, keus.criteria):
            if een.nr in stuk.afwijkingen:
                letters.add(stuk.afwijkingen[een.nr]["oordeel"])
            elif een.rijen:
                letters.update(mogelijk(een, stuk.scores))
        if (not keus.organisaties or naam in keus.organisaties) and (not keus.oordelen or letters & {*keus.oordelen}):
            namen.append(naam)
    return namen


def geteld(paren: Iterable[str | None], volgorde: Sequence[str]) -> dict[str, int]:
    rij = list(paren)
    return {letter: rij.count(letter) for letter in volgorde if letter in rij}


def tellingen(hand: Handkader, stukken: Sequence[Stuk], nrs: Sequence[str]) -> dict[str, Any]:
    criteria = [een for een in gekozen(hand, nrs) if een.rijen]
    kan = {een.nr: [mogelijk(een, stuk.scores) for stuk in stukken] for een in criteria}
    zeker = {nr: [letters[0] if len(letters) == 1 else None for letters in per] for nr, per in kan.items()}
    gezet = {
        nr: [
            stuk.afwijkingen[nr]["oordeel"] if nr in stuk.afwijkingen else een
            for stuk, een in zip(stukken, per, strict=True)
        ]
        for nr, per in zeker.items()
    }
    return {
        "criteria": {nr: geteld(per, LETTERS) for nr, per in zeker.items()},
        "criteria_mogelijk": {
            nr: geteld((een for letters in per for een in letters), LETTERS) for nr, per in kan.items()
        },
        "criteria_vastgesteld": {nr: geteld(per, LETTERS) for nr, per in gezet.items() if per != zeker[nr]},
        "verwachtingen": {
            nr: geteld((stuk.scores[nr] or "open" for stuk in stukken), [*hand.schaal, "open"])
            for een in gekozen(hand, nrs)
            for nr in een.mag
        },
    }


def voldoende(hand: Handkader, stuk: Stuk) -> Bereik:
    scores = [stuk.scores[nr] for nr in hand.nrs]
    return scores.count(hand.ladder[0]), scores.count(hand.ladder[0]) + scores.count(None)


def keren_beste(hand: Handkader, stuk: Stuk) -> Bereik:
    kan = [mogelijk(een, stuk.scores) for een in hand.met_regels]
    return kan.count(["V"]), sum("V" in letters for letters in kan)


def plaats(naam: str, bereik: Mapping[str, Bereik]) -> Bereik:
    """The best place is with everything of its own and nothing of others, the last the other way round."""
    eigen = bereik[naam]
    anderen = [een for wie, een in bereik.items() if wie != naam]
    return 1 + sum(minst > eigen[1] for minst, _ in anderen), 1 + sum(meest > eigen[0] for _, meest in anderen)


def rangorde(hand: Handkader, stukken: Stukken) -> list[dict[str, Any]]:
    bereik = {naam: voldoende(hand, stuk) for naam, stuk in stukken.items()}
    return [
        {
            "plaats": plaats(naam, bereik)[0],
            "plaats_laagste": plaats(naam, bereik)[1],
            "organisatie": naam,
            "voldoende": bereik[naam][0],
            "voldoende_mogelijk": bereik[naam][1],
            "beoordeeld": sum(stukken[naam].scores[nr] != "nvt" for nr in hand.nrs),
        }
        for naam in sorted(stukken, key=lambda naam: (-bereik[naam][0], naam.casefold()))
    ]


def laagste_json(hand: Handkader, stukken: Stukken, aantal: int) -> dict[str, Any]:
    bereik = {naam: voldoende(hand, stuk) for naam, stuk in stukken.items()}
    op_volgorde = sorted(bereik, key=lambda naam: (bereik[naam], naam.casefold()))

    def anderen(naam: str) -> list[Bereik]:
        return [een for wie, een in bereik.items() if wie != naam]

    zeker = [n for n in op_volgorde if sum(minst <= bereik[n][1] for minst, _ in anderen(n)) < aantal]
    kan = [n for n in op_volgorde if sum(meest < bereik[n][0] for _, meest in anderen(n)) < aantal]
    rest = [naam for naam in kan if naam not in zeker]
    gelijk = len({getal for naam in rest for getal in bereik[naam]}) == 1
    return {"aantal": aantal, "zeker": zeker, "mogelijk": kan, "gedeeld": rest if gelijk else []}


def banden(regelsets: Mapping[str, Mapping[str, Bereik]], wie: Sequence[str]) -> list[dict[str, Any]]:
    """`regelsets` holds the chosen one first; the others have a name."""
    uit = []
    for naam in wie:
        per = {id_: plaats(naam, bereik) for id_, bereik in regelsets.items()}
        uit.append(
            {
                "organisatie": naam,
                "plaats": min(eerste for eerste, _ in per.values()),
                "plaats_laagste": max(laatste for _, laatste in per.values()),
                "door_open": any(eerste != laatste for eerste, laatste in per.values()),
                "door_varianten": [id_ for id_ in per if per[id_] != per[""]],
            }
        )
    return sorted(uit, key=lambda band: (band["plaats"], band["plaats_laagste"], str(band["organisatie"]).casefold()))


def paren(
    hand: Handkader,
    stukken: Stukken,
    nrs: Sequence[str],
    wie: Sequence[str],
    practices: Mapping[str, list[dict[str, str | None]]],
) -> dict[str, Any]:
    def met(naam: str, letter: str) -> list[str]:
        stuk = stukken[naam]
        return [
            een.nr
            for een in gekozen(hand, nrs)
            if een.rijen
            and mogelijk(een, stuk.scores) == [letter]
            and stuk.afwijkingen.get(een.nr, {"oordeel": letter})["oordeel"] == letter
        ]

    namen = sorted(stukken, key=str.casefold)
    beste = {naam: met(naam, "V") for naam in namen}
    uit: list[dict[str, Any]] = []
    helpers = {}
    for zwak in namen:
        slecht = met(zwak, "O")
        alle = {sterk: samen for sterk in namen if (samen := [nr for nr in slecht if nr in beste[sterk]])}
        staan = [sterk for sterk in alle if zwak in wie or sterk in wie]
        for sterk in sorted(staan, key=lambda sterk: -len(alle[sterk]))[:5]:
            helpers[zwak] = len(alle)
            een = {"sterk": sterk, "zwak": zwak, "criteria": alle[sterk], "good_practices": practices.get(sterk, [])}
            uit.append(een)
    return {"buddies": sorted(uit, key=lambda paar: -len(paar["criteria"])), "helpers": helpers}


def vergelijking_json(
    hand: Handkader,
    stukken: Stukken,
    keus: Keus = ALLES,
    *,
    laagste: int | None = None,
    groepen: Mapping[str, Sequence[str]] | None = None,
    regelsets: Mapping[str, Handkader] | None = None,
    buddies: bool = False,
    practices: Mapping[str, list[dict[str, str | None]]] | None = None,
) -> dict[str, Any]:
    wie = getoond(hand, stukken, keus)
    robuust = None
    if regelsets is not None:
        per = {
            id_: {naam: keren_beste(ander, stuk) for naam, stuk in stukken.items()}
            for id_, ander in {"": hand, **regelsets}.items()
        }
        robuust = {
            "varianten": [*regelsets],
            "verwachtingen": banden({"": {naam: voldoende(hand, stuk) for naam, stuk in stukken.items()}}, wie),
            "oordelen": banden(per, wie),
        }
    return {
        "kader": hand.kort,
        "keuze": {soort: [*waarden] for soort, waarden in keus._asdict().items()},
        "toetsingen": [toetsing_json(hand, stukken[naam]) for naam in stukken if naam in wie],
        **tellingen(hand, [*stukken.values()], keus.criteria),
        "rangorde": [regel for regel in rangorde(hand, stukken) if regel["organisatie"] in wie],
        "groepen": groepen
        and {
            naam: {
                "organisaties": [een["organisatie"] for een in rangorde(hand, {n: stukken[n] for n in leden})],
                **tellingen(hand, [stukken[n] for n in leden], keus.criteria),
            }
            for naam, leden in groepen.items()
        },
        "laagste": laagste and laagste_json(hand, stukken, laagste),
        "robuust": robuust,
        **(
            paren(hand, stukken, keus.criteria, wie, practices or {}) if buddies else {"buddies": None, "helpers": None}
        ),
    }
