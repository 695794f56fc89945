"""Readers of files that misbehave, in a module that a process of its own can import."""

from __future__ import annotations

import os

from toetsing.readers.files.blad import Blad, Leesfout


def leest(inhoud: bytes) -> tuple[Blad, ...]:
    """Give back what came in."""
    return (Blad(naam=None, rijen=[[inhoud.decode()]]),)


def weigert(_: bytes) -> tuple[Blad, ...]:
    """Say what is wrong with the file."""
    raise Leesfout("T009", blad="B", rijen=1, kolommen=2)


def breekt(_: bytes) -> tuple[Blad, ...]:
    """Raise what nobody foresaw."""
    raise ZeroDivisionError


def raakt_in_paniek(_: bytes) -> tuple[Blad, ...]:
    """Raise what is no Exception, as a library in Rust does."""

    class Paniek(BaseException):
        pass

    raise Paniek


def vraagt_te_veel(_: bytes) -> tuple[Blad, ...]:
    """Ask for more memory than there is."""
    raise MemoryError


def houdt_niet_op(_: bytes) -> tuple[Blad, ...]:
    """Never come back."""
    while True:
        pass


def breekt_af(_: bytes) -> tuple[Blad, ...]:
    """Take the whole process along."""
    os.abort()
