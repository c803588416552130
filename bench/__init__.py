"""Measures what bench/README.md claims; `python -m bench` prints it."""
