import CLinux
import Glibc

/// Who started whom, from `/proc`.
enum ProcessTree {
    /// Every process below a process, nearest first.
    ///
    /// One pass over `/proc`.
    static func descendants(of root: pid_t) -> [pid_t] {
        var children: [pid_t: [pid_t]] = [:]
        for name in TextFile.names(in: "/proc") {
            guard let processID = pid_t(name), let parent = parent(of: processID) else { continue }
            children[parent, default: []].append(processID)
        }
        var found: [pid_t] = []
        var next = [root]
        while let process = next.popLast() {
            let below = children.removeValue(forKey: process) ?? []
            found.append(contentsOf: below)
            next.append(contentsOf: below)
        }
        return found
    }

    /// The process that started a process: the fourth field of `stat`, the second after the name's last `)`.
    private static func parent(of process: pid_t) -> pid_t? {
        let stat = TextFile.text(at: "/proc/\(process)/stat")
        guard let end = stat.lastIndex(of: ")") else { return nil }
        let fields = stat[stat.index(after: end)...].split(separator: " ", maxSplits: 2)
        return fields.count > 1 ? pid_t(fields[1]) : nil
    }
}
