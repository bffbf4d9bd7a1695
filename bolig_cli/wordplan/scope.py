"""Which area, goal and strategy stand open where the reader has come: what comes next belongs to them.

A heading closes what stands as deep as it or deeper, as it does for a reader: a chapter of measures after the last goal says
nothing of which goal each is for.
"""

_WIDEST_FIRST = ("maalomraade", "hovedmaal", "delmaal", "strategi")


class Scope:
    def __init__(self) -> None:
        self._open: dict[str, tuple[str, int]] = {}

    def id(self, kind: str) -> str:
        return self._open.get(kind, ("", 0))[0]

    @property
    def goal(self) -> str:
        """The goal nearest above."""
        return self.id("delmaal") or self.id("hovedmaal")

    def opened(self, kind: str, id: str, level: int) -> None:
        """An item that others may stand under. What is narrower, or of the same kind, is closed by it."""
        at = _WIDEST_FIRST.index(kind)
        self._open = {each: held for each, held in self._open.items() if _WIDEST_FIRST.index(each) < at}
        self._open[kind] = (id, level)

    def heading(self, level: int, is_below: bool = False) -> None:
        """A heading that is no item. `is_below`: one as deep as an item stands under it («Tiltak» after each goal)."""
        self._open = {
            kind: (id, depth)
            for kind, (id, depth) in self._open.items()
            if depth < level or (is_below and depth == level)
        }
