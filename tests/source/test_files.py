"""Reading: the same files from a folder, from a revision in git, and from either with unsaved texts."""

import datetime as dt
import os
import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bolig_cli import pipeline
from bolig_cli.errors import BoligError
from bolig_cli.source import tree
from bolig_cli.source.files import Files, read_folder, read_revision
from tests.gathered import gathered

MINSTE = Path(__file__).parents[1] / "planer" / "minste"
DAY = dt.date(2024, 2, 1)


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    return shutil.copytree(MINSTE, tmp_path / "kommunen")


def git(folder: Path, *arguments: str) -> str:
    alone = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
    who = ["-c", "user.name=Prøve", "-c", "user.email=prove@example.org"]
    done = subprocess.run(
        ["git", *who, "-C", str(folder), *arguments], capture_output=True, text=True, check=True, env=os.environ | alone
    )
    return done.stdout.strip()


def committed(folder: Path) -> str:
    git(folder, "init", "--quiet", "--initial-branch=main")
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message=Første utgave")
    return git(folder, "rev-parse", "HEAD")


def contents(files: Files) -> list[tuple[str, str, bytes]]:
    return [(file.path, file.kind, file.data) for file in files.files]


def test_a_revision_is_read_as_the_folder_was_then(plan: Path) -> None:
    (plan / "plan" / "tiltak" / "T2.yml").write_text("id: T2\n", encoding="utf-8")
    (plan / "plan" / "tiltak" / "T3.yaml").symlink_to("T1.yaml")
    (plan / "plan" / "tiltak" / ".skjult.yaml").write_text("x: 1\n", encoding="utf-8")
    (plan / "plan" / "tiltak" / "Tå 4.yaml").write_bytes(b"\xff\x00\r\nid: x")
    (plan / "plan" / "README.md").write_text("Les meg.\n", encoding="utf-8")
    before = read_folder(plan)
    committed(plan)
    (plan / "plan" / "tiltak" / "T1.yaml").unlink()
    (plan / "plan" / "plan.yaml").write_text("tittel: Noe annet\n", encoding="utf-8")
    then = read_revision(plan, "HEAD")
    assert contents(then) == contents(before)
    assert then.findings == before.findings
    assert {finding.rule for finding in then.findings} == {"fil-feil-navn", "fil-er-lenke"}
    assert contents(read_folder(plan)) != contents(before)


def test_a_plan_at_a_revision_is_checked_as_it_was_then(plan: Path) -> None:
    first = committed(plan)
    then = pipeline.check(plan, DAY)
    broken = plan / "plan" / "tiltak" / "T1.yaml"
    broken.write_text(broken.read_text(encoding="utf-8").replace("[S1]", "[S9]"), encoding="utf-8")
    assert "ukjent-henvisning" in {f.rule for f in pipeline.check(plan, DAY).findings}
    at_first = pipeline.check_files(read_revision(plan, first[:10]), DAY)
    assert at_first.findings == then.findings
    assert at_first.dekning is not None
    assert then.dekning is not None
    assert at_first.dekning.antall == then.dekning.antall


def test_a_revision_of_a_folder_within_a_repository(tmp_path: Path) -> None:
    inside = shutil.copytree(MINSTE, tmp_path / "arkiv" / "boliger")
    committed(tmp_path / "arkiv")
    assert contents(read_revision(inside, "main")) == contents(read_folder(inside))
    below = read_revision(inside / "plan", "main")
    assert below.plan_folder == ""
    assert contents(below) == contents(read_folder(inside / "plan"))


@pytest.mark.parametrize("name", ["plan - endelig.yaml", "plan.yml", "Plan_v2.yaml"])
def test_a_plan_whose_first_file_has_another_name(plan: Path, name: str) -> None:
    (plan / "plan" / "plan.yaml").rename(plan / "plan" / name)
    for folder, shown in ((plan, f"plan/{name}"), (plan / "plan", name)):
        with pytest.raises(BoligError, match=f"^Filen {shown} skal hete plan.yaml"):
            read_folder(folder)


@pytest.mark.parametrize("revision", ["finnes-ikke", "--help", "", "HEAD:plan", "@{-1}", "^HEAD", "a\nb", "x" * 5000])
def test_an_unknown_revision_is_one_clear_line(plan: Path, revision: str) -> None:
    committed(plan)
    with pytest.raises(BoligError, match=r"^Git kjenner ingen utgave som heter «[^\n]{0,70}»\.$"):
        read_revision(plan, revision)


def test_a_folder_outside_git_has_no_revisions(plan: Path) -> None:
    with pytest.raises(BoligError, match="hører ikke til noe git-arkiv"):
        read_revision(plan, "HEAD")


def test_a_revision_from_before_the_plan(plan: Path) -> None:
    shutil.move(plan / "plan", plan.parent / "siden")
    (plan / "merknad.txt").write_text("Planen kommer.\n", encoding="utf-8")
    committed(plan)
    with pytest.raises(BoligError, match="har ingen plan"):
        read_revision(plan, "HEAD")


@pytest.mark.parametrize(
    "settings",
    [
        ("core.fsmonitor", "core.pager", "core.editor", "core.askPass", "diff.external", "gpg.program"),
        ("filter.sprell.clean", "filter.sprell.smudge", "diff.sprell.textconv", "diff.sprell.command"),
        ("filter.sprell.process",),
    ],
    ids=["watchers", "filters", "process"],
)
@pytest.mark.parametrize("included", [False, True])
def test_nothing_that_the_repository_names_is_run(
    plan: Path, tmp_path: Path, settings: tuple[str, ...], included: bool
) -> None:
    """The configuration of the folder's own repository, and a file that it includes."""
    from bolig_cli.source.revision import revision

    committed(plan)
    trace = tmp_path / "kjørt"
    program = plan / ".git" / "prog.sh"
    program.write_text(f"#!/bin/sh\ntouch '{trace}'\n", encoding="utf-8")
    program.chmod(0o755)
    for hook in ("post-index-change", "reference-transaction", "post-checkout"):
        (plan / ".git" / "hooks").mkdir(exist_ok=True)
        shutil.copy2(program, plan / ".git" / "hooks" / hook)
    (plan / ".gitattributes").write_text("* filter=sprell diff=sprell\n", encoding="utf-8")
    where = ("-f", str(plan / ".git" / "mer")) if included else ()
    for name in settings:
        git(plan, "config", *where, name, str(program))
    if included:
        git(plan, "config", "include.path", "mer")
    read_revision(plan, "HEAD")
    changed = plan / "plan" / "plan.yaml"
    changed.write_bytes(changed.read_bytes()[::-1])  # as long as it was: only its content says that it is another
    assert revision(plan).endret
    assert not trace.exists()


def test_line_ends_of_the_machine_are_no_change(plan: Path) -> None:
    from bolig_cli.source.revision import revision

    head = committed(plan)
    for file in (plan / "plan").rglob("*.yaml"):
        file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))
    assert (revision(plan).commit, revision(plan).endret) == (head, False)


def test_a_plan_that_is_not_committed_is_changed(plan: Path) -> None:
    from bolig_cli.source.revision import revision

    shutil.move(plan / "plan", plan.parent / "siden")
    (plan / "merknad.txt").write_text("Planen kommer.\n", encoding="utf-8")
    committed(plan)
    shutil.move(plan.parent / "siden", plan / "plan")
    assert revision(plan).endret


def test_what_surrounds_the_program_does_not_say_which_repository_is_meant(
    plan: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A hook of git's has these variables, of the repository that it runs for."""
    from bolig_cli.source.revision import revision

    head = committed(plan)
    other = shutil.copytree(MINSTE, tmp_path / "en annen")
    (other / "mer.txt").write_text("x\n", encoding="utf-8")
    committed(other)
    trace = tmp_path / "spor"
    for name, value in (
        ("GIT_DIR", other / ".git"),
        ("GIT_INDEX_FILE", other / ".git" / "index"),
        ("GIT_TRACE", trace),
    ):
        monkeypatch.setenv(name, str(value))
    assert revision(plan).commit == head
    assert not trace.exists()


@pytest.mark.parametrize("how", ["core.sshCommand", "remote.origin.uploadpack", "protocol"])
def test_nothing_is_fetched_for_a_revision_that_lacks_files(plan: Path, tmp_path: Path, how: str) -> None:
    """A repository may say that what it lacks is to be fetched, and with which program."""
    committed(plan)
    trace = tmp_path / "kjørt"
    program = plan / ".git" / "prog.sh"
    program.write_text(f"#!/bin/sh\ntouch '{trace}'\n", encoding="utf-8")
    program.chmod(0o755)
    blob = git(plan, "rev-parse", "HEAD:plan/tiltak/T1.yaml")
    (plan / ".git" / "objects" / blob[:2] / blob[2:]).unlink()
    url = {"core.sshCommand": "ssh://x/y", "protocol": f"ext::{program}"}.get(how, str(tmp_path / "annet"))
    for name, value in (
        ("extensions.partialClone", "origin"),
        ("remote.origin.promisor", "true"),
        ("remote.origin.url", url),
        ("protocol.ext.allow", "always"),
        *([(how, str(program))] if how != "protocol" else []),
    ):
        git(plan, "config", name, value)
    with pytest.raises(BoligError, match="ligger ikke på denne maskinen"):
        read_revision(plan, "HEAD")
    with pytest.raises(BoligError, match="Git kjenner ingen utgave"):
        read_revision(plan, "1" * 40)
    assert not trace.exists()


@pytest.mark.parametrize("lacking", ["HEAD:plan/tiltak", "HEAD^{tree}", "HEAD:plan"])
def test_a_revision_that_lacks_folders_is_not_one_without_a_plan(plan: Path, lacking: str) -> None:
    committed(plan)
    name = git(plan, "rev-parse", lacking)
    (plan / ".git" / "objects" / name[:2] / name[2:]).unlink()
    with pytest.raises(BoligError, match="ligger ikke på denne maskinen"):
        read_revision(plan, "HEAD")


def test_why_git_does_not_answer(plan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    committed(plan)
    head = plan / ".git" / "HEAD"
    head.write_text("tull\n", encoding="utf-8")
    with pytest.raises(BoligError, match="Det kan være skadet"):
        read_revision(plan, "HEAD")
    monkeypatch.setenv("PATH", str(plan))
    with pytest.raises(BoligError, match="Er git installert"):
        read_revision(plan, "HEAD")


def test_a_file_is_no_folder(plan: Path) -> None:
    for read in (read_folder, lambda path: read_revision(path, "HEAD")):
        with pytest.raises(BoligError, match=r"er en fil, og kommandoen tar hele planen\. Oppgi mappen"):
            read(plan / "plan" / "plan.yaml")


def test_unsaved_texts_are_as_if_they_were_saved(plan: Path) -> None:
    files = read_folder(plan)
    texts: dict[str, bytes | None] = {
        "plan/tiltak/T1.yaml": b"id: T1\n",
        "plan/tiltak/T10.yaml": b"id: T10\n",
        "plan/tiltak/T2.yaml": b"id: T2\n",
        "plan/maal/M1.yaml": None,
        "plan/maal/M2.yml": b"id: M2\n",
        "plan/.vscode/settings.json": b"{}",
        "notater.txt": b"Utenfor planen.",
    }
    unsaved = files.with_texts(texts)
    for path, data in texts.items():
        if data is None:
            (plan / path).unlink()
        else:
            (plan / path).parent.mkdir(exist_ok=True)
            (plan / path).write_bytes(data)
    saved = read_folder(plan)
    assert contents(unsaved) == contents(saved)
    assert unsaved.findings == saved.findings
    assert [file.path for file in saved.files if file.kind == "tiltak"] == [
        "plan/tiltak/T1.yaml",
        "plan/tiltak/T2.yaml",
        "plan/tiltak/T10.yaml",
    ]
    assert contents(files) != contents(saved)


def test_an_unsaved_text_takes_the_place_of_an_unknown_file(plan: Path) -> None:
    (plan / "plan" / "notat.txt").write_text("Husk møtet.\n", encoding="utf-8")
    files = read_folder(plan)
    assert [finding.place.path for finding in files.findings] == ["plan/notat.txt"]
    assert files.with_texts({"plan/notat.txt": None}).findings == ()


@gathered(
    "path, kind",
    [
        ("plan.yaml", "plan"),
        ("tiltak/T07.yaml", "tiltak"),
        ("tiltak/T07.yml", None),
        ("tiltak/mer/T07.yaml", None),
        ("tiltak/plan.yaml", "tiltak"),
        ("T07.yaml", None),
        ("kapitler/01-innledning.md", "kapittel"),
        ("kunnskapsgrunnlag/tabeller/folk.csv", "tabelldata"),
        ("profil/logo.svg", "vedlegg"),
        ("profil/logo.jpeg", "vedlegg"),
        ("profil/mal.dotx", "vedlegg"),
        ("profil/logo.gif", None),
        ("profil.yaml", "profil"),
        ("krav/a.b.yaml", "krav"),
    ],
)
def test_a_name_says_the_kind(path: str, kind: str | None) -> None:
    assert tree.kind_of(path) == kind


@pytest.mark.parametrize("path", [".git/config", "build/plan.yaml", "tiltak/~T1.yaml", "README.md", "a/T1.yaml.orig"])
def test_what_is_passed_over(path: str) -> None:
    assert tree.is_passed_over(path)


@given(st.permutations(["T10", "T2", "T02", "T", "T1a", "T٣", "T0001", "tiltak/T2", "tiltak/T10", "tiltak 2/T1"]))
def test_the_order_is_natural_and_the_disk_has_no_say(names: list[str]) -> None:
    assert sorted(names, key=tree.in_order) == [
        "T0001",
        "T1a",
        "T02",
        "T2",
        "T10",
        "T",
        "T٣",
        "tiltak/T2",
        "tiltak/T10",
        "tiltak 2/T1",
    ]


def test_a_chapter_that_is_saved_as_text_is_known_by_its_number() -> None:
    assert tree.meant("kapitler/01-bakgrunn.txt") == "kapitler/01-bakgrunn.md"
    assert tree.meant("kapitler/notater.txt") == ""
