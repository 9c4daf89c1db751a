import Foundation
import Glibc

/// Files that only their owner can read.
package enum PrivateFile {
    /// Writes a file, in place of one of that name.
    ///
    /// A reader sees the old file or the new one, whole; nobody else can read either at any moment.
    /// - Parameters:
    ///   - bytes: The content.
    ///   - path: The file.
    /// - Throws: When it could not be written; then the old file is still there.
    package static func write(_ bytes: [UInt8], to path: String) throws(Errno) {
        let part = "\(path).\(ProcessIdentity.current).part"
        // What an earlier process of this number has left behind.
        unlink(part)
        let number = open(part, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard number >= 0 else { throw Errno(errno, "open") }
        do throws(Errno) {
            try write(bytes, to: FileDescriptor(number))
            guard rename(part, path) == 0 else { throw Errno(errno, "rename") }
        } catch {
            unlink(part)
            throw error
        }
    }

    /// The content of a file; nil when there is none that can be read.
    package static func read(_ path: String) -> [UInt8]? {
        FileManager.default.contents(atPath: path).map { Array($0) }
    }

    private static func write(_ bytes: [UInt8], to file: consuming FileDescriptor) throws(Errno) {
        var start = 0
        while start < bytes.count {
            let count = bytes.withUnsafeBytes { buffer in
                Glibc.write(
                    file.number,
                    UnsafeRawBufferPointer(rebasing: buffer[start...]).baseAddress,
                    bytes.count - start
                )
            }
            guard count >= 0 else {
                if errno == EINTR { continue }
                throw Errno(errno, "write")
            }
            start += count
        }
    }
}
