"""The rules' pages are what the rules and their cases say."""

from bolig_cli.rules import ALL_RULES
from scripts.make_rule_pages import FOLDER, pages

STALE = "the pages are stale: run «make regler»"


def test_the_pages_are_fresh() -> None:
    made = pages()
    assert {path.name for path in FOLDER.iterdir()} == set(made), STALE
    for name, text in made.items():
        assert (FOLDER / name).read_bytes().decode() == text, f"{name}: {STALE}"


def test_the_index_links_to_every_page() -> None:
    made = pages()
    for name in made:
        assert name == "README.md" or f"]({name})" in made["README.md"]


def test_a_rule_page_explains_mends_and_shows_both_sides() -> None:
    for rule in ALL_RULES:
        page = (
            pages()[f"{rule.code}.md"]
            if rule is ALL_RULES[0]
            else (FOLDER / f"{rule.code}.md").read_text(encoding="utf-8")
        )
        assert page.startswith(f"# {rule.code}\n")
        assert "**Slik retter du det:** " in page
        failing, clean = page.index("## Eksempel med funn: "), page.index("## Eksempel uten funn: ")
        assert "```" in page[failing:clean]
        assert "kolonne" in page[failing:clean]
        assert "```" in page[clean:], f"{rule.code}: the clean case shows nothing"
