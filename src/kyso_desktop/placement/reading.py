"""Reads a document from its head and its end towards the middle, and says where each mark belongs."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice

from kyso_desktop.placement.broken_block import find_broken
from kyso_desktop.placement.geometry import Box, points
from kyso_desktop.placement.heading import (
    SCANNED,
    Date,
    Number,
    free_corner,
    read_date,
    read_date_above,
    read_number,
    read_secrecy,
)
from kyso_desktop.placement.leader import leader_place
from kyso_desktop.placement.letters import folded, is_capitals
from kyso_desktop.placement.lines import Line, rows_of, segments_of
from kyso_desktop.placement.marks import CLEARANCE_MM, DEFAULT_SEAL_MM, seal_box
from kyso_desktop.placement.measures import Measures, shipped_measures
from kyso_desktop.placement.on_ink import on_ink
from kyso_desktop.placement.places import LeaderPlace, Place, PlaceReason, Places
from kyso_desktop.placement.scan_block import propose_block
from kyso_desktop.placement.scan_head import propose_head
from kyso_desktop.placement.signature_block import SignatureBlock, blocks_of, goes_on_below, has_text
from kyso_desktop.placement.text import PageText, TextSource
from kyso_desktop.placement.text_layer import is_on_block, is_on_head
from kyso_desktop.placement.titles import is_out_of_order, may_be_signed

FIRST_PAGES = 4
"""Pages read from the front before turning to the end: a decision's own text is short, what it promulgates long."""
MOST_CLOSELY = 200
"""Pages read with positions; a document in which more look like signed ones is left to a person."""
PASSED = 8
"""Pages without any word of a signature block that are read with positions all the same where no other page has one."""
HEADING_LINES = 12
PROPOSED = 0.2
"""Confidence of a place that ink alone shows."""
SURE = 0.85
"""A block of this score ends the search."""

_HEADS = ("chunghiavietnam", "dangcongsanvietnam")
"""Ends of the words at the top of every document of the state, and of the Party."""
_NUMBER_LINE = re.compile(
    r"^so ?:?[._…]*(?P<value>\d*)[._…]*(?:/\d{4})?[/-][a-zđ]{2,}[a-z&]*(?:[-/][a-z&]{2,})*(?![-/…._a-z&])"
)
_DRAFT = "duthao"
_APPENDIX = re.compile(r"^(?:phuluc|mauso)[\divxlc.:]*$|^phuluc(?:so)?[\divxlc]+[.:–-]|^\((?:banhanh)?kemtheo")
_LONE_NUMBER = re.compile(r"^[-–]?(\d{1,4})[-–]?$")


def find_places(
    source: TextSource, most_pages: int = 0, measures: Measures | None = None, *, propose: bool = True
) -> Places:
    """Every place of the document that its text tells; what is missing or doubtful is said in ``reasons``.

    ``most_pages``: the signature block is looked for on so many pages alone, at the front and from the end; 0: on all.
    ``propose``: whether places are proposed from the ink of a scan whose text tells none.
    """
    rules = measures or shipped_measures()
    page = source.text(1)
    rows = rows_of(page)
    number, date, secrecy = _head(source, page, rows)
    corner, corner_reasons = free_corner(page, source, rules)
    block, block_reasons = _readable(source, *_signature(source, most_pages))
    if block is not None and PlaceReason.DATE_NOT_FOUND in date.reasons:
        date = _date_above(source, block) or date
    proposed = propose_block(source, rules) if propose and not block else None
    leader = leader_place(source, block, rules) if block else proposed
    block_reasons = (*block_reasons, *_layer_reasons(source, block, leader, number, date))
    if leader and not block:
        unread = (reason for reason in block_reasons if reason is PlaceReason.TEXT_UNREADABLE)
        block_reasons = (PlaceReason.LEADER_PROPOSED, *unread)
    reasons = (*_text_reasons(source, page), *block_reasons, *_gap_reasons(leader), *number.reasons, *date.reasons)
    return Places(
        pages=source.page_count,
        leader=leader,
        seal=_seal(source, leader, rules),
        number=number.place,
        day=date.day,
        month=date.month,
        year=date.year,
        attachment=corner,
        copy=corner,
        secrecy=secrecy,
        printed_number=number.printed,
        printed_date=date.printed,
        confidence=PROPOSED if leader and not block else _confidence(block, reasons),
        reasons=tuple(dict.fromkeys((*reasons, *corner_reasons))),
        proposed_head=propose_head(source) if propose and number.place is None and date.day is None else None,
    )


def _head(source: TextSource, page: PageText, rows: Sequence[Line]) -> tuple[Number, Date, str | None]:
    number = read_number(page, rows)
    date, secrecy = read_date(page, rows, number.baseline), read_secrecy(page, segments_of(rows), number.baseline)
    if page.glyphs and source.covered(page.number) >= SCANNED:
        number = replace(number, place=on_ink(source, number.place))
    return number, date, secrecy


def _date_above(source: TextSource, block: SignatureBlock) -> Date | None:
    """The date line above the block, as forms and documents within an office have it."""
    page = source.text(block.page)
    return read_date_above(page, rows_of(page), block.title_box)


def _readable(
    source: TextSource, block: SignatureBlock | None, reasons: tuple[PlaceReason, ...]
) -> tuple[SignatureBlock | None, tuple[PlaceReason, ...]]:
    """The block, unless the letters that make it are not what the page shows."""
    page = source.text(block.page if block else source.page_count)
    if page.is_unreadable:
        return None, (PlaceReason.LEADER_NOT_FOUND, PlaceReason.TEXT_UNREADABLE)
    return block, reasons


def _text_reasons(source: TextSource, first: PageText) -> tuple[PlaceReason, ...]:
    empty_first = not any(glyph.text.strip() for glyph in first.glyphs)
    empty_last = not source.plain(source.page_count).strip()
    if first.is_unreadable:
        return (PlaceReason.TEXT_UNREADABLE,)
    if empty_first and empty_last:
        return (PlaceReason.NO_TEXT,)
    return (PlaceReason.SCANNED_PAGE,) if empty_first or empty_last else ()


def _layer_reasons(
    source: TextSource, block: SignatureBlock | None, leader: LeaderPlace | None, number: Number, date: Date
) -> tuple[PlaceReason, ...]:
    if block is None or leader is None:
        return ()
    sound = is_on_block(source, block, leader) and is_on_head(source, number.place, date.day)
    return () if sound else (PlaceReason.TEXT_LAYER_DOUBTFUL,)


def _signature(source: TextSource, most_pages: int) -> tuple[SignatureBlock | None, tuple[PlaceReason, ...]]:
    found, before_appendix = _search(source, most_pages)
    if all(block.name is None for block in found) and (broken := find_broken(source, found[-1] if found else None)):
        return broken, _block_reasons(broken, (PlaceReason.BLOCK_BROKEN,))
    if not found:
        return None, (PlaceReason.LEADER_NOT_FOUND,)
    reasons = [] if before_appendix else [PlaceReason.ONLY_IN_APPENDIX]
    page = source.text(found[-1].page)
    last = [block for block in found if not goes_on_below(page, block, found[-1])]
    own = [block for block in last if not block.is_assistant] or last
    block = own[-1]
    if len(last) > 1 or block.accompanied:
        reasons.append(PlaceReason.SEVERAL_BLOCKS)
        assisted = len(own) == 1 and any(one.is_assistant for one in blocks_of(page))
        block = replace(block, doubted=not assisted)
    if not block.recipients and has_text(page, 0, block.floor):
        block = replace(block, doubted=True)
    if _is_followed_by_another(source, block.page):
        reasons.append(PlaceReason.SEVERAL_DOCUMENTS)
    return block, _block_reasons(block, reasons)


def _is_followed_by_another(source: TextSource, page: int) -> bool:
    """Whether the next page begins with a head of its own that is no appendix: several documents in one file.

    A form to be filled in has such a head too, but no symbol after its number; a draft says that it is one; a document
    that was issued before has its number, where this one has none yet.
    """
    plain = source.plain(page + 1) if page < source.page_count else ""
    head = [folded(line) for line in plain.splitlines()[:HEADING_LINES]]
    if not any(words in "".join(head) for words in _HEADS) or starts_appendix(plain):
        return False
    if any(line.lstrip("([").startswith(_DRAFT) for line in head):
        return False
    number, own = _number_in(head), _number_in([folded(line) for line in source.plain(1).splitlines()[:HEADING_LINES]])
    return number is not None and (not number or bool(own))


def _number_in(head: Sequence[str]) -> str | None:
    """The digits of the first line that has a number's symbol, empty for a blank; None where no line has one."""
    found = next(filter(None, map(_NUMBER_LINE.match, head)), None)
    return found["value"] if found else None


def _block_reasons(block: SignatureBlock, reasons: Sequence[PlaceReason]) -> tuple[PlaceReason, ...]:
    nameless = () if block.name else (PlaceReason.NAME_NOT_FOUND,)
    alone = () if block.recipients else (PlaceReason.RECIPIENTS_NOT_FOUND,)
    return (*reasons, *nameless, *alone)


def _search(source: TextSource, most_pages: int) -> tuple[list[SignatureBlock], bool]:
    """The blocks of the page where the main document is signed, and whether that page comes before any appendix.

    An appendix in the same file has forms and its own signature blocks; the main document ends before it.
    """
    candidates: dict[int, list[SignatureBlock]] = {}
    appendix, closely, passed = source.page_count + 1, 0, list[int]()
    for page, forward in islice(_order(source.page_count), most_pages or None):
        plain = source.plain(page)
        worth = page == source.page_count or may_be_signed(plain)
        closely += worth
        if closely > MOST_CLOSELY:
            return _best(candidates), False
        if worth and is_out_of_order(plain):
            plain = "\n".join(row.text for row in rows_of(source.text(page)))
        if page > 1 and starts_appendix(plain):
            appendix = min(appendix, page)
            if forward and candidates:
                break
        blocks = _signers(source, page) if worth else []
        if not worth and page < appendix:
            passed.append(page)
        if not blocks:
            continue
        candidates[page] = blocks
        if page < appendix and _is_sure(blocks) and (forward or _page_number(plain) == page):
            return blocks, True
    main = {page: blocks for page, blocks in candidates.items() if page < appendix}
    if not main:
        main = {page: blocks for page in passed[:PASSED] if page < appendix and (blocks := _signers(source, page))}
    return _best(main or candidates), bool(main)


def _is_sure(blocks: list[SignatureBlock]) -> bool:
    return _best_score(blocks) >= SURE


def _best_score(blocks: list[SignatureBlock]) -> float:
    return max(block.score for block in blocks)


def _best(candidates: dict[int, list[SignatureBlock]]) -> list[SignatureBlock]:
    """The blocks of the first surely signed page, since what follows it is promulgated by it; else of the likeliest.

    Of pages that are equally likely the last one is taken.
    """
    sure = [page for page, blocks in candidates.items() if _is_sure(blocks)]
    if sure:
        return candidates[min(sure)]
    likeliest = max(candidates, key=lambda page: (_best_score(candidates[page]), page), default=None)
    return candidates[likeliest] if likeliest else []


def _order(count: int) -> Iterator[tuple[int, bool]]:
    front = min(FIRST_PAGES, count)
    yield from ((page, True) for page in range(1, front + 1))
    yield from ((page, False) for page in range(count, front, -1))


def _signers(source: TextSource, page: int) -> list[SignatureBlock]:
    blocks = blocks_of(source.text(page))
    best = max((block.score for block in blocks), default=0.0)
    return [block for block in blocks if block.score >= best - 0.11]


def starts_appendix(plain: str) -> bool:
    """Whether one of the first lines of a page opens an appendix or a promulgated text."""
    lines = [line.strip() for line in plain.splitlines() if line.strip()][:HEADING_LINES]
    return any(_opens(line) and (_APPENDIX.match(folded(line)) or _is_capital_appendix(line)) for line in lines)


def _is_capital_appendix(line: str) -> bool:
    return is_capitals(line) and folded(line).startswith("phuluc")


def _opens(line: str) -> bool:
    """Whether a line reads as a heading: in brackets with a capital, or short and beginning with a capital."""
    return line.lstrip("( ")[:1].isupper()


def _page_number(plain: str) -> int | None:
    lines = [folded(line) for line in plain.splitlines() if line.strip()]
    for line in (*lines[:1], *lines[-1:]):
        if found := _LONE_NUMBER.match(line):
            return int(found[1])
    return None


def _gap_reasons(leader: LeaderPlace | None) -> tuple[PlaceReason, ...]:
    narrow = leader is not None and leader.gap.height < points(12 + 2 * CLEARANCE_MM)
    return (PlaceReason.LEADER_GAP_NARROW,) if narrow else ()


def _seal(source: TextSource, leader: LeaderPlace | None, measures: Measures) -> Place | None:
    if leader is None:
        return None
    page = source.text(leader.page)
    sheet = Box(0, 0, page.width, page.height)
    return Place(leader.page, seal_box(leader.picture or leader.box, DEFAULT_SEAL_MM, sheet, measures))


def _confidence(block: SignatureBlock | None, reasons: tuple[PlaceReason, ...]) -> float:
    confidence = block.certainty if block else 0.0
    doubts = {
        PlaceReason.SEVERAL_BLOCKS: 0.7,
        PlaceReason.SEVERAL_DOCUMENTS: 0.45,
        PlaceReason.ONLY_IN_APPENDIX: 0.45,
        PlaceReason.NAME_NOT_FOUND: 0.6,
        PlaceReason.BLOCK_BROKEN: 0.45,
        PlaceReason.DATE_ABOVE_SIGNATURE: 0.9,
        PlaceReason.TEXT_LAYER_DOUBTFUL: 0.3,
        PlaceReason.SCANNED_PAGE: 0.9,
        PlaceReason.LEADER_GAP_NARROW: 0.8,
        PlaceReason.NUMBER_NOT_FOUND: 0.8,
        PlaceReason.DATE_NOT_FOUND: 0.8,
        PlaceReason.BLANK_NARROW: 0.9,
        PlaceReason.BLANK_DOTTED: 0.9,
    }
    if PlaceReason.NUMBER_NOT_FOUND in reasons and PlaceReason.DATE_NOT_FOUND in reasons:
        doubts[PlaceReason.NUMBER_NOT_FOUND] = doubts[PlaceReason.DATE_NOT_FOUND] = 1.0  # a paper that has no such head
    for reason in reasons:
        confidence *= doubts.get(reason, 1.0)
    return round(confidence, 2)
