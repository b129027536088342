"""Verification of files in processes of their own: a hostile file can take none but its own process with it.

Memory and time of each are bounded. What crosses is plain data (``plain``), never pickled objects: a process that a
file has taken over can lie about that file, and can do nothing to the program that holds PINs and the journal.
"""

from typing import TYPE_CHECKING

from kyso_desktop.front_door import at_first_use

if TYPE_CHECKING:
    from kyso_desktop.jobs.verifying.child import serve_verifying
    from kyso_desktop.jobs.verifying.messages import (
        Appending,
        Fitness,
        Intended,
        LongTerm,
        PictureFound,
        Result,
        ToSign,
        ToStamp,
        Work,
    )
    from kyso_desktop.jobs.verifying.photo import ink_apart, pages_apart
    from kyso_desktop.jobs.verifying.pool import Found, VerifyingPool
    from kyso_desktop.jobs.verifying.reader import ReaderApart
    from kyso_desktop.jobs.verifying.search import Search
    from kyso_desktop.jobs.verifying.wishes import Bringing
else:
    __getattr__ = at_first_use(
        __name__,
        {
            "kyso_desktop.jobs.verifying.child": "serve_verifying",
            "kyso_desktop.jobs.verifying.messages": (
                "Appending Fitness Intended LongTerm PictureFound Result ToSign ToStamp Work"
            ),
            "kyso_desktop.jobs.verifying.photo": "ink_apart pages_apart",
            "kyso_desktop.jobs.verifying.pool": "Found VerifyingPool",
            "kyso_desktop.jobs.verifying.reader": "ReaderApart",
            "kyso_desktop.jobs.verifying.search": "Search",
            "kyso_desktop.jobs.verifying.wishes": "Bringing",
        },
    )

__all__ = [
    "Appending",
    "Bringing",
    "Fitness",
    "Found",
    "Intended",
    "LongTerm",
    "PictureFound",
    "ReaderApart",
    "Result",
    "Search",
    "ToSign",
    "ToStamp",
    "VerifyingPool",
    "Work",
    "ink_apart",
    "pages_apart",
    "serve_verifying",
]
