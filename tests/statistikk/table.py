"""A statistics bank of one table, made from a few lines: what is measured, where, in which years, with numbers, signs and marks."""

import itertools
import json
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qs, urlsplit

from tests.statistikk.server import Bank

Figures = Mapping[str, Mapping[str, Sequence[int | float | str]]]  # by place, then by measure, one a year


@dataclass
class Table(Bank):
    """`measures` are name, unit, decimals and kind by code. `spoil` changes an answer with figures before it is given."""

    years_there: Sequence[str] = ()
    measures: Mapping[str, Sequence[Any]] = field(default_factory=dict)
    figures: Figures = field(default_factory=dict)
    spoil: Callable[[dict[str, Any]], object] = lambda answer: None

    def answer(self, path: str) -> tuple[int, dict[str, str], bytes]:
        parts = urlsplit(path)
        if parts.path.endswith("/metadata"):
            return (
                200,
                {},
                json.dumps(self._dataset(list(self.figures), list(self.measures), self.years_there)).encode(),
            )
        query = {
            name[11:-1]: codes[0].split(",") for name, codes in parse_qs(parts.query).items() if "valueCodes[" in name
        }
        regions, measures, years = query[self.region], query["ContentsCode"], query["Tid"]
        # as the bank: in the table's own order, whatever order they are asked for in
        measures = [code for code in self.measures if code in measures]
        years = [year for year in self.years_there if year in years]
        made = self._dataset(regions, measures, years)
        cells = [
            _read(self.figures[region][measure][list(self.years_there).index(year)])
            for region, measure, year in itertools.product(regions, measures, years)
        ]
        made["value"] = [value for value, _ in cells]
        made["status"] = {str(i): sign for i, (_, sign) in enumerate(cells) if sign}
        self.spoil(made)
        return 200, {}, json.dumps(made).encode()

    def _dataset(self, regions: Sequence[str], measures: Sequence[str], years: Sequence[str]) -> dict[str, Any]:
        def category(codes: Sequence[str], labels: Mapping[str, str]) -> dict[str, Any]:
            return {"index": {c: i for i, c in enumerate(codes)}, "label": {c: labels.get(c, c) for c in codes}}

        names = {code: measure[0] for code, measure in self.measures.items()}
        units = {
            code: {"base": self.measures[code][1]}
            | ({"decimals": self.measures[code][2]} if self.measures[code][2] is not None else {})
            for code in measures
        }
        kinds = {code: self.measures[code][3] for code in measures if len(self.measures[code]) > 3}
        dimensions: dict[str, Any] = {
            self.region: {"label": "region", "extension": {"elimination": False}, "category": category(regions, {})},
            "ContentsCode": {
                "label": "statistikkvariabel",
                "extension": {"elimination": False, "measuringType": kinds},
                "category": {**category(measures, names), "unit": units},
            },
            "Tid": {"label": "år", "extension": {"elimination": False}, "category": category(years, {})},
        }
        return {
            "version": "2.0", "class": "dataset", "label": "07459: Befolkning, etter region", "source": "Statistisk sentralbyrå",
            "updated": self.updated, "id": list(dimensions), "size": [len(regions), len(measures), len(years)],
            "dimension": dimensions, "role": {"time": ["Tid"], "geo": [self.region], "metric": ["ContentsCode"]},
            "extension": {"px": {"tableid": "07459", "aggregallowed": True}}, "value": [],
        }  # fmt: skip


def _read(cell: int | float | str) -> tuple[int | float | None, str]:
    """A number, a sign, or a number and what it is marked with."""
    if not isinstance(cell, str):
        return cell, ""
    number = re.match(r"\d+", cell)
    return (int(number[0]), cell[number.end() :]) if number else (None, cell)
