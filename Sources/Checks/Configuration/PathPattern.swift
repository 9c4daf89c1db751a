/// A path with wildcards, relative to the project: `*` and `?` within a name, `**` for any number of folders.
///
/// A pattern that names a folder takes in everything below it, as in `.gitignore`.
package struct PathPattern: Sendable, Equatable {
    /// The pattern as written.
    package let text: String
    private let segments: [[UInt8]]

    /// Takes a pattern; leading `./` and trailing `/` mean nothing.
    package init(_ text: String) {
        self.text = text
        segments = text.utf8.split(separator: UInt8(ascii: "/")).map(Array.init).filter { $0 != [UInt8(ascii: ".")] }
    }

    /// Whether a path, or a folder above it, matches.
    ///
    /// O(segments of the pattern × segments of the path).
    package func matches(_ path: String) -> Bool {
        guard !segments.isEmpty else { return false }
        // The positions in the pattern that the segments so far can have led to.
        var states = closure([0])
        for segment in path.utf8.split(separator: UInt8(ascii: "/")) {
            var next: Set<Int> = []
            for state in states where state < segments.count {
                if segments[state] == Self.anyDepth {
                    if state == segments.count - 1 { return true }
                    next.insert(state)
                } else if Self.matches(segments[state], segment) {
                    next.insert(state + 1)
                }
            }
            states = closure(next)
            if states.contains(segments.count) { return true }
            if states.isEmpty { return false }
        }
        return false
    }

    private static let anyDepth = Array("**".utf8)

    /// Adds the positions that `**` reaches by matching nothing; at the end of a pattern it must match something.
    private func closure(_ states: Set<Int>) -> Set<Int> {
        var result = states
        for start in states {
            var state = start
            while state < segments.count - 1, segments[state] == Self.anyDepth {
                state += 1
                result.insert(state)
            }
        }
        return result
    }

    /// Matches one name against one segment of a pattern, without backtracking further than the last `*`.
    private static func matches(_ pattern: [UInt8], _ name: some Collection<UInt8>) -> Bool {
        let name = Array(name)
        var p = 0
        var n = 0
        var star: (pattern: Int, name: Int)?
        while n < name.count {
            if p < pattern.count, pattern[p] == UInt8(ascii: "*") {
                star = (p, n)
                p += 1
            } else if p < pattern.count, pattern[p] == UInt8(ascii: "?") || pattern[p] == name[n] {
                p += 1
                n += 1
            } else if let last = star {
                star = (last.pattern, last.name + 1)
                p = last.pattern + 1
                n = last.name + 1
            } else {
                return false
            }
        }
        while p < pattern.count, pattern[p] == UInt8(ascii: "*") { p += 1 }
        return p == pattern.count
    }
}
