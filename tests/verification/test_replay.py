"""A verdict is computed again without the document."""

from dataclasses import replace
from datetime import timedelta

import pytest

from kyso_desktop.verification import Reason, Report, Verdict, replay_facts, replayed, verify, with_structure, worst
from tests.corpus.table import EVERY
from tests.verification.test_corpus import view

SIGNED = [case for case in EVERY if case.verdict in (Verdict.VALID, Verdict.INVALID, Verdict.INDETERMINATE)]
STEP = 7
"""Every seventh kind of signed file: the whole table holds too and takes half a minute (set it to 1)."""


def replayed_verdict(report: Report, reasons: tuple[tuple[Reason, ...], ...]) -> Verdict:
    return worst((*report.file_reasons, *(reason for one in reasons for reason in one)))


@pytest.mark.parametrize("case", SIGNED[::STEP], ids=lambda case: case.name)
def test_the_same_reasons_come_out_without_the_document(case):
    content, trust = case.build(), view(**case.view)
    report = verify(content, name=case.name, view=trust, password=case.password)
    if not report.signatures:
        return
    facts = with_structure(replay_facts(content, report, case.password), replace(trust, offline=True))
    again = replayed(facts, replace(trust, offline=True))
    assert [set(one) for one in again] == [set(one.reasons) for one in report.signatures]
    assert replayed_verdict(report, again) is report.verdict


def valid_facts():
    case = next(each for each in SIGNED if each.verdict is Verdict.VALID and each.name == SIGNED[0].name)
    content = case.build()
    report = verify(content, name="a", view=view(), password=None)
    return report, with_structure(replay_facts(content, report, None), view())


def other_value(one):
    """The last byte of the CMS, which is the signature value's."""
    whole = one.contents.rstrip(b"\0")
    return replace(one, contents=whole[:-1] + bytes([whole[-1] ^ 1]))


@pytest.mark.parametrize(
    ("spoil", "reason"),
    [
        (lambda one: replace(one, digests=()), Reason.DIGEST_MISMATCH),
        (other_value, Reason.SIGNATURE_VALUE_WRONG),
    ],
    ids=["no digest", "a changed CMS"],
)
def test_what_was_changed_in_the_facts_does_not_stay_valid(spoil, reason):
    report, facts = valid_facts()
    spoilt = replace(facts, signatures=(spoil(facts.signatures[0]), *facts.signatures[1:]))
    again = replayed(spoilt, view())
    assert reason in again[0]
    assert replayed_verdict(report, again) is Verdict.INVALID


def test_trust_and_moment_are_those_that_are_given():
    report, facts = valid_facts()
    assert replayed_verdict(report, replayed(facts, view(roots=()))) is Verdict.INDETERMINATE
    late = view(moment=view().moment + timedelta(days=9000))
    assert replayed_verdict(report, replayed(facts, late)) is not Verdict.VALID
