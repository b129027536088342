"""``kyso service sites``: what a person has said of sites is listed and taken back."""

import argparse
import json
from pathlib import Path

import pytest

from kyso_desktop import jobs
from kyso_desktop.app.desk import build_desk
from kyso_desktop.cli.service import service
from kyso_desktop.cli.service_arguments import add_service


def test_the_word_on_a_site_is_listed_and_taken_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("KYSO_HOME", str(tmp_path))
    monkeypatch.setenv("KYSO_JOURNAL_PASSPHRASE", "cụm mật khẩu thử")
    desk, parser = build_desk(), argparse.ArgumentParser()
    add_service(parser)

    def run(*words: str) -> tuple[int, list[dict[str, object]]]:
        code = service(parser.parse_args(["sites", *words, "--json"]), desk)
        return code, [json.loads(line) for line in capsys.readouterr().out.splitlines()]

    assert run() == (0, [])
    jobs.decide_site(desk, "https://a.example", allowed=True)
    jobs.decide_site(desk, "https://b.example", allowed=False)
    code, listed = run("list")
    assert (code, [(one["site"], one["allowed"]) for one in listed]) == (
        0,
        [("https://a.example", True), ("https://b.example", False)],
    )
    code, left = run("forget", "https://a.example")
    assert (code, left) == (0, listed[1:])
    assert jobs.site_rule(desk, "https://a.example") is jobs.SiteRule.ASK
    assert run("forget", "https://a.example") == (1, listed[1:])
    service(parser.parse_args(["sites"]), desk)
    assert "https://b.example: đã từ chối đến" in capsys.readouterr().out
    desk.open_journal().close_store()
