"""Inputs to items: files, folders and standard input, each document with a stable name."""

from telisik.formats.readers.content import DETECT
from telisik.formats.readers.files import InputFile, find_files
from telisik.formats.readers.inputs import SUFFIXES, ReadOptions, read_inputs, read_stream

__all__ = ["DETECT", "SUFFIXES", "InputFile", "ReadOptions", "find_files", "read_inputs", "read_stream"]
