"""What typer has of click, and keeps to itself: the one place that knows where that is."""

from __future__ import annotations

from typer._click.core import Command, Context, Parameter
from typer._click.exceptions import (
    BadOptionUsage,
    BadParameter,
    ClickException,
    MissingParameter,
    NoArgsIsHelpError,
    NoSuchOption,
    UsageError,
)
from typer._click.formatting import HelpFormatter
from typer._click.types import IntParamType, IntRange, StringParamType
from typer._completion_classes import completion_init
from typer._completion_shared import get_completion_script

__all__ = [
    "BadOptionUsage",
    "BadParameter",
    "ClickException",
    "Command",
    "Context",
    "HelpFormatter",
    "IntParamType",
    "IntRange",
    "MissingParameter",
    "NoArgsIsHelpError",
    "NoSuchOption",
    "Parameter",
    "StringParamType",
    "UsageError",
    "completion_init",
    "get_completion_script",
]
