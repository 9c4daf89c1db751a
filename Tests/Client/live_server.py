"""A server for the client's tests: pages and scripts over HTTP, a scripted live view over WebSocket, on one port."""

import json
import queue
import subprocess
import sys
import threading
from http import HTTPStatus
from pathlib import Path

from websockets.datastructures import Headers
from websockets.exceptions import ConnectionClosed
from websockets.http11 import Response
from websockets.sync.server import serve

ROOT = Path(__file__).resolve().parents[2]
MODULES = ROOT / "Sources/FrameworkCore/Djust/Client/modules"
PATIENCE = 5

# As strict as a policy gets: own scripts only, no inline anything, no string becomes markup unmarked.
POLICY = "default-src 'none'; script-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; " \
         "trusted-types djust; base-uri 'none'; form-action 'none'"


def bundle(kind):
    """The script as it ships."""
    command = [sys.executable, str(ROOT / "Scripts/bundle-client.py"), "--print", kind]
    return subprocess.run(command, check=True, capture_output=True).stdout


class Connection:
    """One socket of a page; the test is the server."""

    def __init__(self, socket):
        self.socket = socket
        self.inbox = queue.Queue()
        self.closed = threading.Event()

    def expect(self, kind=None, patience=PATIENCE):
        """The next message, which must be of this type."""
        message = self.inbox.get(timeout=patience)
        assert kind is None or message["type"] == kind, message
        return message

    def event(self, name=None):
        """The next message, which must be an event."""
        message = self.expect("event")
        assert name is None or message["event"] == name, message
        return message

    def silent(self, seconds=0.15):
        """Whether nothing comes for a while."""
        try:
            self.unexpected = self.inbox.get(timeout=seconds)
            return False
        except queue.Empty:
            return True

    def send(self, type, **fields):
        self.socket.send(json.dumps({"type": type, **fields}))

    def close(self, code=1000):
        self.socket.close(code)


class LiveServer:
    """Serves `pages` by path, texts or functions that give one, and hands out each socket that a page opens."""

    def __init__(self):
        self.pages = {}
        self.headers = {}
        self.accepted = queue.Queue()
        self.connections = []
        self.refusing = False
        self.scripts = {f"/_djust/{kind}.js": bundle(kind) for kind in ("production", "development")}
        self.server = serve(self._socket, "127.0.0.1", 0, process_request=self._request)
        self.port = self.server.socket.getsockname()[1]
        self.url = f"http://127.0.0.1:{self.port}"
        self.thread = threading.Thread(target=self.server.serve_forever, daemon=True)
        self.thread.start()

    def reset(self):
        for connection in self.connections:
            connection.close()
        self.connections.clear()
        self.pages.clear()
        self.headers.clear()
        self.accepted = queue.Queue()
        self.refusing = False

    def stop(self):
        self.reset()
        self.server.shutdown()

    def live(self, content, *, path="/", script="production", attributes="", before="", after=""):
        """Sets a page with a live root at version 1."""
        self.pages[path] = (
            f"<!DOCTYPE html><html><head><title>t</title><script src=/_djust/{script}.js defer></script></head><body>"
            f'{before}<div dj-view="V" dj-root dj-session="S" dj-version="1" {attributes}>{content}</div>{after}</body></html>'
        )

    def accept(self, patience=PATIENCE):
        """The next socket, with its `mount` still to be answered."""
        return self.accepted.get(timeout=patience)

    def mount(self, **answer):
        """Accepts and answers the mount; without arguments nothing has changed since the page."""
        connection = self.accept()
        message = connection.mount = connection.expect("mount")
        connection.send("mount", **{"v": 1, "version": message["version"], **answer})
        return connection

    def _request(self, connection, request):
        path = request.path.split("?")[0]
        if path == "/ws/live/":
            return connection.respond(HTTPStatus.SERVICE_UNAVAILABLE, "") if self.refusing else None
        if path in self.scripts:
            return self._answer("text/javascript", self.scripts[path])
        if path.startswith("/modules/"):
            return self._answer("text/javascript", (MODULES / path.removeprefix("/modules/")).read_bytes())
        if path in self.pages:
            page = self.pages[path]
            return self._answer("text/html; charset=utf-8", (page() if callable(page) else page).encode())
        return self._answer("text/plain", b"", HTTPStatus.NO_CONTENT if path == "/favicon.ico" else HTTPStatus.NOT_FOUND)

    def _answer(self, kind, body, status=HTTPStatus.OK):
        headers = {"Content-Type": kind, "Content-Length": str(len(body)), "Cache-Control": "no-store", **self.headers}
        return Response(status, status.phrase, Headers(headers), body)

    def _socket(self, socket):
        connection = Connection(socket)
        self.connections.append(connection)
        self.accepted.put(connection)
        try:
            for text in socket:
                connection.inbox.put(json.loads(text))
        except ConnectionClosed:
            pass
        connection.code = socket.close_code
        connection.closed.set()
