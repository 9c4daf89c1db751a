import CZlib

/// A failure of zlib.
package struct ZlibError: Error, Sendable, Equatable {
    /// zlib's code.
    package let code: Int32

    /// The output would be larger than the caller takes; not a code of zlib.
    package static let tooLarge = ZlibError(code: 100)
}

/// A compressor: raw deflate for WebSocket messages, gzip for responses.
package struct Deflater: ~Copyable {
    /// What surrounds the compressed data.
    package enum Wrapper: Sendable {
        /// Nothing (RFC 1951).
        case raw
        /// A gzip header and trailer (RFC 1952).
        case gzip
    }

    private let stream: UnsafeMutablePointer<z_stream>

    /// Makes a compressor.
    /// - Parameters:
    ///   - wrapper: What surrounds the data.
    ///   - level: 1 (fast) to 9 (small).
    ///   - windowBits: The window, 9 to 15.
    ///   - memoryLevel: 1 to 9.
    ///   - avoidsReferences: Whether to use Huffman codes only, so that the data can be read with any window.
    /// - Throws: When there is no memory for it.
    package init(
        _ wrapper: Wrapper,
        level: Int = 6,
        windowBits: Int = 15,
        memoryLevel: Int = 8,
        avoidsReferences: Bool = false
    ) throws(ZlibError) {
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        let bits = Int32(min(15, max(9, windowBits)))
        let code = deflateInit2_(
            stream,
            Int32(min(9, max(1, level))),
            Z_DEFLATED,
            wrapper == .raw ? -bits : bits + 16,
            Int32(min(9, max(1, memoryLevel))),
            avoidsReferences ? Z_HUFFMAN_ONLY : Z_DEFAULT_STRATEGY,
            ZLIB_VERSION,
            Int32(MemoryLayout<z_stream>.size)
        )
        guard code == Z_OK else {
            stream.deallocate()
            throw ZlibError(code: code)
        }
    }

    deinit {
        deflateEnd(stream)
        stream.deallocate()
    }

    /// Compresses a message up to a byte boundary that ends in `00 00 FF FF`; the window is kept for the next one.
    package mutating func flush(_ bytes: [UInt8]) throws(ZlibError) -> [UInt8] { try run(bytes, Z_SYNC_FLUSH) }

    /// Compresses everything and ends the data.
    package mutating func finish(_ bytes: [UInt8]) throws(ZlibError) -> [UInt8] { try run(bytes, Z_FINISH) }

    /// Forgets the window: what follows refers to nothing before.
    package mutating func reset() { deflateReset(stream) }

    private mutating func run(_ bytes: [UInt8], _ mode: Int32) throws(ZlibError) -> [UInt8] {
        guard bytes.count < Int(UInt32.max) / 2 else { throw ZlibError(code: Z_BUF_ERROR) }
        let bound = Int(deflateBound(stream, UInt(bytes.count))) + 16
        let stream = stream
        var code = Z_OK
        let output = [UInt8](unsafeUninitializedCapacity: bound) { buffer, count in
            bytes.withUnsafeBufferPointer { input in
                // zlib does not write to its input; its header lacks the const.
                stream.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
                stream.pointee.avail_in = UInt32(input.count)
                stream.pointee.next_out = buffer.baseAddress
                stream.pointee.avail_out = UInt32(bound)
                code = deflate(stream, mode)
            }
            count = bound - Int(stream.pointee.avail_out)
        }
        let isDone = mode == Z_FINISH ? code == Z_STREAM_END : code == Z_OK || code == Z_BUF_ERROR
        guard isDone, stream.pointee.avail_in == 0 else { throw ZlibError(code: code) }
        return output
    }
}

/// Whole documents in gzip.
package enum Gzip {
    /// The bytes compressed.
    package static func compress(_ bytes: [UInt8], level: Int = 6) throws(ZlibError) -> [UInt8] {
        var deflater = try Deflater(.gzip, level: level)
        return try deflater.finish(bytes)
    }

    /// The bytes decompressed.
    /// - Throws: When the data is broken or would be larger than the limit.
    package static func decompress(_ bytes: [UInt8], limit: Int) throws(ZlibError) -> [UInt8] {
        var inflater = try Inflater(.gzip)
        var output: [UInt8] = []
        guard try inflater.inflate(bytes[...], into: &output, limit: limit) == .ended else {
            throw ZlibError(code: Z_DATA_ERROR)
        }
        return output
    }
}
