"""Qt with the small ICU library sorts, converts and tells time zones as with the whole one."""

import os
import subprocess
import sys
from pathlib import Path

import PySide6
import pytest

sys.path.insert(0, str(Path(__file__).parents[2] / "installers" / "linux"))
import icu

ASKED = """
from functools import cmp_to_key
from PySide6.QtCore import QCollator, QDateTime, QLocale, QStringConverter, QTimeZone
words = ["đ", "d", "ơ", "o", "ô", "ê", "e", "â", "ă", "a", "Ánh", "An", "Ăn", "ỷ", "y"]
for name in ("vi_VN", "en_US"):
    order = QCollator(QLocale(name))
    print(ascii(sorted(words, key=cmp_to_key(order.compare))))
zone = QTimeZone(b"Asia/Ho_Chi_Minh")
print(ascii(zone.displayName(QTimeZone.StandardTime, QTimeZone.LongName, QLocale("vi_VN"))))
print(zone.offsetFromUtc(QDateTime.fromSecsSinceEpoch(0)), len(QTimeZone.availableTimeZoneIds()))
print(ascii(QLocale("vi_VN").toUpper("đặng thị ỷ")))
print([name for name in map(str.lower, QStringConverter.availableCodecs()) if name.endswith("-1258")])
print(open("/proc/self/maps").read().count("small/libicudata"))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="Windows has its own ICU")
def test_qt_answers_as_before_with_a_tenth_of_the_data(tmp_path):
    (whole,) = (Path(PySide6.__file__).parent / "Qt" / "lib").glob("libicudata.so.*")
    small = icu.slim(whole, tmp_path / "small")
    assert small.stat().st_size < whole.stat().st_size / 10
    before = answers({})
    after = answers({"LD_PRELOAD": str(small)})
    assert after[:-1] == before[:-1]
    assert (before[-1], after[-1] != "0") == ("0", True)


def answers(variables: dict[str, str]) -> list[str]:
    done = subprocess.run(
        [sys.executable, "-c", ASKED], capture_output=True, text=True, check=True, env={**os.environ, **variables}
    )
    return done.stdout.splitlines()
