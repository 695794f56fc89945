"""The view of `kader bewijs`, and the truth table as rows of text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from toetsing.commands.kader.bewijszinnen import bevinding_zin, tegenvoorbeelden
from toetsing.document.zinnen import kadernaam
from toetsing.domain.proof.bevinding import Onderzoek
from toetsing.domain.words.woorden import aantal, opsomming

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from toetsing.domain.kader import Kader
    from toetsing.domain.proof.bewijs import Certificaat
    from toetsing.domain.proof.waarheidstabel import Waarheidstabel


@dataclass(frozen=True, slots=True, kw_only=True)
class Bevindingregel:
    """One bevinding, ready to print."""

    code: str
    ernst: str
    onderzoek: str
    tekst: str
    tegenvoorbeelden: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Bewijsblok:
    """What was found about one criterium, or about the kader as a whole (empty nr)."""

    nr: str
    titel: str
    bevindingen: tuple[Bevindingregel, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Bewijsbeeld:
    """The certificate to read."""

    kader: str
    sha256: str
    bewezen: bool
    conclusie: str
    onderzocht: str
    blokken: tuple[Bewijsblok, ...]


def toon_bewijs(certificaat: Certificaat, gevalfouten: int) -> Bewijsbeeld:
    """Make the readable view of a certificate; `gevalfouten` is how many fouten stand in the files with cases."""
    kader = certificaat.kader
    titels = {criterium.nr: f"{criterium.nr} {criterium.kort}" for criterium in kader.criteria}
    per_nr: dict[str, list[Bevindingregel]] = {nr: [] for nr in titels}
    for bevinding in certificaat.bevindingen:
        per_nr[bevinding.criterium].append(
            Bevindingregel(
                code=bevinding.onderzoek.code,
                ernst=bevinding.onderzoek.ernst.value,
                onderzoek=bevinding.onderzoek.naam,
                tekst=bevinding_zin(kader, bevinding.feit),
                tegenvoorbeelden=tegenvoorbeelden(kader, bevinding.feit),
            )
        )
    invullingen = sum(t.invullingen for tabel in certificaat.tabellen for t in tabel.toestanden.values())
    toestanden = sum(len(tabel.toestanden) for tabel in certificaat.tabellen)
    return Bewijsbeeld(
        kader=kadernaam(kader),
        sha256=kader.sha256,
        bewezen=certificaat.bewezen and not gevalfouten,
        conclusie=_conclusie(certificaat, gevalfouten),
        onderzocht=(
            f"Nagegaan: alle {toestanden} toestanden van {aantal(len(certificaat.tabellen), 'criterium', 'criteria')}, "
            f"die samen voor {invullingen} invullingen staan, en "
            f"{aantal(certificaat.gevallen, 'uitgewerkt geval', 'uitgewerkte gevallen')}."
        ),
        blokken=tuple(
            Bewijsblok(nr=nr, titel=titels.get(nr, ""), bevindingen=tuple(regels)) for nr, regels in per_nr.items()
        ),
    )


def _conclusie(certificaat: Certificaat, gevalfouten: int) -> str:
    """Say what was proven, and no more than that."""
    namen = dict.fromkeys(bevinding.onderzoek.naam for bevinding in certificaat.fouten)
    n = len(certificaat.fouten) + gevalfouten
    if n:
        wat = opsomming([*namen, *(["onleesbare gevallen"] if gevalfouten else [])])
        return f"Niet in orde: {aantal(n, 'fout', 'fouten')} ({wat})."
    if not certificaat.tabellen:
        return "Niets te bewijzen: dit kader heeft geen beslisregels."
    gezien = {bevinding.onderzoek for bevinding in certificaat.bevindingen}
    elk = (
        "elke toestand heeft een beslisregel, die soms zegt dat er geen oordeel is"
        if Onderzoek.GEEN_OORDEEL in gezien
        else "elke toestand krijgt een oordeel"
    )
    waar = " van de criteria met beslisregels" if Onderzoek.ZONDER_REGELS in gezien else ""
    gevallen = ", en elk uitgewerkt geval klopt" if certificaat.gevallen else "; er zijn geen uitgewerkte gevallen"
    return f"Bewezen{waar}: {elk} en een betere score geeft nooit een slechter oordeel{gevallen}."


def waarheidstabel_als_rijen(kader: Kader, tabellen: Sequence[Waarheidstabel]) -> Iterator[list[str]]:
    """Yield the full truth tables as rows of text, header first: one row per state."""
    yield [
        "criterium", "toestand", *(niveau.naam for niveau in kader.schaal), "invullingen", "oordeel", "rij",
        "beslisregel", "past ook",
    ]  # fmt: skip
    for tabel in tabellen:
        rijen = tabel.regelset.alle_rijen
        for toestand, regel in tabel.toestanden.items():
            beslissing = regel.beslissing
            tekens = list(tabel.zicht.voorbeeld(toestand).values())
            yield [
                tabel.criterium.nr,
                regel.in_woorden(kader.schaal),
                *(str(tekens.count(niveau.teken)) for niveau in kader.schaal),
                str(regel.invullingen),
                beslissing.oordeel,
                str(rijen.index(beslissing.rij) + 1) if beslissing.rij else "",
                beslissing.rij.zin if beslissing.rij else "",
                "; ".join(f"{rij.oordeel}: {rij.zin}" for rij in beslissing.tegenspraak),
            ]
