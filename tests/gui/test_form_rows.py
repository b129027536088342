"""Forms look like one piece: a label stands on the line of its field, and fields and buttons of a row are as tall."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDateEdit,
    QDoubleSpinBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot
from tests.gui.conftest import PATIENCE
from tests.gui.test_walks import open_for

from kyso_desktop.gui import style
from kyso_desktop.gui.appearance import Appearance
from kyso_desktop.gui.main_window import MainWindow
from kyso_desktop.gui.sides import Sides
from kyso_desktop.gui.task_layout import FormSheet
from kyso_desktop.jobs import Capacity

LETTERS = "HHHH"


@pytest.fixture(params=list(Appearance))
def dressed(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[None]:
    style.apply(qapp, request.param)
    yield
    style.apply(qapp)


def fields() -> list[QWidget]:
    line, closed, opened, number, day = QLineEdit(LETTERS), QComboBox(), QComboBox(), QDoubleSpinBox(), QDateEdit()
    closed.addItem(LETTERS)
    opened.setEditable(True)
    opened.setEditText(LETTERS)
    number.setSpecialValueText(LETTERS)
    day.setDisplayFormat(f"'{LETTERS}'")
    return [line, closed, opened, number, day]


def baseline(widget: QWidget, window: QWidget, ground: QColor) -> float:
    """Where the first letters end, in logical pixels of the window."""
    image, ratio = widget.grab().toImage(), widget.devicePixelRatioF()
    left, right = (0, 24) if isinstance(widget, QLabel) else (8, 30)
    inked = [
        row
        for row in range(round(5 * ratio), image.height() - round(5 * ratio))
        if has_ink(image, row, range(round(left * ratio), round(right * ratio)), ground)
    ]
    return widget.mapTo(window, QPoint(0, 0)).y() + (max(inked) + 1) / ratio


def has_ink(image: QImage, row: int, columns: range, ground: QColor) -> bool:
    return any(abs(QColor(image.pixel(column, row)).lightness() - ground.lightness()) > 120 for column in columns)


def test_a_label_stands_on_the_line_of_its_field(qtbot: QtBot, dressed: None) -> None:
    window, made = QWidget(), fields()
    qtbot.addWidget(window)
    form = QFormLayout(window)
    labels = [style.Words(LETTERS, wraps=True) for _ in made]
    for label, field in zip(labels, made, strict=True):
        form.addRow(label, field)
    window.resize(420, 320)
    window.show()
    qtbot.waitExposed(window)
    for label, field in zip(labels, made, strict=True):
        lines = [baseline(one, window, one.palette().color(one.backgroundRole())) for one in (label, field)]
        assert abs(lines[0] - lines[1]) < 1, type(field)


def test_fields_and_buttons_are_as_tall(qtbot: QtBot, dressed: None) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    form = QFormLayout(window)
    plain, main = QPushButton(LETTERS), style.main_button(LETTERS)
    made = [*fields(), plain, main]
    for field in made:
        form.addRow(field)
    window.show()
    qtbot.waitExposed(window)
    assert {field.height() for field in made} == {made[0].height()}
    main.setFocus()
    assert main.sizeHint().height() == plain.sizeHint().height()  # nothing jumps when the keyboard comes to it


def test_a_panel_is_beside_as_soon_as_there_is_room_for_it(qtbot: QtBot) -> None:
    window, view, panel, broad = QWidget(), QWidget(), QWidget(), QWidget()
    qtbot.addWidget(window)
    QFormLayout(view).addRow(broad)
    broad.setMinimumWidth(700)
    sides = Sides(view, panel)
    sides.setParent(window)
    sides.resize(800, 500)
    window.show()
    qtbot.waitUntil(lambda: sides.is_narrow, timeout=PATIENCE)
    broad.hide()
    qtbot.waitUntil(lambda: not sides.is_narrow, timeout=PATIENCE)


@pytest.mark.parametrize(("name", "beside"), [("a.pdf", True), ("Quyết định " * 15 + ".pdf", False)])
def test_a_long_name_has_the_whole_row(qtbot: QtBot, name: str, beside: bool) -> None:
    form, button = FormSheet("Ký"), QPushButton("Ghép, xếp trang…")
    qtbot.addWidget(form)
    form.title_row.add(button)
    form.resize(style.PANEL_WIDTH, 600)
    form.show()
    form.show_document(name, "")
    title = form._title
    qtbot.waitUntil(lambda: (button.geometry().left() > title.geometry().right()) is beside, timeout=PATIENCE)
    qtbot.waitUntil(lambda: (button.geometry().top() > title.geometry().bottom()) is not beside, timeout=PATIENCE)


@pytest.fixture
def signing(qtbot: QtBot, window: MainWindow, sample: object) -> Callable[[Capacity], None]:
    page = window.rooms.sign
    open_for(qtbot, window, page, sample)
    qtbot.waitUntil(lambda: page.prepared is not None and bool(page.view.canvas.handles), timeout=PATIENCE)
    return page.capacity.choose


def test_a_kind_that_lacks_something_says_so_and_shows_no_mark_of_another(
    qtbot: QtBot, window: MainWindow, signing: Callable[[Capacity], None]
) -> None:
    page = window.rooms.sign
    signing(Capacity.ATTACHMENT)
    qtbot.waitUntil(page.form.checks.isVisible, timeout=PATIENCE)
    assert not page.view._marks
    assert "trên bên phải" in page.where.text()


def test_the_agency_that_copies_is_that_of_the_certificate(
    qtbot: QtBot, window: MainWindow, signing: Callable[[Capacity], None]
) -> None:
    page = window.rooms.sign
    signing(Capacity.COPY)
    assert page.details.agency.text() == "ỦY BAN NHÂN DÂN TỈNH MẪU (TẬP HUẤN)"  # its CN; O is the agency above
    page.details.agency.setText("Văn phòng UBND tỉnh")
    signing(Capacity.SEAL)
    signing(Capacity.COPY)
    assert page.details.agency.text() == "Văn phòng UBND tỉnh"
    assert "SAO Y" in page.act_words()


def test_an_opinion_is_written_over_several_lines_and_is_one_paragraph(
    qtbot: QtBot, window: MainWindow, signing: Callable[[Capacity], None]
) -> None:
    page = window.rooms.sign
    signing(Capacity.COMMENT)
    page.details.comment.setText("Đồng ý.\nChuyển phòng Văn hóa.")
    request = page.request()
    assert request is not None
    assert request.comment == "Đồng ý. Chuyển phòng Văn hóa."
    page.details.comment.setText("a" * 500)
    assert len(page.details.comment.text()) == 400
