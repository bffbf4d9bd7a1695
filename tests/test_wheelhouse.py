"""What is fetched to be installed without a network: each package for the system it is fetched for, with its hashes."""

import pytest

from scripts import wheelhouse

LOCK = """\
click==8.4.1 \\
    --hash=sha256:aa \\
    --hash=sha256:bb
colorama==0.4.6 ; sys_platform == 'win32' \\
    --hash=sha256:cc
lxml==6.0 \\
    --hash=sha256:dd
"""


def test_a_package_for_another_system_is_left_out_with_its_hashes() -> None:
    assert "\n".join(wheelhouse.wanted(LOCK, "linux")) + "\n" == LOCK.replace(
        "colorama==0.4.6 ; sys_platform == 'win32' \\\n    --hash=sha256:cc\n", ""
    )


def test_a_package_for_this_system_has_no_condition_left() -> None:
    assert "\n".join(wheelhouse.wanted(LOCK, "win32")) + "\n" == LOCK.replace(" ; sys_platform == 'win32'", "")


@pytest.mark.parametrize("system", wheelhouse.SYSTEMS)
def test_every_package_of_the_lock_file_is_wanted_once(system: str) -> None:
    lock = wheelhouse.LOCK.read_text(encoding="utf-8")
    _, platform = wheelhouse.SYSTEMS[system]
    wanted = [line for line in wheelhouse.wanted(lock, platform) if "==" in line]
    locked = [line for line in lock.splitlines() if "==" in line and not line.startswith(" ")]
    assert len(wanted) == len(locked) - ("colorama" in lock and platform != "win32")
    assert not any(";" in line for line in wanted)
