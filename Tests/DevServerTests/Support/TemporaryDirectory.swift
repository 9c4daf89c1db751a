import Foundation

/// A directory that is removed with its last user.
final class TemporaryDirectory: Sendable {
    let path: String

    init() throws {
        var template = Array("/tmp/djust-test-XXXXXX".utf8CString)
        path = try template.withUnsafeMutableBufferPointer { buffer in
            guard let base = buffer.baseAddress, let made = mkdtemp(base) else { throw CocoaError(.fileWriteUnknown) }
            return String(cString: made)
        }
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// Writes a file in place, as `cat >` does.
    func write(_ file: String, _ text: String) throws {
        let path = "\(path)/\(file)"
        let directory = (path as NSString).deletingLastPathComponent
        try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
        guard let handle = fopen(path, "w") else { throw CocoaError(.fileWriteUnknown) }
        fputs(text, handle)
        fclose(handle)
    }

    /// Writes a file beside and renames it over, as most editors do.
    func replace(_ file: String, _ text: String) throws {
        try write(file + ".tmp", text)
        guard rename("\(path)/\(file).tmp", "\(path)/\(file)") == 0 else { throw CocoaError(.fileWriteUnknown) }
    }

    func read(_ file: String) -> String {
        (try? String(contentsOfFile: "\(path)/\(file)", encoding: .utf8)) ?? ""
    }

    func exists(_ file: String) -> Bool { FileManager.default.fileExists(atPath: "\(path)/\(file)") }

    func remove(_ file: String) throws { try FileManager.default.removeItem(atPath: "\(path)/\(file)") }

    /// Runs a shell command in the directory.
    func shell(_ command: String) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = ["-ec", command]
        process.currentDirectoryURL = URL(fileURLWithPath: path)
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw CocoaError(.fileWriteUnknown) }
    }
}
