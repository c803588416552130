"""What becomes of the address of a renamed entity."""

from tests.site.published import mkdocs, project

MOVED = "# yaml-language-server: $schema=../schemas/{}.schema.json\nmoved_to: {}\n"


def test_old_address_leads_to_the_new_page(tmp_path):
    """
    A page of the old id redirects, and is not found, here or by search engines.

    An entity without pages has nothing to do.
    """
    page = tmp_path / "docs/vi/sources/[source].md"
    page.parent.mkdir(parents=True)
    page.write_text("A page", encoding="utf-8")
    folder = project(tmp_path)
    for kind, old, new in (
        ("source", "old", "vgp-2024-04-17"),
        ("document", "old", "nq-76-2021-nq-cp"),
    ):
        path = folder / f"data/{kind}s/{old}.yml"
        path.write_text(MOVED.format(kind, new), encoding="utf-8")

    built = mkdocs(folder, "build", "--strict")

    assert 0 == built.returncode, built.stdout
    redirect = (folder / "site/sources/old/index.html").read_text(encoding="utf-8")
    assert 'content="0; url=../vgp-2024-04-17/"' in redirect
    assert not (folder / "site/documents").exists()
    found = (folder / "site/search/search_index.json").read_text(encoding="utf-8")
    assert '"sources/vgp-2024-04-17/"' in found
    assert '"sources/old/"' not in found
    assert "canonical" not in redirect
    assert "sources/old/" not in (folder / "site/sitemap.xml").read_text("utf-8")
