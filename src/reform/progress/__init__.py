"""How far promises and orders have got, and how that is known."""
