"""Loading, validating and matching what `data/lexicons` holds."""
