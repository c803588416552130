"""How far Viet Nam's administrative reform has got: facts, provenance, progress."""
