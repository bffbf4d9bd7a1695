"""What a rule is: a pure function from a plan in its context to problems; its decorator stamps code and severity on them."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from inspect import cleandoc

from bolig_cli.finding import Finding, Fix, Place, Severity
from bolig_cli.model.plan import Fase
from bolig_cli.rules.context import Context


@dataclass(frozen=True, slots=True)
class Problem:
    """What a rule found: where, what is wrong, what the author can do, and what certainly mends it."""

    place: Place
    message: str
    help: str = ""
    fix: Fix | None = None


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule. `doc` is the author's documentation: what, why, and how to mend it, in Norwegian Markdown.

    `in_draft` is the severity in the phase "utkast", where a legal requirement is at most a warning.
    """

    code: str
    severity: Severity
    in_draft: Severity
    doc: str
    function: Callable[[Context], Iterator[Problem]]

    def check(self, context: Context) -> Iterator[Finding]:
        severity = self.in_draft if context.plan.fase == Fase.UTKAST else self.severity
        for problem in self.function(context):
            yield Finding(self.code, severity, problem.message, problem.place, problem.help, problem.fix)


def rule(
    code: str, severity: Severity, in_draft: Severity | None = None
) -> Callable[[Callable[[Context], Iterator[Problem]]], Rule]:
    """Makes a Rule of a generator function; the function's docstring becomes the rule's page.

    `in_draft` is for rules that rest on a statute: their severity while the plan is a draft.
    """

    def decorate(function: Callable[[Context], Iterator[Problem]]) -> Rule:
        return Rule(code, severity, in_draft or severity, cleandoc(function.__doc__ or ""), function)

    return decorate
