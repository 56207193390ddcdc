"""Indonesian text without its meaning: tokens, sentences, numerals."""
