/// The value of a string literal without interpolation, with the way back from its bytes to the file's.
package struct SwiftStringLiteral: Sendable, Equatable {
    /// A run of bytes that stands in the file as it stands in the value.
    package struct Run: Sendable, Equatable {
        /// The first byte in `bytes`.
        package var valueOffset: Int
        /// The first byte in the file.
        package var fileOffset: Int
    }

    /// The value: escapes resolved, indentation of a multi-line literal removed.
    package var bytes: [UInt8]
    /// The runs, by rising offset.
    ///
    /// An escape is a run of its own.
    package var runs: [Run]
    /// The literal in the file, quotes included.
    package var range: Range<Int>

    /// The value as text.
    package var text: String { String(decoding: bytes, as: UTF8.self) }

    /// The byte of the file that a byte of the value comes from.
    ///
    /// O(log runs).
    package func fileOffset(of valueOffset: Int) -> Int {
        var low = 0
        var high = runs.count
        while low < high {
            let middle = low + (high - low) / 2
            if runs[middle].valueOffset <= valueOffset { low = middle + 1 } else { high = middle }
        }
        guard low > 0 else { return range.lowerBound }
        let run = runs[low - 1]
        return min(range.upperBound, run.fileOffset + max(0, valueOffset - run.valueOffset))
    }
}
