import DevServer
import Foundation

/// A project whose `swift build` is a script and whose app is a small program that speaks the control protocol, so that
/// a test of the supervisor takes no compiler.
///
/// Words in `Sources/App/App.swift` decide what happens.
struct FakeProject {
    let directory: TemporaryDirectory
    let console = RecordingConsole()

    init() throws {
        directory = try TemporaryDirectory()
        try directory.write(
            "Package.swift",
            "let package = Package(name: \"myapp\", products: [.executable(name: \"myapp\", targets: [\"App\"])])"
        )
        try directory.write("Templates/counter.html", "<p>1</p>")
        try directory.write("static/style.css", "p {}")
        try directory.write("djust.json", "{}")
        try directory.write("tools/app.py", Self.app)
        try directory.write("tools/swift", Self.swift)
        try directory.shell("chmod +x tools/swift")
        try edit("version 1")
    }

    /// Writes the source of the app.
    func edit(_ text: String) throws { try directory.replace("Sources/App/App.swift", text) }

    /// Options for a server of the project on a free port.
    var options: ServeOptions {
        var options = ServeOptions(directory: directory.path, reload: true, port: 0)
        options.swiftCommand = "\(directory.path)/tools/swift"
        options.handlesSignals = false
        return options
    }

    /// Runs a server while a body runs; answers the exit status.
    @discardableResult
    func serve(_ options: ServeOptions? = nil, _ body: (DevServer) async throws -> Void) async throws -> Int32 {
        let server = DevServer(options ?? self.options, console: console)
        async let status = server.run()
        do {
            try await body(server)
        } catch {
            server.stop()
            _ = try await status
            throw error
        }
        server.stop()
        return try await status
    }

    /// Waits for the first answer; answers the port.
    func ready() async throws -> UInt16 {
        let url = try await console.next("ready") { if case .ready(let url, _, _) = $0 { url } else { nil } }
        return UInt16(url.split(separator: ":").last ?? "") ?? 0
    }

    /// The build command: `BROKEN` fails with what swiftc writes, `GATED` waits for the file `gate`.
    private static let swift = #"""
        #!/bin/sh
        cd "$5"
        source=Sources/App/App.swift
        echo "build" >> builds.log
        if grep -q GATED $source; then echo gated; while [ ! -e gate ]; do sleep 0.01; done; fi
        if grep -q BROKEN $source; then
            echo "[3/7] Compiling App App.swift"
            echo "$PWD/$source:3:22: error: cannot find '<x>' in scope"
            echo "1 | struct A {"
            echo '  |   `- error: cannot find <x> in scope'
            echo "error: emit-module command failed with exit code 1 (use -v to see invocation)"
            exit 1
        fi
        mkdir -p .build/debug
        { echo "#!/usr/bin/env -S python3 -ES"; printf 'SOURCE = """'; cat $source; echo '"""'; cat tools/app.py; } > .build/new
        chmod +x .build/new
        mv .build/new .build/debug/myapp
        """#

    /// The app: answers with its source and its count, which a snapshot carries from one process to the next.
    private static let app = #"""
        import json, os, select, signal, socket, sys
        state = os.path.join(os.environ["DJUST_STATE_DIR"], "count")
        listening = socket.socket(fileno=3)
        control = socket.socket(fileno=int(os.environ["DJUST_CONTROL_FD"]))
        def tell(**report): control.sendall((json.dumps(report) + "\n").encode())
        def die(where):
            sys.stderr.write("App/App.swift:3: Fatal error: " + where + "\n")
            sys.stderr.flush()
            os.kill(os.getpid(), signal.SIGILL)
        if "DIES" in SOURCE: die("at start")
        print("hello from " + str(os.getpid()), flush=True)
        if "FORKS" in SOURCE and os.fork() == 0:
            while True: signal.pause()
        count, accepting, pending, log = 0, False, b"", []
        tell(type="ready")
        while True:
            ready, _, _ = select.select([control] + ([listening] if accepting else []), [], [])
            if control in ready:
                bytes = control.recv(65536)
                if not bytes: os._exit(0)
                pending += bytes
                while b"\n" in pending:
                    line, pending = pending.split(b"\n", 1)
                    command = json.loads(line)
                    log.append(command)
                    if command["type"] == "accept":
                        accepting = True
                        if os.path.exists(state): count = int(open(state).read())
                    if command["type"] == "templates-changed": tell(type="patched", sessions=2, milliseconds=1.5)
                    if command["type"] == "retire":
                        accepting = False
                        if "STUBBORN" in SOURCE:
                            signal.signal(signal.SIGTERM, signal.SIG_IGN)
                            continue
                        with open(state, "w") as file: file.write(str(count))
                        os._exit(0)
            if listening in ready:
                try: connection, _ = listening.accept()
                except BlockingIOError: continue
                connection.setblocking(True)
                head = connection.recv(65536)
                if head.startswith(b"GET /crash"): die("asked for")
                if head.startswith(b"GET /count"): count += 1
                body = json.dumps({"source": SOURCE, "count": count, "log": log, "pid": os.getpid()}).encode()
                connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\nConnection: close\r\n\r\n" % len(body) + body)
                connection.close()
        """#
}
