"""Mutants: a module with one small fault put in, for `scripts/mutation.py`.

A comparison is turned or moved by one, a condition always or never holds, a part of an `and` or `or` falls away, a sum becomes a
difference, a number is one off, and the like. Texts, docstrings, annotations, decorators and default values are left alone.
"""

import ast
from collections import Counter
from collections.abc import Iterable, Iterator
from copy import deepcopy
from dataclasses import dataclass, replace
from itertools import takewhile

_COMPARED: dict[type[ast.cmpop], tuple[type[ast.cmpop], ...]] = {
    ast.Lt: (ast.LtE, ast.GtE),
    ast.LtE: (ast.Lt, ast.Gt),
    ast.Gt: (ast.GtE, ast.LtE),
    ast.GtE: (ast.Gt, ast.Lt),
    ast.Eq: (ast.NotEq,),
    ast.NotEq: (ast.Eq,),
    ast.In: (ast.NotIn,),
    ast.NotIn: (ast.In,),
    ast.Is: (ast.IsNot,),
    ast.IsNot: (ast.Is,),
}
_RECKONED: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Div,
    ast.Div: ast.Mult,
    ast.FloorDiv: ast.Mult,
}
_CALLED = {"any": "all", "all": "any", "min": "max", "max": "min"}
_AROUND = 60  # characters
_TEXT = (ast.JoinedStr, ast.List, ast.ListComp, ast.Tuple)  # what is joined rather than added


@dataclass(frozen=True, slots=True)
class Mutant:
    """One fault. `at` is the place of the node among all nodes of the module, `fault` what stands there instead.

    `function` is empty at the top of a module. `nth` tells apart equal changes in one function.
    """

    path: str
    line: int
    function: str
    before: str
    after: str
    at: int
    fault: ast.AST
    nth: int = 1

    @property
    def key(self) -> str:
        """Names the mutant for as long as its function and its words stand, wherever they are moved."""
        number = f" (nr. {self.nth})" if self.nth > 1 else ""
        return f"{self.path} {self.function or '-'}: {self.before} → {self.after}{number}"

    def tree(self, source: str) -> ast.Module:
        """The module with the fault in it."""
        tree = ast.parse(source)
        target = next(node for i, node in enumerate(ast.walk(tree)) if i == self.at)
        _Replace(target, self.fault).visit(tree)
        return ast.fix_missing_locations(tree)


def mutants(path: str, source: str) -> Iterator[Mutant]:
    """Every mutant of a module, in the order of its lines."""
    tree = ast.parse(source)
    order = {id(node): i for i, node in enumerate(ast.walk(tree))}
    seen: Counter[str] = Counter()
    for function, node, around in _nodes(tree.body, ""):
        for target, fault in _faults(node):
            shown = around if isinstance(target, ast.Constant) else target
            before, after = _short(_words(shown), _words(_replaced(shown, target, fault)))
            mutant = Mutant(path, target.lineno, function, before, after, order[id(target)], fault)
            seen[mutant.key] += 1
            yield replace(mutant, nth=seen[mutant.key])


def _faults(node: ast.AST) -> Iterator[tuple[ast.expr | ast.stmt, ast.AST]]:
    """What may go wrong at a node: a part of it, and what may stand there instead."""
    match node:
        case ast.If(test=test) | ast.IfExp(test=test):
            yield from ((test, ast.Constant(answer)) for answer in (True, False))
        case ast.While(test=test):  # one that never ends says nothing
            yield test, ast.Constant(False)
        case ast.comprehension(ifs=ifs):
            yield from ((test, ast.Constant(answer)) for test in ifs for answer in (True, False))
        case ast.expr() | ast.stmt():
            yield from ((node, fault) for fault in _instead(node))


def _instead(node: ast.expr | ast.stmt) -> Iterator[ast.AST]:
    """What may stand instead of an expression or a statement."""
    match node:
        case ast.Compare(left=left, ops=ops, comparators=others):
            for i, op in enumerate(ops):
                for other in _COMPARED[type(op)]:
                    yield ast.Compare(left, [*ops[:i], other(), *ops[i + 1 :]], others)
        case ast.BoolOp(op=op, values=values):
            yield ast.BoolOp(ast.Or() if isinstance(op, ast.And) else ast.And(), values)
            for i in range(len(values)):
                rest = [*values[:i], *values[i + 1 :]]
                yield rest[0] if len(rest) == 1 else ast.BoolOp(op, rest)
        case ast.UnaryOp(op=ast.Not() | ast.USub(), operand=operand) if not isinstance(operand, ast.Constant):
            yield operand
        case ast.BinOp(left=left, op=op, right=right) if type(op) in _RECKONED and not _is_text(left, right):
            yield ast.BinOp(left, _RECKONED[type(op)](), right)
        case ast.AugAssign(target=target, op=op, value=value) if type(op) in _RECKONED and not _is_text(value):
            yield ast.AugAssign(target, _RECKONED[type(op)](), value)
        case ast.Constant(value=bool(value)):
            yield ast.Constant(not value)
        case ast.Constant(value=int(value)):
            yield ast.Constant(value + 1)
            yield ast.Constant(value - 1)
        case ast.Call(func=ast.Name(id=name), args=args, keywords=keywords) if name in _CALLED:
            yield ast.Call(ast.Name(_CALLED[name], ast.Load()), args, keywords)
        case ast.Continue():
            yield ast.Break()
        case ast.Break():
            yield ast.Continue()
        case ast.Return(value=None | ast.Constant(value=None)):
            return
        case ast.Return():
            yield ast.Return(None)


def _is_text(*nodes: ast.expr) -> bool:
    return any(isinstance(n, _TEXT) or (isinstance(n, ast.Constant) and isinstance(n.value, str)) for n in nodes)


def _nodes(body: Iterable[ast.AST], function: str) -> Iterator[tuple[str, ast.AST, ast.AST]]:
    """The nodes that run: with the name of their function, and with what shows best where they are."""
    for part in body:
        match part:
            case ast.FunctionDef(name=name, body=inner):
                yield from _nodes(inner, f"{function}.{name}".lstrip("."))
            case ast.ClassDef(name=name, body=inner):
                methods = [method for method in inner if isinstance(method, ast.FunctionDef)]
                yield from _nodes(methods, f"{function}.{name}".lstrip("."))
            case _:
                yield from _inside(part, part, function)


def _inside(node: ast.AST, around: ast.AST, function: str) -> Iterator[tuple[str, ast.AST, ast.AST]]:
    yield function, node, around
    for field, value in ast.iter_fields(node):
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, ast.FunctionDef):
                yield from _nodes([child], function)
            elif isinstance(child, ast.AST) and field != "annotation" and not _is_guard(child):
                thin = isinstance(node, ast.keyword | ast.UnaryOp | ast.comprehension | ast.arguments)
                yield from _inside(child, around if thin else node, function)


def _is_guard(node: ast.AST) -> bool:
    """`strict=True` guards against bugs; no plan sets it off."""
    return isinstance(node, ast.keyword) and node.arg == "strict"


def _replaced(shown: ast.AST, node: ast.AST, fault: ast.AST) -> ast.AST:
    """A copy of what is shown, with the fault in it."""
    at = next(i for i, inner in enumerate(ast.walk(shown)) if inner is node)
    copied = deepcopy(shown)
    target = next(inner for i, inner in enumerate(ast.walk(copied)) if i == at)
    changed: ast.AST = _Replace(target, fault).visit(copied)
    return changed


def _words(node: ast.AST) -> str:
    return " ".join(ast.unparse(node).split("\n")[0].split())


def _short(before: str, after: str) -> tuple[str, str]:
    """Both, each with no more around what differs than it takes to find the place."""
    first = _alike(before, after)
    last = _alike(before[first:][::-1], after[first:][::-1])
    start, end = max(first - _AROUND, 0), max(last - _AROUND, 0)
    cut = [("…" if start else "") + text[start : len(text) - end] + ("…" if end else "") for text in (before, after)]
    return cut[0], cut[1]


def _alike(one: str, other: str) -> int:
    """How many characters two texts begin with alike."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


class _Replace(ast.NodeTransformer):
    def __init__(self, target: ast.AST, fault: ast.AST) -> None:
        self._target = target
        self._fault = fault

    def visit(self, node: ast.AST) -> ast.AST:
        if node is self._target:
            return ast.copy_location(self._fault, node)
        changed: ast.AST = self.generic_visit(node)
        return changed
