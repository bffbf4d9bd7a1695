"""The guide's pictures: each is of the real page, can be made anew, is small, and says in words what is seen."""

import io
import re
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Browser

from scripts import make_guide_pictures as guide

DOCS = guide.ROOT / "docs"


def shown() -> list[tuple[Path, str, Path]]:
    """Each picture in a page, on a line of its own: the page, what is said of it, and its file."""
    return [
        (page, words, (page.parent / target).resolve())
        for page in sorted(DOCS.rglob("*.md"))
        for words, target in re.findall(
            r"(?m)^!\[([^\]]*)\]\(((?:\.\./)?bilder/[\w-]+\.png)\)$", page.read_text(encoding="utf-8")
        )
    ]


def opened(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(data))


def test_every_picture_is_shown_with_words_for_who_does_not_see_it() -> None:
    assert {file for _, _, file in shown()} == set(guide.FOLDER.iterdir())
    for page, words, file in shown():
        assert len(words) > 60, (page, file.name)
        assert words.endswith("."), (page, file.name)


def test_the_pictures_are_small() -> None:
    for file in guide.FOLDER.iterdir():
        assert file.stat().st_size <= guide.MOST, file.name
        assert opened(file.read_bytes()).mode == "P", file.name


@pytest.mark.long
def test_each_can_be_made_of_the_page_as_it_is_now(browser: Browser, tmp_path: Path) -> None:
    made = dict(guide.pictures(browser, tmp_path))
    assert set(made) == {file.name for file in guide.FOLDER.iterdir()}
    for name, data in made.items():
        assert opened(data).size == opened((guide.FOLDER / name).read_bytes()).size, name
        assert len(data) > 20_000, "there is something in it"
