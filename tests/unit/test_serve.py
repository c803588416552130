"""The preview's choice of a port."""

import socket
import sys

import pytest

from tools import serve


@pytest.fixture
def taken():
    """Give a port on which something listens already."""
    with socket.create_server((serve.HOST, 0)) as server:
        yield server.getsockname()[1]


def test_taken_port_is_refused_with_the_command_to_use(taken, monkeypatch, capsys):
    """A port in use is named, and so is what to type instead."""
    monkeypatch.setattr(sys, "argv", ["serve", "--port", str(taken)])

    with pytest.raises(SystemExit, match="1"):
        serve.main()

    said = capsys.readouterr().out
    assert f"Port {taken} cannot be used" in said
    assert f"make serve PORT={serve.next_free(taken)}" in said


def test_next_free_port_can_be_listened_on(taken):
    """The port that is offered is not the one that is taken, and it is free."""
    offered = serve.next_free(taken)

    assert taken != offered
    assert serve.complaint(offered) is None


@pytest.mark.parametrize("port", [-1, 70000])
def test_number_that_is_no_port_is_refused(port):
    """A number outside the range is told so, without a traceback."""
    assert "a port is a number from 1 to 65535" == serve.complaint(port)


def test_preview_reloads_and_stays_on_this_machine():
    """Live reload is asked for, and nobody else on the network can connect."""
    command = serve.command(8000)

    assert "--livereload" in command
    assert "127.0.0.1:8000" == command[command.index("-a") + 1]
