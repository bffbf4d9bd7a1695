"""`bolig --lisenser`: under which licences the program is, and all it is made of."""

from importlib.metadata import PackageNotFoundError

from bolig_cli import __version__, bestanddeler
from bolig_cli.bestanddeler import CARRIED, SHIPPED
from bolig_cli.commands.console import Console

_PANDOC = (
    "Pandoc er under GNU General Public License, versjon 2 eller senere. bolig starter pandoc som et program for seg.\n"
    "Kildekoden til pandoc ligger på https://github.com/jgm/pandoc.\n"
)
_NOT_INSTALLED = (
    "bolig er ikke installert som en pakke her, så pakkene kan ikke listes opp. De står i pyproject.toml.\n"
)


def run(console: Console) -> int:
    """Prints the list, and then the texts of the licences of what lies in the program. 0."""
    console.out(
        "\n".join(
            (
                f"bolig {__version__} har MIT-lisens.\n",
                _section("Dette ligger i bolig:", [(f"{s.name} {s.version}", s.licence) for s in SHIPPED]),
                _packages(),
                _section(
                    "De største programmene og bibliotekene inne i pakkene. Pakkene sier selv hva de ellers har med seg:",
                    [(f"{c.name}, i {c.package}", c.licence) for c in CARRIED],
                ),
                _PANDOC,
                _text("bolig (MIT)", bestanddeler.own_licence()),
                *(_text(f"{s.name} ({s.licence})", bestanddeler.shipped_licence(s)) for s in SHIPPED),
            )
        )
    )
    return 0


def _packages() -> str:
    try:
        found = bestanddeler.packages()
    except PackageNotFoundError:
        return _NOT_INSTALLED
    return _section(
        "Disse pakkene blir installert sammen med bolig, hver med sin egen lisens:",
        [(f"{package.name} {package.version}", package.licence) for package in found],
    )


def _section(title: str, rows: list[tuple[str, str]]) -> str:
    width = max(len(name) for name, _ in rows)
    return "\n".join((title, *(f"  {name:{width}}  {licence}" for name, licence in rows))) + "\n"


def _text(name: str, text: str) -> str:
    title = f"Lisensen til {name}"
    return f"{title}\n{'=' * len(title)}\n\n{text.strip()}\n"
