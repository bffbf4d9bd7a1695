"""Whether a folder is kept alike on several machines by a program, which breaks what git keeps in many small files."""

import re
from collections.abc import Mapping
from pathlib import Path

_ROOTS = ("OneDrive", "OneDriveCommercial", "OneDriveConsumer")  # where Windows says that they are
_NAMES = re.compile(
    r"(onedrive( ?- ?.+)?|dropbox( ?\(.+\))?|google ?drive|my drive|min disk|icloud ?drive|com~apple~clouddocs|mobile documents"
    r"|cloudstorage|nextcloud|owncloud|box( sync)?|jottacloud|sharepoint)",
    re.IGNORECASE,
)


def is_synced(folder: Path, environment: Mapping[str, str]) -> bool:
    """Whether a folder lies in OneDrive, Dropbox, Google Drive, iCloud or the like, by what its folders are called and by what the
    system says."""
    whole = folder.resolve()
    roots = [Path(value).resolve() for name in _ROOTS if (value := environment.get(name))]
    return any(whole.is_relative_to(root) for root in roots) or any(map(_NAMES.fullmatch, whole.parts))


def data_folder(environment: Mapping[str, str], system: str) -> Path:
    """Where programs keep what is theirs for one user, outside the synced folders; `system` is `sys.platform`."""
    home = Path(environment.get("USERPROFILE") or environment.get("HOME") or Path.home())
    if system == "win32":
        return Path(environment.get("LOCALAPPDATA") or home / "AppData" / "Local") / "bolig"
    if system == "darwin":
        return home / "Library" / "Application Support" / "bolig"
    return Path(environment.get("XDG_DATA_HOME") or home / ".local" / "share") / "bolig"
