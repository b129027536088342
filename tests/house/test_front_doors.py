"""Rooms open their parts at first use: what readers and tools see is what the program gives, and starting is cheap."""

import ast
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from importlib import import_module
from pathlib import Path
from threading import Event

import pytest

from kyso_desktop.front_door import at_first_use

SOURCE = Path(__file__).parents[2] / "src" / "kyso_desktop"
ROOMS = sorted(
    path.parent.name for path in SOURCE.glob("*/__init__.py") if "at_first_use" in path.read_text(encoding="utf-8")
)


def for_tools(room: str) -> dict[str, str]:
    """Name to module as the block under TYPE_CHECKING says."""
    (block,) = (node for node in tree(room).body if isinstance(node, ast.If))
    return {alias.name: node.module for node in block.body for alias in node.names}


def for_the_program(room: str) -> dict[str, str]:
    """Name to module as the arguments of ``at_first_use`` say."""
    (block,) = (node for node in tree(room).body if isinstance(node, ast.If))
    parts = ast.literal_eval(block.orelse[0].value.args[1])
    return {name: module for module, names in parts.items() for name in names.split()}


def tree(room: str) -> ast.Module:
    return ast.parse((SOURCE / room / "__init__.py").read_text(encoding="utf-8"))


def loaded_by(*arguments: str) -> set[str]:
    """The modules that one run of ``kyso`` loads."""
    program = (
        "import sys; from kyso_desktop.app import console;"
        f"sys.argv[1:] = {list(arguments)!r}; console(); print(*sys.modules)"
    )
    shown = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout
    return set(shown.splitlines()[-1].split())


@pytest.mark.parametrize("room", ROOMS)
def test_readers_and_the_program_see_the_same_door(room):
    assert for_tools(room) == for_the_program(room)


@pytest.mark.parametrize("room", ROOMS)
def test_every_name_is_there(room):
    module = import_module(f"kyso_desktop.{room}")
    homes = for_the_program(room)
    given = {name: import_module(homes[name]) if name in homes else module for name in module.__all__}
    assert [name for name, home in given.items() if not hasattr(home, name)] == []


@pytest.mark.parametrize("room", ROOMS)
def test_no_name_is_that_of_its_module(room):
    """Python puts a module in its place in the room once anybody has loaded it, whatever else bore that name."""
    homes = for_the_program(room)
    assert [name for name, home in homes.items() if home == f"kyso_desktop.{room}.{name}"] == []


def test_naming_a_function_loads_nothing_and_calling_it_does():
    program = (
        "import sys; from kyso_desktop import jobs; named = jobs.about_program; home = named.__module__;"
        "assert home not in sys.modules; named(); assert home in sys.modules;"
        "assert jobs.about_program is getattr(sys.modules[home], 'about_program')"
    )
    subprocess.run([sys.executable, "-c", program], check=True)


@pytest.mark.parametrize("room", ROOMS)
def test_no_part_hides_behind_a_file_of_its_name(room):
    """Importing a room's file binds its name in the room, so a part of the same name would be hidden by it."""
    doubled = {name for name in for_the_program(room) if (SOURCE / room / f"{name}.py").exists()}
    assert doubled <= ({"verify"} if room == "verification" else set())  # a file that only the door imports


def test_the_version_loads_no_engine(monkeypatch, tmp_path):
    monkeypatch.setenv("KYSO_HOME", str(tmp_path))
    heavy = {"pyhanko", "pikepdf", "aiohttp", "pypdfium2_raw", "sqlcipher3", "asn1crypto", "cryptography"}
    assert not heavy & loaded_by("--version")


def test_reading_places_loads_pdfium_and_no_other_engine(monkeypatch, tmp_path):
    monkeypatch.setenv("KYSO_HOME", str(tmp_path))
    sample = SOURCE.parents[1] / "resources" / "samples" / "quyet-dinh-tap-huan.pdf"
    loaded = loaded_by("place", str(sample), "--json")
    assert "pypdfium2_raw" in loaded
    assert not {"pyhanko", "pikepdf", "aiohttp", "sqlcipher3"} & loaded


def test_listing_tokens_loads_no_pdf_engine(monkeypatch, tmp_path):
    monkeypatch.setenv("KYSO_HOME", str(tmp_path))
    assert not {"pyhanko", "pikepdf", "aiohttp", "pypdfium2_raw"} & loaded_by("tokens", "--json")


class SlowToFind:
    """Finds nothing, and takes its time over one library until another thread has asked for a part of it."""

    def __init__(self, library):
        self.library, self.begun, self.asked = library, Event(), Event()

    def find_spec(self, name, _path=None, _target=None):
        if name == self.library:
            self.begun.set()
            self.asked.wait(60)
            time.sleep(0.2)


def test_two_threads_that_load_parts_of_one_library_both_have_them(monkeypatch, tmp_path):
    (tmp_path / "library_of_two").mkdir()
    (tmp_path / "library_of_two" / "__init__.py").write_text("from library_of_two.part import two\none = two\n")
    (tmp_path / "library_of_two" / "part.py").write_text("def two():\n    return 2\n")
    slow = SlowToFind("library_of_two")
    monkeypatch.setattr(sys, "meta_path", [slow, *sys.meta_path])
    monkeypatch.syspath_prepend(tmp_path)
    door = at_first_use("room", {"library_of_two": "one", "library_of_two.part": "two"})
    with ThreadPoolExecutor(2) as pool:
        first = pool.submit(door("one"))
        assert slow.begun.wait(60)
        second = pool.submit(door("two"))  # holds the part, and waits for the whole that will ask for it
        slow.asked.set()
        assert (first.result(60), second.result(60)) == (2, 2)


def test_what_is_seldom_used_is_loaded_when_it_is_used():
    program = (
        "from kyso_desktop.app import start_light; start_light();"
        "import sys, dataclasses, logging, logging.handlers; from PIL import Image;"
        "import kyso_desktop.pages;"
        "real = lambda name: getattr(sys.modules.get(name), '__spec__', None) is not None;"
        "assert not {'tokenize', 'ast', '_pickle'} & set(sys.modules), sorted(sys.modules);"
        "import inspect, linecache, pickle;"
        "assert pickle.loads(pickle.dumps([1])) == [1]; assert inspect.isfunction(real);"
        "assert str(inspect.signature(real)) == '(name)'; assert linecache.getline('nothing', 1) == '';"
        "from inspect import Parameter; assert Parameter is inspect.Parameter"
    )
    subprocess.run([sys.executable, "-c", program], check=True)


def test_threads_that_use_a_late_part_at_once_get_the_same():
    program = (
        "from kyso_desktop.app import start_light; start_light();"
        "import inspect; from threading import Barrier, Thread; start, found = Barrier(8), [];"
        "use = lambda: (start.wait(), found.append(inspect.signature));"
        "threads = [Thread(target=use) for _ in range(8)]; [one.start() for one in threads];"
        "[one.join() for one in threads]; assert len(found) == 8 and len(set(found)) == 1"
    )
    subprocess.run([sys.executable, "-c", program], check=True)
