"""The end: Ctrl-C leaves nothing behind."""

import socket
from urllib.parse import urlsplit


def test_no_connection_is_refused_while_apps_are_swapped(served, edit):
    address = urlsplit(served.url)
    seen = len(served.lines)
    edit("Sources/App/CounterView.swift", "count = 0 }", "count = 0 + 0 }")
    tries = 0
    while not any("swapped" in line for line in served.lines[seen:]):
        with socket.create_connection((address.hostname, address.port), timeout=10) as connection:
            connection.sendall(b"GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
            answer = b""
            while chunk := connection.recv(65536):
                answer += chunk
        assert answer.startswith(b"HTTP/1.1 200"), answer[:200]
        tries += 1
    print(f"{tries} requests during the swap, none refused")
    assert tries > 10


def test_ctrl_c_leaves_no_process_and_frees_the_port(served):
    assert served.processes()
    address = urlsplit(served.url)
    status, seconds = served.interrupt()
    print(f"ended in {seconds * 1000:.0f} ms")
    assert status in (0, 130, -2)
    assert served.processes() == []
    with socket.socket() as again:
        again.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        again.bind((address.hostname, address.port))
