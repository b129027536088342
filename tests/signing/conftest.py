"""What the higher levels ask for, on this computer."""

from collections.abc import Iterator
from functools import partial

import pytest

from kyso_desktop.signing import Services
from kyso_desktop.trust import TimestampServer, TrustView, pdf_validation_context
from tests.corpus import pki
from tests.corpus.services import serving, timestamp_reply


@pytest.fixture(scope="module")
def long_term() -> Iterator[Services]:
    roots, between = (pki.root().der,), (pki.authority().der, pki.timestamper().der)
    view = TrustView(roots, between, pki.clean_crls(), pki.NOW, offline=True)
    with serving({"/tsa": timestamp_reply}) as (address, _):
        yield Services(TimestampServer(f"{address}/tsa"), partial(pdf_validation_context, view))
