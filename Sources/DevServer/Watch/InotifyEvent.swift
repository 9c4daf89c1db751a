import CLinux
import Glibc

/// One event as the kernel reports it.
package struct InotifyEvent: Hashable {
    /// The watch that it is about; -1 when the queue overflowed.
    package var watch: Int32
    /// What happened, `IN_…` bits.
    package var mask: UInt32
    /// The name in the watched directory; empty when it is about the directory itself.
    package var name: String

    /// Makes an event.
    package init(watch: Int32, mask: UInt32, name: String) {
        self.watch = watch
        self.mask = mask
        self.name = name
    }

    /// Whether it has one of these bits.
    func has(_ bits: Int32...) -> Bool { bits.contains { mask & UInt32(bitPattern: $0) != 0 } }

    /// Whether it is about a directory in the watched one.
    var isDirectory: Bool { has(IN_ISDIR) }

    /// Reads what one `read` of an inotify descriptor returned (inotify(7)): 16 bytes and a padded name each.
    package static func parse(_ bytes: [UInt8]) -> [InotifyEvent] {
        var events: [InotifyEvent] = []
        var offset = 0
        bytes.withUnsafeBytes { buffer in
            while buffer.count - offset >= 16 {
                let length = Int(buffer.loadUnaligned(fromByteOffset: offset + 12, as: UInt32.self))
                guard length <= buffer.count - offset - 16 else { return }
                let name = buffer[(offset + 16)..<(offset + 16 + length)].prefix { $0 != 0 }
                events.append(
                    InotifyEvent(
                        watch: buffer.loadUnaligned(fromByteOffset: offset, as: Int32.self),
                        mask: buffer.loadUnaligned(fromByteOffset: offset + 4, as: UInt32.self),
                        name: String(decoding: name, as: UTF8.self)
                    )
                )
                offset += 16 + length
            }
        }
        return events
    }
}
