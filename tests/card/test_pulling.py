"""The card is pulled at random moments of a signature: nothing half is left, nothing false is written down.

``KYSO_PULL_ROUNDS=200`` makes it the long run; without it a few rounds are played. The seed is fixed.
"""

import hashlib
import os
import random
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from threading import Timer

import pytest

from kyso_desktop import jobs
from kyso_desktop.app.desk import build_desk
from kyso_desktop.jobs import (
    Capacity,
    Desk,
    Failure,
    KeyWish,
    OpenedDocument,
    Outcome,
    Pin,
    Prepared,
    ReadyKey,
    SignRequest,
    TokenRemoved,
    TrustInputs,
    Verdict,
)
from kyso_desktop.training import Issued, TrainingAuthority
from kyso_desktop.workstation import resource
from tests.card.conftest import PATIENCE, PIN
from tests.card.piv import GENERAL_AUTHENTICATE, VERIFY, VirtualCard
from tests.card.reader import Service

ROUNDS = int(os.environ.get("KYSO_PULL_ROUNDS", "12"))
SEED = 20_260_131


@pytest.fixture
def desk(
    tmp_path: Path, authority: TrainingAuthority, module: Path, monkeypatch: pytest.MonkeyPatch, known_keys: None
) -> Iterator[Desk]:
    monkeypatch.setenv("KYSO_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("KYSO_JOURNAL_PASSPHRASE", "cụm mật khẩu thử")
    trust = tmp_path / "trust"
    trust.mkdir()
    for name, ca in (("root", authority.root), ("ca", authority.authority)):
        (trust / f"{name}.crt").write_bytes(ca.der)
        (trust / f"{name}.crl").write_bytes(authority.revocation_list(ca))
    made = build_desk()
    settings = replace(made.settings, signature_picture=resource("training/signature.png"), modules=(module,))
    inputs = TrustInputs(
        anchors=(trust / "root.crt",),
        intermediates=(trust / "ca.crt",),
        crls=(trust / "root.crl", trust / "ca.crl"),
        offline=True,
    )
    made = replace(made, settings=settings, trust=inputs)
    yield made
    made.open_journal().close_store()


@pytest.fixture
def document(tmp_path: Path, desk: Desk) -> OpenedDocument:
    source = next(path for path in jobs.sample_documents() if "quyet-dinh" in path.name)
    copy = tmp_path / "văn bản.pdf"
    copy.write_bytes(source.read_bytes())
    return jobs.open_document(copy, desk)


def _request(document: OpenedDocument, target: Path, leader: Issued) -> SignRequest:
    return SignRequest(document.path, target, Capacity.PERSONAL, KeyWish((), None, leader.sha256))


def _ready(document: OpenedDocument, leader: Issued, desk: Desk) -> ReadyKey:
    end = time.monotonic() + PATIENCE
    while not any(report.serial for report in jobs.list_tokens(desk)):
        assert time.monotonic() < end
    return jobs.make_ready(_request(document, document.path, leader), Capacity.PERSONAL, desk)


def _prepare(document: OpenedDocument, target: Path, leader: Issued, desk: Desk, key: ReadyKey) -> Prepared:
    return jobs.prepare(document, _request(document, target, leader), desk, key=key)


def _put_back(card: VirtualCard, desk: Desk) -> None:
    if not card.is_in:
        card.insert()
    end = time.monotonic() + PATIENCE
    while not any(report.serial and not report.error for report in jobs.list_tokens(desk)):
        assert time.monotonic() < end


@pytest.mark.parametrize("command", [VERIFY, GENERAL_AUTHENTICATE])
def test_pulled_in_the_middle_of_one_command(
    card: VirtualCard, document: OpenedDocument, leader: Issued, desk: Desk, tmp_path: Path, command: int
):
    key = _ready(document, leader, desk)
    target = tmp_path / "signed.pdf"
    prepared = _prepare(document, target, leader, desk, key)
    if command == GENERAL_AUTHENTICATE:
        card.pull_at = command
    else:
        _pull_at_the_pin(card)
    with pytest.raises(TokenRemoved):
        jobs.sign_prepared(prepared, Pin(PIN), desk)
    assert not target.exists()
    (entry,) = jobs.read_journal(desk)
    assert (entry.outcome, entry.facts["code"]) == (Outcome.FAILED, "TOKEN_REMOVED")
    _put_back(card, desk)
    signed = jobs.sign_prepared(prepared, Pin(PIN), desk)
    assert jobs.verify_document(signed.output, desk).verdict is Verdict.VALID
    assert card.applet.verifies == 2


def _pull_at_the_pin(card: VirtualCard) -> None:
    original = card.applet.answer

    def answer(apdu: bytes) -> bytes:
        reply = original(apdu)
        if apdu[1] == VERIFY and len(apdu) > 5 and card.applet.verifies == 1:
            card.pull()
        return reply

    card.applet.answer = answer  # type: ignore[method-assign]


def test_a_batch_stops_at_the_pull_and_goes_on_with_a_new_pin(
    card: VirtualCard, document: OpenedDocument, leader: Issued, desk: Desk, tmp_path: Path
):
    key = _ready(document, leader, desk)
    batch = [_prepare(document, tmp_path / f"{number}.pdf", leader, desk, key) for number in range(4)]
    signing = jobs.sign_each(batch, Pin(PIN), desk)
    done = [next(signing), next(signing)]
    card.pull_at = GENERAL_AUTHENTICATE
    with pytest.raises(TokenRemoved):
        next(signing)
    assert [entry.outcome for entry in jobs.read_journal(desk)] == [Outcome.DONE] * 2 + [Outcome.FAILED] * 2
    _put_back(card, desk)
    rest = list(jobs.sign_each(batch[len(done) :], Pin(PIN), desk))
    assert not any(isinstance(result, Failure) for result in done + rest)
    assert all((tmp_path / f"{number}.pdf").exists() for number in range(4))
    assert card.applet.verifies == 2


def test_what_was_signed_before_the_pull_is_finished_where_others_look_at_it(
    card: VirtualCard, document: OpenedDocument, leader: Issued, desk: Desk, tmp_path: Path
):
    key, reader = _ready(document, leader, desk), jobs.ReaderApart(alone=True)
    apart = replace(document, reader=reader)
    batch = [_prepare(apart, tmp_path / f"{number}.pdf", leader, desk, key) for number in range(5)]
    signing = jobs.sign_each(batch, Pin(PIN), desk)
    done = [next(signing)]
    card.pull_at = GENERAL_AUTHENTICATE
    with pytest.raises(TokenRemoved):
        done.extend(signing)  # what came before the pull is kept
    reader.close()
    assert not any(isinstance(result, Failure) for result in done)
    assert [path.name for path in sorted(tmp_path.glob("?.pdf"))] == ["0.pdf", "1.pdf", "2.pdf"]
    assert [entry.outcome for entry in jobs.read_journal(desk)] == [Outcome.DONE] * 3 + [Outcome.FAILED] * 2
    assert card.applet.verifies == 1


def test_a_batch_waits_for_the_card_and_goes_on_by_itself(
    card: VirtualCard, document: OpenedDocument, leader: Issued, desk: Desk, tmp_path: Path
):
    key = _ready(document, leader, desk)
    batch = [_prepare(document, tmp_path / f"{number}.pdf", leader, desk, key) for number in range(3)]
    asked: list[str] = []

    def again(error: jobs.TokenError, choice: jobs.CertificateChoice) -> Pin:
        asked.append(f"{error.code} {choice.certificate.facts.sha256}")
        return Pin(PIN)

    steps: list[jobs.Step] = []

    def tell(step: jobs.Step) -> None:
        steps.append(step)
        if step is jobs.Step.WAITING_FOR_DEVICE:
            Timer(0.3, card.insert).start()

    results = []
    for result in jobs.sign_each(batch, Pin(PIN), desk, tell, again):
        results.append(result)
        if len(results) == 1:
            card.pull_at = GENERAL_AUTHENTICATE
    assert not any(isinstance(result, Failure) for result in results)
    assert [path.name for path in sorted(tmp_path.glob("?.pdf"))] == ["0.pdf", "1.pdf", "2.pdf"]
    assert asked == [f"TOKEN_REMOVED {leader.sha256}"]
    assert card.applet.verifies == 2
    outcomes = Counter(entry.outcome for entry in jobs.read_journal(desk))
    assert outcomes == {Outcome.DONE: 3, Outcome.FAILED: 2}
    assert jobs.check_journal(desk).intact


def test_waiting_for_the_card_can_be_stopped(
    card: VirtualCard, document: OpenedDocument, leader: Issued, desk: Desk, tmp_path: Path
):
    key = _ready(document, leader, desk)
    batch = [_prepare(document, tmp_path / f"{number}.pdf", leader, desk, key) for number in range(2)]
    card.pull_at = GENERAL_AUTHENTICATE

    def tell(step: jobs.Step) -> None:
        if step is jobs.Step.WAITING_FOR_DEVICE:
            desk.cancel.set()

    with pytest.raises(jobs.Cancelled):
        list(jobs.sign_each(batch, Pin(PIN), desk, tell, lambda _error, _choice: Pin(PIN)))
    assert list(tmp_path.glob("?.pdf")) == []


def test_one_pin_serves_no_longer_than_the_session(
    card: VirtualCard, document: OpenedDocument, leader: Issued, desk: Desk, tmp_path: Path
):
    key = _ready(document, leader, desk)
    short = replace(desk, settings=replace(desk.settings, session_minutes=0.000001))
    batch = [_prepare(document, tmp_path / f"{number}.pdf", leader, desk, key) for number in range(2)]
    with pytest.raises(jobs.SessionEnded):
        list(jobs.sign_each(batch, Pin(PIN), short))
    assert [path.name for path in tmp_path.glob("?.pdf")] == ["0.pdf"]
    asked: list[str] = []

    def again(error: jobs.TokenError, _choice: jobs.CertificateChoice) -> Pin | None:
        asked.append(error.code)
        return Pin(PIN) if len(asked) == 1 else None

    more = [_prepare(document, tmp_path / f"{number}.pdf", leader, desk, key) for number in (2, 3, 4)]
    with pytest.raises(jobs.SessionEnded):
        list(jobs.sign_each(more, Pin(PIN), short, again=again))
    assert asked == ["SESSION_ENDED"] * 2
    assert sorted(path.name for path in tmp_path.glob("?.pdf")) == ["0.pdf", "2.pdf", "3.pdf"]


def test_after_the_card_service_was_restarted_the_card_signs_again(
    card: VirtualCard, service: Service, document: OpenedDocument, leader: Issued, desk: Desk, tmp_path: Path
):
    """As after suspend: the service and every handle to it are gone, the program has gone on running."""
    key = _ready(document, leader, desk)
    prepared = _prepare(document, tmp_path / "a.pdf", leader, desk, key)
    card.pull()
    service.restart()
    _put_back(card, desk)
    jobs.sign_prepared(prepared, Pin(PIN), desk)
    assert (tmp_path / "a.pdf").exists()
    assert card.applet.verifies == 1


@pytest.mark.slow
def test_pulled_at_random_moments(
    card: VirtualCard, document: OpenedDocument, leader: Issued, desk: Desk, tmp_path: Path
):
    key = _ready(document, leader, desk)
    folder = tmp_path / "signed"
    folder.mkdir()
    started = time.monotonic()
    jobs.sign_prepared(_prepare(document, folder / "first.pdf", leader, desk, key), Pin(PIN), desk)
    whole = time.monotonic() - started
    chance = random.Random(SEED)
    seen: Counter[str] = Counter()
    for number in range(ROUNDS):
        _put_back(card, desk)
        seen[_one_pull(card, _prepare(document, folder / f"{number}.pdf", leader, desk, key), desk, chance, whole)] += 1
    print(f"\n{ROUNDS} rounds, one signature {whole:.2f} s: {dict(seen)}")  # noqa: T201 - the long run's result
    assert set(seen) <= {"DONE", "TOKEN_REMOVED"}
    finished = sorted(folder.iterdir())
    assert len(finished) == 1 + seen["DONE"]
    assert {path.suffix for path in finished} == {".pdf"}
    for path in finished[:: max(1, len(finished) // 10)]:
        assert jobs.verify_document(path, desk).verdict is Verdict.VALID
    assert jobs.check_journal(desk).intact


def _one_pull(card: VirtualCard, prepared: Prepared, desk: Desk, chance: random.Random, whole: float) -> str:
    """One signature with a pull at a random moment; what became of it, after everything about it was checked."""
    tried, target = card.applet.verifies, prepared.sign.target
    pull = Timer(chance.uniform(0, 0.8 * whole), card.pull)
    pull.start()
    try:
        jobs.sign_prepared(prepared, Pin(PIN), desk)
        outcome = "DONE"
    except jobs.TokenError as error:
        outcome = error.code
    pull.join()
    entry = jobs.read_journal(desk)[-1]
    assert card.applet.verifies - tried <= 1
    assert target.exists() == (outcome == "DONE")
    assert entry.outcome is (Outcome.DONE if outcome == "DONE" else Outcome.FAILED)
    if outcome == "DONE":
        assert entry.facts["sha256_after"] == hashlib.sha256(target.read_bytes()).hexdigest()
    else:
        assert entry.facts["code"] == outcome
    return outcome
