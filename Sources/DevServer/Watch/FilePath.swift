/// The few things that the watcher does with paths: text, with `/` between names.
enum FilePath {
    /// The last name of a path.
    static func name(of path: String) -> String {
        guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return path }
        return String(path[path.utf8.index(after: slash)...])
    }

    /// Everything before the last name; `.` when there is nothing.
    static func parent(of path: String) -> String {
        guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// A name in a directory.
    static func join(_ directory: String, _ name: String) -> String {
        name.hasPrefix("/") ? name : directory.hasSuffix("/") ? directory + name : directory + "/" + name
    }

    /// A path as seen from a directory above it; the path itself when it lies elsewhere.
    static func relative(_ path: String, to directory: String) -> String {
        let prefix = directory.hasSuffix("/") ? directory : directory + "/"
        return path.hasPrefix(prefix) ? String(path.dropFirst(prefix.count)) : path
    }
}
