"""Documents to output formats; each writer takes documents one by one."""

from telisik.formats.writers.kinds import WRITERS, Writer, WriterKind

__all__ = ["WRITERS", "Writer", "WriterKind"]
