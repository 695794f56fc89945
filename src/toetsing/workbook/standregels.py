"""The live sentences above the sheets: how far the scores are, and which minuses there are to repair."""

from __future__ import annotations

from toetsing.formats.xlsx.werkmap import Formule
from toetsing.workbook.celformules import als_tekst
from toetsing.workbook.woorden import EEN_MIN, GEEN_MINNEN, GEEN_WINST, MEER_MINNEN, WINST


def standregel(voldoende: str, beoordeeld: str, open_: str, ongeldig: str) -> str:
    """Return, as a formula, "18 van de 24 verwachtingen voldoende", with what is open or ongeldig."""
    bereik = f'IF({ongeldig}>0,")",", dus "&{voldoende}&" tot en met "&({voldoende}+{open_})&")")'
    delen = (
        f'{voldoende}&" van de "&{beoordeeld}&" verwachtingen voldoende"',
        f'IF({open_}>0," ("&{open_}&" nog open"&{bereik},"")',
        f'IF({ongeldig}>0,"; "&{ongeldig}&" ongeldig","")',
    )
    return "&".join(delen)


def minnenregel(minnen: Formule, beter: Formule, welke: Formule) -> Formule:
    """Return what stands above the plan: how many minuses there are, and of which one repair wins something."""
    aantal = f"{minnen.formule}&IF({minnen.formule}=1,{als_tekst(EEN_MIN)},{als_tekst(MEER_MINNEN)})"
    wint = f'IF({beter.formule}=0,{als_tekst(GEEN_WINST)},{als_tekst(WINST)}&{welke.formule}&".")'
    waarde = GEEN_MINNEN
    if minnen.waarde:
        waarde = f"{minnen.waarde}{EEN_MIN if minnen.waarde == 1 else MEER_MINNEN}"
        waarde += f"{WINST}{welke.waarde}." if beter.waarde else GEEN_WINST
    return Formule(formule=f"IF({minnen.formule}=0,{als_tekst(GEEN_MINNEN)},{aantal}&{wint})", waarde=waarde)
