import CZlib

/// A decompressor with a limit, so that a small input cannot fill the memory.
package struct Inflater: ~Copyable {
    /// How a piece of input went.
    package enum Outcome: Sendable {
        /// All of it is used, and more can follow.
        case consumed
        /// The compressed data has ended.
        case ended
        /// The output has reached the limit.
        case tooLarge
    }

    private let stream: UnsafeMutablePointer<z_stream>

    /// How much room the output gets at once.
    private static let step = 16_384

    /// Makes a decompressor.
    /// - Parameters:
    ///   - wrapper: What surrounds the data.
    ///   - windowBits: The largest window of the data, 8 to 15; memory is taken when the first reference comes.
    /// - Throws: When there is no memory for it.
    package init(_ wrapper: Deflater.Wrapper, windowBits: Int = 15) throws(ZlibError) {
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        // A window of 9 bits reads data made for 8, and zlib's compressors make 9 when they are asked for 8.
        let bits = Int32(min(15, max(9, windowBits)))
        let code = inflateInit2_(
            stream,
            wrapper == .raw ? -bits : bits + 16,
            ZLIB_VERSION,
            Int32(MemoryLayout<z_stream>.size)
        )
        guard code == Z_OK else {
            stream.deallocate()
            throw ZlibError(code: code)
        }
    }

    deinit {
        inflateEnd(stream)
        stream.deallocate()
    }

    /// Whether the data so far ends between two blocks, on a byte: where a flushed message must end.
    package var isAtBoundary: Bool {
        // zlib.h: bit 7 says "right after a block", the low six bits count unused bits.
        stream.pointee.data_type & 128 != 0 && stream.pointee.data_type & 63 == 0
    }

    /// Forgets the window.
    package mutating func reset() { inflateReset(stream) }

    /// Decompresses a piece of input behind what is in `output`, up to `limit` bytes in all.
    /// - Throws: When the data is broken.
    package mutating func inflate(
        _ bytes: ArraySlice<UInt8>,
        into output: inout [UInt8],
        limit: Int
    ) throws(ZlibError) -> Outcome {
        var rest = bytes
        while true {
            let (used, code, isFull) = run(rest, into: &output, room: min(Self.step, limit - output.count + 1))
            rest = rest.dropFirst(used)
            if output.count > limit { return .tooLarge }
            switch code {
            case Z_STREAM_END:
                return .ended
            case Z_OK, Z_BUF_ERROR:
                if rest.isEmpty, !isFull { return .consumed }
                if code == Z_BUF_ERROR, used == 0, !isFull { throw ZlibError(code: code) }
            default:
                throw ZlibError(code: code)
            }
        }
    }

    /// One call of zlib.
    /// - Returns: How much input was used, zlib's code, and whether the room was filled.
    private mutating func run(
        _ bytes: ArraySlice<UInt8>,
        into output: inout [UInt8],
        room: Int
    ) -> (used: Int, code: Int32, isFull: Bool) {
        let stream = stream
        let inputCount = min(bytes.count, 1 << 30)
        var code = Z_OK
        let produced = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
            bytes.withUnsafeBufferPointer { input in
                stream.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
                stream.pointee.avail_in = UInt32(inputCount)
                stream.pointee.next_out = buffer.baseAddress
                stream.pointee.avail_out = UInt32(room)
                code = CZlib.inflate(stream, Z_SYNC_FLUSH)
            }
            count = room - Int(stream.pointee.avail_out)
        }
        output.append(contentsOf: produced)
        return (inputCount - Int(stream.pointee.avail_in), code, produced.count == room)
    }
}
