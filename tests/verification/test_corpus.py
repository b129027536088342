"""Every file of the table gets its verdict."""

from pathlib import Path

import pytest

from kyso_desktop.trust import TrustView
from kyso_desktop.verification import Verdict, verify
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


WORDS = {"open": Verdict.INDETERMINATE}
PAGE = Path(__file__).parents[2] / "docs" / "verdicts.md"


def test_the_page_that_compares_programs_has_every_file():
    """``python scripts/compare_verifiers.py`` writes it anew."""
    lines = [
        line.strip("| ").split(" | ") for line in PAGE.read_text(encoding="utf-8").splitlines() if line[:2] == "| "
    ]
    told = {cells[0]: cells[1] for cells in lines[1:]}
    assert {name: WORDS.get(word, word) for name, word in told.items()} == {one.name: one.verdict for one in EVERY}
