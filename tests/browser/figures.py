"""Words of tests about figures: where they are, and what a reader does with them."""

from playwright.sync_api import expect

TREND = "figures/trend-par-index-quang-ninh-year/"
MAP = "indicators/dti/"
SMALL = {"width": 320, "height": 640}
STOP = "svg [tabindex]"
MARKS = 'svg [role="graphics-symbol"][aria-label]'

CENTRES = """marks => marks.map(mark => {
    const { x, y, width, height } = mark.getBoundingClientRect();
    return [mark.ariaLabel, x + width / 2, y + height / 2];
})"""
"""Labels of marks, and where their middles are."""


def label(figure):
    """Return the element that shows the label of a mark."""
    return figure.page.locator(".figure-label")


def expect_label(figure, text):
    """Hold the label to be seen, and to say a *text*."""
    expect(label(figure)).to_be_visible()
    expect(label(figure)).to_have_text(text)


def focused(figure):
    """Return the mark that has the focus."""
    return figure.page.locator(":focus")


def go_into(figure):
    """Press Tab, coming from the words above the drawing."""
    figure.locator("figcaption").click()
    figure.page.keyboard.press("Tab")


def centre(mark):
    """Return the middle of a mark on the screen."""
    return mark.evaluate_all(CENTRES)[0][1:]


def press(figure, *keys):
    """Press keys one after another; return the labels of what has the focus then."""
    labels = []
    for key in keys:
        figure.page.keyboard.press(key)
        labels.append(focused(figure).get_attribute("aria-label"))
    return labels
