internal import Djust
internal import Glibc

/// Writes a file anew in one step: readers see the old text or the new one, never a part.
package struct FileReplacement: Sendable {
    /// Why a file was left as it is.
    package enum Failure: Error, Sendable, Equatable {
        /// It is no longer what was read.
        case changed
        /// The system refused; in its words.
        case system(String)
    }

    private let path: String

    /// Names a file; a symbolic link means the file that it points at.
    package init(_ path: String) { self.path = path }

    /// Replaces the text, when it is still the expected one.
    ///
    /// The file keeps its permissions. The new text goes into a file beside it, which then takes its place. It is not
    /// waited for the disk: that takes milliseconds a file, and sources are in version control.
    package func write(_ bytes: [UInt8], expecting before: [UInt8]) throws(Failure) {
        guard let resolved = realpath(path, nil) else { throw Self.failure() }
        defer { free(resolved) }
        let target = String(cString: resolved)
        guard let current = ProjectFiles.contents(at: target) else { throw Self.failure() }
        if current != before { throw .changed }
        var status = stat()
        guard stat(target, &status) == 0 else { throw Self.failure() }

        guard let file = TemporaryFile(toReplace: target) else { throw Self.failure() }
        do throws(Failure) {
            guard file.write(bytes) else { throw Self.failure() }
            // The owner may be another; that its group cannot be kept is no reason not to fix.
            _ = fchown(file.descriptor, status.st_uid, status.st_gid)
            guard fchmod(file.descriptor, status.st_mode & 0o7777) == 0 else { throw Self.failure() }
            if ProjectFiles.contents(at: target) != before { throw .changed }
            guard file.replace() else { throw Self.failure() }
        } catch {
            file.discard()
            throw error
        }
    }

    private static func failure() -> Failure { .system(String(cString: strerror(errno))) }
}
