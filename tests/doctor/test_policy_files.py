"""The settings page and the Group Policy template are those that the table gives today, and fit together."""

import importlib.util
from pathlib import Path
from xml.etree import ElementTree

import pytest

from kyso_desktop.wording import SETTING_TEXTS
from kyso_desktop.workstation import SETTING_TABLE

ROOT = Path(__file__).parents[2]
SPEC = importlib.util.spec_from_file_location("make_policy_files", ROOT / "scripts" / "make_policy_files.py")
SCRIPT = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(SCRIPT)
IN = {"p": SCRIPT.SCHEMA}


def test_every_setting_has_its_words():
    assert set(SETTING_TEXTS) == {row.name for row in SETTING_TABLE}


@pytest.mark.parametrize("path", sorted(SCRIPT.generated()))
def test_the_file_is_current(path):
    assert (ROOT / path).read_text(encoding="utf-8") == SCRIPT.generated()[path], "run scripts/make_policy_files.py"


@pytest.mark.parametrize("language", sorted(SCRIPT.WORDS))
def test_template_and_words_fit(language):
    template = ElementTree.parse(ROOT / SCRIPT.TEMPLATE).getroot()
    words = ElementTree.parse(ROOT / SCRIPT.WORDS[language]).getroot()
    attributes = [value for each in template.iter() for value in each.attrib.values()]
    used = {value[9:-1] for value in attributes if value.startswith("$(string.")}
    shown = {value[15:-1] for value in attributes if value.startswith("$(presentation.")}
    assert used == {each.get("id") for each in words.iterfind(".//p:string", IN)}
    assert shown == {each.get("id") for each in words.iterfind(".//p:presentation", IN)}
    for policy in template.iterfind(".//p:policy", IN):
        elements = {each.get("id") for each in policy.find("p:elements", IN)}
        box = words.find(f".//p:presentation[@id='{policy.get('name')}']", IN)
        assert {each.get("refId") for each in box} == elements


def test_only_what_a_policy_may_rule_is_in_the_template():
    template = ElementTree.parse(ROOT / SCRIPT.TEMPLATE).getroot()
    names = [policy.get("name") for policy in template.iterfind(".//p:policy", IN)]
    assert names == [row.name for row in SETTING_TABLE if row.lockable]
