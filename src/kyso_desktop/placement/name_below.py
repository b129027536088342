"""The name below a title, and what else stands in the title's column."""

from collections.abc import Sequence

from kyso_desktop.placement.letters import is_capitals
from kyso_desktop.placement.lines import Line
from kyso_desktop.placement.names import looks_like_name, without_rank
from kyso_desktop.placement.titles import has_title_word

OPENING = tuple("[({<«#$%@")
NOTES = ("daky", "chuky", "kyso")
MAX_GAP, MIN_GAP = 16.0, 1.6
FREE_GAP, FAR_GAP = 3.0, 24.0
"""Distances between the baselines of title and name, in font sizes; the last two where nothing stands between."""
FLUSH, MARGIN = 1.5, 180.0
"""Points by which lines of one edge may differ, and right of which they are a column of their own."""
SPREAD = 3.0
"""Words of one name stand at most this many font sizes apart."""
CAPITALS_TOLERANCE, NAME_TOLERANCE = 2.2, 3.5
"""Centres of title and name differ by at most this many font sizes; the first where the name is in capitals."""

REST_PITCH, REST_CENTRE = 1.4, 0.5
"""The second line of a name follows so closely, and is centred like the first, in font sizes."""
MOST_REST, MOST_NAME = 3, 9
"""Words of that line, and of the whole name."""


def is_name_of(last: Line, line: Line) -> bool:
    """Whether a line is a personal name centred like the title above it."""
    centred = abs(line.box.centre[0] - last.box.centre[0]) <= NAME_TOLERANCE * last.size
    words = without_rank(line.text).split()
    capitals = is_capitals(line.text) and 2 <= len(words) <= 6 and "".join(words).isalpha() and not has_title_word(line)
    return centred and (looks_like_name(line) or capitals)


def is_flush(above: Line, line: Line, *, at_margin: bool = False) -> bool:
    """Whether two lines begin at the same place; ``at_margin``: also at the left margin, where all text does."""
    return abs(above.box.x0 - line.box.x0) <= FLUSH and (at_margin or line.box.x0 > MARGIN)


def name_below(last: Line, segments: Sequence[Line]) -> Line | None:
    """The nearest personal name under the title, centred like it."""
    for line in segments:
        drop = (last.baseline - line.baseline) / last.size
        if drop > MAX_GAP and not (drop <= FAR_GAP and _is_first(last, line, segments)):
            break
        if drop >= MIN_GAP and looks_like_name(line) and _is_under(last, line, NAME_TOLERANCE, segments):
            return line
    return _capital_name(last, segments) or _spread_name(last, segments)


def whole_name(name: Line, segments: Sequence[Line]) -> str:
    """The name with the words that did not fit on its line, as ranks and long names have it in a narrow column."""
    rest = next(iter(column_below(name, segments)), None)
    words = rest.text.split() if rest else []
    if rest is None or not 1 <= len(words) <= MOST_REST or not all(word.istitle() and word.isalpha() for word in words):
        return name.text
    close = name.baseline - rest.baseline <= REST_PITCH * name.size and abs(rest.size - name.size) < 1
    centred = abs(rest.box.centre[0] - name.box.centre[0]) <= REST_CENTRE * name.size
    like = rest.bold == name.bold and rest.box.width < name.box.width and not has_title_word(rest)
    whole = f"{name.text} {rest.text}"
    return whole if close and centred and like and len(without_rank(whole).split()) <= MOST_NAME else name.text


def _is_under(last: Line, line: Line, tolerance: float, segments: Sequence[Line]) -> bool:
    """Whether a line is centred like the title, or begins where it does: at the left margin after a free gap alone."""
    centred = abs(line.box.centre[0] - last.box.centre[0]) <= tolerance * last.size
    return centred or is_flush(last, line, at_margin=_is_first(last, line, segments))


def _is_first(last: Line, line: Line, segments: Sequence[Line]) -> bool:
    free = last.baseline - line.baseline >= FREE_GAP * last.size
    return free and [one for one in column_below(last, segments) if not is_note(one)][:1] == [line]


def _spread_name(last: Line, segments: Sequence[Line]) -> Line | None:
    """A name whose words stand so far apart that they are pieces of their own, as in a justified cell."""
    below = column_below(last, segments)
    if not below or (last.baseline - below[0].baseline) / last.size < MIN_GAP:
        return None
    row = [one for one in segments if abs(one.baseline - below[0].baseline) < 1]
    index = row.index(below[0])
    first = end = index
    while first > 0 and _near(row[first - 1], row[first]):
        first -= 1
    while end + 1 < len(row) and _near(row[end], row[end + 1]):
        end += 1
    name = Line(tuple(glyph for one in row[first : end + 1] for glyph in one.glyphs))
    centred = abs(name.box.centre[0] - last.box.centre[0]) <= NAME_TOLERANCE * last.size
    drop = (last.baseline - name.baseline) / last.size
    return name if end > first and drop <= MAX_GAP and centred and looks_like_name(name) else None


def _near(left: Line, right: Line) -> bool:
    """Whether both are single words with less room between them than columns have."""
    alone = " " not in left.text and " " not in right.text
    return alone and right.box.x0 - left.box.x1 < SPREAD * right.size


def _capital_name(last: Line, segments: Sequence[Line]) -> Line | None:
    """A name in capitals, where the first text under the gap and its notes is two to six words without a title."""
    below = [line for line in column_below(last, segments) if not is_note(line)]
    if not below or has_title_word(below[0]) or not is_capitals(below[0].text):
        return None
    drop = (last.baseline - below[0].baseline) / last.size
    words = without_rank(below[0].text).split()
    under = _is_under(last, below[0], CAPITALS_TOLERANCE, segments)
    plain = 2 <= len(words) <= 6 and "".join(words).isalpha()
    return below[0] if plain and under and FREE_GAP <= drop <= MAX_GAP else None


def column_below(last: Line, segments: Sequence[Line]) -> list[Line]:
    """What stands lower and reaches into the width of that line, from top to bottom."""
    return [
        line for line in segments
        if line.baseline < last.baseline - 0.5 * last.size
        and line.box.x0 < last.box.x1 and line.box.x1 > last.box.x0
    ]  # fmt: skip


def is_note(line: Line) -> bool:
    """Whether words keep a place free or say something of it ("[CHU KY]", "#KYSO1#", "(Ký tên)", "CHỮ KÝ SỐ")."""
    return line.text.strip()[:1] in OPENING or line.key.startswith(NOTES)
