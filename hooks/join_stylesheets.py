"""Joins the stylesheets, of which there is one a concern, so that pages wait once."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files

from reform.stylesheets import UNUSED, joined, name_of, sifted

FOLDER = "assets/stylesheets"
"""All stand here, and so does what they are joined to: `url()` stays right."""

THEME = (f"{FOLDER}/main.", f"{FOLDER}/palette.")
"""How the addresses of the theme's own stylesheets begin, in their order."""


@event_priority(-100)
def on_files(files: Files, config: MkDocsConfig) -> None:
    """Join the theme's and the site's for pages, the site's alone for bare figures."""
    theme = [_taken(each, files) for start in THEME for each in _found(start, files)]
    own = [_taken(address, files) for address in map(str, config.extra_css)]
    site = joined([*(sifted(sheet, UNUSED) for sheet in theme), *own])
    config.extra_css = [_put("site", site, files, config)]
    config.extra["bare_css"] = [_put("bare", joined(own), files, config)]


def _found(start: str, files: Files) -> list[str]:
    return [uri for uri in files.src_uris if uri.startswith(start)]


def _taken(address: str, files: Files) -> str:
    """Return a stylesheet, which is not published by itself; a map is nothing."""
    file = files.get_file_from_path(address)
    if file is None:
        raise PluginError(f"extra_css: no {address!r} in theme/")
    files.remove(file)
    return file.content_string if address.endswith(".css") else ""


def _put(stem: str, sheet: str, files: Files, config: MkDocsConfig) -> str:
    """Publish a stylesheet, and return its address."""
    address = f"{FOLDER}/{name_of(stem, sheet)}"
    files.append(File.generated(config, address, content=sheet))
    return address
