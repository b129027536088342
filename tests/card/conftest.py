"""A card with a leader's and an agency's key, in a reader that the test fills and empties."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kyso_desktop.tokens.process import end_all
from kyso_desktop.training import AGENCY, PERSON, Issued, TrainingAuthority
from tests.card.piv import PivApplet, VirtualCard
from tests.card.reader import MODULE, Service, virtual_reader

PIN = "135790"
PATIENCE = 60.0
"""Seconds; only a failing test waits so long."""


@pytest.fixture(scope="session")
def authority() -> TrainingAuthority:
    return TrainingAuthority(datetime.now(UTC))


@pytest.fixture(scope="session")
def leader(authority: TrainingAuthority) -> Issued:
    return authority.issue(PERSON)


@pytest.fixture(scope="session")
def agency(authority: TrainingAuthority) -> Issued:
    return authority.issue(AGENCY)


@pytest.fixture(scope="module")
def service() -> Iterator[Service]:
    """The virtual reader, which other test runs on this computer may be waiting for."""
    with virtual_reader() as service:
        yield service
        end_all()


@pytest.fixture(scope="module")
def module(service: Service) -> Path:
    """OpenSC's module before the virtual reader."""
    return MODULE


@pytest.fixture
def card(module: Path, leader: Issued, agency: Issued) -> Iterator[VirtualCard]:
    """In the reader; 9A holds the leader's key, 9C the agency's, which wants the PIN for each signature."""
    made = VirtualCard(PivApplet(b"KYSO-TEST-CARD-1", {0x9A: leader, 0x9C: agency}, PIN))
    made.insert()
    yield made
    made.pull()
