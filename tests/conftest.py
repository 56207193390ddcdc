"""What all tests may share: the model, loaded once."""

from __future__ import annotations

import pytest
from hypothesis import settings

import telisik
from telisik import Extractor

settings.register_profile("telisik", deadline=None)
settings.load_profile("telisik")


@pytest.fixture(scope="session")
def extractor() -> Extractor:
    return telisik.load()
