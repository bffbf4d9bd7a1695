"""`bolig fullfoering`: what a shell needs to complete bolig's commands and options when Tab is pressed."""

from enum import StrEnum

from bolig_cli.commands.console import Console
from bolig_cli.commands.front_page import COMPLETION


class Skall(StrEnum):
    BASH = "bash"
    ZSH = "zsh"
    FISH = "fish"
    POWERSHELL = "powershell"


def run(skall: Skall, console: Console) -> int:
    """Prints the script for a shell: typer's own. 0 always."""
    from typer._completion_shared import get_completion_script

    console.out(get_completion_script(prog_name="bolig", complete_var=COMPLETION, shell=skall.value) + "\n")
    return 0
