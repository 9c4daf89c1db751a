import Foundation

/// How measured times are printed.
enum Samples {
    /// `"samples_us": [...]`, as the programs that run several engines read it.
    static func json(_ microseconds: [Double]) -> String {
        "\"samples_us\": [\(microseconds.map { String(format: "%.2f", $0) }.joined(separator: ", "))]"
    }
}

extension Duration {
    /// The duration in microseconds.
    var microseconds: Double { Double(components.attoseconds) / 1e12 + Double(components.seconds) * 1e6 }
}
