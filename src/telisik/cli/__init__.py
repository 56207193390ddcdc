"""The command line: each command is thin, over a plain function of its own file."""

from telisik.cli.app import main

__all__ = ["main"]
