"""Builds English pages beside the Vietnamese ones in `mkdocs serve`."""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Literal

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

SERVING = "REFORM_PREVIEW"
"""Set while serving: hooks are loaded anew for each build and keep nothing."""


def on_startup(command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
    """Remember whether this process serves a preview."""
    if command == "serve":
        os.environ[SERVING] = "1"


def on_pre_build(config: MkDocsConfig) -> None:
    """Start the English build, on another core."""
    if SERVING not in os.environ or config.extra["language"] != "vi":
        return
    folder = TemporaryDirectory(ignore_cleanup_errors=True)
    command = [sys.executable, "-m", "mkdocs", "build", "-f", "mkdocs.en.yml"]
    building = subprocess.Popen(
        [*command, "-d", f"{folder.name}/en"],
        cwd=Path(config.config_file_path).parent,
        env=os.environ | {"SITE_URL": config.site_url or ""},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
    )
    config.extra["english"] = folder, building


def on_post_build(config: MkDocsConfig) -> None:
    """Put the English pages under en/, where the language switch leads."""
    if "english" not in config.extra:
        return
    folder, building = config.extra["english"]
    said, _ = building.communicate()
    if building.returncode != 0:
        raise PluginError(f"The English pages cannot be built:\n{said}")
    shutil.move(f"{folder.name}/en", Path(config.site_dir) / "en")
