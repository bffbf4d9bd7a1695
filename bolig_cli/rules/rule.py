"""What a rule is: a pure function from a plan in its context to problems; its decorator stamps code and severity on them."""

from collections.abc import Callable, Iterator
from inspect import cleandoc

from bolig_cli.finding import Finding, Fix, Gathering, Place, Severity
from bolig_cli.model.plan import Fase
from bolig_cli.record import record
from bolig_cli.rules.context import Context


@record
class Problem:
    """What a rule found: where, what is wrong, what the author can do, what certainly mends it, what it is one of, and the other
    places that it is of."""

    place: Place
    message: str
    help: str = ""
    fix: Fix | None = None
    gathering: Gathering | None = None
    also: tuple[Place, ...] = ()


@record
class Rule:
    """A rule. `doc` is the author's documentation: what, why, and how to mend it, in Norwegian Markdown.

    `in_draft` is the severity in the phase "utkast", where a legal requirement is at most a warning, and `in_hearing` in "høring".
    """

    code: str
    severity: Severity
    in_draft: Severity
    in_hearing: Severity
    function: Callable[[Context], Iterator[Problem]]

    @property
    def doc(self) -> str:
        return cleandoc(self.function.__doc__ or "")

    def check(self, context: Context) -> Iterator[Finding]:
        fase = context.fase
        severity = self.in_draft if fase == Fase.UTKAST else self.in_hearing if fase == Fase.HOERING else self.severity
        for problem in self.function(context):
            yield Finding(
                self.code, severity, problem.message, problem.place, problem.help, problem.fix, problem.gathering,
                also=problem.also,
            )  # fmt: skip


def rule(
    code: str, severity: Severity, in_draft: Severity | None = None, in_hearing: Severity | None = None
) -> Callable[[Callable[[Context], Iterator[Problem]]], Rule]:
    """Makes a Rule of a generator function; the function's docstring becomes the rule's page.

    `in_draft` is for rules that rest on a statute: their severity while the plan is a draft. `in_hearing` is for what has to be
    in place when the plan is adopted.
    """

    def decorate(function: Callable[[Context], Iterator[Problem]]) -> Rule:
        return Rule(code, severity, in_draft or severity, in_hearing or severity, function)

    return decorate
