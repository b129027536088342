"""Decides what each signature shows and where (Nghị định 30/2020/NĐ-CP, Phụ lục I, Mục II.7, II.8, III.1)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import assert_never

from kyso_desktop.jobs.below_words import place_below
from kyso_desktop.jobs.beside_text import initials_place, opinion_place
from kyso_desktop.jobs.desk import Desk
from kyso_desktop.jobs.drawn_words import OVERHANG, run_box, words_mark, wrapped
from kyso_desktop.jobs.errors import (
    CommentTooLong,
    DetailMissing,
    NumberDiffers,
    NumberInvalid,
    PictureMissing,
    PlaceNotFound,
    PlaceOutsidePage,
)
from kyso_desktop.jobs.model import Capacity, IssueRequest, OpenedDocument, PlacedBox, SignRequest, Warn
from kyso_desktop.jobs.picture_facts import PictureFile
from kyso_desktop.jobs.pictures import picture_for, read_picture
from kyso_desktop.jobs.rules import VIETNAM, rule_pack
from kyso_desktop.placement import (
    Box,
    LeaderPlace,
    Place,
    ProposedHead,
    TextPlace,
    fit_picture,
    points,
    seal_box,
    text_start,
)
from kyso_desktop.signing import Blank, BlankName, Fill, Fonts, Mark, Picture, TextRun, TextStyle, text_width

FOOT_OF_PAGE_1 = PlacedBox(1, Box(points(10), points(8), points(55), points(28)))
"""Where the pattern of 2015 had the mark: the bottom left of page 1. Against Nghị định 30, so by choice alone."""
LINE_PITCH = 1.2
MOST_LINES = 2
"""Of the line at the corner; what is longer reaches across the page instead."""
LEAST_DIGITS = "00"
CLEAR = 0.08
"""Room that stays free beside digits in a narrow blank, in parts of the size."""
OVERPRINT = 0.5
"""Points by which digits may reach over a blank: their own ink is that much narrower."""
FIELDS = {Capacity.INITIALS: "Initials", Capacity.COMMENT: "Comment"}
"""Names of the fields of those who do not sign for the agency; a checker and the seal's gate know them by these."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """The marks of one request and what a person should know of them."""

    marks: tuple[Mark, ...]
    warnings: tuple[Warn, ...]
    blanks: tuple[Blank, ...] = ()
    """Text fields that the leader's revision prepares for number and date."""
    fills: tuple[Fill, ...] = ()
    """Number and date for prepared text fields; the first mark shows the same where there are none."""


def draw(document: OpenedDocument, request: SignRequest | IssueRequest, desk: Desk, when: datetime) -> Drawing:
    """Every mark that the request will add, exactly as it will be written, for a signature made at ``when``."""
    if isinstance(request, IssueRequest):
        numbers = _number_and_date(document, request, desk.fonts)
        seal = _seal(document, request.sign, desk)
        return Drawing((*numbers.marks, *seal.marks), (*numbers.warnings, *seal.warnings), fills=numbers.fills)
    match request.capacity:
        case Capacity.PERSONAL:
            drawing = _personal(document, request, desk)
            blanks = _blanks(document, request, desk.fonts)
            narrow = (Warn.BLANK_NARROW,) if blanks and _is_too_narrow(document, desk.fonts) else ()
            return replace(drawing, blanks=blanks, warnings=(*drawing.warnings, *narrow))
        case Capacity.INITIALS:
            return _initials(document, request, desk)
        case Capacity.COMMENT:
            return _comment(document, request, desk, when)
        case Capacity.SEAL:
            return _seal(document, request, desk)
        case Capacity.ATTACHMENT:
            return _line(document, request, document.places.attachment, _attachment_line(request, when), desk.fonts)
        case Capacity.COPY:
            return _line(document, request, document.places.copy, _copy_line(request, when), desk.fonts)
        case _:
            assert_never(request.capacity)


def _personal(document: OpenedDocument, request: SignRequest, desk: Desk) -> Drawing:
    path, rule = picture_for(request, desk)
    picture = read_picture(path, rule) if path else None
    warnings = [] if picture is None or picture.is_mostly(rule.hues) else [Warn.PICTURE_NOT_BLUE]
    if picture is None:
        warnings.append(Warn.NO_PICTURE)
    if request.place is not None:
        spot, warnings = _checked(document, request.place), [*warnings, Warn.PLACED_BY_PERSON]
        return Drawing((_picture_mark(spot.page, _fitted(spot.box, picture), picture),), tuple(warnings))
    if request.anchor is None and (field := document.open_field) is not None:
        return Drawing((_picture_mark(field.page, _fitted(field.box, picture), picture),), tuple(warnings))
    leader = leader_of(document, request.anchor)
    if leader is None:
        raise PlaceNotFound(_missing(document, request), document.name)
    if request.anchor is None and not document.places.is_sure:
        if not request.asks:  # nobody sees the place before it is signed at
            raise PlaceNotFound("unsure", document.name)
        warnings.append(Warn.LOW_CONFIDENCE)
    box = leader.box if picture is None else fit_picture(leader, picture.width, picture.height, rule_pack().measures)
    return Drawing((_picture_mark(leader.page, box, picture),), tuple(warnings))


def _missing(document: OpenedDocument, request: SignRequest) -> str:
    if request.anchor:
        return "anchor"
    return "proposal" if document.places.is_proposal else "leader"


def is_beside_text(field: str) -> bool:
    """Whether a signature field is one of initials or of an opinion, which are no signature of authority."""
    return field.startswith(tuple(FIELDS.values()))


def _initials(document: OpenedDocument, request: SignRequest, desk: Desk) -> Drawing:
    """The small picture behind the last words of the text."""
    path, rule = picture_for(request, desk)
    picture = read_picture(path, rule) if path else None
    warnings = [] if picture else [Warn.NO_PICTURE]
    place: Place | None
    if request.place is not None:
        place = Place(request.place.page, _checked(document, request.place).box)
        warnings.append(Warn.PLACED_BY_PERSON)
    else:
        place = initials_place(document, leader_of(document, request.anchor))
    if place is None:
        raise PlaceNotFound("initials", document.name)
    box = _fitted(place.box, picture)
    return Drawing((_picture_mark(place.page, box, picture),), tuple(warnings))


def _comment(document: OpenedDocument, request: SignRequest, desk: Desk, when: datetime) -> Drawing:
    """The opinion and the day in lines at the top left of page 1, or where a person has put it."""
    words = " ".join(_detail(request.comment, "comment").split())
    warnings: tuple[Warn, ...] = ()
    place: Place | None
    if request.place is not None:
        place, warnings = Place(request.place.page, _checked(document, request.place).box), (Warn.PLACED_BY_PERSON,)
    else:
        place = opinion_place(document)
    if place is None:
        raise PlaceNotFound("comment", document.name)
    size, box = rule_pack().line.size, place.box
    lines = wrapped(f"{words} ({when.astimezone(VIETNAM):%d/%m/%Y})", box.width, size, TextStyle.ITALIC, desk.fonts)
    room = max(1, int(box.height / (LINE_PITCH * size)))
    if len(lines) > room:
        raise CommentTooLong(room)
    runs = tuple(
        TextRun(line, box.x0 + OVERHANG * size, box.y1 - (LINE_PITCH * index + 0.9) * size, size, TextStyle.ITALIC)
        for index, line in enumerate(lines)
    )
    return Drawing((Mark(place.page, box, None, runs),), warnings)


def _seal(document: OpenedDocument, request: SignRequest, desk: Desk) -> Drawing:
    path = request.picture or desk.settings.seal_picture
    diameter = request.seal_millimetres or desk.settings.seal_diameter_mm
    if path is None or diameter is None:
        raise PictureMissing("seal" if path is None else "diameter")
    rule = rule_pack().seal
    picture = read_picture(path, rule)
    warnings = [] if picture.is_mostly(rule.hues) else [Warn.PICTURE_NOT_RED]
    if not picture.is_fine_enough(diameter, rule.print_dpi):
        warnings.append(Warn.PICTURE_COARSE)
    if request.place is not None:
        spot, warnings = _checked(document, request.place), [*warnings, Warn.PLACED_BY_PERSON]
        x, y = spot.box.centre
        box = Box.around(x, y, points(diameter), points(diameter) * picture.height / picture.width)
        return Drawing((_picture_mark(spot.page, box, picture),), tuple(warnings))
    signed = leader_mark(document, request.anchor)
    if signed is None:
        raise PlaceNotFound("seal", document.name)
    shape = document.shapes[signed.page - 1]
    box = seal_box(signed.box, diameter, Box(0, 0, shape.width, shape.height), rule_pack().measures)
    return Drawing((_picture_mark(signed.page, box, picture),), tuple(warnings))


def leader_of(document: OpenedDocument, anchor: str | None) -> LeaderPlace | None:
    """Where the leader's picture belongs: below the anchor, or where the text has it; ink alone does not tell."""
    if anchor is None:
        return None if document.places.is_proposal else document.places.leader
    return place_below(document, anchor)


def leader_mark(document: OpenedDocument, anchor: str | None = None) -> Place | None:
    """Where the leader's picture is: the visible personal signature on its page, else the ink in its place."""
    leader = leader_of(document, anchor)
    personal = [
        Place(one.page, one.box)
        for one in document.report.signatures
        if one.page is not None
        and one.box is not None
        and one.box.width > 0
        and one.kind == "personal"
        and not is_beside_text(one.field)
    ]
    near = [mark for mark in personal if leader is not None and mark.page == leader.page]
    drawn = Place(leader.page, leader.picture or leader.box) if leader is not None else None
    return next(iter(near or personal), drawn)


def _number_and_date(document: OpenedDocument, request: IssueRequest, fonts: Fonts) -> Drawing:
    """Number, day, month and year on the printed baselines: one mark, or a second where the date is on another page."""
    warnings: list[Warn] = []
    if request.head is not None:
        document = _with_head(document, request.head)
        warnings.append(Warn.PLACED_BY_PERSON)
    fills = [*_number_fills(document, request, fonts, warnings), *_date_fills(document, request.date, fonts, warnings)]
    if not fills:
        return Drawing((), tuple(warnings))
    pages = dict.fromkeys(fill.page for fill in fills)
    marks = tuple(
        words_mark(page, [fill.run for fill in fills if fill.page == page], fonts, _whole_page(document, page))
        for page in pages
    )
    return Drawing(marks, tuple(warnings), fills=tuple(fills))


def _with_head(document: OpenedDocument, head: ProposedHead) -> OpenedDocument:
    """The document with its blanks where a person has put them; raises ``PlaceOutsidePage``."""
    for place in filter(None, (head.number, head.day, head.month, head.year)):
        _checked(document, PlacedBox(place.page, place.box))
    places = replace(document.places, number=head.number, day=head.day, month=head.month, year=head.year)
    return replace(document, places=places)


def printed_form(number: str) -> str:
    """The number as it is printed: below 10 with a leading zero (Phụ lục I, Mục II.3)."""
    digits, rule = number.strip(), rule_pack().number
    if not digits.isascii() or not digits.isdigit() or int(digits) == 0 or len(digits) > rule.longest:
        raise NumberInvalid(number)
    return str(int(digits)).zfill(rule.pad_to)


def _number_fills(document: OpenedDocument, request: IssueRequest, fonts: Fonts, warnings: list[Warn]) -> list[Fill]:
    text, places = printed_form(request.number), document.places
    if places.number is not None:
        return _filled([(BlankName.NUMBER, places.number, text)], fonts, warnings)
    printed = (places.printed_number or "").partition("/")[0].strip()
    if not printed:
        raise PlaceNotFound("number", document.name)
    if printed.lstrip("0") != text.lstrip("0"):
        raise NumberDiffers(printed, text)
    warnings.append(Warn.NUMBER_ALREADY_PRINTED)
    return []


def _date_fills(document: OpenedDocument, day: date, fonts: Fonts, warnings: list[Warn]) -> list[Fill]:
    """Day below 10 and months 1 and 2 with a leading zero (Phụ lục I, Mục II.4)."""
    places = document.places
    month = f"{day.month:02d}" if day.month <= rule_pack().number.pad_months_to else str(day.month)
    wanted = (
        (BlankName.DAY, places.day, f"{day.day:02d}"),
        (BlankName.MONTH, places.month, month),
        (BlankName.YEAR, places.year, str(day.year)),
    )
    if all(place is None for _, place, _ in wanted):
        if places.printed_date is None:
            raise PlaceNotFound("date", document.name)
        if places.printed_date != day.isoformat():
            raise NumberDiffers(places.printed_date, day.isoformat())
        warnings.append(Warn.DATE_ALREADY_PRINTED)
    return _filled([(name, place, text) for name, place, text in wanted if place is not None], fonts, warnings)


def _is_too_narrow(document: OpenedDocument, fonts: Fonts) -> bool:
    """Whether no number or date that is still to come will find room."""
    places = document.places
    least = ((BlankName.NUMBER, places.number), (BlankName.DAY, places.day), (BlankName.MONTH, places.month))
    return any(place and _overprints(_fill(name, place, LEAST_DIGITS, fonts), place, fonts) for name, place in least)


def _filled(wanted: Sequence[tuple[BlankName, TextPlace, str]], fonts: Fonts, warnings: list[Warn]) -> list[Fill]:
    """Each text in its blank; a blank that is too narrow even for narrow digits is told."""
    fills = [_fill(name, place, text, fonts) for name, place, text in wanted]
    if any(_overprints(fill, place, fonts) for fill, (_, place, _) in zip(fills, wanted, strict=True)):
        warnings.append(Warn.BLANK_NARROW)
    return fills


def _style(name: BlankName) -> TextStyle:
    """The number stands upright, the date in italics (Phụ lục I, Mục II.3 and II.4)."""
    return TextStyle.UPRIGHT if name is BlankName.NUMBER else TextStyle.ITALIC


def _fill(name: BlankName, place: TextPlace, text: str, fonts: Fonts) -> Fill:
    style = _style(name)
    width = text_width(text, place.font_size, fonts.path(style))
    stretch = min(1.0, max(rule_pack().number.narrowest, (place.box.width - CLEAR * place.font_size) / width))
    x = text_start(place, stretch * width)
    return Fill(name, place.page, TextRun(text, x, place.baseline, place.font_size, style, stretch))


def _overprints(fill: Fill, place: TextPlace, fonts: Fonts) -> bool:
    """Whether the digits reach over the printed neighbours of their blank, narrow as they are."""
    return run_box(fill.run, fonts).width > place.box.width + OVERPRINT


def _blanks(document: OpenedDocument, request: SignRequest, fonts: Fonts) -> tuple[Blank, ...]:
    """A text field over every blank of the heading, wide enough for the longest number; none in a signed document."""
    if not request.prepare_blanks or document.report.signatures:
        return ()
    places = document.places
    found = (
        (BlankName.NUMBER, places.number, "0" * rule_pack().number.longest),
        (BlankName.DAY, places.day, "00"),
        (BlankName.MONTH, places.month, "00"),
        (BlankName.YEAR, places.year, "0000"),
    )
    return tuple(_blank(name, place, widest, fonts) for name, place, widest in found if place is not None)


def _blank(name: BlankName, place: TextPlace, widest: str, fonts: Fonts) -> Blank:
    box = run_box(_fill(name, place, widest, fonts).run, fonts)
    box = Box(box.x0 - 1, box.y0, box.x1 + 1, box.y1)
    return Blank(name, place.page, box, place.font_size, _style(name))


def _line(document: OpenedDocument, request: SignRequest, place: Place, text: str, fonts: Fonts) -> Drawing:
    """At the top right corner of page 1, upright, black, no picture; the last line stands where a single one would."""
    size = rule_pack().line.size
    warnings: tuple[Warn, ...] = ()
    box = place.box
    if request.place is not None:
        box, warnings = _checked(document, request.place).box, (Warn.PLACED_BY_PERSON,)
    page = request.place.page if request.place else place.page
    whole, style = _whole_page(document, page), TextStyle.UPRIGHT
    lines = wrapped(text, box.width, size, style, fonts)
    if len(lines) > MOST_LINES:
        lines = wrapped(text, box.x1 - (whole.x1 - box.x1), size, style, fonts)
    baseline = box.y0 + (box.height - size) / 2 + 0.22 * size + (len(lines) - 1) * LINE_PITCH * size
    runs = [
        TextRun(line, box.x1 - text_width(line, size, fonts.upright), baseline - at * LINE_PITCH * size, size, style)
        for at, line in enumerate(lines)
    ]
    return Drawing((words_mark(page, runs, fonts, whole),), warnings)


def _checked(document: OpenedDocument, place: PlacedBox) -> PlacedBox:
    if not 1 <= place.page <= document.page_count:
        raise PlaceOutsidePage(place.page, document.page_count)
    page = _whole_page(document, place.page)
    if place.box.width <= 0 or place.box.height <= 0 or page.overlap(place.box) != place.box:
        raise PlaceOutsidePage(place.page, document.page_count)
    return place


def _whole_page(document: OpenedDocument, page: int) -> Box:
    shape = document.shapes[page - 1]
    return Box(0, 0, shape.width, shape.height)


def _fitted(box: Box, picture: PictureFile | None) -> Box:
    """The largest box of the picture's proportions with the same centre."""
    if picture is None:
        return box
    scale = min(box.width / picture.width, box.height / picture.height)
    return Box.around(*box.centre, picture.width * scale, picture.height * scale)


def _picture_mark(page: int, box: Box, picture: PictureFile | None) -> Mark:
    return Mark(page, box, None if picture is None else Picture(picture.png, box), ())


def _detail(value: str | None, what: str) -> str:
    if not value:
        raise DetailMissing(what)
    return value


def _attachment_line(request: SignRequest, when: datetime) -> str:
    rule = rule_pack().line
    number = _detail(request.document_number, "document_number")
    return rule.attachment.format(number=number, moment=rule.spoken_moment(when))


def _copy_line(request: SignRequest, when: datetime) -> str:
    rule = rule_pack().line
    kind, agency = _detail(request.copy_kind, "copy_kind"), _detail(request.agency, "agency")
    return rule.copy.format(kind=kind, agency=agency, moment=rule.spoken_moment(when))
