"""A dataclass whose methods are compiled late is what the standard library makes of it."""

import copy
import dataclasses
import pickle
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Barrier, Thread
from typing import Any

import pytest

from kyso_desktop.quick_dataclasses import compile_at_first_call


@contextmanager
def late() -> Iterator[None]:
    """Dataclasses that are made inside have late methods; those of the other tests are made as ever."""
    kept = dataclasses._create_fn, dataclasses.inspect  # type: ignore[attr-defined]
    compile_at_first_call()
    try:
        yield
    finally:
        dataclasses._create_fn, dataclasses.inspect = kept  # type: ignore[attr-defined]


with late():

    @dataclasses.dataclass(frozen=True, slots=True)
    class Point:
        """A point."""

        across: float
        up: float = 0.0
        names: list[str] = dataclasses.field(default_factory=list, compare=False)

    @dataclasses.dataclass(frozen=True)
    class Named(Point):
        """A point with a name."""

        name: str = dataclasses.field(default="", kw_only=True)

        def __post_init__(self) -> None:
            if self.name == "nowhere":
                raise ValueError(self.name)

    @dataclasses.dataclass(order=True)
    class Open:
        """May be changed."""

        value: int
        more: dataclasses.InitVar[int] = 0

        def __post_init__(self, more: int) -> None:
            self.value += more


def test_it_is_made_compared_and_shown_as_a_dataclass() -> None:
    point = Point(1, names=["a"])
    assert point == Point(1, 0.0, ["b"])
    assert point != Point(2)
    assert hash(point) == hash(Point(1)) == hash((1, 0.0))
    assert repr(point) == "Point(across=1, up=0.0, names=['a'])"
    assert Point(1).names is not Point(1).names
    assert Point.__init__.__qualname__ == "Point.__init__"
    assert Named(1, name="x") != Point(1)
    assert dataclasses.replace(Named(1, name="x"), up=2.0) == Named(1, 2.0, name="x")
    assert sorted([Open(3), Open(1, more=1)]) == [Open(2), Open(3)]
    assert Open(1) != Point(1)


@pytest.mark.parametrize(
    "wrong", [lambda: Point(), lambda: Point(1, 2, [], 4), lambda: Point(1, left=2), lambda: Named(1, 2, [], "x")]
)
def test_what_a_call_lacks_or_has_too_much_is_refused(wrong: Any) -> None:
    for _ in range(2):  # the first call compiles
        with pytest.raises(TypeError, match="argument"):
            wrong()


def test_nothing_frozen_is_changed() -> None:
    for point in (Point(1), Named(1, name="x")):
        with pytest.raises(dataclasses.FrozenInstanceError):
            point.across = 2.0  # type: ignore[misc]
        with pytest.raises(dataclasses.FrozenInstanceError):
            del point.up
        assert (point.across, point.up) == (1, 0.0)


def test_its_own_checks_run_and_copies_are_whole() -> None:
    with pytest.raises(ValueError, match="nowhere"):
        Named(1, name="nowhere")
    named = Named(1, 2.0, ["a"], name="x")
    assert copy.copy(named) == copy.deepcopy(named) == pickle.loads(pickle.dumps(named)) == named


def test_methods_are_compiled_once_in_their_class_when_they_are_first_called() -> None:
    with late():

        @dataclasses.dataclass(frozen=True, slots=True)
        class Fresh:
            """Fresh."""

            value: int

        @dataclasses.dataclass(frozen=True)
        class Child(Fresh):
            """Its child."""

    early = vars(Fresh)["__eq__"], vars(Fresh)["__init__"]
    assert Child(1) == Child(1)
    assert vars(Fresh)["__eq__"] is early[0]
    assert Fresh(1) == Fresh(1)
    compiled = vars(Fresh)["__eq__"], vars(Fresh)["__init__"]
    assert not set(early) & set(compiled)
    assert Fresh(2) != Fresh(1)
    assert (vars(Fresh)["__eq__"], vars(Fresh)["__init__"]) == compiled


def test_several_threads_may_make_the_first_ones() -> None:
    for _ in range(50):
        with late():
            kind = dataclasses.make_dataclass("Kind", [("value", int), ("other", int, 2)], frozen=True)
        made, start = [], Barrier(4)

        def make(kind: Any = kind, made: list[Any] = made, start: Barrier = start) -> None:
            start.wait()
            made.append(kind(1))

        threads = [Thread(target=make) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert made == [kind(1, 2)] * 4
