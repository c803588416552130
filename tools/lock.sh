#!/bin/sh
# Writes requirements.txt: every package with its hashes, for Python 3.11 and newer
# on Linux, macOS and Windows. No index is named in it: yours is used.
set -eu

# uv is not in the lock: it writes it, and nobody else needs its 20 MB.
"${PYTHON:-python3}" -m venv --clear .build/lock
.build/lock/bin/python -m pip install -qq --disable-pip-version-check "uv>=0.13,<1"
new=.build/lock/requirements.txt
echo '# Written by `make lock` from pyproject.toml: do not edit.' >"$new"
.build/lock/bin/uv pip compile pyproject.toml --group test --group build \
    --universal --python-version 3.11 --no-python-downloads --upgrade \
    --generate-hashes --no-header --no-annotate --quiet >>"$new"
mv "$new" requirements.txt
echo "requirements.txt is new; run: make test"
