"""Who waits is next, and the shapes of a long file are read only when asked for."""

from threading import Event, Thread
from time import sleep

import pytest
from tests.signing.desk import page

from kyso_desktop.pages import open_pages, page_shapes
from kyso_desktop.pages.turns import Turns


def test_a_waiting_thread_comes_before_the_last_holder() -> None:
    turns, order = Turns(), []
    waiting, held = Event(), Event()

    def wait() -> None:
        held.wait()
        waiting.set()
        with turns:
            order.append("waiting")

    other = Thread(target=wait)
    other.start()
    with turns:
        held.set()
        waiting.wait()
        while not turns._waiting:
            sleep(0.001)
    with turns:
        order.append("again")
    other.join()
    assert order == ["waiting", "again"]


def test_many_threads_are_never_inside_together() -> None:
    turns, inside, worst = Turns(), [], []

    def work() -> None:
        for _ in range(200):
            with turns, turns:
                inside.append(1)
                worst.append(len(inside))
                inside.pop()

    threads = [Thread(target=work) for _ in range(4)]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    assert max(worst) == 1
    assert len(worst) == 800


@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
def test_the_size_told_without_loading_is_that_of_the_loaded_page(rotation: int) -> None:
    content = page(rotation)
    shapes = page_shapes(content, "a.pdf")
    sheet, shape = shapes.sheets[0], shapes[0]
    assert (sheet.width, sheet.height) == pytest.approx((shape.width, shape.height))
    assert len(shapes) == 1
    assert shapes[0:1] == (shape,)


def test_a_part_is_what_the_whole_picture_shows_there() -> None:
    with open_pages(page(), "a.pdf") as pages:
        whole, part = pages.image(1, 2.0), pages.part(1, 2.0, (100, 50, 300, 400))
    rows = [whole.pixels[(50 + row) * whole.stride + 400 :][:1200] for row in range(400)]
    assert (part.width, part.height, part.stride) == (300, 400, 1200)
    assert part.pixels == b"".join(rows)
