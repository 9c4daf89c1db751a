"""A project under `djust serve --reload`, as a process of its own whose output is read as it comes."""

import os
import re
import signal
import subprocess
import threading
import time


class ServedProject:
    def __init__(self, binary, project):
        self.binary = binary
        self.project = project
        self.lines = []
        self.url = None
        self._more = threading.Condition()

    def start(self):
        """Starts serving; answers the seconds until the address was printed."""
        began = time.monotonic()
        self.process = subprocess.Popen(
            [self.binary, "serve", "--reload", "--port", "0"],
            cwd=self.project,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            start_new_session=True,
        )
        threading.Thread(target=self._read, daemon=True).start()
        self.url = self.wait_for(r"http://\S+", timeout=900).group(0).rstrip("/") + "/"
        return time.monotonic() - began

    def _read(self):
        for line in self.process.stdout:
            with self._more:
                self.lines.append(line.rstrip("\n"))
                self._more.notify_all()

    def wait_for(self, pattern, after=0, timeout=120):
        """The first match in the lines from `after` on."""
        deadline = time.monotonic() + timeout
        with self._more:
            while True:
                for line in self.lines[after:]:
                    if match := re.search(pattern, line):
                        return match
                left = deadline - time.monotonic()
                assert left > 0, f"no {pattern!r} within {timeout} s in:\n" + "\n".join(self.lines[after:])
                self._more.wait(left)

    def processes(self):
        """The processes of the project that are alive: those that have a file below it open as their program or folder."""
        found = []
        for pid in filter(str.isdigit, os.listdir("/proc")):
            for link in ("exe", "cwd"):
                try:
                    target = os.readlink(f"/proc/{pid}/{link}")
                except OSError:
                    continue
                if target.startswith(str(self.project)) and int(pid) != os.getpid():
                    found.append((int(pid), target))
        return found

    def interrupt(self, timeout=10):
        """Presses Ctrl-C; answers the exit status and the seconds it took."""
        began = time.monotonic()
        os.killpg(self.process.pid, signal.SIGINT)
        status = self.process.wait(timeout)
        return status, time.monotonic() - began

    def stop(self):
        if self.process.poll() is None:
            self.interrupt()
