import CLinux
import Glibc

/// What the kernel says of a file.
package struct FileStatus: Sendable, Equatable {
    /// Its length in bytes.
    package let size: Int
    /// When its content changed, in seconds since 1970.
    package let modified: Int
    /// The nanoseconds of that moment.
    package let nanoseconds: Int
    /// Its number on its device.
    package let inode: UInt64
    /// Whether it is a plain file.
    package let isRegular: Bool
}

/// A directory below which files are opened, and out of which no path leads.
package struct Directory: ~Copyable, Sendable {
    private let descriptor: FileDescriptor

    /// Opens a directory.
    package init(path: String) throws(Errno) {
        let number = path.withCString { open($0, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
        guard number >= 0 else { throw Errno(errno, "open(\(path))") }
        descriptor = FileDescriptor(number)
    }

    /// Opens a file for reading by the names on the way to it.
    ///
    /// The kernel itself holds the path below the directory, so that neither `..` nor a symbolic link leads out of it, even
    /// when links change in between. Where it cannot (before Linux 5.6), no link is followed at all.
    package func openFile(_ names: [String]) throws(Errno) -> FileDescriptor {
        guard !names.isEmpty, names.allSatisfy(Self.isPlainName) else { throw Errno(ENOENT, "open") }
        // A pipe in the place of a file must not block.
        let flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY
        let directory = descriptor.number
        let number = names.joined(separator: "/").withCString { djust_open_beneath(directory, $0, flags) }
        if number >= 0 { return FileDescriptor(number) }
        // EPERM: a container's filter does not know the call.
        guard errno == ENOSYS || errno == EPERM else { throw .last("openat2") }
        return try openWithoutLinks(names[...], flags)
    }

    private func openWithoutLinks(_ names: ArraySlice<String>, _ flags: Int32) throws(Errno) -> FileDescriptor {
        var current = FileDescriptor(dup(descriptor.number))
        for (index, name) in names.enumerated() {
            let isLast = index == names.count - 1
            let step = (isLast ? flags : O_RDONLY | O_CLOEXEC | O_DIRECTORY) | O_NOFOLLOW
            let parent = current.number
            let number = name.withCString { openat(parent, $0, step) }
            guard number >= 0 else { throw .last("openat") }
            current = FileDescriptor(number)
        }
        return current
    }

    private static func isPlainName(_ name: String) -> Bool {
        !name.isEmpty && name != "." && name != ".." && !name.utf8.contains(0) && !name.utf8.contains(0x2F)
    }
}

extension FileDescriptor {
    /// What the kernel says of the open file.
    package func status() throws(Errno) -> FileStatus {
        var status = stat()
        guard fstat(number, &status) == 0 else { throw .last("fstat") }
        return FileStatus(
            size: max(0, Int(status.st_size)),
            modified: Int(status.st_mtim.tv_sec),
            nanoseconds: Int(status.st_mtim.tv_nsec),
            inode: UInt64(status.st_ino),
            isRegular: status.st_mode & S_IFMT == S_IFREG
        )
    }

    /// Reads a file to its end.
    /// - Throws: When it is larger than the limit (`EFBIG`), or cannot be read.
    package func readAll(limit: Int) throws(Errno) -> [UInt8] {
        var content: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while let count = try read(into: &buffer), count > 0 {
            content.append(contentsOf: buffer[..<count])
            guard content.count <= limit else { throw Errno(EFBIG, "read") }
        }
        return content
    }
}
