"""Labels beside their marks, pushed apart no further than they have to be."""

from __future__ import annotations

from statistics import fmean


def pushed_apart(
    places: list[float], least: float, low: float, high: float
) -> list[float]:
    """
    Return the places of labels: near their marks, and clear of each other.

    Labels that would touch form a group around the mean of their marks. Where there
    is no room for all between *low* and *high*, they are as far apart as can be.

    Args:
        places: of the marks, the least first.
        least: distance between two labels.
        low: least place that a label may have.
        high: greatest place.

    """
    if len(places) > 1:
        least = min(least, (high - low) / (len(places) - 1))
    # Without the distances that are due, labels keep their order: what is left to do
    # is to level those that would pass each other (pool adjacent violators).
    groups: list[list[float]] = []
    for number, place in enumerate(places):
        groups.append([place - least * number])
        while len(groups) > 1 and fmean(groups[-2]) > fmean(groups[-1]):
            last = groups.pop()
            groups[-1] += last
    levelled = [fmean(group) for group in groups for _ in group]
    end = high - least * (len(places) - 1)
    return [
        min(max(place, low), end) + least * number
        for number, place in enumerate(levelled)
    ]
