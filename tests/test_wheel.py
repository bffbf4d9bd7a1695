"""The built wheel, used far from its own repository."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests import openxml

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the wheel's content, as pip lays it out."""
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run([sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)], cwd=ROOT, check=True,
                   capture_output=True)  # fmt: skip
    (wheel,) = folder.glob("*.whl")
    site = folder / "site"
    subprocess.run([sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-deps", "--no-index",
                    "--target", str(site), str(wheel)], check=True, capture_output=True)  # fmt: skip
    return site


def run(installed: Path, cwd: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Runs the installed program; a network proxy that answers nothing shows that none is asked."""
    dead = "http://127.0.0.1:9"
    return subprocess.run(
        [sys.executable, "-c", "import bolig_cli.__main__ as m; m.main()", *words],
        cwd=cwd,
        env={**os.environ, "PYTHONPATH": str(installed), "http_proxy": dead, "https_proxy": dead, "all_proxy": dead},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_the_wheel_is_what_runs(installed: Path, tmp_path: Path) -> None:
    code = "import bolig_cli; print(bolig_cli.__file__)"
    done = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, env={**os.environ, "PYTHONPATH": str(installed)},
                          capture_output=True, encoding="utf-8", check=True)  # fmt: skip
    assert Path(done.stdout.strip()).is_relative_to(installed)


def test_init_check_and_build_from_the_wheel(installed: Path, tmp_path: Path, made_word_files: openxml.Made) -> None:
    done = run(installed, tmp_path, "init", "ny", "--kommune", "Prøve kommune")
    assert done.returncode == 0, done.stderr
    folder = tmp_path / "ny"
    done = run(installed, folder, "check")
    assert done.returncode == 0, done.stdout + done.stderr
    done = run(installed, folder, "build", "--dokument", "hoeringsutkast,dekning", "--format", "alle")
    assert done.returncode == 0, done.stdout + done.stderr
    made_word_files.add_all(folder)
    made = sorted(p.name for p in (folder / "build").iterdir())
    names = [
        f"{name}{end}"
        for name in ("dekning", "hoeringsutkast")
        for end in ("-nettsted", ".docx", ".html", ".odt", ".pdf")
    ]
    assert made == ["bygg", *names, "manifest.json"]
    assert "Prøve kommune" in (folder / "build" / "hoeringsutkast.html").read_text(encoding="utf-8")


def test_rule_pages_are_in_the_wheel(installed: Path, tmp_path: Path) -> None:
    done = run(installed, tmp_path, "check", "--forklar", "dobbel-id")
    assert done.returncode == 0
    assert "Slik retter du" in done.stdout


def test_the_wheel_holds_schemas_catalogue_fonts_and_their_licence(installed: Path) -> None:
    package = installed / "bolig_cli"
    for name in (
        "LICENSE",
        "pakker.lock",
        "schema/tiltak.schema.json",
        "law/katalog/boligsosialloven.yaml",
        "design/fonts/OFL.txt",
        "design/fonts/SourceSans3-Regular.ttf",
        "design/fonts/source-sans-3-latin-400-normal.woff2",
        "locale/nn/LC_MESSAGES/dokumenter.mo",
        "locale/nn/LC_MESSAGES/katalog.mo",
        "render/odt/reference/styles.xml",
        "render/html/her.js",
        "render/site/sok.js",
        "schema/eksport.schema.json",
        "schema/profil.schema.json",
        "docs/regler/dobbel-id.md",
        "source/pages/fil-for-stor.md",
        "law/pages/plikt-ikke-dekket.md",
    ):
        assert (package / name).is_file(), name


@pytest.mark.whole
def test_the_same_source_gives_the_same_bytes(tmp_path: Path) -> None:
    """Whoever has the source can make the wheel again and see that it is the one that was published."""
    here = _wheel(tmp_path / "her", saved=1_000_000_000, mode=0o644, env={"PYTHONHASHSEED": "1", "TZ": "UTC"})
    there = _wheel(tmp_path / "der", saved=1_700_000_000, mode=0o600, env={"PYTHONHASHSEED": "2", "TZ": "Asia/Tokyo"})
    assert here == there


def _wheel(source: Path, saved: int, mode: int, env: dict[str, str]) -> bytes:
    """The wheel as it is made of a copy of the source, saved at a time and with the rights of someone's own machine."""
    for part in ("bolig_cli", "schema", "docs"):
        shutil.copytree(ROOT / part, source / part, ignore=shutil.ignore_patterns("__pycache__"))
    for part in ("pyproject.toml", "README.md", "LICENSE", "pakker.lock"):
        shutil.copy(ROOT / part, source)
    for path in source.rglob("*"):
        if path.is_file():
            path.chmod(mode)
        os.utime(path, (saved, saved))
    subprocess.run([sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", "dist"], cwd=source, check=True,
                   env={**os.environ, **env}, capture_output=True)  # fmt: skip
    (wheel,) = (source / "dist").glob("*.whl")
    return wheel.read_bytes()
