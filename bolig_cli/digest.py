"""The one digest that all fingerprints are made of."""


def digest(text: str) -> str:
    """SHA-256 of a text (UTF-8), as 64 hexadecimal digits."""
    return digest_of(text.encode())


def digest_of(data: bytes) -> str:
    """SHA-256 of some bytes, as 64 hexadecimal digits."""
    import hashlib  # loads a library of its own, and a plan without tables and signatures has nothing to make a fingerprint of

    return hashlib.sha256(data).hexdigest()
