"""The documents that a reading process was given, and what it tells of them.

Engines are loaded when they are first wanted: the process that draws pages never needs most of them.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from kyso_desktop import placement, signing, trust, verification
from kyso_desktop.jobs.picture_facts import look_at_picture
from kyso_desktop.jobs.verifying.appending import Exchange, appended
from kyso_desktop.jobs.verifying.laid_out import layout_of, scans_of
from kyso_desktop.jobs.verifying.messages import (
    Anchors,
    Answer,
    Drawn,
    Fitness,
    Layout,
    Mended,
    OpenBlank,
    Phase,
    PictureFound,
    Reading,
    Refusal,
    Sheets,
    Work,
)
from kyso_desktop.jobs.verifying.photo import made_of_photo
from kyso_desktop.jobs.verifying.sight import seen_besides
from kyso_desktop.jobs.verifying.skim import Skim
from kyso_desktop.pages import PagesDocument, open_pages
from kyso_desktop.workstation import Content, borrow, hash_meanwhile

if TYPE_CHECKING:
    from kyso_desktop.trust import TrustView
    from kyso_desktop.verification import Report

HELD = 2
"""Documents at a time: one as received beside the same as signed."""


def view_of(anchors: Anchors, moment: datetime) -> TrustView:
    """The trust that the program sent, at that moment."""
    return trust.TrustView(
        anchors.roots,
        anchors.intermediates,
        anchors.crls,
        moment=moment,
        offline=anchors.offline,
        network=trust.network_with(Path(anchors.cache) if anchors.cache else None),
    )


def _silent(_answer: Answer) -> None:
    """Nobody wants to hear."""


def _picture_found(png: bytes, smallest_pixels: int) -> PictureFound:
    found = look_at_picture(png, smallest_pixels)
    if isinstance(found, str):
        return PictureFound(0, 0, (), found)
    return PictureFound(found.width, found.height, found.hues)


def _report(reading: Reading, content: Content, anchors: Anchors) -> Report:
    view = view_of(anchors, reading.moment or datetime.now(UTC))
    return verification.verify(content, name=reading.name, view=view, password=reading.password)


def _wished(reading: Reading, pages: PagesDocument) -> Answer | None:
    """What one kind of signature alone asks for."""
    match reading.work:
        case Work.BELOW:
            return Answer(Phase.DONE, below=placement.find_below(pages, reading.words, reading.measures))
        case Work.INITIALS:
            return Answer(Phase.DONE, spot=placement.find_initials(pages, reading.leader, reading.measures))
        case Work.OPINION:
            return Answer(Phase.DONE, spot=placement.find_opinion(pages.text(1), reading.measures))
        case Work.SCANS:
            return Answer(Phase.DONE, scans=scans_of(pages))
    return None


def _mended(reading: Reading, content: Content) -> Answer:
    try:
        base = signing.mend_unsigned(content, reading.password, reading.page)
    except signing.DocumentUnwritable as error:
        return Answer(Phase.REFUSED, refusal=Refusal(error.code, error.reason))
    mended = None if base is content else bytes(base)
    return Answer(Phase.DONE, mended=Mended(mended, signing.inspect(base, reading.password)))


def _sheets(pages: PagesDocument) -> Sheets:
    return Sheets(pages.sheets(), pages.may_be_signed)


class Held:
    """The last documents by the keys under which they came; one of them stays open for its pages."""

    def __init__(self) -> None:
        self._contents: dict[int, Content] = {}
        self._open: tuple[int, PagesDocument] | None = None
        self._skims: dict[int, Skim] = {}

    def answer(
        self,
        reading: Reading,
        anchors: Anchors,
        told: Callable[[Answer], None] = _silent,
        exchange: Exchange | None = None,
    ) -> Answer:
        """What was asked; ``told`` hears how far a search is, ``exchange`` brings signature and time-stamp.

        Raises ``DocumentTrouble``.
        """
        try:
            content = self._content(reading)
        except OSError:
            return Answer(Phase.UNLENT)
        return self._judged(reading, content, anchors, exchange) or self._shown(reading, content, anchors, told)

    def _judged(self, reading: Reading, content: Content, anchors: Anchors, exchange: Exchange | None) -> Answer | None:
        """What is asked of the bytes; None where it is asked of the pages."""
        if reading.work in (Work.REPORT, Work.RESULT):
            seen = seen_besides(content, reading.base, reading.expected, reading.name, reading.password)
            return Answer(Phase.DONE, _report(reading, content, anchors), changed=seen)
        if reading.work is Work.APPEND and reading.appending is not None and exchange is not None:
            return appended(content, reading.appending, reading.password, exchange)
        if reading.work is Work.PHOTO:
            return Answer(Phase.DONE, photo=made_of_photo(content[:], reading.ink))
        if reading.work is Work.MENDED:
            return _mended(reading, content)
        if reading.work is Work.FITNESS:
            return Answer(Phase.DONE, fitness=self._fitness(reading, content))
        return None

    def _shown(self, reading: Reading, content: Content, anchors: Anchors, told: Callable[[Answer], None]) -> Answer:
        pages = self._pages(reading, content)
        match reading.work:
            case Work.OPENED:
                layout = self._layout(reading, pages, told)
                report, fitness = _report(reading, content, anchors), self._fitness(reading, content)
                return Answer(Phase.DONE, report, sheets=_sheets(pages), layout=layout, fitness=fitness)
            case Work.SHAPE:
                return Answer(Phase.DONE, shape=pages.shape(reading.page))
            case Work.PART:
                image = pages.part(reading.page, reading.scale, reading.window)
                return Answer(Phase.DONE, image=Drawn(image.width, image.height, image.stride, image.pixels))
            case Work.ANCHORS:
                found = placement.find_anchors(self._skim(reading, pages, told), reading.measures)
                return Answer(Phase.DONE, anchors=found)
            case Work.LAYOUT:
                if not reading.page:  # the verdict, which needs the digest, is asked for next
                    hash_meanwhile(content)
                return Answer(Phase.DONE, layout=self._layout(reading, pages, told))
        return _wished(reading, pages) or Answer(Phase.DONE, sheets=_sheets(pages))

    def _layout(self, reading: Reading, pages: PagesDocument, told: Callable[[Answer], None]) -> Layout:
        skim = self._skim(reading, pages, told)
        places = placement.find_places(skim, reading.page, reading.measures, propose=not reading.placed)
        return layout_of(pages, places, self._contents[reading.key], reading.password)

    def _fitness(self, reading: Reading, content: Content) -> Fitness:
        found = self._found(reading, content)
        intended = reading.then_sign
        if intended is None or intended.picture is None:
            return found
        return replace(found, picture=_picture_found(intended.picture, intended.smallest_pixels))

    def _found(self, reading: Reading, content: Content) -> Fitness:
        password = reading.password
        concerns = signing.inspect(content, password)
        if not self._pages(reading, content).may_be_signed:
            is_sound = signing.is_sound(content, password) and signing.opens_strictly(content, password)
            return Fitness(concerns, is_sound)
        blanks = signing.open_blanks(content, password)
        opened = tuple(OpenBlank(name, box) for name, box in blanks.items())
        return Fitness(concerns, signing.is_sound(content, password), opened)

    def _content(self, reading: Reading) -> Content:
        given: Content | None = reading.content
        if reading.lent is not None:
            given = borrow(reading.lent, reading.length, self._contents.values())
        if given is not None:
            self._contents[reading.key] = given
            while len(self._contents) > HELD:
                del self._contents[next(iter(self._contents))]
        return self._contents[reading.key]

    def _skim(self, reading: Reading, pages: PagesDocument, told: Callable[[Answer], None]) -> Skim:
        known = self._skims.get(reading.key)
        dull = known.dull if known else set()
        self._skims = {reading.key: Skim(pages, told, dull, passes=reading.work is Work.ANCHORS)}
        return self._skims[reading.key]

    def _pages(self, reading: Reading, content: Content) -> PagesDocument:
        if self._open is not None and self._open[0] == reading.key:
            return self._open[1]
        if self._open is not None:
            self._open[1].close()
        self._open = None
        pages = open_pages(content, reading.name, reading.password)
        self._open = reading.key, pages
        return pages
