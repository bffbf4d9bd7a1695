"""No bytes bring down what reads them: it answers, or says no in the way that it says that it does."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.gathered import gathered
from tests.readers import READERS, breaks, damaged, kept


@pytest.mark.parametrize("name", READERS)
@given(number=st.integers(0, 2**32))
def test_a_damaged_file_is_read_or_refused(name: str, number: int) -> None:
    assert breaks(name, damaged(name, number)) is None, number


@pytest.mark.parametrize("name", READERS)
@given(data=st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(name: str, data: bytes) -> None:
    assert breaks(name, data) is None


@pytest.mark.parametrize("name", READERS)
def test_a_whole_file_is_read(name: str) -> None:
    """Else the damage would be to what nobody reads."""
    for seed in READERS[name].seeds():
        READERS[name].read(seed)


@gathered("name, data", kept() or [("csv", b"")])
def test_what_once_broke_a_reader(name: str, data: bytes) -> None:
    assert breaks(name, data) is None
