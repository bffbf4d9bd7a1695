"""Where the program starts and ends: every outcome becomes an exit code.

0 nothing to complain of, 1 findings, 2 wrong use or no readable plan, 3 a fault in the program itself.
"""

import gc
import os
import sys

from bolig_cli.commands.front_page import COMPLETION, HELP, TEXT
from bolig_cli.errors import BoligError, fault_of_machine
from bolig_cli.printable import printable, without_commands

INTERRUPTED = 130  # as shells have it: 128 and the number of the signal


def main() -> None:
    """Runs the command line and exits."""
    gc.disable()  # the process lives for a second: looking for cycles among some hundred thousand small objects costs a tenth of it
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:  # whoever started the program closed it: nobody reads
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: PTH123, SIM115
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(
                encoding="utf-8", errors="replace"
            )  # Windows consoles and pipes default to other code pages
    _leave(_run())


def _run() -> int:
    words = sys.argv[1:]
    if words[:1] in (["hjelp"], ["help"]):
        words = [*words[1:], HELP[0]]
    if len(words) == 1 and words[0] in HELP:
        print(TEXT, end="")
        return 0
    import click

    if os.environ.get(COMPLETION):  # a shell asks what comes next
        from typer._completion_classes import completion_init

        completion_init()
    from bolig_cli.cli import app
    from bolig_cli.commands.help_text import usage_error

    try:
        result = app(words, prog_name="bolig", standalone_mode=False)
        if result == INTERRUPTED:  # which the command line's library makes of Ctrl-C
            raise KeyboardInterrupt
        return result if isinstance(result, int) else 0
    except click.exceptions.NoArgsIsHelpError as help:
        help.show()
        return 2
    except click.UsageError as error:
        print(usage_error(error, words), file=sys.stderr)
        return 2
    except click.exceptions.Exit as exit:
        return exit.exit_code
    except (click.Abort, KeyboardInterrupt):
        print("Avbrutt.", file=sys.stderr)
        return INTERRUPTED
    except BrokenPipeError:
        sys.stderr.close()
        return 141
    except BoligError as error:
        print(without_commands(printable(str(error))), file=sys.stderr)
        return 2
    except (OSError, MemoryError, ImportError) as error:
        if told := fault_of_machine(error):
            print(without_commands(printable(told)), file=sys.stderr)
            return 2
        return _bug(error)
    except Exception as error:
        return _bug(error)


def _leave(code: int) -> None:
    """Ends the process, and does not take down what lives in it first, object by object: a twentieth of the time of a check."""
    try:
        for stream in (sys.stdout, sys.stderr):
            if stream:  # None where the process was given none
                stream.flush()
    except (OSError, ValueError):  # nobody reads any more; the interpreter says so in its own way
        sys.exit(code)
    os._exit(code)


def _bug(error: Exception) -> int:
    """A fault of the program's own: one line, and the details in a file that can be sent in with a report."""
    import tempfile
    import traceback
    from pathlib import Path

    with tempfile.NamedTemporaryFile("w", prefix="bolig-feil-", suffix=".txt", delete=False, encoding="utf-8") as log:
        traceback.print_exception(error, file=log)
    print(
        f"Det oppsto en feil i bolig selv ({type(error).__name__}). Det er ikke planen din det er noe galt med. "
        f"Meld fra, og legg ved filen {Path(log.name)}.",
        file=sys.stderr,
    )
    return 3


if __name__ == "__main__":
    main()
