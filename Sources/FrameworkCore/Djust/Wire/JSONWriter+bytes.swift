extension JSONWriter {
    /// Writes UTF-8 in quotes; what is not UTF-8 is replaced, so that the message stays one.
    package static func writeString(_ bytes: some Collection<UInt8>, into output: inout OutputBuffer) {
        write(String(decoding: bytes, as: UTF8.self), into: &output)
    }

    /// The JSON of a value.
    package static func bytes(of value: Value) -> [UInt8] {
        var output = OutputBuffer()
        write(value, into: &output)
        return output.bytes
    }
}
