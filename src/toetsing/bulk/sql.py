"""The beslisregels of a kader as one SELECT over a table of scores: for who decides where the data are.

The SELECT is one tree of `sqlglot`, printed in the dialect of an engine. Each part of the kader is a step on the row of
a toetsing: the sums that its rows compare, the row that decides, its oordeel, and where something is open what is still
possible. A dialect is in `DIALECTEN` once a test runs what is printed against the evaluator.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from sqlglot import exp

from toetsing.bulk.sqlbouw import (
    TeGrootGetal,
    als,
    eerste_bekende,
    getal,
    keuze,
    kolom,
    leeg,
    tekst,
    zoals_een_naam,
)
from toetsing.bulk.sqlbron import FOUTEN, LANG, SLEUTEL, Breed, Gevraagd, Lang, Telling
from toetsing.bulk.sqldelen import KAN, Beslisser, Deel, Vulling, open_van, tussen
from toetsing.bulk.sqlketen import BRON, TOETSING, Eronder, Keten, los, naam_van, onder_elkaar, toegelicht
from toetsing.domain.beslist import wat_beslist_wordt
from toetsing.domain.decide.uitslag import mogelijk_kort
from toetsing.domain.fouten import gebruiksfout
from toetsing.domain.meldingen import melding
from toetsing.domain.programma import VERSIE
from toetsing.domain.words.lijkt_op import tip
from toetsing.domain.words.woorden import opsomming

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from toetsing.bulk.sqlbron import Geteld
    from toetsing.bulk.sqlmogelijk import Rij
    from toetsing.domain.kader import Kader
    from toetsing.domain.meldingen import Melding
    from toetsing.domain.schaal import Telkolom

DIALECTEN: Final = ("duckdb", "sqlite")
"""The engines that a SELECT is printed for."""
TABEL: Final = "scores"
"""What the table is called where nobody says."""
_BESTAND: Final = re.compile(r"[/\\:*]|\.(parquet|csv|tsv|json|gz)$", re.IGNORECASE)
"""What is one name, of a file that an engine reads by itself, and no schema with a table."""
_KOPPEN: Final = (
    *SLEUTEL, "niveau", "nr", "oordeel", "rij", "mogelijk", "beste", "slechtste", "open", "open feiten", FOUTEN,
)  # fmt: skip
"""The columns of what comes out, beside those in which scores are counted: these stand before the last."""


class Selectie(NamedTuple):
    """A SELECT as it is printed, and what it does not say."""

    tekst: str
    meldingen: tuple[Melding, ...]


def sql_van(
    kader: Kader,
    dialect: str,
    *,
    tabel: str = TABEL,
    kolommen: Mapping[str, str] | None = None,
    breed: bool = False,
) -> Selectie:
    """Return the SELECT that decides every toetsing in a table as `decide` does.

    tabel: the name of the table. kolommen: what its columns are called, by their name here; empty where it has none, of
    ronde and soort alone. breed: it has a row per toetsing, and a column per verwachting by its number.

    Raises Gebruiksfout where the kader decides nothing, or where a row cannot be said exactly.
    """
    maker = _Maker(kader, tabel, kolommen or {}, breed=breed)
    try:
        boom = maker.select()
    except TeGrootGetal:
        raise gebruiksfout("G191", kader=kader.id, deel=maker.bezig) from None
    return Selectie(boom.sql(dialect=dialect, pretty=True) + ";\n", tuple(maker.meldingen))


def _tabel(naam: str) -> exp.Table:
    delen = [naam] if _BESTAND.search(naam) else naam.split(".")
    *ervoor, laatste = (exp.to_identifier(deel, quoted=True) for deel in delen[-3:])
    db, catalogus = (ervoor[-1] if ervoor else None), (ervoor[0] if len(ervoor) > 1 else None)
    return exp.Table(this=laatste, db=db, catalog=catalogus)


def _delen(kader: Kader) -> list[Deel]:
    """Return everything that has rows, what lies below before what lies above it."""
    return [Deel(een, naam=een.nr if een.niveau == "criterium" else een.knoop.naam) for een in wat_beslist_wordt(kader)]


class _Maker:
    """Makes the SELECT of one kader over one table."""

    def __init__(self, kader: Kader, tabel: str, kolommen: Mapping[str, str], *, breed: bool) -> None:
        self.kader, self.breed = kader, breed
        self.delen = _delen(kader)
        if not self.delen:
            raise gebruiksfout("G190", kader=kader.id)
        self.gevraagd = [
            *(Gevraagd(v.nr, v.scores, moet=True) for v in kader.verwachtingen if v.telt_mee),
            *(Gevraagd(feit.nr, feit.scores, moet=False) for feit in kader.genoemde_feiten),
        ]
        self._controleer(kolommen)
        bezet = [TOETSING, *(naam for deel in self.delen for naam in deel.eigen_kolommen)]
        self.geteld: Geteld = (Breed if breed else Lang)(_tabel(tabel), kolommen, bezet)
        self.beslisser = Beslisser(self.geteld, self.delen)
        met_criteria = any(deel.wat.niveau == "criterium" for deel in self.delen)
        self.telkolommen = _telkolommen(kader) if met_criteria else {}
        zonder = () if kader.feiten else ("open feiten",)
        self.koppen = [k for k in (*_KOPPEN[len(SLEUTEL) : -1], *self.telkolommen) if k not in zonder]
        self.keten = Keten()
        self.laatste: dict[str, str] = {}
        self.vullingen: dict[str, list[Vulling]] = {}
        self.tabellen: dict[object, str] = {}
        self.opzoektabellen: list[exp.CTE] = []
        self.meldingen: list[Melding] = []
        self.bezig = ""

    def _controleer(self, kolommen: Mapping[str, str]) -> None:
        bekend = [*SLEUTEL, *(een.nr for een in self.gevraagd)] if self.breed else list(LANG)
        for naam, eigen in kolommen.items():
            if naam not in bekend:
                raise gebruiksfout("G192", waarde=naam, keuze=opsomming(bekend, "of"), tip=tip(naam, bekend))
            if not eigen and naam not in SLEUTEL[1:]:
                raise gebruiksfout("G193", waarde=naam)

    def select(self) -> exp.Query:
        """Return the whole of it. Raises TeGrootGetal."""
        takken = []
        for deel in self.delen:
            self.bezig = deel.naam
            gezien = any(een.zicht.plaats(deel.knoop.naam) is not None for een in self.delen)
            self._beslis(deel)
            tak = self._tak(deel)
            ook = [*tak.expressions, *([kolom(TOETSING), *deel.van_boven.values()] if gezien else ())]
            self.laatste[deel.naam] = self.keten.sluit(self.geteld.namen, ook, vast=gezien)
            takken.append(tak.from_(naam_van(self.laatste[deel.naam]), copy=False))
        uit = onder_elkaar([*takken, self._foute_tak()])
        geteld = self.geteld.select(self.gevraagd)
        geteld.add_comments(list(self._vooraf()))
        goed = exp.select(exp.Star(), *self._nummer(), copy=False).from_(naam_van("geteld"), copy=False)
        goed = goed.where(exp.EQ(this=kolom(FOUTEN), expression=getal(0)), copy=False)
        bronnen = [los("geteld", geteld, vast=True), los(BRON, goed, vast=True)]
        uit.set("with_", exp.With(expressions=[*self.opzoektabellen, *bronnen, *self.keten.ctes]))
        return uit

    def _nummer(self) -> Iterator[exp.Expr]:
        """Yield the number of each toetsing, where steps are put together again by it."""
        if self.keten.genummerd:
            op = exp.Order(expressions=[exp.Ordered(this=kolom(naam)) for naam in SLEUTEL])
            yield als(exp.Window(this=exp.RowNumber(), order=op), TOETSING)

    def _vooraf(self) -> Iterator[str]:
        kader = self.kader
        variant = "" if kader.variant is None else f", variant {kader.variant.id} (sha256 {kader.variant.sha256})"
        wat = f"Kader {kader.id}, versie {kader.versie} (sha256 {kader.sha256}){variant}"
        yield f" {wat}. Gemaakt door toetsing {VERSIE}. "
        waar = "een kolom per verwachting die meetelt" if self.breed else "een rij per verwachting die meetelt"
        yield f" Nodig: {waar}; NULL, leeg en 'open' zijn open. Een toetsing met een fout krijgt geen oordelen. "

    # -- one part ----------------------------------------------------------------------------------------------------

    def _beslis(self, deel: Deel) -> None:
        """Make the steps of a part."""
        gevonden, keten = self.beslisser.opzoeken(deel), self.keten
        if gevonden is None:
            self._uitersten(deel)
        keten.begin(deel.naam, [Eronder(self.laatste[e.naam], e.van_boven) for e in self.beslisser.gezien(deel)])
        keten.stap(f"{deel.naam} rij", [self.beslisser.rij(deel)], deel.wat.kop)
        *eerder, laatste = self.beslisser.lagen(deel)
        for i, laag in enumerate(eerder):
            keten.stap(f"{deel.naam} stap {i}", [laag], vast=i > 0)
        if gevonden is None:
            self._tussen(deel, laatste)
            return
        rijen, gerekend = gevonden
        if not rijen:
            niets = [als(exp.cast(leeg(), "integer" if wat == "rij kan" else "text"), deel.bij(wat)) for wat in KAN]
            keten.stap(deel.naam, [laatste, *niets])
            return
        bezet: set[str] = set()
        koppen = [zoals_een_naam(f"als {woord}", bezet) for woord, _ in gerekend]
        opzoek = (
            self._opzoektabel(deel, koppen, rijen),
            {kop: wat for kop, (_, wat) in zip(koppen, gerekend, strict=True)},
            {wat: deel.bij(wat) for wat in KAN},
        )
        keten.zoek_op(deel.naam, [laatste], opzoek, f"{deel.wat.kop}, en wat met open scores nog kan")

    def _opzoektabel(self, deel: Deel, koppen: Sequence[str], rijen: Sequence[Rij]) -> str:
        """Return the name of a table to look up what is possible; parts with the same share it."""
        inhoud = (tuple(koppen), tuple(rijen))
        if inhoud not in self.tabellen:
            naam = self.tabellen[inhoud] = f"mogelijk {deel.naam}"
            waarden = exp.Values(expressions=[exp.Tuple(expressions=list(_opgezocht(rij))) for rij in rijen])
            self.opzoektabellen.append(los(naam, waarden, kolommen=(*koppen, *KAN)))
        return self.tabellen[inhoud]

    def _uitersten(self, deel: Deel) -> None:
        """Decide a part with all that is open at its best and at its worst, where that is proven to be so."""
        vullingen = [Vulling(self.geteld, deel.knoop, best=best) for best in (True, False)]
        self.vullingen[deel.naam] = [vulling for vulling in vullingen if vulling.zegt_iets]
        for vulling in self.vullingen[deel.naam]:
            laatste: dict[str, str] = {}
            for hier in self.beslisser.nodig(deel):
                onder = self.beslisser.gezien(hier)
                gezien = [Eronder(laatste[e.naam], {(kop := vulling.kop(deel, e)): kolom(kop)}) for e in onder]
                naam = f"{deel.naam} {vulling.kant}, {hier.naam}"
                self.keten.begin(naam, gezien)
                rij, *lagen = self.beslisser.uiterste_lagen(deel, hier, vulling)
                self.keten.stap(f"{naam} rij", [rij], f"{hier.wat.kop}, met wat open is op zijn {vulling.kant}")
                for i, laag in enumerate(lagen):
                    self.keten.stap(f"{naam} {i}" if laag is not lagen[-1] else naam, [laag], vast=i > 1)
                laatste[hier.naam] = self.keten.sluit(
                    self.geteld.namen, [kolom(vulling.kop(deel, hier)), kolom(TOETSING)], vast=False
                )
        self.meldingen.append(melding("T394" if self.vullingen[deel.naam] else "T395", None, deel=deel.wat.kop))

    def _tussen(self, deel: Deel, laatste: exp.Expr) -> None:
        """Set beside the oordeel of a part what it is at best and at worst, and what is certain between those."""
        keten = self.keten
        kan: dict[str, exp.Expr] = {kant: exp.cast(leeg(), "text") for kant in ("best", "slechtst")}
        for vulling in self.vullingen[deel.naam]:
            kop = vulling.kop(deel, deel)
            wie = f"{deel.naam} {vulling.kant}"
            op = {TOETSING: kolom(TOETSING, keten.vorige)}
            keten.zoek_op(f"{wie} ernaast", [], (f"{wie}, {deel.naam}", op, {kop: kop}))
            kan[vulling.kant] = kolom(kop)
            if vulling.onbekend is not None:
                kan[vulling.kant] = keuze([(exp.EQ(this=vulling.onbekend, expression=getal(0)), kolom(kop))])
        beste, slechtste = (kolom(deel.bij(wat)) for wat in KAN[1:3])
        uiterste = [als(wat, deel.bij(naam)) for wat, naam in zip(kan.values(), KAN[1:3], strict=True)]
        keten.stap(f"{deel.naam} uiterst", [laatste, *uiterste])
        gelijk = exp.EQ(this=beste.copy(), expression=slechtste.copy())
        keten.stap(
            deel.naam,
            [
                als(tussen(deel, beste, slechtste), deel.bij("kan")),
                als(keuze([(gelijk, beste.copy())]), deel.bij("vast")),
                als(exp.cast(leeg(), "integer"), deel.bij("rij kan")),
            ],
        )

    # -- what comes out ----------------------------------------------------------------------------------------------

    def _tak(self, deel: Deel) -> exp.Select:
        """Return what stands in the rows of a part."""
        berekend = kolom(deel.bij("berekend"))
        uit = {
            "niveau": tekst(deel.wat.niveau),
            "nr": tekst(deel.wat.nr),
            "oordeel": deel.oordeel,
            "rij": eerste_bekende(kolom(deel.bij("rij")), kolom(deel.bij("rij kan"))),
            "mogelijk": deel.mogelijk,
            "beste": eerste_bekende(berekend, kolom(deel.bij("beste kan"))),
            "slechtste": eerste_bekende(berekend.copy(), kolom(deel.bij("slechtste kan"))),
            "open": open_van(self.geteld, deel.knoop.alle_verwachtingen),
            "open feiten": open_van(self.geteld, deel.knoop.feiten),
            **dict(self._aantallen(deel)),
        }
        return self._rijen({naam: uit[naam] for naam in self.koppen})

    def _foute_tak(self) -> exp.Select:
        """Return the toetsingen with a fault: of those nothing is decided."""
        uit = dict.fromkeys(self.koppen, leeg()) | {"niveau": tekst("fout")}
        fout = self._rijen({naam: waarde.copy() for naam, waarde in uit.items()}).from_(naam_van("geteld"), copy=False)
        fout = fout.where(exp.GT(this=kolom(FOUTEN), expression=getal(0)), copy=False)
        return toegelicht(fout, "Wat ontbreekt, dubbel staat of geen score is, telt als fout")

    def _rijen(self, uit: Mapping[str, exp.Expr]) -> exp.Select:
        sleutels = [kolom(naam) for naam in SLEUTEL]
        return exp.select(*sleutels, *(als(wat, naam) for naam, wat in uit.items()), kolom(FOUTEN), copy=False)

    def _aantallen(self, deel: Deel) -> Iterator[tuple[str, exp.Expr]]:
        """Yield how many verwachtingen of a criterium are in each column of the kader; of a node there are none."""
        criterium = next(
            (c for c in self.kader.criteria if deel.wat.niveau == "criterium" and c.nr == deel.wat.nr), None
        )
        for naam, een in self.telkolommen.items():
            if criterium is None:
                yield naam, exp.cast(leeg(), "integer")
                continue
            tellingen = [
                Telling((v.nr,), (score,))
                for v in criterium.tellend
                for score in v.scores
                if v.schaal.per_teken[score].telt_als == een.teken
            ]
            yield naam, self.geteld.som(deel.bij(een.naam), tellingen)


def _telkolommen(kader: Kader) -> dict[str, Telkolom]:
    """Return the columns of the kader in which scores are counted, by a name that no other column here has."""
    return {f"score {een.naam}" if een.naam.casefold() in _KOPPEN else een.naam: een for een in kader.kolommen}


def _opgezocht(rij: Rij) -> Iterator[exp.Expr]:
    for waarde in rij.sleutel:
        yield tekst(waarde) if isinstance(waarde, str) else getal(waarde)
    yield tekst(mogelijk_kort(rij.mogelijk))
    yield tekst(rij.mogelijk[0])
    yield tekst(rij.mogelijk[-1])
    yield tekst(rij.mogelijk[0]) if len(rij.mogelijk) == 1 else leeg()
    yield leeg() if rij.rij is None else getal(rij.rij)
