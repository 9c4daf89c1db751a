import CLinux
import Glibc

/// The process that listens on a port that we wanted.
package struct PortOwner: Sendable, Hashable {
    /// Its process id.
    package var processID: Int32
    /// Its command, as far as it can be read.
    package var command: String

    /// Finds who listens on a TCP port, from `/proc`; nil when nobody does or it is another user's process.
    static func find(port: UInt16) -> PortOwner? {
        let sockets = Set(["/proc/net/tcp", "/proc/net/tcp6"].flatMap { inodes(listening: port, table: $0) })
        guard !sockets.isEmpty else { return nil }
        for name in TextFile.names(in: "/proc") {
            guard let processID = Int32(name) else { continue }
            let targets = TextFile.names(in: "/proc/\(name)/fd").lazy.map { target(of: "/proc/\(name)/fd/\($0)") }
            if targets.contains(where: sockets.contains) {
                return PortOwner(processID: processID, command: command(of: name))
            }
        }
        return nil
    }

    /// The `socket:[inode]` names of the sockets that listen (state 0A) on a port.
    private static func inodes(listening port: UInt16, table: String) -> [String] {
        TextFile.text(at: table).split(separator: "\n").dropFirst().compactMap { line in
            let fields = line.split(separator: " ", omittingEmptySubsequences: true)
            guard fields.count > 9, fields[3] == "0A" else { return nil }
            guard let local = fields[1].split(separator: ":").last, UInt16(local, radix: 16) == port else { return nil }
            return "socket:[\(fields[9])]"
        }
    }

    private static func target(of link: String) -> String {
        var buffer = [CChar](repeating: 0, count: 128)
        let count = readlink(link, &buffer, buffer.count)
        return String(decoding: buffer.prefix(max(count, 0)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    private static func command(of process: String) -> String {
        let words = TextFile.bytes(at: "/proc/\(process)/cmdline", limit: 4_096).split(separator: 0)
        let line = words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
        return line.count > 80 ? String(line.prefix(79)) + "…" : line
    }
}
