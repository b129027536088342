"""Every outcome has its sentence: nothing falls through to a class name or an unfilled brace."""

import importlib
import pkgutil
import re
import types
import typing
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import UTC, date, datetime
from enum import Enum
from pathlib import Path

import pytest
from tests.corpus import pki, updates
from tests.corpus.table import with_form

import kyso_desktop
from kyso_desktop import jobs, wording
from kyso_desktop.errors import KysoError
from kyso_desktop.trust import TrustView
from kyso_desktop.verification import verify
from kyso_desktop.verification.reasons import EFFECTS
from kyso_desktop.wording import terms, token_errors, verdicts
from kyso_desktop.workstation import resource

for module in pkgutil.walk_packages(kyso_desktop.__path__, "kyso_desktop."):
    if ".gui" not in module.name and not module.name.endswith("__main__"):
        importlib.import_module(module.name)


def concrete(root: type[KysoError]) -> Iterator[type[KysoError]]:
    for kind in root.__subclasses__():
        if "code" in vars(kind):
            yield kind
        yield from concrete(kind)


WORDS = {
    ("PlaceNotFound", "what"): [
        "leader",
        "unsure",
        "proposal",
        "seal",
        "number",
        "date",
        "anchor",
        "initials",
        "comment",
    ],
    ("PictureUnusable", "reason"): ["missing", "format", "alpha", "small", "unreadable", "large", "empty"],
    ("PictureMissing", "what"): ["seal", "diameter"],
    ("DetailMissing", "what"): ["document_number", "copy_kind", "agency", "comment"],
    ("ScanUnfit", "fault"): ["version", "not_a_scan", "grey", "coarse", "paper"],
    ("LevelUnreachable", "reason"): ["timestamp", "revocation"],
    ("DocumentClosed", "reason"): ["docmdp", "permissions"],
    ("PinIncorrect", "state"): [str(state) for state in jobs.PinState],
    ("TrustBundleRefused", "reason"): list(jobs.BundleFault),
    ("PolicyPackRefused", "reason"): list(jobs.BundleFault),
    ("FormNotDrawn", "part"): ["picture", "note", "revision", "list", "field", "section", "header", "letter"],
    ("ConversionFailed", "reason"): ["TIME_OVER", "NO_OUTPUT"],
    ("UpdateRefused", "fault"): list(jobs.UpdateFault),
    ("CertificateUnfit", "reason"): [str(reason) for reason in jobs.UnfitReason],
    ("CertificateRefused", "state"): [
        str(state)
        for state in jobs.CertificateState
        if state not in (jobs.CertificateState.GOOD, jobs.CertificateState.UNKNOWN)
    ],
}


def sample(annotation: object) -> object:
    if isinstance(annotation, types.UnionType):
        return sample(typing.get_args(annotation)[0])
    if typing.get_origin(annotation) is tuple:
        return (("Nguyễn Văn A", "ab" * 32, "0123"),)
    if isinstance(annotation, type) and issubclass(annotation, Enum):
        return next(iter(annotation))
    samples: dict[object, object] = {
        str: "MỘT-TÊN",
        int: 7,
        Path: Path("/thư mục/văn bản.pdf"),
        datetime: datetime(2026, 1, 31, 6, 54, tzinfo=UTC),
        date: date(2026, 1, 31),
    }
    return samples[annotation]


def examples(kind: type[KysoError]) -> Iterator[KysoError]:
    if not is_dataclass(kind):
        yield kind()
        return
    hints = typing.get_type_hints(kind)
    given = {field.name: sample(hints[field.name]) for field in fields(kind)}
    listed = [(name, words) for (owner, name), words in WORDS.items() if owner == kind.__name__]
    if not listed:
        yield kind(**given)
    for name, words in listed:
        for word in words:
            yield kind(**{**given, name: word})


@pytest.mark.parametrize("kind", sorted(set(concrete(KysoError)), key=lambda kind: kind.__name__))
def test_every_error_says_what_happened_and_what_to_do(kind: type[KysoError]) -> None:
    for error in examples(kind):
        sentence = wording.of(error)
        for part in (sentence.what, sentence.next_step):
            assert part.endswith((".", "!"))
            assert "{" not in part
            assert kind.__name__ not in part
            assert "None" not in part


def test_codes_are_unique_and_upper_case() -> None:
    codes = [kind.code for kind in set(concrete(KysoError))]
    assert len(codes) == len(set(codes))
    assert all(code == code.upper() and code for code in codes)


TABLES = [
    (terms.STEPS, jobs.Step),
    (terms.WARNINGS, jobs.Warn),
    (terms.PLACE_REASONS, jobs.PlaceReason),
    (terms.KINDS, jobs.CertificateKind),
    (terms.CAPACITIES, jobs.Capacity),
    (terms.PIN_STATES, jobs.PinState),
    (terms.ACTS, jobs.Act),
    (terms.OUTCOMES, jobs.Outcome),
    (verdicts.VERDICTS, jobs.Verdict),
    (verdicts.REASONS, jobs.Reason),
    (verdicts.CHANGES, jobs.ChangeKind),
    (verdicts.CHANGES_AFTER, jobs.ChangesAfter),
    (verdicts.INDICATIONS, jobs.Indication),
    (token_errors.UNFIT, jobs.UnfitReason),
]


@pytest.mark.parametrize(("table", "values"), TABLES, ids=lambda part: getattr(part, "__name__", ""))
def test_every_value_has_its_phrase(table: dict[object, str], values: type[Enum]) -> None:
    assert set(values) <= set(table)
    assert all(phrase.strip() for phrase in table.values())


def test_every_sub_indication_has_its_phrase() -> None:
    named = {sub for _, _, sub in EFFECTS.values() if sub}
    assert named == set(verdicts.SUB_INDICATIONS)
    told = wording.etsi(jobs.Etsi(jobs.Indication.FAILED, "HASH_FAILURE"))
    assert told == "ETSI EN 319 102-1: TOTAL-FAILED / HASH_FAILURE, nội dung khác với lúc ký"


def test_times_are_shown_as_in_vietnam() -> None:
    evening = datetime(2026, 1, 31, 18, 5, 9, tzinfo=UTC)
    assert wording.moment(evening) == "01/02/2026 01:05"
    assert wording.exact_moment(evening) == "01/02/2026 01:05:09"
    assert wording.day(evening) == "01/02/2026"
    assert wording.count(1250) == "1.250"


def test_a_blank_filled_after_the_last_signature_is_said_in_the_headline() -> None:
    view = TrustView((pki.root().der,), (pki.authority().der,), pki.clean_crls(), moment=pki.NOW, offline=True)
    filled = verify(updates.filled(with_form(), "165"), name="x.pdf", view=view)
    untouched = verify(with_form(), name="x.pdf", view=view)
    assert filled.verdict is jobs.Verdict.VALID
    assert "chưa ai ký xác nhận (trang 1)" in wording.headline(filled)
    assert "không nội dung nào bị thay đổi" in wording.headline(untouched)


@pytest.fixture
def in_english() -> Iterator[None]:
    wording.speak(wording.Language.ENGLISH, wording.read_catalogue(resource("translations/kyso_en.ts")))
    yield
    wording.speak(wording.Language.VIETNAMESE, {})


VIETNAMESE = re.compile("[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệịỉĩọỏốồổỗộớờởỡợụủũứừửữựỳýỷỹỵ]", re.IGNORECASE)
NOT_WORDS = re.compile(r"\d+/\d+/NĐ-CP|MỘT-TÊN|thư mục|văn bản\.pdf|Nguyễn Văn A|Việt Nam")


@pytest.mark.usefixtures("in_english")
@pytest.mark.parametrize("kind", sorted(set(concrete(KysoError)), key=lambda kind: kind.__name__))
def test_every_error_is_told_in_english(kind: type[KysoError]) -> None:
    for error in examples(kind):
        sentence = wording.of(error)
        for part in (sentence.what, sentence.next_step):
            assert not VIETNAMESE.search(NOT_WORDS.sub("", part)), part


@pytest.mark.usefixtures("in_english")
def test_papers_stay_vietnamese_whatever_the_screen_speaks() -> None:
    assert wording.act(jobs.Act.SIGN) == "Sign"
    assert wording.words().act("sign") == "Ký"
    assert wording.count(1250) == "1,250"
