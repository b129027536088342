"""Every file of the table gets its verdict."""

import pytest

from kyso_desktop.trust import TrustView
from kyso_desktop.verification import verify
from tests.corpus import pki
from tests.corpus.table import EVERY


def view(**changes):
    values = {
        "roots": (pki.root().der,),
        "intermediates": (pki.authority().der,),
        "crls": pki.clean_crls(),
        "moment": pki.NOW,
        "offline": True,
    }
    return TrustView(**{**values, **changes})


@pytest.mark.parametrize("case", EVERY, ids=lambda case: case.name)
def test_verdict(case):
    report = verify(case.build(), name=case.name, view=view(**case.view), password=case.password)
    seen = [
        (signature.field, signature.verdict, signature.reasons, signature.changes) for signature in report.signatures
    ]
    assert report.verdict is case.verdict, (report.file_reasons, seen)
    assert case.reasons <= set(report.reasons), (report.file_reasons, seen)
    if case.signatures is not None:
        assert len(report.signatures) == case.signatures
    if case.changes:
        assert case.changes <= {change.what for change in report.signatures[0].changes}
    if case.after is not None:
        assert report.signatures[0].changes_after is case.after, seen
