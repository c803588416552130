"""Every link of every page leads somewhere, and nothing is fetched from elsewhere."""

import re
from urllib.parse import urlsplit

from tests.site.published import LANGUAGES, of_language

FETCHING = ("src", "href", "action", "poster", "data", "xlink:href", "srcset")
ELSEWHERE = re.compile(r"^\s*([a-z][a-z0-9+.-]*:)?//", re.IGNORECASE)
ADDRESSES = {"canonical", "alternate "}
"""What the addresses of a page itself, in each language, are to it."""

CSS_ELSEWHERE = re.compile(r"""(?:url\(\s*|@import\s+)["']?(?:[a-z]+:)?//[^)"']+""")


def internal(page):
    """Give the links of a page that stay on the site."""
    links = [a.get("href") for a in page.all("a") if "href" in a.attributes]
    return [href for href in links if not urlsplit(href).scheme]


def test_every_internal_link_leads_to_a_file(site):
    """Links to pages and downloads resolve, in both languages."""
    broken = {
        (path, href)
        for path, page in site.every.items()
        for href in internal(page)
        if site.target(path, href) not in site.files
    }

    assert set() == broken


def test_every_anchor_exists(site):
    """A link to a part of a page finds that part."""
    broken = {
        (path, href)
        for path, page in site.every.items()
        for href in internal(page)
        if (anchor := urlsplit(href).fragment)
        and anchor not in site.anchors.get(site.target(path, href), ())
    }

    assert set() == broken


def test_every_file_that_a_page_loads_exists(site):
    """Style sheets, scripts and pictures are published with the pages."""
    missing = {
        (path, address)
        for path, page in site.every.items()
        for element in page
        if element.tag in {"script", "link", "img", "source"}
        for address in (element.get("src") or element.get("href"),)
        if address and not ELSEWHERE.match(address)
        if not address.startswith("data:")
        if site.target(path, address) not in site.files
    }

    assert set() == missing


def test_language_switch_leads_to_the_same_page(site):
    """From every page but the one for errors one click leads to its translation."""
    for code, other in (("vi", "en"), ("en", "vi")):
        for path, page in of_language(site.pages, code).items():
            switches = page.of_class("language-switch")
            expected = "index.html" if path == "404.html" else path
            targets = [
                site.target(f"{LANGUAGES[code]}{path}", switch.get("href"))
                for switch in switches
            ]

            assert [f"{LANGUAGES[other]}{expected}"] == targets
            assert other == switches[0].get("hreflang")


def test_pages_fetch_nothing_from_another_host(site):
    """Only links that a reader follows, and a page's own addresses, name hosts."""
    fetched = {
        (path, element.tag, element.get(attribute))
        for path, page in site.every.items()
        for element in page
        if element.tag != "a" and element.get("rel") not in ADDRESSES
        for attribute in FETCHING
        if ELSEWHERE.match(element.get(attribute))
    }

    assert set() == fetched


def test_style_sheets_fetch_nothing_from_another_host(site):
    """Neither style sheets nor styles in a page load fonts or pictures elsewhere."""
    styled = [path for path in site.files if path.endswith((".css", ".html", ".svg"))]
    named = {path: CSS_ELSEWHERE.findall(site.read(path)) for path in styled}

    assert {} == {path: found for path, found in named.items() if found}


def test_links_to_other_hosts_are_addresses_of_the_web(site):
    """A link that leaves the site says so in full, and none runs a script."""
    odd = {
        (path, href)
        for path, page in site.pages.items()
        for href in (link.get("href") for link in page.all("a"))
        if urlsplit(href).scheme not in {"", "http", "https"} or href.startswith("//")
    }

    assert set() == odd


def test_canonical_address_is_the_pages_own(site):
    """Search engines are told the address under which the page is published."""
    for path, page in site.pages.items():
        for link in page.all("link", rel="canonical"):
            address = "/" + path.removesuffix("index.html")
            assert address == urlsplit(link.get("href")).path
