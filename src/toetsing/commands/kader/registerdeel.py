"""The registers and terms of a kader in words: which columns each has, what may stand there, and what each is for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toetsing.document.blokken import Alinea, Deel, Kolom, Kop, Tabel, cellen
from toetsing.domain.velden import toegestaan
from toetsing.domain.words.woorden import opsomming

if TYPE_CHECKING:
    from collections.abc import Iterator

    from toetsing.document.blokken import Blok
    from toetsing.domain.kader import Kader
    from toetsing.domain.registers import Register


def rol_van(register: Register, kolom: str) -> str:
    """Return what a column says of a row; empty where it only holds what stands there."""
    termijn = "voor" if register.voor else "uiterlijk"
    rollen = {register.nr: "nummer van het kader", register.wie: "wie", register.van: "van"}
    rollen |= {register.tot: "tot en met" if register.tot_en_met else "tot"}
    delen = [rollen[kolom]] if kolom in rollen else []  # no column is called by an empty name
    delen += [termijn] if kolom in register.termijn else []
    delen += [
        f"klaar bij {opsomming(klaar.waarden, 'of')}" if klaar.waarden else "klaar als gevuld"
        for klaar in register.klaar
        if klaar.kolom == kolom
    ]
    return ", ".join(delen)


def registerdelen(kader: Kader) -> Iterator[Deel]:
    """Yield what is kept and followed up beside the scores, where the kader declares anything."""
    if kader.registers or kader.termijnen:
        yield Deel("registers", "Registers", tuple(_blokken(kader)))


def _blokken(kader: Kader) -> Iterator[Blok]:
    if kader.termijnen:
        yield Tabel(
            titel="Termijnen: elke toetsing vult haar dag in op het blad Gegevens",
            naam="Termijnen",
            kolommen=(Kolom("termijn", "kort"), Kolom("vraag"), Kolom("bron")),
            rijen=tuple(cellen((een.naam, een.tekst, een.bron)) for een in kader.termijnen),
        )
    for register in kader.registers:
        yield Kop(niveau=3, tekst=register.titel)
        if register.tekst:
            yield Alinea(tekst=register.tekst)
        yield _tabel(register)


def _tabel(register: Register) -> Tabel:
    rijen = [
        (veld.naam, veld.tekst, toegestaan(veld), "ja" if veld.verplicht else "nee", rol_van(register, veld.naam))
        for veld in register.kolommen
    ]
    rijen += [
        (naam, "", "de dag op het blad Gegevens", "nee", rol_van(register, naam)) for naam in termijnen_van(register)
    ]
    return Tabel(
        titel=f"Kolommen van {register.naam}",
        naam=f"Register {register.titel}",
        kolommen=(
            Kolom("kolom", "kort"),
            Kolom("vraag"),
            Kolom("wat u invult"),
            Kolom("verplicht", "kort"),
            Kolom("betekent", "kort"),
        ),
        rijen=tuple(map(cellen, rijen)),
    )


def termijnen_van(register: Register) -> list[str]:
    """Return the terms of the kader by which a row must be done."""
    return [naam for naam in register.termijn if naam not in register.per_naam]
