"""What the rules see, against every toetsing there is: small invented kaders, each with its rules done by hand too."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cache
from itertools import product
from typing import TYPE_CHECKING

import pytest

from toetsing.domain.rules.betekenis import Onderdeel
from toetsing.domain.rules.boom import GEEN, Beslisregel, LegeNoemer, Oordeel, Regelset, bladen_van
from toetsing.domain.rules.taal import Taalfout, Woordenschat, parse_voorwaarde
from toetsing.domain.rules.toestand import Telling, verdelingen, zicht_van
from toetsing.domain.scores import OPEN, Score, Scoreniveau

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from toetsing.domain.rules.toestand import Toestand, Zicht
    from toetsing.domain.scores import Ingevuld

    Toets = tuple[Ingevuld, ...]
    """The scores of one toetsing, in the order of the onderdelen."""

NAMEN = {"a": "goed", "b": "matig", "c": "slecht", "n": "nvt"}
NVT = frozenset("n")
SCHAAL = [
    Scoreniveau(teken=Score(teken), naam=naam, nvt=teken in NVT, voldoet=teken == "a", invoer=(teken,))
    for teken, naam in NAMEN.items()
]
WOORDEN = Woordenschat(
    niveaus=tuple((naam, teken) for teken, naam in NAMEN.items()), nvt=NVT, groepen=frozenset({"kern", "rest"})
)


@dataclass(frozen=True)
class Proef:
    """A kader of one criterium: its onderdelen, its rows, and the place of the row that decides, done by hand."""

    onderdelen: tuple[Onderdeel, ...]
    rijen: tuple[tuple[str, str], ...]
    hand: Callable[[str], int | None]
    lege_noemer: str | None = None
    buiten: int = 0

    @property
    def nrs(self) -> list[str]:
        return [onderdeel.nr for onderdeel in self.onderdelen]

    def volledig(self) -> list[Toets]:
        return [tuple(map(Score, tekens)) for tekens in product(*(o.tekens for o in self.onderdelen))]

    def alle(self) -> list[Toets]:
        keuzes: list[list[Ingevuld]] = [[*map(Score, o.tekens), OPEN] for o in self.onderdelen]
        return list(product(*keuzes))

    def beslist(self, toets: Toets) -> tuple[str, int | None]:
        """The oordeel and the place of its row; -1 is the answer to an empty denominator."""
        plaats = self.hand("".join(map(str, toets)))
        if plaats is None:
            return GEEN, None
        return (self.lege_noemer or "") if plaats < 0 else self.rijen[plaats][0], plaats


def delen(*tekens: str, kern: int = 0) -> tuple[Onderdeel, ...]:
    return tuple(
        Onderdeel(nr=f"1.{i}", tekens=tuple(ts), groepen=frozenset({"kern" if i <= kern else "rest"}))
        for i, ts in enumerate(tekens, start=1)
    )


def eerste(*past: bool) -> int | None:
    return past.index(True) if True in past else None


PROEVEN: dict[str, Proef] = {
    "tellen": Proef(
        delen("acn", "acn", "acn", "acn"),
        (("V", "hoogstens 1 slecht"), ("M", "precies 2 slecht en de overige goed"), ("O", "minstens 3 slecht")),
        lambda t: eerste(t.count("c") <= 1, sorted(t) == list("aacc"), t.count("c") >= 3),
    ),
    "groepen, een naam en andere scores": Proef(
        delen("acn", "acn", "acn", "ac", "acn", kern=2),
        (("V", "alle goed in kern en 1.3 is goed"), ("O", "minstens 1 slecht in kern"), ("M", "anders")),
        lambda t: eerste(t[:3] == "aaa", "c" in t[:2], True),
    ),
    "een langere schaal": Proef(
        delen("abcn", "abcn", "abcn"),
        (("V", "minstens 2 goed en geen slecht"), ("M", "2 of 3 matig of beter"), ("O", "niet alle nvt")),
        lambda t: eerste(t.count("a") >= 2 and "c" not in t, t.count("a") + t.count("b") >= 2, t != "nnn"),
    ),
    "percentages en een lege noemer": Proef(
        delen("acn", "acn", "acn", "acn", kern=2),
        (("V", "meer dan 60% goed"), ("O", "minstens 50% slecht in kern"), ("M", "precies 2 nvt en geen matig")),
        lambda t: (
            -1
            if t[:2] == "nn" or t == "nnnn"
            else eerste(
                10 * t.count("a") > 6 * (4 - t.count("n")),
                2 * t[:2].count("c") >= 2 - t[:2].count("n"),
                t.count("n") == 2,
            )
        ),
        lege_noemer="M",
    ),
    "een percentage van alle genoemde": Proef(
        delen("acn", "acn", "acn"),
        (("V", "minstens 50% goed van alle genoemde"), ("O", "minstens 50% slecht van alle genoemde")),
        lambda t: eerste(2 * t.count("a") >= 4, 2 * t.count("c") >= 4),
        buiten=1,
    ),
    "elk een naam": Proef(
        delen("ac", "abc", "cn"),
        (("V", "1.1 is goed en 1.2 is matig of beter"), ("O", "1.3 is nvt"), ("O", "1.2 is slecht")),
        lambda t: eerste(t[0] == "a" and t[1] in "ab", t[2] == "n", t[1] == "c"),
    ),
}


def regels(proef: Proef) -> Regelset:
    rijen = []
    for letter, zin in proef.rijen:
        voorwaarde = parse_voorwaarde(zin, WOORDEN)
        assert not isinstance(voorwaarde, Taalfout)
        rijen.append(Beslisregel(oordeel=Oordeel(letter), voorwaarde=voorwaarde, zin=zin, bron="proef"))
    leeg = proef.lege_noemer and Beslisregel(
        oordeel=Oordeel(proef.lege_noemer), voorwaarde=LegeNoemer.LEGE_NOEMER, zin="leeg", bron="proef"
    )
    return Regelset(rijen=tuple(rijen), lege_noemer=leeg or None)


@cache
def zicht_bij(naam: str) -> Zicht:
    proef = PROEVEN[naam]
    return zicht_van(regels(proef), proef.onderdelen, NVT, proef.buiten)


def scores(naam: str, toets: Toets) -> dict[str, Ingevuld]:
    return dict(zip(PROEVEN[naam].nrs, toets, strict=True))


@cache
def per_toestand(naam: str) -> Mapping[Toestand, list[Toets]]:
    """Every toetsing there is, with open scores too, by what the rules see of it."""
    gevonden: dict[Toestand, list[Toets]] = {}
    for toets in PROEVEN[naam].alle():
        gevonden.setdefault(zicht_bij(naam).toestand(scores(naam, toets)), []).append(toets)
    return gevonden


def klasse_van(zicht: Zicht, nr: str) -> int:
    (plaats,) = (i for i, klasse in enumerate(zicht.klassen) if nr in klasse.nrs)
    return plaats


def voltooid(naam: str, toets: Toets) -> Iterator[Toets]:
    return product(
        *(map(Score, o.tekens) if t is OPEN else [t] for o, t in zip(PROEVEN[naam].onderdelen, toets, strict=True))
    )


elke_proef = pytest.mark.parametrize("naam", PROEVEN)


# -- what is the same --------------------------------------------------------------------------------------------------


@elke_proef
def test_toetsingen_met_dezelfde_toestand_krijgen_met_de_hand_hetzelfde_oordeel_door_dezelfde_rij(naam: str) -> None:
    proef, zicht = PROEVEN[naam], zicht_bij(naam)
    for toestand, toetsingen in per_toestand(naam).items():
        if OPEN in toetsingen[0]:
            continue
        ((oordeel, plaats),) = {proef.beslist(toets) for toets in toetsingen}
        beslissing = zicht.beslis(toestand)
        rij = None if plaats is None else zicht.regelset.lege_noemer if plaats < 0 else zicht.regelset.rijen[plaats]
        assert (beslissing.oordeel, beslissing.rij) == (oordeel, rij)


@elke_proef
def test_wat_open_is_is_open_in_elke_toetsing_met_die_toestand(naam: str) -> None:
    zicht = zicht_bij(naam)
    for toestand, toetsingen in per_toestand(naam).items():
        assert {toets.count(OPEN) for toets in toetsingen} == {zicht.open(toestand)}
        (open_per_klasse,) = {
            frozenset(Counter(klasse_van(zicht, nr) for nr, t in scores(naam, toets).items() if t is OPEN).items())
            for toets in toetsingen
        }
        assert sum(n for _, n in open_per_klasse) == zicht.open(toestand)


@elke_proef
def test_wat_even_zwaar_weegt_mag_van_plaats_ruilen(naam: str) -> None:
    zicht, nrs = zicht_bij(naam), PROEVEN[naam].nrs
    assert sorted(nr for klasse in zicht.klassen for nr in klasse.nrs) == nrs
    for klasse in zicht.klassen:
        for nr, ander in product(klasse.nrs, repeat=2):
            for toets in PROEVEN[naam].alle():
                zoals = scores(naam, toets)
                geruild = {**zoals, nr: zoals[ander], ander: zoals[nr]}
                assert zicht.toestand(zoals) == zicht.toestand(geruild)


# -- all of them -------------------------------------------------------------------------------------------------------


@elke_proef
def test_alle_toestanden_zijn_die_van_alle_toetsingen_elk_een_keer(naam: str) -> None:
    zicht = zicht_bij(naam)
    volledig = list(zicht.toestanden())
    assert Counter(volledig) == Counter({zicht.toestand(scores(naam, toets)) for toets in PROEVEN[naam].volledig()})
    assert len(volledig) == zicht.aantal_toestanden
    met_open = list(zicht.deeltoestanden())
    assert Counter(met_open) == Counter(dict.fromkeys(per_toestand(naam), 1))
    assert len(met_open) == zicht.aantal_deeltoestanden


@elke_proef
def test_een_toestand_weet_voor_hoeveel_toetsingen_zij_staat(naam: str) -> None:
    for toestand, toetsingen in per_toestand(naam).items():
        assert zicht_bij(naam).invullingen(toestand) == len(toetsingen)


@elke_proef
def test_wat_verder_is_ingevuld_komt_eerder(naam: str) -> None:
    zicht = zicht_bij(naam)
    plaats = {toestand: i for i, toestand in enumerate(zicht.deeltoestanden())}
    assert [zicht.open(toestand) for toestand in plaats] == sorted(map(zicht.open, plaats))
    for toestand, i in plaats.items():
        assert all(plaats[volgende] < i for volgende in zicht.verder(toestand))


# -- from one to another -----------------------------------------------------------------------------------------------


@elke_proef
def test_een_andere_score_geeft_de_toestand_van_de_veranderde_toetsing(naam: str) -> None:
    """Exactly: over all toetsingen with one toestand, every other score of every onderdeel."""
    zicht = zicht_bij(naam)
    for toestand, toetsingen in per_toestand(naam).items():
        anders = {
            (klasse_van(zicht, o.nr), str(was), wordt, zicht.toestand({**scores(naam, toets), o.nr: Score(wordt)}))
            for toets in toetsingen
            for o, was in zip(PROEVEN[naam].onderdelen, toets, strict=True)
            for wordt in o.tekens
            if was is not OPEN and was != wordt
        }
        assert Counter(zicht.wissels(toestand)) == Counter(anders)


@elke_proef
def test_kan_hebben_is_of_er_zo_een_toetsing_is(naam: str) -> None:
    zicht = zicht_bij(naam)
    for toestand, toetsingen in per_toestand(naam).items():
        gezien = {
            (klasse_van(zicht, nr), teken) for toets in toetsingen for nr, teken in scores(naam, toets).items()
        } - {(i, OPEN) for i in range(len(zicht.klassen))}
        assert {(t.klasse, t.teken) for t in zicht.tellingen if zicht.kan_hebben(toestand, t.klasse, t.teken)} == gezien


@elke_proef
def test_wat_mogelijk_blijft_is_precies_wat_elke_invulling_geeft(naam: str) -> None:
    zicht, proef = zicht_bij(naam), PROEVEN[naam]
    for toestand, toetsingen in per_toestand(naam).items():
        for toets in toetsingen:
            volledig = list(voltooid(naam, toets))
            eindes = {zicht.toestand(scores(naam, een)) for een in volledig}
            assert Counter(zicht.voltooiingen(toestand)) == Counter(eindes)
            assert {b.oordeel for b in zicht.beslissingen(toestand)} == {proef.beslist(een)[0] for een in volledig}


@elke_proef
def test_een_voor_een_verder_leidt_naar_elke_voltooiing_en_naar_niets_anders(naam: str) -> None:
    zicht = zicht_bij(naam)
    eindes: dict[Toestand, set[Toestand]] = {}
    for toestand in zicht.deeltoestanden():
        verder = list(zicht.verder(toestand))
        assert all(zicht.open(volgende) == zicht.open(toestand) - 1 for volgende in verder)
        plaatsen = [klasse_van(zicht, nr) for nr in PROEVEN[naam].nrs if nr not in zicht.voorbeeld(toestand)]
        assert len(verder) == (len(zicht.klassen[min(plaatsen)].tekens) if plaatsen else 0)
        eindes[toestand] = {einde for volgende in verder for einde in eindes[volgende]} or {toestand}
        assert eindes[toestand] == set(zicht.voltooiingen(toestand))


@elke_proef
def test_verder_kan_er_een_open_laten(naam: str) -> None:
    """Filling in until no more can be done leaves one of that class open, and nothing else."""
    zicht = zicht_bij(naam)
    for toestand, toetsingen in per_toestand(naam).items():
        open_in = Counter(klasse_van(zicht, nr) for nr, t in scores(naam, toetsingen[0]).items() if t is OPEN)
        for plaats in range(len(zicht.klassen)):
            einde = toestand
            while verder := list(zicht.verder(einde, behalve=plaats)):
                einde = verder[-1]
            assert zicht.open(einde) == (1 if open_in[plaats] else 0)
            assert len(set(zicht.voltooiingen(einde))) == (len(zicht.klassen[plaats].tekens) if open_in[plaats] else 1)


@elke_proef
def test_erbij_is_invullen(naam: str) -> None:
    zicht = zicht_bij(naam)
    assert zicht.leeg == zicht.toestand(dict.fromkeys(PROEVEN[naam].nrs, OPEN))
    for toets in PROEVEN[naam].alle():
        gevuld = [(klasse_van(zicht, nr), t, 1) for nr, t in scores(naam, toets).items() if t is not OPEN]
        half = zicht.erbij(zicht.leeg, gevuld[:2])
        assert zicht.erbij(half, gevuld[2:]) == zicht.erbij(zicht.leeg, gevuld) == zicht.toestand(scores(naam, toets))
        samen = Counter((klasse, teken) for klasse, teken, _ in gevuld)
        assert zicht.erbij(zicht.leeg, ((*wat, n) for wat, n in samen.items())) == zicht.toestand(scores(naam, toets))


@elke_proef
def test_een_voorbeeld_is_een_toetsing_met_die_toestand(naam: str) -> None:
    zicht = zicht_bij(naam)
    for toestand, toetsingen in per_toestand(naam).items():
        voorbeeld = zicht.voorbeeld(toestand)
        assert tuple(Score(voorbeeld[nr]) if nr in voorbeeld else OPEN for nr in PROEVEN[naam].nrs) in toetsingen


# -- rows and empty denominators ---------------------------------------------------------------------------------------


@elke_proef
def test_de_rij_die_beslist_past_en_geen_eerdere(naam: str) -> None:
    zicht = zicht_bij(naam)
    for toestand in zicht.toestanden():
        passend = [rij for rij in zicht.regelset.alle_rijen if zicht.past(rij, toestand)]
        assert passend[:1] == [rij for rij in [zicht.beslis(toestand).rij] if rij is not None]
        assert all(rij in passend for rij in zicht.beslis(toestand).tegenspraak)


def test_met_een_lege_noemer_past_alleen_het_antwoord_daarop() -> None:
    naam = "percentages en een lege noemer"
    zicht = zicht_bij(naam)
    for toestand, toetsingen in per_toestand(naam).items():
        if OPEN not in toetsingen[0]:
            leeg = toetsingen[0][:2] == ("n", "n")
            assert zicht.lege_noemer(toestand) is leeg
            assert [zicht.past(rij, toestand) for rij in zicht.regelset.alle_rijen].count(True) <= (1 if leeg else 3)
            assert zicht.past(zicht.regelset.alle_rijen[0], toestand) is leeg


# -- counting elsewhere ------------------------------------------------------------------------------------------------


def geteld(zicht: Zicht, zoals: Mapping[str, Ingevuld]) -> list[int]:
    """What a sheet or a matrix finds that counts what it was told to."""
    return [sum(zoals[nr] == t.teken for nr in zicht.klassen[t.klasse].nrs) for t in zicht.tellingen]


@elke_proef
def test_wie_telt_wat_er_te_tellen_is_heeft_de_toestand(naam: str) -> None:
    zicht = zicht_bij(naam)
    gezien: dict[tuple[int, ...], Toestand] = {}
    for toestand, toetsingen in per_toestand(naam).items():
        for toets in toetsingen:
            aantallen = geteld(zicht, scores(naam, toets))
            waarden = tuple(sum(aantallen[i] for i in veld.tellingen) for veld in zicht.velden)
            assert waarden == zicht.waarden(toestand)
            assert gezien.setdefault(waarden, toestand) == toestand
            assert all(n <= veld.hoogstens for n, veld in zip(waarden, zicht.velden, strict=True))
    assert len(gezien) == len(per_toestand(naam))


IN_GETALLEN: dict[str, list[Callable[[str], tuple[int, int]]]] = {
    # per condition, from left to right: what it counts, and of how many
    "groepen, een naam en andere scores": [
        lambda t: (t[:2].count("a"), 2),
        lambda t: (t[2:3].count("a"), 1),
        lambda t: (t[:2].count("c"), 2),
    ],
    "tellen": [
        lambda t: (t.count("c"), 4),
        lambda t: (t.count("c"), 4),
        lambda t: (t.count("a") + t.count("c"), 4),
        lambda t: (t.count("c"), 4),
    ],
    "percentages en een lege noemer": [
        lambda t: (t.count("a"), 4 - t.count("n")),
        lambda t: (t[:2].count("c"), 2 - t[:2].count("n")),
        lambda t: (t.count("n"), 4),
        lambda t: (0, 4),
    ],
    "een percentage van alle genoemde": [lambda t: (t.count("a"), 4), lambda t: (t.count("c"), 4)],
}


@pytest.mark.parametrize("naam", IN_GETALLEN)
def test_wat_een_voorwaarde_vergelijkt_is_een_som_van_wat_er_te_tellen_is(naam: str) -> None:
    zicht = zicht_bij(naam)
    bladen = [blad for rij in zicht.regelset.rijen for blad in bladen_van(rij.voorwaarde)]
    for toets in PROEVEN[naam].volledig():
        aantallen = geteld(zicht, scores(naam, toets))
        for blad, met_de_hand in zip(bladen, IN_GETALLEN[naam], strict=True):
            van, zonder = zicht.noemer(blad)
            gevonden = sum(aantallen[i] for i in zicht.telt(blad)), van - sum(aantallen[i] for i in zonder)
            assert gevonden == met_de_hand("".join(map(str, toets)))


def test_er_is_per_klasse_een_telling_van_elke_score() -> None:
    zicht = zicht_bij("elk een naam")
    assert zicht.tellingen == tuple(
        Telling(klasse=i, teken=teken) for i, tekens in enumerate(["ac", "abc", "cn"]) for teken in tekens
    )


def test_verdelen_begint_met_alles_op_de_eerste_plaats() -> None:
    assert list(verdelingen(2, 3)) == [(2, 0, 0), (1, 1, 0), (1, 0, 1), (0, 2, 0), (0, 1, 1), (0, 0, 2)]
    assert list(verdelingen(0, 2)) == [(0, 0)]
    assert list(verdelingen(1, 0)) == []


# -- words -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("naam", "toets", "woorden"),
    [
        ("tellen", "aacn", "2 goed, 1 slecht en 1 nvt"),
        ("elk een naam", "abn", "1.1 goed, 1.2 matig en 1.3 nvt"),
        (
            "groepen, een naam en andere scores",
            "acaan",
            "1 goed en 1 slecht bij 1.1 en 1.2, 1.3 goed, 1.4 goed en 1.5 nvt",
        ),
    ],
)
def test_een_toestand_in_woorden(naam: str, toets: str, woorden: str) -> None:
    zicht = zicht_bij(naam)
    assert zicht.in_woorden(zicht.toestand(scores(naam, tuple(map(Score, toets)))), SCHAAL) == woorden
