"""The main job, end to end, without a screen: leader, clerk, verdict, journal."""

import io
import subprocess
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from asn1crypto import x509
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko_certvalidator import ValidationContext
from tests.documents.look_alike import Spec, look_alike
from tests.documents.office_papers import office_papers
from tests.documents.paper_forms import as_sheet
from tests.documents.sheet import Manner, Sheet

from kyso_desktop import jobs, wording
from kyso_desktop.jobs import (
    Capacity,
    Desk,
    IssueRequest,
    KeyWish,
    NoPersonalSignature,
    Pin,
    PlacedBox,
    Practice,
    SealApart,
    SignedFile,
    SignRequest,
    Verdict,
    Warn,
)
from kyso_desktop.placement import Box
from kyso_desktop.training import TRAINING_PIN, TrainingKit
from kyso_desktop.trust import certificates_in


def leader(sample: Path, kit: TrainingKit, **more: object) -> SignRequest:
    return SignRequest(
        sample, jobs.default_target(sample), Capacity.PERSONAL, KeyWish((kit.module,), None, kit.person_sha256), **more
    )


def clerk(signed: Path, kit: TrainingKit, number: str = "7") -> IssueRequest:
    target = signed.with_name("issued.pdf")
    request = SignRequest(signed, target, Capacity.SEAL, KeyWish((kit.module,), None, kit.agency_sha256))
    return IssueRequest(request, number, date(2026, 2, 3))


def run(request: SignRequest | IssueRequest, desk: Desk) -> SignedFile:
    return jobs.sign_prepared(jobs.open_and_prepare(request, desk), Pin(TRAINING_PIN), desk)


def signatures_by_pdfsig(path: Path) -> list[str]:
    shown = subprocess.run(["pdfsig", "-nocert", str(path)], capture_output=True, text=True, check=True).stdout
    return [line.strip() for line in shown.splitlines() if "Signature Validation" in line]


def test_leader_signs_clerk_issues_and_everybody_agrees(sample: Path, practice: Practice) -> None:
    desk, kit = practice.desk, practice.kit
    before = sample.read_bytes()

    signed = run(leader(sample, kit), desk)
    issued = run(clerk(signed.output, kit), desk)

    assert sample.read_bytes() == before
    assert len(issued.signatures) == 1
    verified = jobs.verify_document(issued.output, desk)
    assert verified.verdict is Verdict.VALID
    assert len(verified.report.signatures) == 2
    assert {one.verdict for one in verified.report.signatures} == {Verdict.VALID}
    assert signatures_by_pdfsig(issued.output) == ["- Signature Validation: Signature is Valid."] * 2
    assert subprocess.run(["qpdf", "--check", str(issued.output)], capture_output=True, check=False).returncode == 0
    assert all(pyhanko_says(issued.output, kit))


def everybody_says_valid(path: Path, practice: Practice) -> None:
    verified = jobs.verify_document(path, practice.desk)
    assert verified.verdict is Verdict.VALID
    valid = ["- Signature Validation: Signature is Valid."] * len(verified.report.signatures)
    assert signatures_by_pdfsig(path) == valid
    assert subprocess.run(["qpdf", "--check", str(path)], capture_output=True, check=False).returncode == 0
    assert all(pyhanko_says(path, practice.kit))


def pyhanko_says(path: Path, kit: TrainingKit) -> list[bool]:
    load = [x509.Certificate.load(der) for der in certificates_in(kit.root_certificate)]
    other = [x509.Certificate.load(der) for der in certificates_in(kit.ca_certificate)]
    crls = [crl.read_bytes() for crl in kit.crls]
    reader = PdfFileReader(io.BytesIO(path.read_bytes()))
    context = ValidationContext(trust_roots=load, other_certs=other, crls=crls, revocation_mode="require")
    return [validate_pdf_signature(one, context).bottom_line for one in reader.embedded_signatures]


def test_where_the_leader_prepared_nothing_number_and_date_have_a_signature_of_their_own(
    sample: Path, practice: Practice
) -> None:
    desk, kit = practice.desk, practice.kit
    issued = run(clerk(run(leader(sample, kit, prepare_blanks=False), desk).output, kit), desk)
    assert [made.page for made in issued.signatures] == [1, 2]
    assert jobs.verify_document(issued.output, desk).verdict is Verdict.VALID
    assert all(pyhanko_says(issued.output, kit))


def dated_at_the_end(folder: Path, *, appendix: bool = False) -> Path:
    """A report with its number on page 1 and its date beside the signature on page 2."""
    sheet = Sheet(Manner(), "within the office")
    sheet.start_page()
    sheet.centred(160, 745, "Số:      /BC-TM", "", 13)
    sheet.start_page()
    sheet.centred(410, 440, "Mẫu, ngày      tháng      năm 2026", "I", 14)
    sheet.centred(410, 420, "KT. GIÁM ĐỐC", "B", 14)
    sheet.centred(410, 403, "PHÓ GIÁM ĐỐC", "B", 14)
    sheet.centred(410, 300, "Trần Văn Mẫu", "B", 14)
    if appendix:
        sheet.start_page()
        sheet.centred(300, 700, "Phụ lục", "B", 14)
    source = folder / "báo cáo.pdf"
    source.write_bytes(sheet.finish())
    return source


@pytest.mark.parametrize(("prepared", "pages"), [(True, [3]), (False, None)])
def test_a_seal_on_a_third_page_never_makes_a_third_signature_unasked(
    prepared: bool, pages: list[int] | None, tmp_path: Path, practice: Practice
) -> None:
    desk, kit = practice.desk, practice.kit
    signed = run(leader(dated_at_the_end(tmp_path, appendix=True), kit, prepare_blanks=prepared), desk)
    request = clerk(signed.output, kit)
    moved = replace(request, sign=replace(request.sign, place=PlacedBox(3, Box(100, 300, 200, 400))))
    if pages is None:
        with pytest.raises(SealApart) as refused:
            run(moved, desk)
        assert (refused.value.seal, refused.value.pages) == (3, (1, 2))
        moved = replace(moved, sign=replace(moved.sign, override="theo mẫu của ngành"))
        pages = [1, 2, 3]
    issued = run(moved, desk)
    assert [made.page for made in issued.signatures] == pages
    everybody_says_valid(issued.output, practice)


@pytest.mark.parametrize(("prepared", "pages"), [(True, [2]), (False, [1, 2])])
def test_a_date_beside_the_signature_on_another_page_than_the_number(
    prepared: bool, pages: list[int], tmp_path: Path, practice: Practice
) -> None:
    desk, kit, source = practice.desk, practice.kit, dated_at_the_end(tmp_path)
    signed = run(leader(source, kit, prepare_blanks=prepared), desk)
    issued = run(clerk(signed.output, kit), desk)
    assert [made.page for made in issued.signatures] == pages
    everybody_says_valid(issued.output, practice)
    shown = [
        subprocess.run(
            ["pdftotext", "-layout", "-f", page, "-l", page, str(issued.output), "-"],
            capture_output=True, text=True, check=True,
        ).stdout
        for page in ("1", "2")
    ]  # fmt: skip
    assert "Số: 07" in " ".join(shown[0].split())
    assert "ngày 03 tháng 02 năm 2026" in " ".join(shown[1].split())


def test_a_place_that_is_not_sure_is_signed_at_only_after_somebody_has_seen_or_named_it(
    tmp_path: Path, practice: Practice
) -> None:
    """Whose place is meant in minutes with two signers a script cannot know; the window shows it."""
    desk, kit = practice.desk, practice.kit
    paper = next(one for one in office_papers() if one.label == "biên bản họp")
    source = tmp_path / "biên bản.pdf"
    source.write_bytes(as_sheet(paper))
    with pytest.raises(jobs.PlaceNotFound) as refused:
        jobs.open_and_prepare(leader(source, kit), desk)
    assert refused.value.what == "unsure"
    assert (
        Warn.LOW_CONFIDENCE in jobs.open_and_prepare(leader(source, kit, asks=True, override="đã xem"), desk).warnings
    )
    named = run(leader(source, kit, anchor="THƯ KÝ"), desk)
    assert named.signatures[0].box.centre[0] < 300


def test_a_number_that_another_document_has_this_year_is_said(sample: Path, practice: Practice) -> None:
    desk, kit = practice.desk, practice.kit
    signed = run(leader(sample, kit), desk)
    run(clerk(signed.output, kit, number="7"), desk)
    again = replace(
        clerk(signed.output, kit, number="07"),
        sign=replace(clerk(signed.output, kit).sign, target=sample.with_name("b.pdf")),
    )
    assert Warn.NUMBER_USED not in jobs.open_and_prepare(again, desk).warnings  # the same document once more
    other = sample.with_name("other.pdf")
    other.write_bytes(sample.read_bytes())
    second = run(leader(other, kit), desk).output
    request = clerk(second, kit, number="07")
    request = replace(request, sign=replace(request.sign, target=sample.with_name("c.pdf")))
    assert Warn.NUMBER_USED in jobs.open_and_prepare(request, desk).warnings
    assert Warn.NUMBER_USED not in jobs.open_and_prepare(replace(request, date=date(2027, 1, 5)), desk).warnings
    assert Warn.NUMBER_USED not in jobs.open_and_prepare(replace(request, number="8"), desk).warnings


def test_the_window_stops_at_a_number_that_a_real_document_has(sample: Path, practice: Practice) -> None:
    desk, kit = practice.desk, practice.kit
    signed = run(leader(sample, kit), desk).output
    request = replace(clerk(signed, kit, number="07"), fresh_number=True)
    issued = {"number": "7", "date": "2026-01-09", "notation": "QĐ-UBND", "sha256_before": "ab" * 32, "signer": "UBND"}

    def give(**facts: str) -> None:
        desk.open_journal().note(jobs.Act.ISSUE, {**issued, **facts}, desk.clock())

    give(notation="KH-UBND", sha256_before="cd" * 32)  # a series of its own
    give(signer="UBND (TẬP HUẤN)", sha256_before="ef" * 32)
    assert Warn.NUMBER_USED in jobs.open_and_prepare(request, desk).warnings
    give()
    with pytest.raises(jobs.NumberGiven):
        jobs.open_and_prepare(request, desk)
    refused = jobs.read_journal(desk)[-1]
    assert (refused.act, refused.facts["code"]) == (jobs.Act.REFUSED, "NUMBER_GIVEN")
    reasoned = replace(request, sign=replace(request.sign, override="văn bản đính chính"))
    assert Warn.GATE_OVERRIDDEN in jobs.open_and_prepare(reasoned, desk).warnings
    assert Warn.NUMBER_USED in jobs.open_and_prepare(replace(request, fresh_number=False), desk).warnings
    assert not jobs.open_and_prepare(replace(request, number="8"), desk).warnings.count(Warn.NUMBER_USED)


def test_a_document_issued_again_keeps_its_row(sample: Path, practice: Practice) -> None:
    desk, kit = practice.desk, practice.kit
    signed = run(leader(sample, kit), desk).output
    first = clerk(signed, kit, number="7")
    run(first, desk)
    second = run(replace(first, sign=replace(first.sign, target=sample.with_name("lại.pdf"))), desk)
    (row,) = jobs.read_book(desk, jobs.Register.OUTGOING, first.date.year).rows
    assert (row.series_number, row.sha256) == ("07", second.sha256)


def test_number_and_date_stand_on_the_printed_line(sample: Path, practice: Practice) -> None:
    places = jobs.place_document(sample)
    signed = run(leader(sample, practice.kit), practice.desk)
    issued = run(clerk(signed.output, practice.kit, number="7"), practice.desk)
    layout = subprocess.run(
        ["pdftotext", "-l", "1", "-layout", str(issued.output), "-"], capture_output=True, text=True, check=True
    ).stdout
    assert places.number is not None
    assert "07" in layout
    assert "03" in layout
    assert "2026" in layout
    after = jobs.place_document(sample)
    assert after == places


def test_every_step_is_begun_and_closed_in_the_journal(sample: Path, practice: Practice) -> None:
    desk, kit = practice.desk, practice.kit
    issued = run(clerk(run(leader(sample, kit), desk).output, kit), desk)
    jobs.verify_document(issued.output, desk)

    entries = jobs.read_journal(desk)

    assert [(str(entry.act), str(entry.outcome)) for entry in entries] == [
        ("sign", "done"),
        ("issue", "done"),
        ("verify", "done"),
    ]
    assert all(entry.closed is not None for entry in entries)
    assert entries[1].facts["number"] == "7"
    assert entries[1].facts["sha256_after"] == issued.sha256
    assert jobs.check_journal(desk).intact


def test_what_a_new_signature_rests_on_is_kept_with_its_entry(sample: Path, practice: Practice) -> None:
    signed = run(leader(sample, practice.kit), practice.desk)
    kept = jobs.read_evidence(practice.desk, signed.sha256)
    (entry,) = jobs.read_journal(practice.desk)
    assert set(entry.facts["evidence"]) == set(kept)
    names = {name.split("/")[0] for name in kept}
    assert {"certificates", "crls", "reports"} <= names
    assert f"certificates/{practice.kit.person_sha256}.cer" in kept


def test_no_seal_before_a_valid_personal_signature(sample: Path, practice: Practice) -> None:
    with pytest.raises(NoPersonalSignature):
        jobs.open_and_prepare(clerk(sample, practice.kit), practice.desk)
    assert [str(entry.act) for entry in jobs.read_journal(practice.desk)] == ["refused"]


def test_a_personal_signature_that_cannot_be_confirmed_is_not_enough(sample: Path, practice: Practice) -> None:
    signed = run(leader(sample, practice.kit), practice.desk)
    without_lists = replace(practice.desk, trust=replace(practice.desk.trust, crls=()))
    with pytest.raises(NoPersonalSignature):
        jobs.open_and_prepare(clerk(signed.output, practice.kit), without_lists)


def test_an_override_with_a_reason_is_journalled(sample: Path, practice: Practice) -> None:
    request = clerk(sample, practice.kit)
    forced = replace(request, sign=replace(request.sign, override="theo chỉ đạo, công văn 12"))
    signed = run(forced, practice.desk)
    assert jobs.Warn.GATE_OVERRIDDEN in signed.warnings
    (entry,) = jobs.read_journal(practice.desk)
    assert entry.facts["override"] == "theo chỉ đạo, công văn 12"


def test_without_a_journal_nothing_is_signed(sample: Path, practice: Practice) -> None:
    def closed() -> None:
        raise jobs.JournalUnavailable(Path("journal"), "DISK_FULL")

    desk = replace(practice.desk, open_journal=closed)
    prepared = jobs.open_and_prepare(leader(sample, practice.kit), desk)
    with pytest.raises(jobs.JournalUnavailable):
        jobs.sign_prepared(prepared, Pin(TRAINING_PIN), desk)
    assert not jobs.default_target(sample).exists()


class ClosingFails:
    """The real journal, whose disk is full whenever an entry is to be closed."""

    def __init__(self, journal: object) -> None:
        self._journal = journal

    def __getattr__(self, name: str) -> object:
        return getattr(self._journal, name)

    def close(self, *_: object) -> None:
        raise jobs.JournalUnavailable(Path("journal"), "DISK_FULL")


def test_a_saved_file_whose_entry_cannot_be_closed_is_told_as_saved_and_stops_the_run(
    sample: Path, practice: Practice
) -> None:
    desk = replace(practice.desk, open_journal=lambda: ClosingFails(practice.desk.open_journal()))
    other = sample.with_name("second.pdf")
    other.write_bytes(sample.read_bytes())
    first = jobs.open_and_prepare(leader(sample, practice.kit), desk)
    second = jobs.open_and_prepare(leader(other, practice.kit), desk, key=first.key)
    run = jobs.sign_each((first, second), Pin(TRAINING_PIN), desk)

    signed = next(run)
    with pytest.raises(jobs.JournalUnavailable):
        next(run)

    assert Warn.JOURNAL_NOT_CLOSED in signed.warnings
    assert "nhật ký chưa đóng được" in wording.warn(Warn.JOURNAL_NOT_CLOSED)
    assert jobs.verify_document(signed.output, practice.desk).verdict is Verdict.VALID
    assert not second.sign.target.exists()
    assert [str(entry.outcome) for entry in jobs.read_journal(practice.desk)][:2] == ["open", "open"]


def test_format_and_hash_of_the_settings_are_used(sample: Path, practice: Practice) -> None:
    settings = replace(practice.desk.settings, signature_format="adbe.pkcs7.detached", digest="sha512")
    signed = run(leader(sample, practice.kit), replace(practice.desk, settings=settings))
    with signed.output.open("rb") as file:
        (one,) = PdfFileReader(file).embedded_signatures
        assert one.sig_object["/SubFilter"] == "/adbe.pkcs7.detached"
        assert one.md_algorithm == "sha512"
    assert jobs.verify_document(signed.output, practice.desk).verdict is Verdict.VALID


def test_a_document_changed_after_it_was_shown_is_not_signed(sample: Path, practice: Practice) -> None:
    prepared = jobs.open_and_prepare(leader(sample, practice.kit), practice.desk)
    sample.write_bytes(sample.read_bytes() + b"\n")
    with pytest.raises(jobs.DocumentChanged):
        jobs.sign_prepared(prepared, Pin(TRAINING_PIN), practice.desk)
    (entry,) = jobs.read_journal(practice.desk)
    assert (str(entry.outcome), entry.facts["code"]) == ("failed", "DOCUMENT_CHANGED")


def test_one_failing_file_never_stops_the_rest(sample: Path, practice: Practice) -> None:
    other = sample.with_name("second.pdf")
    other.write_bytes(sample.read_bytes())
    first = jobs.open_and_prepare(leader(sample, practice.kit), practice.desk)
    second = jobs.open_and_prepare(leader(other, practice.kit), practice.desk, key=first.key)
    first.sign.target.write_bytes(b"somebody else's file")

    results = list(jobs.sign_each((first, second), Pin(TRAINING_PIN), practice.desk))

    assert [type(result).__name__ for result in results] == ["Failure", "SignedFile"]
    assert first.sign.target.read_bytes() == b"somebody else's file"


def test_stopped_between_two_steps_nothing_is_written(sample: Path, practice: Practice) -> None:
    prepared = jobs.open_and_prepare(leader(sample, practice.kit), practice.desk)

    def tell(step: jobs.Step) -> None:
        if step is jobs.Step.CHECKING_RESULT:
            practice.desk.cancel.set()

    with pytest.raises(jobs.Cancelled):
        jobs.sign_prepared(prepared, Pin(TRAINING_PIN), practice.desk, tell)
    assert not prepared.sign.target.exists()
    (entry,) = jobs.read_journal(practice.desk)
    assert str(entry.outcome) == "cancelled"


def test_a_secret_document_is_refused_and_leaves_no_name(practice: Practice, tmp_path: Path) -> None:
    secret = tmp_path / "ten-tai-lieu-mat.pdf"
    secret.write_bytes(look_alike(Spec(secrecy="MẬT")).content)
    with pytest.raises(jobs.SecretDocument):
        jobs.open_and_prepare(leader(secret, practice.kit), practice.desk)
    (entry,) = jobs.read_journal(practice.desk)
    assert dict(entry.facts) == {"code": "SECRET_DOCUMENT"}


def test_the_pin_is_wiped_and_in_nothing_that_is_kept(
    sample: Path, practice: Practice, capfd: pytest.CaptureFixture[str]
) -> None:
    pin = Pin(TRAINING_PIN)
    prepared = jobs.open_and_prepare(leader(sample, practice.kit), practice.desk)
    signed = jobs.sign_prepared(prepared, pin, practice.desk)
    kept = [repr(prepared), repr(signed), repr(pin), str(jobs.read_journal(practice.desk)), *capfd.readouterr()]
    assert not any(TRAINING_PIN in text for text in kept)
    assert TRAINING_PIN.encode() not in signed.output.read_bytes()
    assert pin.letters == b""


def test_a_number_that_differs_from_the_printed_one_is_refused(practice: Practice, tmp_path: Path) -> None:
    printed = tmp_path / "printed.pdf"
    printed.write_bytes(look_alike(Spec(number="49", day="31", month="01", year="2026")).content)
    signed = run(leader(printed, practice.kit), practice.desk)
    with pytest.raises(jobs.NumberDiffers):
        jobs.open_and_prepare(clerk(signed.output, practice.kit, number="50"), practice.desk)
