"""What tests of several rooms share."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kyso_desktop.training import TrainingKit, make_kit
from tests.known_keys import keys_derived_once


@pytest.fixture(scope="session")
def training_kit(tmp_path_factory: pytest.TempPathFactory) -> TrainingKit:
    """One practice kit for the whole run, switched on in this process; never send it a wrong PIN."""
    folder: Path = tmp_path_factory.mktemp("training-kit")
    kit = make_kit(folder, datetime.now(UTC))
    kit.activate()
    return kit


@pytest.fixture
def known_keys() -> Iterator[None]:
    """Journals under a passphrase are made and opened quickly in this test."""
    with keys_derived_once():
        yield
