"""``kyso doctor``."""

import argparse
from collections.abc import Callable

from kyso_desktop import jobs, wording
from kyso_desktop.cli.output import print_json, say, tell
from kyso_desktop.errors import KysoError
from kyso_desktop.wording import tr
from kyso_desktop.workstation import folders

MARKS = {jobs.State.OK: tr("ĐẠT"), jobs.State.WARNING: tr("LƯU Ý"), jobs.State.PROBLEM: tr("LỖI")}


def doctor(arguments: argparse.Namespace, build: Callable[[jobs.TrustInputs], jobs.Desk]) -> int:
    """One line for each finding; exit code 1 where there is a problem."""
    patient = jobs.Patient(_desk(build, offline=arguments.offline), folders())
    findings = []
    for finding in jobs.examine(patient):
        findings.append(finding)
        show_finding(finding, as_json=arguments.json)
    if arguments.bundle is not None:
        jobs.pack_bundle(arguments.bundle, wording.diagnosis(findings), patient)
        say(tr("Đã gói vào {bundle}: không có mã PIN, tên người, tên văn bản.").format(bundle=arguments.bundle))
    return 1 if any(each.state is jobs.State.PROBLEM for each in findings) else 0


def _desk(build: Callable[[jobs.TrustInputs], jobs.Desk], *, offline: bool) -> jobs.Desk | None:
    """None where settings or policy are damaged; the checks of both say so."""
    try:
        return build(jobs.TrustInputs(offline=offline))
    except KysoError:
        return None


def show_finding(finding: jobs.Finding, *, as_json: bool) -> None:
    """One finding with its cure."""
    if as_json:
        print_json(wording.finding_facts(finding))
        return
    tell(f"[{MARKS[finding.state]}] {wording.found(finding)}")
    if remedy := wording.cure(finding):
        tell(f"        → {remedy}")
