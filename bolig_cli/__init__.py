"""bolig: boligsosial handlingsplan som data."""

__version__ = "0.1.0"
