# ruff: noqa: E501 – a line is a case
"""Hostile files and faults of the machine, a line each: what is done to a small plan, which command is given, and what comes of it.

`tests/test_world.py` tries them all, and docs/uhell.md is made from here.
"""

import io
import os
import shutil
import socket
import struct
import subprocess
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

import docx

from bolig_cli.record import record

CHECK = ("check", "--alle")
HTML = ("build", "--format", "html")
WORD = ("build", "--format", "docx")
FOUND, LINE, DONE = "funn", "én linje", "som ellers"

RAN = "KJOERT"  # the file that is there when something of the folder's was run
DEEP = "dyp"  # the name of folders in each other

Do = Callable[[Path], object]


@record
class Case:
    """One line. `do` makes the folder hostile; what comes of it is a finding with this code, a line with these words (exit 2), or
    the same as without it. `alone` where it is the process that is tried, with `env` around it or `limit` given to the shell."""

    slag: str
    hva: str
    do: Do
    utfall: str
    sier: str = ""
    words: tuple[str, ...] = CHECK
    env: tuple[tuple[str, str], ...] = ()
    shell: str = ""

    @property
    def alone(self) -> bool:
        return bool(self.env or self.shell)


def _unpacks(name: str) -> Do:
    """A small package that becomes a large one."""

    def do(folder: Path) -> None:
        with (
            zipfile.ZipFile(folder / name, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as package,
            package.open("xl/stor.xml", "w") as part,
        ):
            for _ in range(300):
                part.write(bytes(1_000_000))

    return do


def _nothing(_: Path) -> None:
    """The folder is as it was."""


def _write(name: str, content: bytes | str) -> Do:
    def do(folder: Path) -> None:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)

    return do


def _more(name: str, content: str) -> Do:
    def do(folder: Path) -> None:
        with (folder / name).open("a", encoding="utf-8") as file:
            file.write(content)

    return do


def _swap(name: str, old: str, new: str) -> Do:
    def do(folder: Path) -> None:
        path = folder / name
        text = path.read_text(encoding="utf-8")
        assert old in text, f"{old!r} står ikke i {name}"
        path.write_text(text.replace(old, new, 1), encoding="utf-8")

    return do


def _pipe(name: str) -> Do:
    def do(folder: Path) -> None:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.unlink(missing_ok=True)
        os.mkfifo(path)

    return do


def _link(name: str, target: str) -> Do:
    def do(folder: Path) -> None:
        path = folder / name
        if path.is_dir():
            shutil.rmtree(path)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.unlink(missing_ok=True)
        path.symlink_to(target)

    return do


def _folder(name: str) -> Do:
    def do(folder: Path) -> None:
        path = folder / name
        path.unlink(missing_ok=True)
        path.mkdir(parents=True)

    return do


def _file_for_folder(name: str) -> Do:
    def do(folder: Path) -> None:
        shutil.rmtree(folder / name, ignore_errors=True)
        (folder / name).write_text("hei", encoding="utf-8")

    return do


def _hole(name: str) -> Do:
    def do(folder: Path) -> None:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("wb") as file:
            file.truncate(20_000_000_000)  # nothing on the disk

    return do


def _socket(folder: Path) -> None:
    own = socket.socket(socket.AF_UNIX)
    here = Path.cwd()
    os.chdir(folder / "plan" / "tiltak")  # the name of a socket can't be long
    try:
        own.bind("T9.yaml")
    finally:
        os.chdir(here)
        own.close()


def _deep(folder: Path) -> None:
    at = os.open(folder / "plan", os.O_RDONLY)
    for _ in range(1_200):
        os.mkdir(DEEP, dir_fd=at)
        inner = os.open(DEEP, os.O_RDONLY, dir_fd=at)
        os.close(at)
        at = inner
    os.close(at)


def _all(*steps: Do) -> Do:
    def do(folder: Path) -> None:
        for step in steps:
            step(folder)

    return do


# Pictures
_CHAPTER = '---\ntittel: Kart\n---\n\n![Kart over de kommunale boligene](bilder/{0} "Boligene. Kilde: kommunen")\n'


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def png(width: int, height: int, colours: int = 2, extra: bytes = b"", rows: int = -1, per: int = 3) -> bytes:
    """A grey PNG; what it says of itself need not be so."""
    points = (b"\0" + b"\x77" * (per * width)) * (height if rows < 0 else rows)
    head = struct.pack(">IIBBBBB", width, height, 8, colours, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + _chunk(b"IHDR", head)
        + extra
        + _chunk(b"IDAT", zlib.compress(points))
        + _chunk(b"IEND", b"")
    )


def _picture(name: str, content: bytes | str) -> Do:
    return _all(_write("plan/kapitler/01-kart.md", _CHAPTER.format(name)), _write(f"plan/bilder/{name}", content))


def _svg(inner: str, attributes: str = 'viewBox="0 0 100 100"') -> Do:
    return _picture("a.svg", f'<svg xmlns="http://www.w3.org/2000/svg" {attributes}>{inner}</svg>')


_RECT = '<rect width="100" height="100" filter="url(#f)"/>'
_USES = '<g id="a0"><rect width="1" height="1"/></g>' + "".join(
    f'<g id="a{nr}">{f"""<use href="#a{nr - 1}"/>""" * 10}</g>' for nr in range(1, 9)
)


# Word templates
def _template(change: Callable[[dict[str, bytes]], object], after: Callable[[bytes], bytes] = bytes) -> Do:
    def do(folder: Path) -> None:
        made, changed = io.BytesIO(), io.BytesIO()
        docx.Document().save(made)
        with zipfile.ZipFile(made) as package:
            parts = {name: package.read(name) for name in package.namelist()}
        change(parts)
        with zipfile.ZipFile(changed, "w", zipfile.ZIP_DEFLATED) as package:
            for name, data in parts.items():
                package.writestr(name, data)
        _write("plan/profil/mal.docx", after(changed.getvalue()))(folder)
        _write("plan/profil.yaml", "word_mal: mal.docx\n")(folder)

    return do


def _part(name: str, content: bytes) -> Do:
    return _template(lambda parts: parts.update({name: content}))


def _in_part(name: str, old: bytes, new: bytes) -> Do:
    return _template(lambda parts: parts.update({name: parts[name].replace(old, new, 1)}))


def _as_encrypted(data: bytes) -> bytes:
    """Every part says that it has a password."""
    out = bytearray(data)
    for start, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        place = out.find(start)
        while place >= 0:
            out[place + at] |= 1
            place = out.find(start, place + 4)
    return bytes(out)


def _flipped(data: bytes) -> bytes:
    place = data.index(b"word/styles.xml") + 400
    return data[:place] + bytes([data[place] ^ 0xFF]) + data[place + 1 :]


_RELATION = (
    b'<Relationship Id="rIdX" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s" '
    b'Target="%s"%s/></Relationships>'
)
_RELS = "word/_rels/document.xml.rels"


def _related(kind: bytes, target: bytes, mode: bytes = b"") -> Do:
    return _in_part(_RELS, b"</Relationships>", _RELATION % (kind, target, mode))


# Git
def _repository(folder: Path) -> None:
    for words in (("init", "-q"), ("add", "-A"), ("-c", "user.name=a", "-c", "user.email=a@b", "commit", "-qm", "a")):
        subprocess.run(["git", *words], cwd=folder, check=True, capture_output=True)


def _config(text: str) -> Do:
    return _all(_repository, _more(".git/config", text.replace("RUN", "touch KJOERT; false")))


def _damaged(folder: Path) -> None:
    """All that the repository holds."""
    for path in (folder / ".git" / "objects").glob("??/*"):
        path.chmod(0o644)
        path.write_bytes(b"x")


def _programs(folder: Path) -> None:
    """Programs of the folder's own, with the names of those that bolig starts."""
    for name in ("git", "pandoc"):
        _write(name, f"#!/bin/sh\ntouch {RAN}\n")(folder)
        (folder / name).chmod(0o755)


REVISION = ("check", "--alle", "--revisjon", "HEAD")
_NOT_READ = "fil-er-lenke"

FILES = "Filer som ikke er det de ser ut til"
NAMES = "Navn på filer"
YAML = "YAML"
TEXTS = "Tekster og tabeller"
BROUGHT = "Regneark og Word-planer som tas inn"
PICTURES = "Bilder"
TEMPLATES = "Word-maler"
GIT = "Git-arkivet i mappen"
OUTPUT = "Mappen dokumentene blir skrevet til"
AROUND = "Miljøet rundt"
MACHINE = "Maskinen"
OTHERS = "Andre filer"

CASES: tuple[Case, ...] = (
    Case(FILES, "et rør (FIFO) som `tiltak/T9.yaml`", _pipe("plan/tiltak/T9.yaml"), FOUND, _NOT_READ),
    Case(FILES, "et rør som kapittel", _pipe("plan/kapitler/01-a.md"), FOUND, _NOT_READ),
    Case(FILES, "et rør som bilde", _all(_picture("a.png", png(40, 30)), _pipe("plan/bilder/a.png")), FOUND, _NOT_READ),
    Case(FILES, "et rør som `plan.yaml`", _pipe("plan/plan.yaml"), LINE, "ikke en vanlig fil"),
    Case(FILES, "en mappe som heter `plan.yaml`", _folder("plan/plan.yaml"), LINE, "ikke en vanlig fil"),
    Case(FILES, "en mappe som heter `tiltak/T9.yaml`", _folder("plan/tiltak/T9.yaml"), DONE),
    Case(FILES, "en kontakt (socket) som `tiltak/T9.yaml`", _socket, FOUND, _NOT_READ),
    Case(FILES, "en lenke til `/etc/passwd`", _link("plan/tiltak/T9.yaml", "/etc/passwd"), FOUND, _NOT_READ),
    Case(FILES, "en lenke til `/dev/zero`", _link("plan/tiltak/T9.yaml", "/dev/zero"), FOUND, _NOT_READ),
    Case(FILES, "en lenke til seg selv", _link("plan/tiltak/T9.yaml", "T9.yaml"), FOUND, _NOT_READ),
    Case(FILES, "mappen `tiltak` som lenke", _link("plan/tiltak", "/tmp"), FOUND, _NOT_READ),
    Case(FILES, "mappen `tiltak` som fil", _file_for_folder("plan/tiltak"), FOUND, "fil-feil-navn"),
    Case(FILES, "en mappe som lenker til mappen over", _link("plan/kapitler", ".."), FOUND, _NOT_READ),
    Case(FILES, "YAML på 20 GB (uten innhold)", _hole("plan/tiltak/T9.yaml"), FOUND, "fil-for-stor"),
    Case(FILES, "CSV på 20 GB", _hole("plan/kunnskapsgrunnlag/tabeller/t.csv"), FOUND, "fil-for-stor"),
    Case(FILES, "et bilde på 20 GB", _all(_picture("a.png", b""), _hole("plan/bilder/a.png")), FOUND, "bilde-kan-ikke-brukes"),
    Case(FILES, "1 200 mapper inni hverandre", _deep, LINE, "navnet er for langt"),
    Case(FILES, "en tom fil", _write("plan/tiltak/T9.yaml", ""), FOUND, "yaml-tom"),
    Case(FILES, "et program (ELF) som YAML", _write("plan/tiltak/T9.yaml", b"\x7fELF\2\1\1" + bytes(90)), FOUND, "tekst-styretegn"),
    Case(NAMES, "navn med ESC", _write("plan/tiltak/T9\x1b[2J.yaml", "tittel: a\n"), FOUND, "fil-ugyldig-navn"),
    Case(NAMES, "navn med linjeskift og `::error`", _write("plan/tiltak/T9\n::error::a.yaml", "a: b\n"), FOUND, "fil-ugyldig-navn"),
    Case(NAMES, "navn som ikke er UTF-8", _write(os.fsdecode(b"plan/tiltak/T\xff.yaml"), "a: b\n"), FOUND, "fil-ugyldig-navn"),
    Case(NAMES, "navn som snur skriften (U+202E)", _write("plan/tiltak/T9\u202e.yaml", "a: b\n"), FOUND, "fil-"),
    Case(NAMES, "`CON.yaml`", _write("plan/tiltak/CON.yaml", "a: b\n"), FOUND, "fil-ugyldig-navn"),
    Case(NAMES, "navn på 250 tegn", _write(f"plan/tiltak/{'T' * 245}.yaml", "a: b\n"), FOUND, ""),
    Case(YAML, "50 000 klammer inni hverandre", _write("plan/tiltak/T9.yaml", "a: " + "[" * 50_000), FOUND, "yaml-"),
    Case(YAML, "en bombe av henvisninger", _write("plan/tiltak/T9.yaml", "a: &a [1,1]\nb: &b [*a,*a]\nc: [*b,*b]\n"), FOUND, "yaml-anker"),
    Case(YAML, "`!!python/object`", _write("plan/tiltak/T9.yaml", "a: !!python/object/apply:os.system [id]\n"), FOUND, "yaml-tagg"),
    Case(YAML, "et tall på 100 000 sifre", _swap("plan/plan.yaml", "fra: 2024", f"fra: {'9' * 100_000}"), FOUND, ""),
    Case(YAML, "beløp på 5 000 sifre", _more("plan/tiltak/T1.yaml", f"\nokonomi:\n  - aar: 2025\n    beloep: {'9' * 5_000}\n"), FOUND, ""),
    Case(YAML, "`1e999999999` som beløp", _more("plan/tiltak/T1.yaml", "\nokonomi:\n  - aar: 2025\n    beloep: 1e999999999\n"), FOUND, ""),
    Case(YAML, "en id på 100 000 tegn", _more("plan/tiltak/T1.yaml", f"\nmaalgrupper: [{'a' * 100_000}]\n"), FOUND, ""),
    Case(YAML, "10 000 nøkler", _more("plan/tiltak/T1.yaml", "\n" + "".join(f"k{nr}: a\n" for nr in range(10_000))), FOUND, "yaml-for-dyp"),
    Case(YAML, "en nøkkel på 100 000 tegn", _more("plan/tiltak/T1.yaml", f"\n{'a' * 100_000}: b\n"), FOUND, ""),
    Case(YAML, "dato i år 99999", _more("plan/tiltak/T1.yaml", "\nfrist: 99999-01-01\n"), FOUND, ""),
    Case(YAML, "900 000 tomme linjer", _more("plan/tiltak/T1.yaml", "\n" * 900_000), DONE),
    Case(TEXTS, "480 000 celler", _write("plan/kunnskapsgrunnlag/tabeller/t.csv", ";".join("a" * 400) + "\n" + ("1;" * 399 + "1\n") * 1_200), FOUND, "csv-for-stor"),
    Case(TEXTS, "en fotnote som viser til seg selv", _write("plan/kapitler/01-a.md", "---\ntittel: A\n---\n\nTekst[^1].\n\n[^1]: Se[^1].\n"), FOUND, "markdown-fotnote"),
    Case(TEXTS, "90 000 stjerner", _write("plan/kapitler/01-a.md", "---\ntittel: A\n---\n\n" + "*" * 90_000), FOUND, "markdown-for-dyp"),
    Case(TEXTS, "`<script>`", _write("plan/kapitler/01-a.md", "---\ntittel: A\n---\n\n<script>alert(1)</script>\n"), FOUND, "markdown-html"),
    Case(TEXTS, "en lenke med `javascript:`", _write("plan/kapitler/01-a.md", "---\ntittel: A\n---\n\n[a](javascript:alert(1))\n"), FOUND, "markdown-lenke"),
    Case(TEXTS, "et bilde fra nettet", _write("plan/kapitler/01-a.md", "---\ntittel: A\n---\n\n![a](https://a.example/a.png)\n"), FOUND, "markdown-bilde"),
    Case(TEXTS, "ESC i en tittel", _swap("plan/tiltak/T1.yaml", "tittel: ", "tittel: \x1b[2J"), FOUND, ""),
    Case(BROUGHT, "et regneark på 20 GB", _hole("a.xlsx"), LINE, "er på over 20 MB", ("import", "a.xlsx", "--ja")),
    Case(BROUGHT, "et rør som regneark", _pipe("a.xlsx"), LINE, "ikke en vanlig fil", ("import", "a.xlsx", "--ja")),
    Case(BROUGHT, "et regneark som pakkes ut til 300 MB", _unpacks("a.xlsx"), LINE, "for stor når den pakkes ut", ("import", "a.xlsx", "--ja")),
    Case(BROUGHT, "en Word-plan som pakkes ut til 300 MB", _unpacks("a.docx"), LINE, "for stor når den pakkes ut", ("import", "a.docx")),
    Case(BROUGHT, "en Word-plan som er en lenke til `/dev/zero`", _link("a.docx", "/dev/zero"), LINE, "Kan ikke lese a.docx", ("import", "a.docx")),
    Case(PICTURES, "PNG på 30 000 × 30 000", _picture("a.png", png(30_000, 30_000, rows=1)), FOUND, "bilde-kan-ikke-brukes"),
    Case(PICTURES, "PNG som er kuttet", _picture("a.png", png(40, 30)[:60]), FOUND, "bilde-kan-ikke-brukes"),
    Case(PICTURES, "PNG uten fargetabell", _picture("a.png", png(40, 30, 3, per=1)), FOUND, "bilde-kan-ikke-brukes"),
    Case(PICTURES, "PNG med en halv fargetabell", _picture("a.png", png(40, 30, 3, _chunk(b"PLTE", b"\1\2\3\4"), per=1)), FOUND, "bilde-kan-ikke-brukes"),
    Case(PICTURES, "PNG der halvparten av linjene mangler", _picture("a.png", png(40, 30, rows=15)), FOUND, "bilde-kan-ikke-brukes"),
    Case(PICTURES, "PNG med en tekst som pakkes ut til 100 MB", _picture("a.png", png(40, 30, extra=_chunk(b"zTXt", b"x\0\0" + zlib.compress(bytes(100_000_000), 1)))), FOUND, "bilde-kan-ikke-brukes"),
    Case(PICTURES, "SVG der deler blir gjentatt 100 millioner ganger", _svg(_USES + '<use href="#a8"/>'), FOUND, "bilde-kan-ikke-brukes"),
    Case(PICTURES, "SVG med en million steg i en effekt", _svg('<filter id="f"><feTurbulence numOctaves="1000000"/></filter>' + _RECT), FOUND, "bilde-kan-ikke-brukes"),
    Case(PICTURES, "SVG som er bilde av seg selv", _svg('<filter id="f"><feImage href="#x"/></filter><g id="x">' + _RECT + "</g>"), FOUND, "bilde-kan-ikke-brukes"),
    Case(PICTURES, "SVG med entiteter i ti nivåer", _picture("a.svg", '<!DOCTYPE svg [<!ENTITY a0 "lol">' + "".join(f'<!ENTITY a{nr} "{f"&a{nr - 1};" * 10}">' for nr in range(1, 10)) + ']><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><text>&a9;</text></svg>'), FOUND, "bilde-kan-ikke-brukes"),
    Case(PICTURES, "SVG med en fil utenfra som entitet", _picture("a.svg", '<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><text>&a;</text></svg>'), FOUND, "bilde-kan-ikke-brukes"),
    Case(PICTURES, 'SVG med `viewBox="0 0 100000 1"`', _svg("<rect/>", 'viewBox="0 0 100000 1"'), FOUND, "bilde-kan-ikke-brukes"),
    Case(PICTURES, 'SVG med `width="1e12"`', _svg("<rect/>", 'width="1e12" height="1e12"'), FOUND, "bilde-kan-ikke-brukes"),
    Case(PICTURES, 'SVG med `viewBox` på 1e308', _svg("<rect/>", 'viewBox="0 0 1e308 1e308"'), FOUND, "bilde-kan-ikke-brukes"),
    Case(PICTURES, "SVG med program i", _svg("<script>alert(1)</script><rect/>"), FOUND, "bilde-kan-ikke-brukes"),
    Case(PICTURES, "SVG med stil i UTF-7 og `@import`", _svg("<style>@\\69mport 'https://a.example'</style><rect/>"), FOUND, "bilde-kan-ikke-brukes"),
    Case(TEMPLATES, "alle delene sier at de har passord", _template(lambda _: None, _as_encrypted), FOUND, "profil-word-mal-kan-ikke-brukes"),
    Case(TEMPLATES, "én bit er snudd", _template(lambda _: None, _flipped), FOUND, "profil-word-mal-kan-ikke-brukes"),
    Case(TEMPLATES, "halve filen", _template(lambda _: None, lambda data: data[: len(data) // 2]), FOUND, "profil-word-mal-kan-ikke-brukes"),
    Case(TEMPLATES, "en del som pakkes ut til 200 MB", _part("word/styles.xml", bytes(200_000_000)), FOUND, "profil-word-mal-kan-ikke-brukes"),
    Case(TEMPLATES, "temaet er ikke XML", _part("word/theme/theme1.xml", b"<not xml"), FOUND, "profil-word-mal-kan-ikke-brukes"),
    Case(TEMPLATES, "DOCTYPE med en fil utenfra", _in_part("word/styles.xml", b"<w:styles", b'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><w:styles'), FOUND, "profil-word-mal-kan-ikke-brukes"),
    Case(TEMPLATES, "stiler uten navn på 1 MB", _in_part("word/styles.xml", b"<w:docDefaults>", b"<w:style/>" * 100_000 + b"<w:docDefaults>"), DONE),
    Case(TEMPLATES, "tema som ligger på nettet", _related(b"theme", b"https://a.example/theme.xml", b' TargetMode="External"'), DONE, words=WORD),
    Case(TEMPLATES, "en mal bak malen, på nettet", _all(_related(b"attachedTemplate", b"https://a.example/a.dotm", b' TargetMode="External"')), DONE, words=WORD),
    Case(TEMPLATES, "makroer (`vbaProject.bin`)", _part("word/vbaProject.bin", b"\xd0\xcf\x11\xe0" * 99), DONE, words=WORD),
    Case(TEMPLATES, "stiler i en fil utenfor pakken", _related(b"styles", b"../../../../../etc/passwd"), FOUND, "profil-word-mal-kan-ikke-brukes"),
    Case(TEMPLATES, "en del med navn utenfor mappen", _part("../../../utenfor.xml", b"<a/>"), DONE, words=WORD),
    Case(TEMPLATES, "dokumentet viser til seg selv som stiler", _related(b"styles", b"document.xml"), FOUND, "profil-word-mal-"),
    Case(TEMPLATES, "sider på 99999999 i margen", _in_part("word/document.xml", b"w:left=", b'w:gutter="-1" w:left="99999999" w:x='), DONE),
    Case(TEMPLATES, "sider på 1e400", _in_part("word/document.xml", b"w:w=", b'w:w="1e400" w:x='), DONE),
    Case(TEMPLATES, "stilen `Normal` bygger på seg selv", _in_part("word/styles.xml", b'<w:name w:val="Normal"/>', b'<w:name w:val="Normal"/><w:basedOn w:val="Normal"/>'), DONE, words=WORD),
    Case(GIT, "`core.fsmonitor` er et program", _config('[core]\n\tfsmonitor = "RUN"\n'), DONE, words=REVISION),
    Case(GIT, "`core.fsmonitor` er et program, og planen blir bygget", _config('[core]\n\tfsmonitor = "RUN"\n'), DONE, words=HTML),
    Case(GIT, "`core.sshCommand` og en fjerntjener som mangler filer", _config('[core]\n\tsshCommand = "RUN"\n\trepositoryformatversion = 1\n[extensions]\n\tpartialClone = origin\n[remote "origin"]\n\turl = ssh://a.example/a\n\tpromisor = true\n'), DONE, words=REVISION),
    Case(GIT, "`core.pager` og et alias er programmer", _config('[core]\n\tpager = "RUN"\n[alias]\n\tls-tree = "!RUN"\n\tcat-file = "!RUN"\n'), DONE, words=REVISION),
    Case(GIT, "et filter i `.gitattributes` er et program", _all(_write(".gitattributes", "* filter=a diff=a\n"), _config('[filter "a"]\n\tclean = "RUN"\n\tsmudge = "RUN"\n[diff "a"]\n\ttextconv = "RUN"\n')), DONE, words=REVISION),
    Case(GIT, "kroker (`hooks`) for alt", _all(_repository, *(_write(f".git/hooks/{name}", "#!/bin/sh\ntouch KJOERT\n") for name in ("post-checkout", "pre-commit", "post-index-change"))), DONE, words=HTML),
    Case(GIT, "innstillinger som henter inn `/dev/zero`", _config("[include]\n\tpath = /dev/zero\n"), LINE, "", words=REVISION),
    Case(GIT, "innstillinger som ikke kan leses", _all(_repository, _write(".git/config", "[[[")), LINE, "Git kan ikke lese arkivet", words=REVISION),
    Case(GIT, "`.git` er en fil som peker på seg selv", _write(".git", "gitdir: .git\n"), LINE, "Git kan ikke lese arkivet", words=REVISION),
    Case(GIT, "`.git/HEAD` er et rør", _all(_repository, _pipe(".git/HEAD")), DONE, words=HTML),
    Case(GIT, "lager i en mappe som ikke finnes (`alternates`)", _all(_repository, _write(".git/objects/info/alternates", "/finnes/ikke\n../../..\n")), DONE, words=REVISION),
    Case(GIT, "et innhold er skadet", _all(_repository, _damaged), LINE, "", words=REVISION),
    Case(GIT, "en utgave med YAML på 2 MB", _all(_more("plan/tiltak/T1.yaml", "#" * 2_000_000), _repository), FOUND, "fil-for-stor", words=REVISION),
    Case(GIT, "en utgave med navnet `--output=a`", _repository, LINE, "Git kjenner ingen utgave", words=("check", "--revisjon", "--output=a")),
    Case(GIT, "en utgave med navn på 100 000 tegn", _repository, LINE, "Git kjenner ingen utgave", words=("check", "--revisjon", "a" * 100_000)),
    Case(OUTPUT, "`build` er en fil", _write("build", "a"), LINE, "det ligger en fil der", words=HTML),
    Case(OUTPUT, "`build` er en lenke ut av mappen", _link("build", "/tmp"), LINE, "snarvei", words=HTML),
    Case(OUTPUT, "dokumentets navn er en mappe", _folder("build/hoeringsutkast.html"), LINE, "en mappe med det navnet", words=HTML),
    Case(OUTPUT, "dokumentets navn er en lenke til planen", _all(_folder("build"), _link("build/hoeringsutkast.html", "../plan/plan.yaml")), DONE, words=HTML),
    Case(OUTPUT, "`manifest.json` er et rør", _pipe("build/manifest.json"), DONE, words=HTML),
    Case(OUTPUT, "`manifest.json` er 3 000 klammer", _write("build/manifest.json", "[" * 3_000), DONE, words=HTML),
    Case(OUTPUT, "`manifest.json` er på 20 GB", _hole("build/manifest.json"), DONE, words=HTML),
    Case(OUTPUT, "et navn i mappen er for langt", _nothing, LINE, "for langt", words=(*HTML, "--ut", "a" * 300)),
    Case(OUTPUT, "mappen ligger i en fil", _nothing, LINE, "det ligger en fil der", words=(*HTML, "--ut", "plan/plan.yaml/a")),
    Case(OUTPUT, "`--ut` er `/dev/full`", _nothing, LINE, "", words=(*HTML, "--ut", "/dev/full")),
    Case(AROUND, "planen har en egen `yaml.py` og `sitecustomize.py`", _all(*(_write(f"{name}.py", "open('KJOERT', 'w')") for name in ("yaml", "json", "lxml", "typer", "sitecustomize"))), DONE, env=(("LANG", "C"),)),
    Case(AROUND, "planen har en egen `pandoc` og `git`, og PATH peker dit", _all(_repository, _programs), DONE, words=HTML, shell='PATH=".:$PATH"'),
    Case(AROUND, "LANG=C og ingen HOME", _nothing, DONE, shell="unset HOME; export LANG=C LC_ALL=C PYTHONUTF8=0"),
    Case(AROUND, "GIT_DIR og GIT_CONFIG peker et annet sted", _repository, DONE, words=REVISION, env=(("GIT_DIR", "/dev/null"), ("GIT_CONFIG_COUNT", "x"), ("GIT_EXTERNAL_DIFF", "touch KJOERT"))),
    Case(AROUND, "COLUMNS og TERM er tull", _nothing, DONE, env=(("COLUMNS", "-1"), ("LINES", "x"), ("TERM", "a\x1bb"))),
    Case(AROUND, "SOURCE_DATE_EPOCH er tull", _nothing, DONE, words=HTML, env=(("SOURCE_DATE_EPOCH", "x"),)),
    Case(AROUND, "TMPDIR finnes ikke", _nothing, DONE, words=HTML, env=(("TMPDIR", "/finnes/ikke"),)),
    Case(AROUND, "ingen mappe for midlertidige filer kan brukes", _picture("a.png", png(40, 30)), DONE, shell="export TMPDIR=/finnes/ikke"),
    Case(AROUND, "mappen blir slettet mens kommandoen starter", _nothing, LINE, "", shell='mkdir borte; cd borte; rmdir ../borte'),
    Case(AROUND, "PATH er tom, og det er git-arkiv", _repository, LINE, "Git svarer ikke", words=REVISION, env=(("PATH", ""),)),
    Case(MACHINE, "1 GB minne", _nothing, DONE, shell="ulimit -v 1000000"),
    Case(MACHINE, "200 MB minne, og Word skal bygges", _nothing, LINE, "", words=WORD, shell="ulimit -v 200000"),
    Case(MACHINE, "12 åpne filer", _nothing, DONE, words=CHECK, shell="ulimit -n 12"),
    Case(MACHINE, "filer på høyst 4 kB", _nothing, LINE, "", words=HTML, shell="ulimit -f 8"),
    Case(MACHINE, "svaret har ingen plass (`/dev/full`)", _nothing, LINE, "ikke mer plass", shell="exec >/dev/full"),
    Case(MACHINE, "svaret er lukket", _nothing, DONE, shell="exec >&-"),
    Case(MACHINE, "alt er lukket", _nothing, DONE, shell="exec <&- >&- 2>&-"),
    Case(OTHERS, "grunnlinjen er et rør", _pipe("g.json"), LINE, "", words=("check", "--grunnlinje", "g.json")),
    Case(OTHERS, "grunnlinjen er `/dev/zero`", _nothing, LINE, "", words=("check", "--grunnlinje", "/dev/zero")),
    Case(OTHERS, "grunnlinjen er 3 000 klammer", _write("g.json", "[" * 3_000), LINE, "", words=("check", "--grunnlinje", "g.json")),
    Case(OTHERS, "grunnlinjen er på 20 GB", _hole("g.json"), LINE, "", words=("check", "--grunnlinje", "g.json")),
    Case(OTHERS, "Lovdatas arkiv er et rør", _pipe("lov.tar"), LINE, "", words=("lov", "sjekk", "--arkiv", "lov.tar")),
    Case(OTHERS, "et uttrekk som ikke finnes", _nothing, LINE, "", words=("data", "hent", "finnes-ikke")),
)  # fmt: skip
