"""Labels of marks: what pointers, fingers and keys find in a figure."""

from contextlib import contextmanager

import pytest
from playwright.sync_api import expect

from tests.browser.figures import (
    CENTRES,
    MAP,
    MARKS,
    SMALL,
    STOP,
    TREND,
    centre,
    expect_label,
    focused,
    go_into,
    label,
    press,
)


@pytest.fixture
def drawn(reader):
    """Opens a page and puts a figure into it, with marks as a drawing has them."""

    @contextmanager
    def draws(*marks):
        shapes = "".join(
            f'<{shape} role="graphics-symbol" aria-label="{name}" stroke="black" />'
            for name, shape in marks
        )
        figure = (
            '<figure class="figure"><figcaption>Claim</figcaption>'
            f'<svg viewBox="0 0 400 200">{shapes}</svg></figure>'
        )
        with reader.opens("about/") as page:
            page.locator("h1").evaluate(
                "(heading, html) => heading.insertAdjacentHTML('afterend', html)",
                figure,
            )
            yield page.locator("figure.figure").first

    return draws


def test_pointing_near_a_point_shows_its_value(opened):
    """Small marks need not be hit; away from all of them nothing is shown."""
    with opened(TREND, "trend") as figure:
        point = figure.locator(STOP)
        x, y = centre(point)
        figure.page.mouse.move(x + 12, y + 12)
        expect_label(figure, point.get_attribute("aria-label"))

        figure.page.mouse.move(x + 60, y + 60)
        expect(label(figure)).to_be_hidden()


@pytest.mark.parametrize(
    ("line", "corner"),
    [
        pytest.param('line x2="400" y2="200"', (0.9, 0.1), id="falling"),
        pytest.param(
            'line transform="translate(0,200)" x2="400" y2="-200"',
            (0.1, 0.1),
            id="rising",
        ),
    ],
)
def test_sloping_line_is_found_beside_it(drawn, line, corner):
    """One need not hit a thin line, but in the corners of its box one is far off."""
    with drawn(("A", line)) as figure:
        box = figure.locator("svg").bounding_box()
        x, y = centre(figure.locator("svg"))
        figure.page.mouse.move(x, y - 10)
        expect_label(figure, "A")
        assert abs(centre(label(figure))[1] - y) < 100

        across, down = corner
        figure.page.mouse.move(
            box["x"] + across * box["width"], box["y"] + down * box["height"]
        )
        expect(label(figure)).to_be_hidden()


@pytest.mark.parametrize("step", [-40, 40], ids=["from below", "from above"])
def test_pointer_may_move_onto_the_label(opened, step):
    """A label stays for who reads it, stands behind the pointer, and then goes."""
    with opened(MAP, "map") as figure:
        tile = figure.locator(MARKS).nth(30)
        x, y = centre(tile)
        figure.page.mouse.move(x, y - step)
        figure.page.mouse.move(x, y, steps=8)
        expect_label(figure, tile.get_attribute("aria-label"))
        x, there = centre(label(figure))
        assert (step > 0) == (there < y)

        figure.page.mouse.move(x, there, steps=20)
        expect_label(figure, tile.get_attribute("aria-label"))

        figure.page.mouse.move(0, 0)
        expect(label(figure)).to_be_hidden()


def test_touch_shows_a_value_until_one_touches_elsewhere(opened):
    """A tap on a point shows its label, a tap beside the figure closes it."""
    with opened(TREND, "trend", has_touch=True, viewport=SMALL) as figure:
        point = figure.locator(STOP)
        figure.page.touchscreen.tap(*centre(point))
        expect_label(figure, point.get_attribute("aria-label"))

        figure.page.touchscreen.tap(*centre(figure.locator("figcaption")))
        expect(label(figure)).to_be_hidden()


def test_keys_walk_a_line_in_time(opened):
    """Tab comes to the latest value; arrows go through time, Home and End far."""
    with opened(TREND, "trend") as figure:
        places = figure.locator(MARKS).evaluate_all(CENTRES)
        in_time = sorted({round(x) for _, x, _ in places})
        last = max(places, key=lambda place: place[1])[0]
        go_into(figure)
        expect(focused(figure)).to_have_attribute("aria-label", last)

        visited = [round(centre(focused(figure))[0])]
        for _ in in_time[1:]:
            figure.page.keyboard.press("ArrowLeft")
            visited.append(round(centre(focused(figure))[0]))
        assert in_time[::-1] == visited
        first, end = press(figure, "Home", "End")
        assert (min(places, key=lambda place: place[1])[0], last) == (first, end)
        expect_label(figure, last)
        expect(figure.locator(STOP)).to_have_count(1)


def test_arrows_keep_to_rows_and_columns_of_a_map(opened):
    """From Hà Nội right to Bắc Ninh, down to Hưng Yên, and back."""
    with opened(MAP, "map") as figure:
        figure.locator(f'{MARKS}[aria-label^="Hà Nội:"]').evaluate(
            "tile => { tile.tabIndex = 0; tile.focus() }"
        )
        walked = press(figure, "ArrowRight", "ArrowDown", "ArrowLeft", "ArrowUp")

        names = [name.split(":")[0] for name in walked]
        assert ["Bắc Ninh", "Hưng Yên", "Hà Nam", "Hà Nội"] == names


def test_arrows_part_marks_that_cover_each_other(drawn):
    """Marks at one place follow one another, both ways."""
    place = 'circle cx="{}" cy="50" r="5"'.format
    marks = (("A", place(50)), ("B", place(50)), ("C", place(300)))
    with drawn(*marks) as figure:
        go_into(figure)
        walked = press(figure, "ArrowLeft", "ArrowLeft", "ArrowRight", "ArrowRight")

        assert ["B", "A", "B", "C"] == walked


def test_arrows_reach_every_mark_of_a_map(opened):
    """No cell is left out, however they stand."""
    reached = """first => {
        const seen = new Set([first]);
        for (const mark of seen) {
            for (const way of ["Left", "Right", "Up", "Down"]) {
                mark.tabIndex = 0;
                mark.focus();
                const key = new KeyboardEvent("keydown", { key: `Arrow${way}` });
                mark.dispatchEvent(key);
                seen.add(document.activeElement);
            }
        }
        return seen.size;
    }"""
    with opened(MAP, "map") as figure:
        every = figure.locator(MARKS).count()

        assert every == figure.locator(STOP).evaluate(reached)


def test_escape_closes_a_label_and_loses_nothing(opened):
    """Escape closes it, once more does nothing, and keys go on from the same mark."""
    with opened(TREND, "trend") as figure:
        go_into(figure)
        expect(label(figure)).to_be_visible()
        stayed = press(figure, "Escape", "Escape")
        expect(label(figure)).to_be_hidden()
        assert (
            stayed[0] == stayed[1] == figure.locator(STOP).get_attribute("aria-label")
        )

        (other,) = press(figure, "ArrowLeft")
        expect_label(figure, other)
        figure.page.keyboard.press("Tab")
        expect(label(figure)).to_be_hidden()


def test_escape_closes_what_is_pointed_at(opened):
    """A label that is in the way goes, though the pointer rests on its mark."""
    with opened(TREND, "trend") as figure:
        x, y = centre(figure.locator(STOP))
        figure.page.mouse.move(x, y)
        expect(label(figure)).to_be_visible()
        figure.page.keyboard.press("Escape")
        figure.page.mouse.move(x + 1, y)
        expect(label(figure)).to_be_hidden()


def test_mark_in_focus_has_a_ring(opened):
    """Which mark has the focus can be seen, but not of one that was clicked."""
    ring = "mark => getComputedStyle(mark).outlineStyle"
    with opened(TREND, "trend") as figure:
        figure.locator(STOP).click()
        assert "none" == focused(figure).evaluate(ring)
        go_into(figure)
        assert "solid" == focused(figure).evaluate(ring)


@pytest.mark.parametrize(
    ("path", "family"), [(TREND, "trend"), (MAP, "map")], ids=["trend", "map"]
)
def test_labels_fit_a_phone_and_cover_no_mark_they_name(opened, path, family):
    """At 320 px each label is on the screen as a whole, beside its mark."""
    boxes = """marks => marks.map(mark => {
        mark.tabIndex = 0;
        mark.focus();
        return [mark, document.querySelector(".figure-label")].map(each => {
            const { left, right, top, bottom } = each.getBoundingClientRect();
            return { left, right, top, bottom };
        });
    })"""
    with opened(path, family, viewport=SMALL) as figure:
        for mark, shown in figure.locator(MARKS).evaluate_all(boxes):
            assert shown["left"] >= 0
            assert shown["right"] <= SMALL["width"]
            assert shown["top"] >= 0
            assert shown["bottom"] <= SMALL["height"]
            assert shown["bottom"] <= mark["top"] or shown["top"] >= mark["bottom"]


def test_label_follows_its_mark_when_the_page_scrolls(opened):
    """A label stays beside its mark, and is gone while that is out of sight."""
    between = """() => document.activeElement.getBoundingClientRect().top
        - document.querySelector(".figure-label").getBoundingClientRect().top"""
    scroll = """way => new Promise(done => {
        scrollBy({ top: way, behavior: "instant" });
        requestAnimationFrame(() => requestAnimationFrame(done));
    })"""
    with opened(TREND, "trend", viewport=SMALL) as figure:
        go_into(figure)
        before = figure.page.evaluate(between)
        figure.page.evaluate(scroll, 40)
        assert abs(before - figure.page.evaluate(between)) < 1

        figure.page.evaluate(scroll, 2000)
        expect(label(figure)).to_be_hidden()


def test_nothing_moves(opened):
    """Labels and marks change at once, whether or not one asked for less motion."""
    moving = """() => document.getAnimations().filter(
        ({ effect }) => effect.target.matches(".figure-label, figure.figure *"))
        .length"""
    with opened(TREND, "trend") as figure:
        go_into(figure)
        figure.page.keyboard.press("ArrowLeft")

        assert 0 == figure.page.evaluate(moving)
