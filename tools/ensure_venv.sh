#!/bin/sh
# Makes .venv ready for this lock, or says what is missing.
# The stamp carries a checksum of the lock, of pyproject.toml and of this place
# (a virtual environment cannot be moved), so that nothing is done twice.
set -eu

is_new_enough() {
    "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null
}

find_python() {
    if [ -n "${PYTHON:-}" ]; then
        set -- "$PYTHON"
    else
        set -- python3 python3.14 python3.13 python3.12 python3.11
    fi
    for candidate in "$@"; do
        if is_new_enough "$candidate"; then
            echo "$candidate"
            return
        fi
    done
    {
        echo "Python 3.11 or newer is needed; none was found (looked for: $*)."
        echo "Install it (Debian, Ubuntu: apt install python3 python3-venv; macOS: brew install python)"
        echo "or name it: make PYTHON=/path/to/python3.12 ..."
    } >&2
    exit 1
}

require_venv_module() {
    "$1" -c 'import ensurepip, venv' 2>/dev/null || {
        version=$("$1" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
        {
            echo "Python $version is here, but the part of it that makes virtual environments is not."
            echo "Debian, Ubuntu: apt install python3-venv (or python$version-venv), as root or with sudo."
        } >&2
        exit 1
    }
}

create() {
    python=$(find_python)
    require_venv_module "$python"
    echo "==> setting up .venv with $("$python" --version) (once, about a minute)"
    "$python" -m venv --clear .venv
    pwd >.venv/root
}

checksum=$({ cat requirements.txt pyproject.toml && pwd; } | cksum | cut -d ' ' -f 1)
stamp=.venv/ready-$checksum
[ -e "$stamp" ] && exit

if [ "$(cat .venv/root 2>/dev/null)" = "$(pwd)" ] && is_new_enough .venv/bin/python; then
    echo "==> updating .venv: requirements.txt or pyproject.toml has changed"
else
    create
fi
# -qq: errors only. Every file's hash is in the lock, the build backend's too.
pip=".venv/bin/python -m pip install -qq --disable-pip-version-check --no-input"
$pip --require-hashes --requirement requirements.txt
$pip --no-deps --no-build-isolation --editable .
rm -f .venv/ready-*
: >"$stamp"
