/// Rows that follow one another, named by the first and the last, counted up or down.
package struct RowRun: Sendable, Equatable {
    /// The first row.
    package let first: Int
    /// The last row.
    package let last: Int

    /// Names rows.
    package init(_ first: Int, _ last: Int) {
        self.first = first
        self.last = last
    }

    /// The rows of a list of rows, in as long runs as there are.
    static func runs(of rows: [Int]) -> [RowRun] {
        var runs: [RowRun] = []
        var start = 0
        while start < rows.count {
            var end = start
            let step = start + 1 < rows.count ? rows[start + 1] - rows[start] : 0
            if step == 1 || step == -1 {
                while end + 1 < rows.count, rows[end + 1] - rows[end] == step { end += 1 }
            }
            runs.append(RowRun(rows[start], rows[end]))
            start = end + 1
        }
        return runs
    }

    /// How many bytes it takes in a message, with the comma.
    var length: Int { first == last ? Self.digits(first) + 1 : Self.digits(first) + Self.digits(last) + 4 }

    private static func digits(_ number: Int) -> Int {
        var (digits, limit) = (1, 10)
        while number >= limit {
            digits += 1
            limit *= 10
        }
        return digits
    }
}
