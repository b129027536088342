"""What the pages of an opened document show of it as an official document."""

from kyso_desktop.jobs.verifying.messages import Layout
from kyso_desktop.pages import PagesDocument
from kyso_desktop.placement import find_places, read_recipients, read_subject


def shapes_of(pages: PagesDocument) -> Layout:
    """The shapes alone."""
    return Layout(tuple(pages.shape(number) for number in range(1, pages.page_count + 1)))


def layout_of(pages: PagesDocument) -> Layout:
    """Shapes, where the marks belong, what it is about and who gets it."""
    places = find_places(pages)
    recipients = read_recipients(pages, places.leader.page if places.leader else None)
    return Layout(shapes_of(pages).shapes, places, read_subject(pages), recipients)
