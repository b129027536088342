"""Placement: reads a document as a clerk does and says where each mark belongs. Pure; touches nothing."""

from typing import TYPE_CHECKING

from kyso_desktop.front_door import at_first_use
from kyso_desktop.placement.geometry import POINTS_PER_MILLIMETRE, Box, PageShape, points, sound_unit
from kyso_desktop.placement.marks import DEFAULT_SEAL_MM, fit_picture, seal_box, text_start
from kyso_desktop.placement.places import Anchor, LeaderPlace, Place, PlaceReason, Places, ProposedHead, TextPlace
from kyso_desktop.placement.printed import NO_RECIPIENTS, NO_SUBJECT, Head, Recipients, Subject
from kyso_desktop.placement.text import UNREADABLE, Glyph, InkMap, PageText, TextSource

if TYPE_CHECKING:
    from kyso_desktop.placement.anchors import find_anchors, find_below
    from kyso_desktop.placement.beside import find_initials, find_opinion
    from kyso_desktop.placement.head import read_head
    from kyso_desktop.placement.measures import RULES, Measures, measures_of
    from kyso_desktop.placement.reading import find_places
    from kyso_desktop.placement.sizing import SizeLimits, resized, room_for
    from kyso_desktop.placement.subject import read_recipients, read_subject
    from kyso_desktop.placement.titles import may_be_signed
else:
    __getattr__ = at_first_use(
        __name__,
        {
            "kyso_desktop.placement.anchors": "find_anchors find_below",
            "kyso_desktop.placement.beside": "find_initials find_opinion",
            "kyso_desktop.placement.head": "read_head",
            "kyso_desktop.placement.measures": "Measures RULES measures_of",
            "kyso_desktop.placement.reading": "find_places",
            "kyso_desktop.placement.sizing": "SizeLimits resized room_for",
            "kyso_desktop.placement.subject": "read_recipients read_subject",
            "kyso_desktop.placement.titles": "may_be_signed",
        },
    )

__all__ = [
    "DEFAULT_SEAL_MM",
    "NO_RECIPIENTS",
    "NO_SUBJECT",
    "POINTS_PER_MILLIMETRE",
    "RULES",
    "UNREADABLE",
    "Anchor",
    "Box",
    "Glyph",
    "Head",
    "InkMap",
    "LeaderPlace",
    "Measures",
    "PageShape",
    "PageText",
    "Place",
    "PlaceReason",
    "Places",
    "ProposedHead",
    "Recipients",
    "SizeLimits",
    "Subject",
    "TextPlace",
    "TextSource",
    "find_anchors",
    "find_below",
    "find_initials",
    "find_opinion",
    "find_places",
    "fit_picture",
    "may_be_signed",
    "measures_of",
    "points",
    "read_head",
    "read_recipients",
    "read_subject",
    "resized",
    "room_for",
    "seal_box",
    "sound_unit",
    "text_start",
]
