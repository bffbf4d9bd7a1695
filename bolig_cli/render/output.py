"""Putting finished files into the build folder: all of them, or none.

A reader of the folder – a person, a web server, a sync client – never meets a half-written file, and a build that
fails leaves the last good one as it was.
"""

import errno
import os
import shutil
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path

from bolig_cli.errors import BoligError, why
from bolig_cli.record import record
from bolig_cli.render.temporary import clear
from bolig_cli.render.temporary import names as temporary_names


@record
class _Exchange:
    """One file on its way in: what it becomes, what it is until then, and the copy of what it takes the place of."""

    name: str  # the path that the caller gave
    target: Path
    new: Path
    old: Path | None  # None when there is no such file from before


def write_all(folder: Path, files: Mapping[str, bytes]) -> None:
    """Writes `files` (path → content) into `folder`, in the order given; makes the folder when it is missing.

    A path is a file name, or `folder/name` for a web site. The build's own files in a site's folder
    that an earlier edition left are removed last, so that nothing outdated stays published; nothing else there is touched.

    Everything is first written and flushed to temporary files in the same folder (a replacement is atomic only
    within a file system); then each takes its name. When one cannot (a document open in Word is locked on Windows),
    those already exchanged are put back from copies. The temporary files are gone in the end either way, and so are
    folders of sites that were made for nothing.

    A link at a target's name is replaced, not followed. `folder` and a site's folder must not be symbolic links: a plan is shared
    by git, and what somebody commits must not decide where another's build writes. Who wants the files elsewhere
    names that folder. (Links further up, as `/tmp` on macOS, are the machine's own and are followed.)

    Raises BoligError with a line the author can act on, and ValueError for a path that is not of plain file names.
    """
    for wanted in files:
        names = wanted.split("/")
        if len(names) > 2 or any(name in {"", ".", ".."} or set(name) & set("\\:\0") for name in names):
            raise ValueError(f"not a plain file name: {wanted!r}")
    _make(folder)
    sites = sorted({path.split("/")[0] for path in files if "/" in path})
    missing = [folder / site for site in sites if not os.path.lexists(folder / site)]
    exchanges: list[_Exchange] = []
    temporary: list[Path] = []
    try:
        for site in sites:
            _make(folder / site)
        for name, content in files.items():
            exchanges.append(_prepare(folder, name, content, temporary))
        _exchange(exchanges)
        for place in (folder, *(folder / site for site in sites)):
            _flush_folder(place)
        for site in sites:
            _remove_outdated(folder, site, files)
        clear([folder, *(folder / site for site in sites)])
    finally:
        for path in temporary:
            path.unlink(missing_ok=True)
        for made in missing:
            with suppress(OSError):  # it holds the new files, or was never made
                made.rmdir()


def replace_all(folder: Path, files: Mapping[str, bytes]) -> None:
    """Gives files that are below `folder` already (path with forward slashes → content) new content: all of them, or none.

    They keep their rights. Raises BoligError with a line the author can act on.
    """
    temporary: list[Path] = []
    try:
        exchanges = [_prepare(folder, name, content, temporary) for name, content in files.items()]
        for exchange in exchanges:
            with suppress(OSError):  # some network drives have no rights to keep
                shutil.copymode(exchange.target, exchange.new)
        _exchange(exchanges)
        places = {exchange.target.parent for exchange in exchanges}
        for place in places:
            _flush_folder(place)
        clear(places)
    finally:
        for path in temporary:
            path.unlink(missing_ok=True)


def change_all(folder: Path, files: Mapping[str, bytes | None]) -> None:
    """Gives files below `folder` (path with forward slashes) new content, makes those that are not there, and takes away those
    with None: all of it, or nothing. Folders are made when they are missing.

    A file that gets a new name with other capitals is one file where capitals do not count: what goes, goes first. Raises
    BoligError with a line the author can act on.
    """
    new = {path: data for path, data in files.items() if data is not None}
    away: list[tuple[Path, Path]] = []
    temporary: list[Path] = []
    made: list[Path] = []
    try:
        for path in new:
            _make_with_those_above((folder / path).parent, folder, made)
        exchanges = [_prepare(folder, path, data, temporary) for path, data in new.items()]
        for exchange in exchanges:
            if exchange.old is not None:
                with suppress(OSError):  # some network drives have no rights to keep
                    shutil.copymode(exchange.target, exchange.new)
        for target in (folder / path for path in files if path not in new):
            *_, aside = temporary_names(target)
            _aside(target, aside)
            away.append((target, aside))
        _exchange(exchanges)
        made.clear()
    except BaseException:
        for target, aside in away:
            with suppress(OSError):
                aside.replace(target)
        away.clear()
        raise
    finally:
        for file in (*temporary, *(aside for _, aside in away)):
            file.unlink(missing_ok=True)
        for above in reversed(made):
            with suppress(OSError):
                above.rmdir()
    places = {(folder / path).parent for path in files}
    for place in places:
        _flush_folder(place)
    clear(places)


def _make_with_those_above(folder: Path, top: Path, made: list[Path]) -> None:
    """Makes a folder below `top`, and notes each that was not there."""
    if folder != top:
        _make_with_those_above(folder.parent, top, made)
        is_new = not os.path.lexists(folder)
        _make(folder)
        if is_new:
            made.append(folder)


def _aside(path: Path, aside: Path) -> None:
    try:
        path.rename(aside)
    except OSError as error:
        raise _locked_error(path, error, []) from error


def remove_all(folder: Path, names: Iterable[str]) -> None:
    """Takes files away that are below `folder` (path with forward slashes): all of them, or none.

    Raises BoligError with a line the author can act on.
    """
    done: list[tuple[Path, Path]] = []
    try:
        for name in names:
            path = folder / name
            *_, away = temporary_names(path)
            path.rename(away)
            done.append((path, away))
    except OSError as error:
        for path, away in done:
            away.rename(path)
        raise BoligError(f"Kunne ikke slette «{folder / name}». Ingen filer er endret.") from error
    for _, away in done:
        away.unlink()


# What the build may have written there. A municipality's own style sheet or script beside them is not ours to remove.
_SITE_FILES = ("*.html", "stil.css", "sok.js")


def _remove_outdated(folder: Path, site: str, files: Mapping[str, bytes]) -> None:
    new = {path.casefold() for path in files}  # where case does not count, a new file may keep its old name's letters
    for path in sorted({path for pattern in _SITE_FILES for path in (folder / site).glob(pattern)}):
        is_file = path.is_symlink() or path.is_file()  # a link is removed, not followed
        if is_file and f"{site}/{path.name}".casefold() not in new:
            try:
                path.unlink()
            except OSError as error:
                raise BoligError(
                    f"De nye sidene er skrevet, men den utdaterte siden «{path}» kunne ikke slettes. Slett den selv."
                ) from error


def _make(folder: Path) -> None:
    try:
        if folder.is_symlink():
            raise BoligError(f"Mappen «{folder}» er en snarvei (symbolsk lenke). Oppgi den egentlige mappen i stedet.")
        folder.mkdir(parents=True, exist_ok=True)
    except (FileExistsError, NotADirectoryError) as error:
        raise BoligError(
            f"Kan ikke lage mappen «{folder}», for det ligger en fil der. Flytt filen, eller velg en annen mappe."
        ) from error
    except OSError as error:
        raise _folder_error(folder, error) from error


def _prepare(folder: Path, name: str, content: bytes, temporary: list[Path]) -> _Exchange:
    """The new file and a copy of the old one, both complete on disk under names of their own."""
    target = folder / name
    folder = target.parent
    if target.is_dir() and not target.is_symlink():
        raise BoligError(f"Kan ikke lage filen «{target}», for det ligger en mappe med det navnet. Flytt mappen.")
    new, old, _ = temporary_names(target)
    temporary.append(new)
    try:
        _write(new, content)
    except OSError as error:
        raise _folder_error(folder, error) from error
    if not os.path.lexists(target):
        return _Exchange(name, target, new, None)
    temporary.append(old)
    try:
        _keep(target, old)
    except PermissionError as error:  # some programs let nobody even read the document they have open
        raise _locked_error(target, error, []) from error
    except OSError as error:
        raise _folder_error(folder, error) from error
    return _Exchange(name, target, new, old)


def _keep(target: Path, old: Path) -> None:
    """What is at a name is kept at another, too: by one more name for the same, whatever it is and however large; by a copy where
    the disk has no such names."""
    try:
        os.link(target, old, follow_symlinks=False)
    except (OSError, NotImplementedError):
        shutil.copy2(target, old, follow_symlinks=False)


def _write(path: Path, content: bytes) -> None:
    # "x" never opens what is there already, and gives the rights the user's umask grants (tempfile would give 0600,
    # which a web server cannot read).
    with path.open("xb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _exchange(exchanges: Iterable[_Exchange]) -> None:
    done: list[_Exchange] = []
    for exchange in exchanges:
        try:
            exchange.new.replace(exchange.target)
        except BaseException as error:  # also an interrupt from the keyboard must leave the old edition
            left = _put_back(done)
            if isinstance(error, OSError):
                raise _locked_error(exchange.target, error, left) from error
            raise
        done.append(exchange)


def _put_back(done: Iterable[_Exchange]) -> list[str]:
    """Undoes the exchanges; the names of files where that failed, too."""
    left = []
    for exchange in done:
        try:
            if exchange.old is None:
                exchange.target.unlink()
            else:
                exchange.old.replace(exchange.target)
        except OSError:
            left.append(exchange.name)
    return left


def _flush_folder(folder: Path) -> None:
    """The new names survive a power cut, too. Windows has no such call, some network drives refuse it."""
    try:
        handle = os.open(folder, os.O_RDONLY)
    except OSError:
        return
    try:
        os.fsync(handle)
    except OSError:
        return
    finally:
        os.close(handle)


def _folder_error(folder: Path, error: OSError) -> BoligError:
    if error.errno in {errno.ENOSPC, errno.EDQUOT}:
        return BoligError(f"Det er ikke plass til dokumentene i mappen «{folder}». Frigjør plass og prøv igjen.")
    if isinstance(error, PermissionError) or error.errno == errno.EROFS:
        return BoligError(
            f"Får ikke skrive i mappen «{folder}». Sjekk at du har skriverettigheter der, eller velg en annen mappe."
        )
    return BoligError(f"Kunne ikke skrive i mappen «{folder}»: {why(error)}.")


def _locked_error(target: Path, error: OSError, left: list[str]) -> BoligError:
    outcome = f"Disse filene er likevel nye: {', '.join(left)}." if left else "Ingen filer er endret."
    if isinstance(error, PermissionError):
        return BoligError(
            f"Får ikke erstattet «{target}». Lukk dokumentet i Word eller programmet som har det åpent, "
            f"og prøv igjen. {outcome}"
        )
    return BoligError(f"Kunne ikke erstatte «{target}»: {why(error)}. {outcome}")
