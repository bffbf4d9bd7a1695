"""The local page's addresses: what is asked for, and what is answered."""

import asyncio
import contextlib
import json
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from pathlib import Path
from typing import Any, TypeVar

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.routing import Route

from bolig_cli import limits
from bolig_cli.design.typeface import FONTS
from bolig_cli.errors import BoligError
from bolig_cli.preview import fresh, history, overview, removing, table, twins
from bolig_cli.preview.editing import Blocked, Conflict, Editor, Pointer, Refused, Step
from bolig_cli.preview.guard import DOCUMENT_POLICY, Address, App, guarded
from bolig_cli.preview.room import Room

T = TypeVar("T")

STATIC = Path(__file__).with_name("static")
_KINDS = {
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".woff2": "font/woff2",
}
_DOWNLOADS = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pdf": "application/pdf",
    "odt": "application/vnd.oasis.opendocument.text",
}
_ANEW = "Kopier det som ikke er lagret, og last siden på nytt etterpå."
_BEAT = 15  # seconds between signs of life, so that a window notices that the server is gone
_UNSEEN = 2  # seconds between looks at the folder, beside what the system tells: network drives and synced folders tell nothing


def app(room: Room, address: Address) -> App:
    """The whole of it, behind its guard."""
    word = address.word
    editor = Editor(room.desk)

    def route(path: str, answer: Callable[[Request], Awaitable[Response]], *methods: str) -> Route:
        return Route(f"/{word}/{path}", answer, methods=list(methods or ("GET",)))

    async def front(request: Request) -> Response:
        return _file("side.html")

    async def static(request: Request) -> Response:
        return _file(request.path_params["navn"])

    async def document(request: Request) -> Response:
        html = await room.ask(room.desk.html)
        return Response(html, media_type="text/html", headers={"content-security-policy": DOCUMENT_POLICY})

    async def state(request: Request) -> Response:
        return JSONResponse(
            await room.ask(room.desk.state) | _steps(editor)
        )  # a page that is loaded anew can go on with them

    async def events(request: Request) -> Response:
        return StreamingResponse(_events(room), media_type="text/event-stream")

    async def remains(request: Request) -> Response:
        return JSONResponse(overview.remaining(await room.ask(room.desk.remains)))

    async def download(request: Request) -> Response:
        format = request.query_params.get("format", "")
        name = request.query_params.get("dokument", "hoeringsutkast")
        if format not in _DOWNLOADS:
            return _told("Velg Word, PDF eller OpenDocument.", 400)
        data = await asyncio.to_thread(room.desk.built, name, format)
        header = {"content-disposition": f'attachment; filename="{name}.{format}"'}
        return Response(data, media_type=_DOWNLOADS[format], headers=header)

    async def form(request: Request) -> Response:
        asked = request.query_params
        if kind := asked.get("slag"):
            return JSONResponse(await room.ask(lambda: _new_form(editor, kind, asked.get("over", ""))))
        return JSONResponse(await room.ask(lambda: editor.form(asked.get("sti", ""), _pointer(asked.get("peker", "")))))

    async def referrers(request: Request) -> Response:
        path, pointer = request.query_params.get("sti", ""), _pointer(request.query_params.get("peker", ""))
        return JSONResponse(await room.ask(lambda: removing.asked(editor, path, pointer)))

    async def versions(request: Request) -> Response:
        return JSONResponse(await room.ask(lambda: history.listed(editor)))

    async def version(request: Request) -> Response:
        return JSONResponse(await room.ask(lambda: history.opened(editor, request.path_params["id"])))

    async def copies(request: Request) -> Response:
        return JSONResponse(await room.ask(lambda: {"kopier": twins.pairs(editor), "sperret": editor.blocked()}))

    async def numbers(request: Request) -> Response:
        return JSONResponse(await room.ask(lambda: table.grid(editor, request.query_params.get("sti", ""))))

    async def write(request: Request) -> Response:
        sent = await body(request)
        try:
            step = await room.ask(lambda: _written(editor, request.path_params["hva"], sent))
        except Conflict as conflict:
            return JSONResponse({"konflikt": conflict.form}, 409)
        except Blocked as blocked:
            return JSONResponse({"melding": str(blocked), "sperret": blocked.as_json()}, 409)
        except Refused as refused:
            return JSONResponse({"melding": str(refused), "felt": list(refused.keys)}, 422)
        room.look_soon()
        done = {
            "gjort": step.told,
            "varsel": step.warning,
            "filer": list(step.files),
        }
        return JSONResponse(done | _steps(editor))

    routes = [
        route("", front),
        route("statisk/{navn}", static),
        route("dokument", document),
        route("tilstand", state),
        route("hendelser", events),
        route("gjenstaar", remains),
        route("fil", download),
        route("skjema", form),
        route("slett", referrers),
        route("tabell", numbers),
        route("versjoner", versions),
        route("versjoner/{id}", version),
        route("kopier", copies),
        route("skriv/{hva}", write, "POST"),
    ]
    handlers: Mapping[Any, Any] = {BoligError: _refused}
    return guarded(Starlette(routes=routes, lifespan=_watching(room), exception_handlers=handlers), address)


async def _refused(request: Request, error: Exception) -> Response:
    return _told(str(error), 422)


def _told(message: str, status: int) -> Response:
    return JSONResponse({"melding": message}, status)


def _file(name: str) -> Response:
    path = (FONTS if name.endswith(".woff2") else STATIC) / name
    kind = _KINDS.get(path.suffix)
    if kind is None or path.name != name or not path.is_file():
        return Response("Finnes ikke.", 404, media_type="text/plain")
    return Response(path.read_bytes(), media_type=kind)


def _pointer(text: str) -> Pointer:
    return tuple(int(part) if part.isdecimal() else part for part in text.split(".") if part)


def _new_form(editor: Editor, kind: str, above: str) -> dict[str, Any]:
    return fresh.form(editor, kind) if kind in fresh.MADE else editor.new_form(kind, above)


def _written(editor: Editor, what: str, sent: Mapping[str, Any]) -> Step:
    """One change, by its name. Raises BoligError, Refused and Conflict."""
    path, content, values = str(sent.get("sti", "")), str(sent.get("innhold", "")), sent.get("verdier")
    steps = sent.get("peker")
    pointer = tuple(part for part in steps if isinstance(part, str | int)) if isinstance(steps, list) else ()
    fields = values if isinstance(values, dict) else {}
    match what:
        case "lagre":
            return editor.save(path, pointer, content, fields)
        case "nytt":
            kind = str(sent.get("slag", ""))
            return fresh.create(editor, kind, fields) if kind in fresh.MADE else editor.create(kind, fields)
        case "slett":
            return removing.take_out(editor, path, pointer, content)
        case "flytt":
            to = sent.get("til")
            return editor.move(path, pointer, content, to if isinstance(to, int) else 0)
        case "plasser":
            return editor.place(str(sent.get("id", "")), str(sent.get("over", "")))
        case "tabell":
            return table.save(editor, path, content, _all(sent.get("celler"), dict), _all(sent.get("rader"), list))
        case "versjon":
            return history.save(editor, str(sent.get("setning", "")))
        case "hent":
            return history.fetch(editor, str(sent.get("id", "")), path)
        case "kopi":
            return twins.settle(editor, str(sent.get("kopi", "")), str(sent.get("valg", "")))
        case "angre":
            return editor.undo()
        case "gjoer-om":
            return editor.redo()
        case "angre-ikke":
            return editor.pass_over()
        case "angre-likevel":
            return editor.undo_anyway(str(sent.get("innhold", "")))
    raise BoligError(f"Siden ba om noe som ikke finnes. {_ANEW}")


def _steps(editor: Editor) -> dict[str, Any]:
    """What «Angre» takes back, and what «Gjør om» does again; nothing in the list where there is none."""
    return {
        "angre": [step.told for step in editor.steps[-1:]],
        "gjoer_om": [step.told for step in editor.undone[-1:]],
    }


def _all(sent: Any, kind: type[T]) -> list[T]:
    """Those of some values that are of the kind that they should be."""
    return [each for each in sent if isinstance(each, kind)] if isinstance(sent, list) else []


async def body(request: Request) -> dict[str, Any]:
    """What the page sent, as an object. Raises BoligError where it is none, or too large."""
    data = b""
    async for part in request.stream():
        data += part
        if len(data) > limits.TEXT_BYTES:
            raise BoligError("Teksten er for lang til å lagres.")
    try:
        found = json.loads(data)
    except ValueError:
        found = None
    if not isinstance(found, dict):
        raise BoligError(f"Siden sendte noe som ikke kan leses. {_ANEW}")
    return found


async def _events(room: Room) -> AsyncIterator[str]:
    queue = room.listen()
    try:
        yield "retry: 500\n\n"
        while True:
            try:
                kind, what = await asyncio.wait_for(queue.get(), _BEAT)
            except TimeoutError:
                yield ": her\n\n"
                continue
            yield f"event: {kind}\ndata: {json.dumps(what, ensure_ascii=False)}\n\n"
    finally:
        room.leave(queue)


def _watching(room: Room) -> Callable[[Starlette], contextlib.AbstractAsyncContextManager[None]]:
    """Looks at the folder whenever the system tells of a change in it, as long as the server runs."""

    @contextlib.asynccontextmanager
    async def life(app: Starlette) -> AsyncIterator[None]:
        tasks = [asyncio.create_task(_told_of_changes(room)), asyncio.create_task(_now_and_then(room))]
        try:
            yield
        finally:
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
            room.close()

    return life


async def _told_of_changes(room: Room) -> None:
    from watchfiles import awatch

    folder = room.desk.root / room.desk.files.plan_folder
    async for _ in awatch(folder, debounce=200, step=10, watch_filter=None, rust_timeout=1000, yield_on_timeout=False):
        await room.look()


async def _now_and_then(room: Room) -> None:
    while True:
        await asyncio.sleep(_UNSEEN)
        await room.look()
