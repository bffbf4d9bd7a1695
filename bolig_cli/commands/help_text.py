"""Help and usage errors in Norwegian: the command-line library's own words are English."""

import difflib
from collections.abc import Iterable, Sequence
from pathlib import Path

import click
import typer.core

from bolig_cli import norsk
from bolig_cli.commands import front_page

_WORDS = {
    "Usage:": "Bruk:",
    "Options:": "Valg:",
    "Commands:": "Kommandoer:",
    "Arguments:": "Argumenter:",
    "[OPTIONS]": "[VALG]",
    "Show this message and exit.": "Vis denne hjelpen.",
    "[default: ": "[standard: ",
    "[required]": "[må oppgis]",
}

_DASHES = "-−–—‐‑"  # a hyphen first, and what looks like one


def norwegian(text: str) -> str:
    """The library's help text with its fixed words in Norwegian."""
    for english, word in _WORDS.items():
        text = text.replace(english, word)
    return text


class NorwegianCommand(typer.core.TyperCommand):
    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        refuse_other_dashes(ctx, args, [option for param in self.params for option in param.opts])
        return super().parse_args(ctx, args)

    def get_help(self, ctx: click.Context) -> str:
        return norwegian(super().get_help(ctx))

    def get_help_option_names(self, ctx: click.Context) -> list[str]:
        return list(front_page.HELP)  # the library has them in a set, in another order each time


class NorwegianGroup(typer.core.TyperGroup):
    subcommand = "KOMMANDO"

    def get_help(self, ctx: click.Context) -> str:
        return norwegian(super().get_help(ctx))

    def get_help_option_names(self, ctx: click.Context) -> list[str]:
        return list(front_page.HELP)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        refuse_other_dashes(ctx, args[:1], front_page.HELP)
        return super().parse_args(ctx, args)

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        return [self.subcommand, "[VALG]"]

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Each command with the whole of its first sentence: the library cuts it to one line."""
        shown = [(name, command) for name, command in self.commands.items() if not command.hidden]
        with formatter.section("Commands"):
            formatter.write_dl([(name, command.get_short_help_str(limit=1000)) for name, command in shown])


class RootGroup(NorwegianGroup):
    """The program itself: its help is the front page."""

    def get_help(self, ctx: click.Context) -> str:
        return front_page.TEXT.rstrip("\n")


class DefaultGroup(NorwegianGroup):
    """A group where the words that follow belong to the command `vis`, unless they begin with another command's name.

    So `bolig dekning MAPPE` shows the coverage, and `bolig dekning signer …` signs. A word that is no folder, and nearly a
    command's name, is taken for a command that was misspelt.
    """

    subcommand = "[KOMMANDO]"

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        if not args or args[0] not in (*self.commands, *ctx.help_option_names):
            if args and near(args[0], self.commands) and not Path(args[0]).exists():
                self.resolve_command(ctx, args)  # raises the error of an unknown command
            args = ["vis", *args]
        return super().parse_args(ctx, args)


def refuse_other_dashes(ctx: click.Context, words: Iterable[str], options: Iterable[str]) -> None:
    """Raises UsageError for an option whose hyphens are dashes or minus signs, as Word makes of them, or only one hyphen."""
    known = set(options)
    for word in words:
        name, equals, value = word.partition("=")
        meant = f"--{name.lstrip(_DASHES)}"
        other = word[:1] in _DASHES[1:] or (word[:1] == "-" and word[1:2] in _DASHES[1:])
        if name != meant and (other or word[:1] == "-") and meant in known:
            raise click.UsageError(
                f"Skriv «{meant}{equals}{value}», med to vanlige bindestreker foran, ikke «{word}».", ctx
            )


def near(word: str, known: Iterable[str]) -> list[str]:
    """The known words that someone who typed `word` may have meant, the nearest first; none for an option."""
    return [] if word.startswith("-") else difflib.get_close_matches(word.lower(), list(known), n=2, cutoff=0.6)


def usage_error(error: click.UsageError, words: Sequence[str] = ()) -> str:
    """One line on what was typed wrong, and where to read more. `words` is all that was typed."""
    path = error.ctx.command_path if error.ctx else "bolig"
    match error:
        case click.NoSuchOption():
            guess = f" Mente du {' eller '.join(error.possibilities)}?" if error.possibilities else ""
            where = _IN_THE_PLAN.get(error.option_name, "")
            text = where or f"Valget {error.option_name} finnes ikke.{guess}"
        case click.MissingParameter():
            param = error.param
            argument = isinstance(param, click.Argument) and param.metavar
            name = argument or (param.opts[0] if param else "noe")
            text = f"Du må oppgi {name}."
        case click.BadParameter() if error.param and isinstance(error.param.type, click.Choice):
            choices = [str(choice) for choice in error.param.type.choices]
            text = f"Ugyldig verdi for {error.param.opts[0]}. Velg mellom {', '.join(choices)}."
        case click.BadParameter():
            text = error.message
        case click.BadOptionUsage():
            after = _AFTER.get(error.option_name, "")
            text = (
                f"Skriv {after} etter {error.option_name}."
                if after and "requires an argument" in error.message
                else f"Valget {error.option_name} mangler en verdi, eller har en verdi det ikke skal ha."
            )
        case _ if "No such command" in error.message:
            word, group = error.message.split(chr(39))[1], error.ctx.command if error.ctx else None
            text = f"Kommandoen «{word}» finnes ikke." + _command_guess(word, group, words)
        case _ if "unexpected extra argument" in error.message:
            extra = error.message.partition("(")[2].rpartition(")")[0]
            text = f"Kommandoen bruker ikke «{extra}». Et navn med mellomrom skal stå i anførselstegn" + (
                f': "{whole}".' if (whole := _with_spaces(error.ctx, extra)) else "."
            )
        case _:
            text = error.message
    return f"{text} Skriv «{path.replace('bolig', 'bolig hjelp', 1)}» for hjelp."


# What stands in the plan, and is no option of a command.
_IN_THE_PLAN = {
    **dict.fromkeys(
        ("--fase", "--fasen"), "Fasen er ikke et valg her. Den står i plan.yaml, for eksempel «fase: høring»."
    ),
    **dict.fromkeys(
        ("--maalform", "--målform", "--språk", "--nynorsk"),
        "Målformen er ikke et valg her. Den står i plan.yaml, for eksempel «maalform: nynorsk».",
    ),
}
_AFTER = {
    "--forklar": "navnet på regelen, for eksempel «bolig check --forklar ukjent-lenke»,",
    "--format": "formatet, for eksempel «--format docx» eller «--format json»,",
    "--dokument": "dokumentet, for eksempel «--dokument saksfremlegg»,",
    "--dato": "en dato, for eksempel «--dato 2027-07-01»,",
    "--uten": "id-en til en del av planen, for eksempel «--uten T1»,",
}


def _with_spaces(ctx: click.Context | None, extra: str) -> str:
    """The folder that was written without quotation marks, when there is one of that name; "" otherwise."""
    first = ctx.params.get("folder") if ctx else None
    whole = f"{first} {extra}"
    return whole if first and Path(whole).is_dir() else ""


# What others call it → our command for it.
_CALLED_OTHERWISE = {
    "sjekk": "check",
    "kontroller": "check",
    "valider": "check",
    "bygg": "build",
    "lag": "build",
    "ny": "init",
    "start": "init",
    "lovdekning": "dekning",
    "tall": "data",
    "nytt": "new",
    **dict.fromkeys(("flytt", "omdøp", "endre"), "mv"),
    **dict.fromkeys(("slett", "fjern", "ta-bort"), "rm"),
    **dict.fromkeys(("ordne", "format", "formater"), "fmt"),
    **dict.fromkeys(("eksport", "eksporter"), "export"),
    **dict.fromkeys(("kalender", "ics"), "export --format ics"),
    "json": "export --format json",
    "ssb": "data",
    "gjenstår": "status",
    "framdrift": "status",
    "rett": "check --rett",
    "forklar": "check --forklar",
    "signer": "dekning signer",
    "hent": "data hent",
    **dict.fromkeys(("versjon", "version"), "--version"),
}


def _command_guess(word: str, group: click.Command | None, words: Sequence[str]) -> str:
    from bolig_cli.commands.folder import as_command

    known = list(group.commands) if isinstance(group, click.Group) else []
    otherwise = _CALLED_OTHERWISE.get(word.lower(), "")
    made = [other for other in map(as_command, words[words.index(word) :] if word in words else ()) if other]
    if isinstance(group, RootGroup) and (otherwise == "build" or as_command(word)) and made:
        guesses = made[:1]  # lag word
    elif isinstance(group, RootGroup) and otherwise.partition(" ")[0] in (*known, "--version"):
        guesses = [f"bolig {otherwise}" if " " in otherwise or otherwise[0] == "-" else otherwise]
    else:
        guesses = near(word, known)
    return f" Mente du {norsk.listing([f'«{guess}»' for guess in guesses], 'eller')}?" if guesses else ""
