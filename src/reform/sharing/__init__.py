"""What is told of a page where it is found, shared, cited and corrected."""

from reform.sharing.page import Page, read
from reform.sharing.site import Site

__all__ = ["Page", "Site", "read"]
