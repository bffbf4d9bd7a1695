"""Where to send an answer: a mail address can be followed, says what the mail is about, and no other word becomes a link."""

from typing import Any

import pytest

from bolig_cli.documents import kort


def told(value: str) -> tuple[str, list[str]]:
    """The words as they are read, and the targets of the links among them."""
    words: list[str] = []
    targets: list[str] = []
    inlines: list[dict[str, Any]] = list(kort.where_to("Sendes til", value, "Uttalelse til planen, sak 24/1")[1])
    for node in inlines:
        if node["t"] == "Link":
            targets.append(node["c"][2][0])
        words += [part.get("c", " ") for part in (node["c"][1] if node["t"] == "Link" else [node])]
    return "".join(words), targets


@pytest.mark.parametrize(
    ("value", "targets"),
    [
        ("postmottak@kommune.no", ["mailto:postmottak@kommune.no"]),
        ("Postmottaket (post@kommune.no), eller Kari Nes.", ["mailto:post@kommune.no"]),
        ("a@kommune.no; b@nav.kommune.no", ["mailto:a@kommune.no", "mailto:b@nav.kommune.no"]),
        ("a@kommune.no eller et brev", ["mailto:a@kommune.no"]),
        ("postmottak, merket sak 24/1", []),
        ("@kommunen.no og kari@ og kari@kommune", []),
        ("kari@@kommune.no", []),
        ("", []),
    ],
)
def test_a_mail_address_is_a_link_and_the_words_are_the_same(value: str, targets: list[str]) -> None:
    assert told(value) == (value, [f"{target}?subject=Uttalelse%20til%20planen%2C%20sak%2024/1" for target in targets])
