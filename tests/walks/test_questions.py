"""Where a person decides, another name and active content stop the signature until a reason is given."""

from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest
from tests.documents.look_alike import Signer, Spec, look_alike

from kyso_desktop.jobs import (
    ActiveContent,
    Capacity,
    KeyWish,
    NameMismatch,
    Practice,
    Prepared,
    SignRequest,
    Warn,
    open_and_prepare,
)


def document(folder: Path, name: str) -> Path:
    path = folder / "tờ trình.pdf"
    path.write_bytes(look_alike(Spec(signers=(Signer(name=name),))).content)
    return path


def prepared(practice: Practice, source: Path, *, asks: bool, reason: str | None = None) -> Prepared:
    order = SignRequest(
        source, source.with_suffix(".signed.pdf"), Capacity.PERSONAL, KeyWish((practice.kit.module,)), asks=asks
    )
    return open_and_prepare(replace(order, override=reason), practice.desk)


def test_another_name_stops_a_person_and_is_told_to_a_script(practice: Practice, tmp_path: Path) -> None:
    source = document(tmp_path, "Lê Thị Khác")
    with pytest.raises(NameMismatch) as caught:
        prepared(practice, source, asks=True)
    assert caught.value.printed == "Lê Thị Khác"
    assert Warn.NAME_DIFFERS in prepared(practice, source, asks=False).warnings
    given = prepared(practice, source, asks=True, reason="ký thay theo phân công")
    assert {Warn.NAME_DIFFERS, Warn.GATE_OVERRIDDEN} <= set(given.warnings)


@pytest.mark.parametrize(("name", "same"), [("TRẦN VĂN MẪU", True), ("Trần Văn Mấu", False), ("Văn Mẫu Trần", False)])
def test_a_name_is_the_same_in_capitals_and_another_with_other_marks(
    practice: Practice, tmp_path: Path, name: str, same: bool
) -> None:
    warnings = prepared(practice, document(tmp_path, name), asks=False).warnings
    assert (Warn.NAME_DIFFERS not in warnings) is same


def test_a_script_in_the_document_stops_a_person(practice: Practice, tmp_path: Path) -> None:
    source = document(tmp_path, "Trần Văn Mẫu")
    with pikepdf.open(source, allow_overwriting_input=True) as pdf:
        pdf.Root.OpenAction = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="app.alert(1)")
        pdf.save(source)
    with pytest.raises(ActiveContent):
        prepared(practice, source, asks=True)
    given = prepared(practice, source, asks=True, reason="biểu mẫu của Bộ")
    assert {Warn.HAS_SCRIPT, Warn.GATE_OVERRIDDEN} <= set(given.warnings)
