"""Pictures written into an address («data:image/png;base64,…»): they fetch nothing."""

import base64
import re

DATA = ("data:image/png", "data:image/jpeg", "data:image/jpg")


def content(address: str) -> bytes | None:
    """The PNG or JPEG that an address holds; None where it holds something else, or in another way than base64."""
    head, comma, body = address.strip().partition(",")
    kind, *parameters = (part.strip() for part in head.lower().split(";"))
    if not comma or kind not in DATA or "base64" not in parameters:
        return None
    try:
        return base64.b64decode(re.sub(r"\s", "", body.replace("%2B", "+").replace("%2F", "/").replace("%3D", "=")))
    except ValueError:
        return b""


def address(data: bytes, media_type: str) -> str:
    """The address that holds these bytes."""
    return f"data:{media_type};base64,{base64.b64encode(data).decode()}"
