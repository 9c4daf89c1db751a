import CLinux
import Glibc

/// Finds the directories and files of a tree.
enum DirectoryWalk {
    /// Calls the bodies for a directory and everything below it, except what the rules leave out.
    ///
    /// A directory is entered after `enter` has been called, so that a watch is in place before its names are read.
    /// Links to directories are not followed: they may lead in circles.
    static func visit(
        _ root: String,
        rules: IgnoreRules,
        enter: (String) throws(SystemError) -> Void,
        file: (String) -> Void
    ) throws(SystemError) {
        var pending = [root]
        while let directory = pending.popLast() {
            try enter(directory)
            for name in TextFile.names(in: directory) {
                let path = FilePath.join(directory, name)
                var status = stat()
                guard lstat(path, &status) == 0 else { continue }
                if status.st_mode & S_IFMT == S_IFDIR {
                    if !rules.ignoresDirectory(path) { pending.append(path) }
                } else if !rules.ignoresFile(path) {
                    file(path)
                }
            }
        }
    }
}
