"""Where signed documents go, and what options must not say: originals are never replaced, results share no file."""

import os
import shutil
from itertools import pairwise
from pathlib import Path

import pytest
from tests.cli.conftest import Kyso, Ran

from kyso_desktop.training import TRAINING_PIN, TrainingKit


@pytest.fixture
def sign(kyso: Kyso, training_kit: TrainingKit, trust: list[object]):
    def run(*arguments: object, pin: bytes | str = TRAINING_PIN + "\n") -> Ran:
        return kyso(
            "sign", *arguments, "--as", "personal", "--module", training_kit.module, "--certificate",
            training_kit.person_sha256, "--pin-stdin", "--json", *trust, stdin=pin,
        )  # fmt: skip

    return run


def codes(ran: Ran) -> list[str | None]:
    return [one["error"] and one["error"]["code"] for one in ran.objects]


@pytest.mark.parametrize("link", [None, os.link, os.symlink], ids=["itself", "a second name", "a link"])
def test_an_original_is_never_replaced(sign, sample: Path, tmp_path: Path, link) -> None:
    content, target = sample.read_bytes(), sample
    if link:
        link(sample, target := tmp_path / "other.pdf")
    ran = sign(sample, "-o", target, "--overwrite")
    assert (ran.code, codes(ran)) == (1, ["TARGET_IS_SOURCE"])
    assert "-o FILE" in ran.only["error"]["next_step"]
    assert sample.read_bytes() == content


def test_nor_that_of_another_document_of_the_run(sign, sample: Path) -> None:
    """The usual name of the first result is the second document."""
    second = sample.with_name("quyet-dinh.signed.pdf")
    shutil.copy(sample, second)
    content = second.read_bytes()
    ran = sign(sample, second, "--overwrite")
    assert (ran.code, sorted(map(str, codes(ran)))) == (1, ["None", "TARGET_IS_SOURCE"])
    assert second.read_bytes() == content


def test_two_documents_of_a_run_never_share_a_file(sign, sample: Path, tmp_path: Path) -> None:
    other, folder = tmp_path / "b" / sample.name, tmp_path / "out"
    other.parent.mkdir()
    folder.mkdir()
    shutil.copy(sample, other)
    ran = sign(sample, other, "--output-folder", folder, "--overwrite")
    assert (ran.code, sorted(map(str, codes(ran)))) == (1, ["None", "TARGET_TAKEN"])
    (signed,) = [one for one in ran.objects if one["output"]]
    assert signed["file"] == str(sample)


@pytest.mark.parametrize(
    "more",
    [
        ("-o", "a.pdf", "--output-folder", "."),
        ("--place", "1:10,10,60,40", "--anchor", "KT. CHỦ TỊCH"),
        ("--place", "0:10,10,60,40"),
        ("--place", "1:60,10,10,40"),
        ("--certificate", "12:34"),
        ("--at", "2020-01-01"),  # no certificate is believed as at a moment that suits it
    ],
)
def test_what_contradicts_itself_is_wrong_usage(kyso: Kyso, sample: Path, more: tuple[str, ...]) -> None:
    ran = kyso("sign", sample, "--as", "personal", "--pin-stdin", *more, stdin="1234\n")
    assert (ran.code, ran.output) == (64, "")
    assert "-" in ran.messages


def test_a_page_that_is_not_there_is_called_that(sign, sample: Path) -> None:
    ran = sign(sample, "--place", "99:10,10,60,40")
    assert codes(ran) == ["PLACE_OUTSIDE_PAGE"]
    assert "không có trang 99" in ran.only["error"]["message"]


def test_a_certificate_is_named_as_other_programs_write_it(sign, sample: Path, training_kit: TrainingKit) -> None:
    digest = training_kit.person_sha256.upper()
    ran = sign(sample, "--certificate", ":".join(digest[at : at + 2] for at in range(0, 64, 2)))
    assert ran.code == 0


def test_a_pin_that_is_no_text_is_sent_to_no_token(sign, sample: Path) -> None:
    ran = sign(sample, pin=b"\xff\xfe\x00Tap\n")
    assert (ran.code, codes(ran)) == (5, ["PIN_REFUSED"])


def test_a_pin_behind_the_mark_of_a_windows_pipe_is_taken(sign, sample: Path) -> None:
    assert sign(sample, pin="\ufeff" + TRAINING_PIN + "\r\n").code == 0


def test_a_trust_file_that_is_not_there_is_called_that(kyso: Kyso, sample: Path, tmp_path: Path) -> None:
    ran = kyso("verify", sample, "--trust", tmp_path / "không có.crt")
    assert "Không có tệp hoặc thư mục «không có.crt»" in ran.messages


@pytest.mark.parametrize("verb", ["sign", "issue"])
def test_every_option_is_explained(kyso: Kyso, verb: str) -> None:
    lines = kyso(verb, "--help").output.partition("tùy chọn:")[2].splitlines()
    bare = [
        line
        for line, after in pairwise([*lines, ""])
        if line.startswith("  -") and "  " not in line.strip() and not after.startswith("      ")
    ]
    assert bare == []
