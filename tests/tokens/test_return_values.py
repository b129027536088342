"""Every value that a driver can return reaches the clerk as a sentence, and the page that lists them is true."""

import runpy
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.tokens.conftest import BadDriver

from kyso_desktop.tokens import CertificateChoice, Pin, TokenError, unlock
from kyso_desktop.training import TRAINING_PIN, Issued, SoftTokens

Pick = Callable[[Path, Issued], CertificateChoice]

ROOT = Path(__file__).parents[2]
SCRIPT = runpy.run_path(str(ROOT / "scripts" / "make_token_errors.py"))
LOGIN, SIGN = 18, 43


def test_the_page_lists_what_the_program_says():
    assert (ROOT / "docs" / "token-errors.md").read_text(encoding="utf-8") == SCRIPT["page"](), (
        "run scripts/make_token_errors.py"
    )


@pytest.mark.parametrize("function", [LOGIN, SIGN])
def test_every_return_value_comes_through_the_driver_s_process(
    bad_driver: BadDriver, store: SoftTokens, person: Issued, pick: Pick, function: int
):
    """The wanted error is that of the page."""
    store.add("one", person, ())
    choice = pick(bad_driver.module, person)
    wrong = []
    for name, number in SCRIPT["return_values"]().items():
        if name in ("GENERAL_ERROR", "FUNCTION_FAILED"):
            continue  # a second's wait each; test_unlocking.py has them
        bad_driver.behave()
        bad_driver.fail(function, number)
        wanted = SCRIPT["error_for"](name, number)
        with pytest.raises(TokenError) as caught, Pin(TRAINING_PIN) as pin, unlock(choice, pin) as key:
            key.sign(b"message", "sha256")
        told = (caught.value.code, getattr(caught.value, "reason", None))
        if told != (wanted.code, getattr(wanted, "reason", None)):
            wrong.append((name, told))
        assert bad_driver.count(LOGIN) == 1
    assert wrong == []
