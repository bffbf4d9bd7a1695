"""What may say that a measure is not done is found by signs that stand in all that says so."""

from bolig_cli.law.evidence.support.ikke_gjort import _SAGT_MERKER, _SAGT_RETT_UT


def test_each_turn_of_phrase_has_one_of_the_signs() -> None:
    assert [sagt for sagt in _SAGT_RETT_UT if not any(merke in sagt for merke in _SAGT_MERKER)] == []
