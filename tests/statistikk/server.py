"""A server that speaks PxWebApi 2 as SSB documents it, from invented figures: metadata and data as json-stat2, errors as JSON.

Its answers have the form that the server's source gives them (PxTools/PxWebApi, `DatasetMapper`): metadata is a dataset with an
empty list of values; what can be left out stands as `extension.elimination`; notes that must be shown are marked by their index.
"""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

YEARS = [str(year) for year in range(2016, 2025)]
# Invented: persons by number of the municipality and year. A new number has figures from the year that it came.
PERSONS = {
    "0702": {"2016": 10_000, "2017": 10_100},
    "0714": {"2016": 3_000, "2017": 3_050},
    "0713": {"2016": 9_000, "2017": 9_100, "2018": 9_200, "2019": 9_300},
    "0715": {"2018": 13_300, "2019": 13_500},
    "3802": {"2020": 23_000, "2021": 23_200, "2022": 23_500, "2023": 23_900},
    "3903": {"2024": 24_200},
}


@dataclass
class Bank:
    """What the server has, and what it is to do wrong. `replies` are given first, one a request: (status, headers, body)."""

    updated: str = "2024-02-21T07:00:00Z"
    rates: bool = False
    decimals: int | None = None  # None: one for rates, none for counts
    unit: str = "personer"
    kind: str = "Stock"
    region: str = "Region"
    can_be_added: bool = True
    discontinued: bool = False
    notes: tuple[str, ...] = ("Fra 1.1.2020 er flere kommuner slått sammen.", "Denne må vises\n med tallene.")
    mandatory: dict[str, bool] = field(default_factory=dict)
    signs: dict[tuple[str, str], str] = field(default_factory=dict)  # (region, year) → sign
    replies: list[tuple[int, dict[str, str], bytes]] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)
    hang: threading.Event = field(default_factory=threading.Event)
    hanging: bool = False

    def dataset(self, regions: list[str], years: list[str], ages: list[str]) -> dict[str, Any]:
        def category(codes: list[str], labels: dict[str, str]) -> dict[str, Any]:
            return {"index": {code: i for i, code in enumerate(codes)}, "label": {c: labels.get(c, c) for c in codes}}

        decimals = self.decimals if self.decimals is not None else int(self.rates)
        unit = {"Personer1": {"base": self.unit, "decimals": decimals}}
        dimensions: dict[str, Any] = {
            self.region: {"label": "region", "extension": {"elimination": False}, "category": category(regions, {})},
            "Alder": {"label": "alder", "category": category(ages, {"A": "0–17 år", "B": "18 år og over"})},
            "ContentsCode": {
                "label": "statistikkvariabel",
                "extension": {"elimination": False, "measuringType": {"Personer1": self.kind}},
                "category": {**category(["Personer1"], {"Personer1": "Personer"}), "unit": unit},
            },
            "Tid": {"label": "år", "category": category(years, {})},
        }
        return {
            "version": "2.0", "class": "dataset", "label": "07459: Befolkning, etter region, alder, statistikkvariabel og år",
            "source": "Statistisk sentralbyrå", "updated": self.updated, "id": list(dimensions),
            "size": [len(d["category"]["index"]) for d in dimensions.values()],
            "dimension": dimensions, "role": {"time": ["Tid"], "geo": [self.region], "metric": ["ContentsCode"]},
            "note": list(self.notes), "value": [],
            "extension": {
                "px": {"tableid": "07459", "aggregallowed": self.can_be_added}, "noteMandatory": self.mandatory,
                **({"discontinued": True} if self.discontinued else {}),
            },
        }  # fmt: skip

    def data(self, query: dict[str, list[str]]) -> dict[str, Any]:
        def codes(name: str) -> list[str]:
            return query[f"valueCodes[{name}]"][0].split(",")

        regions, years, ages = codes(self.region), codes("Tid"), codes("Alder")
        made = self.dataset(regions, years, ages)
        values: list[float | None] = []
        status: dict[str, str] = {}
        for region in regions:
            for age in ages:
                for year in years:
                    sign = self.signs.get((region, year))
                    count = PERSONS[region].get(year)
                    if sign or count is None:
                        status[str(len(values))] = sign or ".."
                        values.append(None)
                    else:
                        share = count // 5 if age == "A" else count - count // 5
                        values.append(share / 1000 if self.rates else share)
        return {**made, "value": values, "status": status}

    def answer(self, path: str) -> tuple[int, dict[str, str], bytes]:
        if self.replies:
            return self.replies.pop(0)
        parts = urlsplit(path)
        if "/tables/07459/" not in parts.path:
            return (
                404,
                {},
                json.dumps({"type": "Parameter error", "title": "Non-existent table", "status": 404}).encode(),
            )
        query = parse_qs(parts.query)
        if parts.path.endswith("/metadata"):
            return 200, {}, json.dumps(self.dataset(list(PERSONS), YEARS, ["A", "B"])).encode()
        if any(code not in PERSONS for code in query[f"valueCodes[{self.region}]"][0].split(",")):
            return (
                400,
                {},
                json.dumps({"type": "Parameter error", "title": "Non-existent value", "status": 400}).encode(),
            )
        return 200, {}, json.dumps(self.data(query)).encode()


@contextmanager
def serving(bank: Bank) -> Iterator[str]:
    """The address of a server for the bank, while the context lasts."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            bank.requests.append(self.path)
            if bank.hanging:
                bank.hang.wait(30)
                return
            status, headers, body = bank.answer(self.path)
            self.send_response(status)
            for name, value in {
                "Content-Type": "application/json",
                "Content-Length": str(len(body)),
                **headers,
            }.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}/api/pxwebapi/v2/"
    finally:
        bank.hang.set()
        server.shutdown()
        server.server_close()
        thread.join()
