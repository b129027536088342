"""The level that the settings or the request want is made, or the person is told before the PIN what to do."""

from dataclasses import replace
from pathlib import Path

import pytest
from pyhanko.sign.timestamps.dummy_client import DummyTimeStamper

from kyso_desktop import jobs, wording
from kyso_desktop.jobs import Capacity, Desk, KeyWish, Level, Pin, Practice, SignRequest, Verdict, Warn
from kyso_desktop.wording import Offer

NOBODY = "http://127.0.0.1:9/"


def request(sample: Path, practice: Practice, **more: object) -> SignRequest:
    kit = practice.kit
    target = sample.with_name("signed.pdf")
    return SignRequest(sample, target, Capacity.PERSONAL, KeyWish((kit.module,), None, kit.person_sha256), **more)


def set_to(practice: Practice, **settings: object) -> Desk:
    return replace(practice.desk, settings=replace(practice.desk.settings, **settings))


@pytest.mark.parametrize("settings", [{}, {"level": "B-T"}], ids=["by the server alone", "by the level"])
def test_a_server_in_the_settings_stamps(settings, sample: Path, practice: Practice, time_stamps: str) -> None:
    desk = set_to(practice, tsa_url=time_stamps, **settings)
    signed = jobs.sign_prepared(jobs.open_and_prepare(request(sample, practice), desk), Pin(practice.kit.pin), desk)
    assert [made.level for made in signed.signatures] == [Level.T]
    assert Warn.NO_TIMESTAMP not in signed.warnings
    (one,) = jobs.verify_document(signed.output, desk).report.signatures
    assert one.timestamp is not None


def test_no_time_stamp_is_a_choice_that_is_told(sample: Path, practice: Practice, time_stamps: str) -> None:
    desk = set_to(practice, tsa_url=time_stamps)
    wish = request(sample, practice, level=Level.B)
    signed = jobs.sign_prepared(jobs.open_and_prepare(wish, desk), Pin(practice.kit.pin), desk)
    assert signed.signatures[0].level is Level.B
    assert Warn.NO_TIMESTAMP in signed.warnings
    (entry,) = jobs.read_journal(desk)
    assert "NO_TIMESTAMP" in entry.facts["warnings"]
    assert jobs.verify_document(signed.output, desk).verdict is Verdict.VALID


@pytest.mark.parametrize("level", ["B-T", "B-LT", "B-LTA"])
def test_a_server_that_does_not_answer_is_told_before_the_pin_with_a_way_on(
    level, sample: Path, practice: Practice
) -> None:
    desk = set_to(practice, tsa_url=NOBODY, level=level)
    with pytest.raises(jobs.TimestampUnavailable) as refused:
        jobs.open_and_prepare(request(sample, practice), desk)
    sentence = wording.of(refused.value)
    assert sentence.offer is Offer.RETRY
    assert "thử lại" in sentence.next_step
    assert not sample.with_name("signed.pdf").exists()


@pytest.mark.parametrize("many", [1, 2])
def test_what_lasts_longest_is_made_and_checked(
    many: int, sample: Path, practice: Practice, time_stamps: str, stamper: DummyTimeStamper
) -> None:
    """B-LTA: a time-stamp over the whole document stands behind the signature, and is nothing that was not ordered."""
    authority = sample.with_name("tsa.der")
    authority.write_bytes(stamper.tsa_cert.dump())
    desk = replace(set_to(practice, tsa_url=time_stamps), reader=jobs.ReaderApart(alone=True))
    desk = replace(desk, trust=replace(desk.trust, anchors=(*desk.trust.anchors, authority)))
    wishes = [
        replace(request(sample, practice, level=Level.LTA), target=sample.with_name(f"{number}.pdf"))
        for number in range(many)
    ]
    prepared = [jobs.open_and_prepare(wish, desk) for wish in wishes]
    results = list(jobs.sign_each(prepared, Pin(practice.kit.pin), desk))
    desk.reader.close()
    assert len(results) == many
    for signed in results:
        assert isinstance(signed, jobs.SignedFile), signed
        assert [made.level for made in signed.signatures] == [Level.LTA]
        signature, stamp = jobs.verify_document(signed.output, desk).report.signatures
        assert signature.timestamp is not None
        assert stamp.is_document_timestamp


def test_a_server_that_falls_silent_after_the_pin_leaves_nothing(
    sample: Path, practice: Practice, time_stamps: str
) -> None:
    desk = set_to(practice, tsa_url=time_stamps)
    prepared = jobs.open_and_prepare(request(sample, practice), desk)
    prepared.key.services.stamps.url = NOBODY
    with pytest.raises(jobs.TimestampUnavailable):
        jobs.sign_prepared(prepared, Pin(practice.kit.pin), desk)
    assert not sample.with_name("signed.pdf").exists()
    (entry,) = jobs.read_journal(desk)
    assert str(entry.outcome) == "failed"


def test_the_old_format_knows_no_long_term_level(sample: Path, practice: Practice, time_stamps: str) -> None:
    desk = set_to(practice, tsa_url=time_stamps, level="B-LT", signature_format="adbe.pkcs7.detached")
    with pytest.raises(jobs.LevelUnreachable) as refused:
        jobs.open_and_prepare(request(sample, practice), desk)
    assert refused.value.reason == "format"
