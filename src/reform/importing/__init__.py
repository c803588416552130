"""From spreadsheets to source files: the road by which facts come in."""
