"""Makes one page an entity from templates such as docs/vi/provinces/[province].md."""

from html import escape
from typing import Any

import yaml
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.utils import meta

from reform.edition import Edition, folder_of


def on_files(files: Files, config: MkDocsConfig) -> None:
    """Replace each template by the pages that it stands for."""
    edition: Edition = config.extra["edition"]
    for template in [f for f in files if f.name.startswith("[")]:
        files.remove(template)
        for page in _pages(template, edition, config):
            files.append(page)
    for (kind, old), new in edition.catalogue.moved.items():
        folder = folder_of(kind)
        if files.get_file_from_path(f"{folder}/{new}.md"):
            files.append(_redirect(folder, old, new, config))


def _pages(template: File, edition: Edition, config: MkDocsConfig) -> list[File]:
    folder, kind = template.src_uri.split("/")[0], template.name.strip("[]")
    body, header = meta.get_data(template.content_string)
    try:
        entities = edition.pages(kind)
    except LookupError as error:
        raise PluginError(f"{template.src_uri}: {error}") from None
    return [
        _page(
            f"{folder}/{entity.id}.md",
            # The theme and its search set a title as HTML.
            {
                "title": escape(edition.name(entity), quote=False),
                **header,
                kind: entity.id,
            },
            body,
            config,
        )
        for entity in entities
    ]


def _page(uri: str, header: dict[str, Any], body: str, config: MkDocsConfig) -> File:
    front = yaml.safe_dump(header, allow_unicode=True, sort_keys=False)
    return File.generated(
        config,
        uri,
        content=f"---\n{front}---\n{body}",
        inclusion=InclusionLevel.NOT_IN_NAV,
    )


def _redirect(folder: str, old: str, new: str, config: MkDocsConfig) -> File:
    header = {"title": new, "template": "redirect.html", "moved_to": f"../{new}/"}
    return _page(f"{folder}/{old}.md", header, f"[{new}]({new}.md)\n", config)
