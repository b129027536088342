"""``kyso sign`` and ``kyso issue``."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from threading import Event

from kyso_desktop import jobs, wording
from kyso_desktop.cli.asking import ask_password, ask_pin, read_password, read_pin_and_password
from kyso_desktop.cli.options import sentence_of
from kyso_desktop.cli.output import failure_json, print_json, say, signed_json, tell
from kyso_desktop.cli.parsing import WRONG_USAGE
from kyso_desktop.errors import KysoError
from kyso_desktop.wording import tr

ALL_SIGNED, SOME_NOT, NO_TOKEN = 0, 1, 5

NO_WAY_ON = (
    jobs.NoToken, jobs.DriverMissing, jobs.DriverFailed, jobs.TokenBusy, jobs.TokenRemoved,
    jobs.PinIncorrect, jobs.PinLocked, jobs.PinFinalTry, jobs.PinRefused,
)  # fmt: skip
"""No token, or its PIN wrong or locked; a question about the certificate is not among them."""


def sign(arguments: argparse.Namespace, desk: jobs.Desk) -> int:
    """Sign every file with one PIN; the exit code of ``docs/cli.md``."""
    if _is_contradictory(arguments):
        return WRONG_USAGE
    if bool(arguments.files) is arguments.resume:
        say(tr("Cần ít nhất một tệp, hoặc --resume để ký tiếp các tệp còn lại."))
        return WRONG_USAGE
    pin, password = _given_secrets(arguments)
    files = _left(arguments.capacity, desk) if arguments.resume else arguments.files
    if not files:
        say(tr("Không có văn bản nào còn lại của lần ký trước."))
        return ALL_SIGNED
    requests = [_request(arguments, path, arguments.capacity, desk, password) for path in files]
    return _run(arguments, desk, requests, arguments.capacity, pin)


def _is_contradictory(arguments: argparse.Namespace) -> bool:
    """Whether options exclude one another, which is said."""
    if arguments.output and len(arguments.files) > 1:
        raise argparse.ArgumentTypeError("-o")
    if arguments.output and arguments.output_folder:
        say(tr("Chỉ dùng một trong hai: -o hoặc --output-folder."))
        return True
    if sum(map(bool, (arguments.place, arguments.anchor, arguments.foot_of_page_1))) > 1:
        say(tr("Chỉ dùng một trong ba: --place, --anchor hoặc --foot-of-page-1."))
        return True
    return False


def _left(capacity: jobs.Capacity, desk: jobs.Desk) -> tuple[Path, ...]:
    """What an interrupted run in this capacity has left unsigned."""
    left = jobs.left_batch(desk)
    if left is None or left.issuing or left.capacity is not capacity:
        return ()
    return jobs.still_unsigned(desk, left)


def issue(arguments: argparse.Namespace, desk: jobs.Desk) -> int:
    """Number, date and seal of every file with one PIN, numbers going up by one; the exit code of ``docs/cli.md``."""
    if _is_contradictory(arguments):
        return WRONG_USAGE
    pin, password = _given_secrets(arguments)
    orders = [
        jobs.IssueRequest(
            _request(arguments, path, jobs.Capacity.SEAL, desk, password),
            _number(arguments.number, place),
            arguments.date,
        )
        for place, path in enumerate(arguments.files)
    ]
    return _run(arguments, desk, orders, jobs.Capacity.SEAL, pin)


def _number(first: str, place: int) -> str:
    """So many after the first; what is no number is refused where it is to be written."""
    return str(int(first) + place) if place and first.isascii() and first.isdigit() else first


def _given_secrets(arguments: argparse.Namespace) -> tuple[jobs.Pin | None, str | None]:
    """The document's password, and the PIN where its line stands before the password's; else it is read when needed."""
    if not arguments.password_stdin:
        return None, None
    return read_pin_and_password() if arguments.pin_stdin else (None, read_password())


def _run(
    arguments: argparse.Namespace,
    desk: jobs.Desk,
    requests: list[jobs.SignRequest] | list[jobs.IssueRequest],
    capacity: jobs.Capacity,
    pin: jobs.Pin | None,
) -> int:
    report = _Reporter(as_json=arguments.json)
    try:
        if sys.stdin.isatty():  # a person may be asked for the journal's passphrase: nothing else is done meanwhile
            desk.open_journal()
        reader = jobs.ReaderApart(alone=True)
        desk = replace(desk, reader=reader)  # what strangers send is not read beside a PIN
        with jobs.Ahead(requests, desk, unseen=True) as ahead:
            jobs.make_way(desk, jobs.sign_part(requests[0]).key)
            prepared = list(_prepared(requests, desk, ahead, report))
        if prepared:
            pin = pin or _pin(arguments, prepared)
            again = None if arguments.pin_stdin else _ask_again
            _sign_all(prepared, pin, desk, report, again)
        reader.dismiss()  # what follows need not wait for it
    except NO_WAY_ON as error:
        report.rest(requests, error)
        return NO_TOKEN
    except KysoError as error:
        report.rest(requests, error)
    _back_up(desk)
    return SOME_NOT if report.failed else ALL_SIGNED


def _sign_all(
    prepared: list[jobs.Prepared], pin: jobs.Pin, desk: jobs.Desk, report: _Reporter, again: jobs.AskAgain | None
) -> None:
    """What is left of several documents is remembered until it is signed."""
    if len(prepared) > 1:
        jobs.sign_batch(prepared, pin, desk, lambda _source, one: report.told(one), Event(), again, report.step)
        return
    for result in jobs.sign_each(prepared, pin, desk, report.step, again):
        report.result(result)


def _back_up(desk: jobs.Desk) -> None:
    """The journal's backup, where it is due; what it fails for is said and changes nothing else."""
    try:
        jobs.note_policy(desk)
        jobs.back_up_in_time(desk)
    except KysoError as error:
        say(tr("Chưa sao lưu được nhật ký. {what}").format(what=wording.of(error).what))


def _ask_again(error: KysoError, choice: jobs.CertificateChoice) -> jobs.Pin | None:
    """The PIN for the rest of a batch, on the terminal; the last try is never spent this way."""
    say(wording.of(error).what)
    if choice.pin_state in (jobs.PinState.FINAL, jobs.PinState.LOCKED):
        say(wording.pin_state(choice.pin_state))
        return None
    return _typed_pin(choice, from_stdin=False)


def _pin(arguments: argparse.Namespace, prepared: list[jobs.Prepared]) -> jobs.Pin:
    """The PIN for these documents; an empty one where the token takes it on its own keys."""
    choice = prepared[0].choice
    if choice.pin_state in (jobs.PinState.LOW, jobs.PinState.FINAL):
        say(
            tr("USB Token «{token_label}»: {pin_state}.").format(
                token_label=choice.token_label, pin_state=wording.pin_state(choice.pin_state)
            )
        )
    if choice.certificate.pin_every_signature:
        say(wording.pin_every_signature(len(prepared), on_pad=choice.pin_pad))
    return _typed_pin(choice, from_stdin=arguments.pin_stdin)


def _typed_pin(choice: jobs.CertificateChoice, *, from_stdin: bool) -> jobs.Pin:
    name = choice.certificate.facts.common_name
    if choice.pin_pad:
        sys.stderr.write(tr("Nhập mã PIN của «{name}» trên thiết bị.\n").format(name=name))
        return jobs.Pin("")
    return ask_pin(from_stdin=from_stdin, prompt=tr("Mã PIN của «{name}»: ").format(name=name))


def _prepared(
    requests: Sequence[jobs.Request], desk: jobs.Desk, ahead: jobs.Ahead, report: _Reporter
) -> Iterator[jobs.Prepared]:
    """Every document that may be signed; the others are reported and do not stop the rest.

    Whoever sits at the terminal is asked once for the password of an encrypted document.
    """
    for result in jobs.prepare_each(requests, desk, ahead, report.step, ask_password):
        if isinstance(result, jobs.Prepared):
            yield result
        else:
            report.result(result)


def _request(
    arguments: argparse.Namespace, path: Path, capacity: jobs.Capacity, desk: jobs.Desk, password: str | None
) -> jobs.SignRequest:
    target = arguments.output or jobs.default_target(path, plain=desk.settings.plain_names)
    if arguments.output_folder:
        target = arguments.output_folder / target.name
    return jobs.SignRequest(
        source=path,
        target=target,
        capacity=capacity,
        key=jobs.KeyWish(tuple(arguments.module), arguments.token, arguments.certificate),
        overwrite=arguments.overwrite,
        picture=arguments.image,
        seal_millimetres=arguments.seal_mm,
        place=jobs.FOOT_OF_PAGE_1 if arguments.foot_of_page_1 else arguments.place,
        anchor=arguments.anchor,
        level=arguments.level,
        tsa_url=arguments.tsa,
        comment=getattr(arguments, "comment", None),
        document_number=getattr(arguments, "document_number", None),
        copy_kind=getattr(arguments, "copy_kind", None),
        agency=getattr(arguments, "agency", None),
        reason=arguments.reason,
        location=arguments.location,
        password=password,
        override=arguments.override,
        spend_last_try=arguments.last_try,
    )


class _Reporter:
    """Prints each result as it comes and remembers which files have had theirs."""

    def __init__(self, *, as_json: bool) -> None:
        self._as_json = as_json
        self._told: set[Path] = set()
        self.failed = False

    @property
    def step(self) -> Callable[[jobs.Step], None]:
        return lambda step: say(wording.step(step))

    def result(self, result: jobs.SignedFile | jobs.Failure) -> None:
        self._told.add(result.source)
        if isinstance(result, jobs.Failure):
            self.failed = True
            self._failure(result)
        elif self._as_json:
            print_json(signed_json(result))
        else:
            tell(tr("Đã ký và kiểm tra lại: {output}").format(output=result.output))
            for warning in result.warnings:
                say(tr("Lưu ý: {warning}").format(warning=wording.warn(warning)))

    def told(self, result: object) -> None:
        """As :meth:`result`, for a batch."""
        if isinstance(result, jobs.SignedFile | jobs.Failure):
            self.result(result)

    def rest(self, requests: list[jobs.SignRequest] | list[jobs.IssueRequest], error: KysoError) -> None:
        """The same error for every file that has no result yet."""
        for request in requests:
            source = jobs.sign_part(request).source
            if source not in self._told:
                self.result(jobs.Failure(source, error))

    def _failure(self, failure: jobs.Failure) -> None:
        if not isinstance(failure.error, KysoError):
            raise failure.error
        if self._as_json:
            print_json(failure_json(failure))
        sentence = sentence_of(failure.error)
        say(f"{failure.source}: {sentence.what} {sentence.next_step}")
