"""Runs the command line: `python -m reform`."""

import sys

from reform.cli import main

sys.exit(main())
