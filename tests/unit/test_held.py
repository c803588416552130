"""Tables and drawings wait until a page is done."""

from macros.held import Held


def test_each_page_gets_back_its_own():
    """Pages are written long after all of them were begun, and in any order."""
    held = Held()
    first, second = held.put("<table>1</table>"), held.put("<table>2</table>")

    assert "a <table>2</table>" == held.restored(f"a {second}")
    assert "b <table>1</table>" == held.restored(f"b {first}")


def test_what_a_page_wrote_itself_gets_nothing():
    """A mark that no macro put there is taken out, whatever number it names."""
    held = Held()
    first = held.put("<table>1</table>")

    assert "<table>1</table>" == held.restored(first)
    assert "" == held.restored(first)


def test_nothing_is_not_held():
    """A page may ask whether a macro wrote anything."""
    assert "" == Held().put("")
