"""Inputs to items: files, folders and standard input, each document with a stable name."""

from telisik.formats.readers.inputs import SUFFIXES, ReadOptions, read_inputs

__all__ = ["SUFFIXES", "ReadOptions", "read_inputs"]
