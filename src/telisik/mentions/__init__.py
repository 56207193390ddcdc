"""Spans with labels: one folder a component, and `overlaps`, the one place that settles conflicts."""
