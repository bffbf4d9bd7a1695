"""Help and usage errors in Norwegian: the command-line library's own words are English."""

import click
import typer.core

from bolig_cli.commands import front_page

_WORDS = {
    "Usage:": "Bruk:",
    "Options:": "Valg:",
    "Commands:": "Kommandoer:",
    "Arguments:": "Argumenter:",
    "[OPTIONS]": "[VALG]",
    "COMMAND [ARGS]...": "KOMMANDO …",
    "Show this message and exit.": "Vis denne hjelpen.",
    "[default: ": "[standard: ",
    "[required]": "[må oppgis]",
}


def norwegian(text: str) -> str:
    """The library's help text with its fixed words in Norwegian."""
    for english, word in _WORDS.items():
        text = text.replace(english, word)
    return text


class NorwegianCommand(typer.core.TyperCommand):
    def get_help(self, ctx: click.Context) -> str:
        return norwegian(super().get_help(ctx))


class NorwegianGroup(typer.core.TyperGroup):
    def get_help(self, ctx: click.Context) -> str:
        return norwegian(super().get_help(ctx))


class RootGroup(NorwegianGroup):
    """The program itself: its help is the front page."""

    def get_help(self, ctx: click.Context) -> str:
        return front_page.TEXT.rstrip("\n")


class DefaultGroup(NorwegianGroup):
    """A group where the words that follow belong to the command `vis`, unless they begin with another command's name.

    So `bolig dekning MAPPE` shows the coverage, and `bolig dekning signer …` signs.
    """

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        if not args or args[0] not in (*self.commands, *ctx.help_option_names):
            args = ["vis", *args]
        return super().parse_args(ctx, args)


def usage_error(error: click.UsageError) -> str:
    """One line on what was typed wrong, and where to read more."""
    path = error.ctx.command_path if error.ctx else "bolig"
    match error:
        case click.NoSuchOption():
            guess = f" Mente du {' eller '.join(error.possibilities)}?" if error.possibilities else ""
            text = f"Valget {error.option_name} finnes ikke.{guess}"
        case click.MissingParameter():
            param = error.param
            argument = isinstance(param, click.Argument) and param.metavar
            name = argument or (param.opts[0] if param else "noe")
            text = f"Du må oppgi {name}."
        case click.BadParameter() if error.param and isinstance(error.param.type, click.Choice):
            text = (
                f"Ugyldig verdi for {error.param.opts[0]}. Velg mellom {', '.join(map(str, error.param.type.choices))}."
            )
        case click.BadParameter():
            text = error.message
        case click.BadOptionUsage():
            text = f"Valget {error.option_name} mangler en verdi, eller har en verdi det ikke skal ha."
        case _ if "No such command" in error.message:
            text = f"Kommandoen {error.message.split(chr(39))[1]} finnes ikke."
        case _ if "unexpected extra argument" in error.message:
            extra = error.message.partition("(")[2].rpartition(")")[0]
            text = (
                f"Det står for mange ord på kommandolinjen: {extra}."
                if extra
                else "Det står for mange ord på kommandolinjen."
            )
        case _:
            text = error.message
    return f"{text} Skriv «{path} --help» for hjelp."
