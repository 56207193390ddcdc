"""Training the tagger: needs the extra `train`, and is never imported by what runs at a user's."""
