import CLinux
import Glibc

/// The variables that this process was started with.
enum ProcessEnvironment {
    /// Reads the variables, as they were when the process began, from `/proc`; nothing can change them meanwhile.
    static func current() -> [String: String] {
        var variables: [String: String] = [:]
        for entry in TextFile.bytes(at: "/proc/self/environ", limit: 1 << 22).split(separator: 0) {
            guard let equals = entry.firstIndex(of: UInt8(ascii: "=")) else { continue }
            let name = String(decoding: entry[..<equals], as: UTF8.self)
            variables[name] = String(decoding: entry[(equals + 1)...], as: UTF8.self)
        }
        return variables
    }
}
