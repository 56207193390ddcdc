"""The trained tagger: all nine labels, nested, by a small encoder that onnxruntime runs."""
