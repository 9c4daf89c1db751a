/// How to get from one order of rows to another with few moves.
///
/// Rows are known by their keys; keys are unique on each side (see ``RowKeys``). What is not there any more is removed,
/// what stays is put in order, and what is new is inserted, each from front to back.
package struct RowOrder: Sendable, Equatable {
    /// One step, with the meaning of the operation of the same name on the wire.
    package enum Step: Sendable, Equatable {
        /// Take away `count` rows from index `at`.
        case remove(at: Int, count: Int)
        /// Put the new rows `rows` (indexes of the new order) before index `at`.
        case insert(at: Int, rows: Range<Int>)
        /// Take the row at `from` out and put it back so that its index is `to`.
        case move(from: Int, to: Int)
        /// Put all rows in the order in which runs name them.
        case permute([RowRun])
    }

    /// The steps in the order in which they are done.
    package private(set) var steps: [Step] = []
    /// For every row of the new order the index that it had; -1 for a new row.
    private var origins: [Int]

    /// Where a row of the new order was; nil for a new row.
    package func origin(of row: Int) -> Int? { origins[row] < 0 ? nil : origins[row] }

    /// Finds the steps.
    ///
    /// O(n log n), where n counts the rows between those that are equal at the beginning and those at the end.
    /// - Parameters:
    ///   - old: The keys as they were.
    ///   - new: The keys as they are to be.
    ///   - first: So many rows at the beginning are known to be equal.
    package init(from old: [UInt64], to new: [UInt64], isSameUntil first: Int = 0) {
        let least = min(old.count, new.count)
        var front = first
        while front < least, old[front] == new[front] { front += 1 }
        var back = 0
        while back < least - front, old[old.count - 1 - back] == new[new.count - 1 - back] { back += 1 }
        origins = [Int](repeating: -1, count: new.count)
        for row in 0..<front { origins[row] = row }
        for row in new.count - back..<new.count { origins[row] = old.count - new.count + row }

        let table = KeyTable(Array(new[front..<new.count - back]))
        var targets: [Int] = []
        var kept: [Int] = []
        for origin in front..<old.count - back {
            guard let place = table.place(of: old[origin]) else { continue }
            origins[front + place] = origin
            kept.append(origin)
            targets.append(front + place)
        }
        remove(front..<old.count - back, except: kept)
        arrange(targets, behind: front, before: back)
        insert(front..<new.count - back)
    }

    private mutating func remove(_ rows: Range<Int>, except kept: [Int]) {
        // From the back, so that the indexes of what is in front stay as they are.
        var end = rows.upperBound
        for index in kept.reversed() {
            if end > index + 1 { steps.append(.remove(at: index + 1, count: end - index - 1)) }
            end = index
        }
        if end > rows.lowerBound { steps.append(.remove(at: rows.lowerBound, count: end - rows.lowerBound)) }
    }

    private mutating func insert(_ rows: Range<Int>) {
        var row = rows.lowerBound
        while row < rows.upperBound {
            let start = row
            while row < rows.upperBound, origins[row] < 0 { row += 1 }
            if row > start { steps.append(.insert(at: start, rows: start..<row)) }
            row += 1
        }
    }

    /// Puts the rows that stay in order: those that keep their relative order stay where they are, and the others move;
    /// or all are named anew where that takes fewer bytes.
    /// - Parameters:
    ///   - targets: Where the rows between the equal ones go, in their old order.
    ///   - front: How many equal rows are before them.
    ///   - back: How many equal rows are behind them.
    private mutating func arrange(_ targets: [Int], behind front: Int, before back: Int) {
        guard zip(targets, targets.dropFirst()).contains(where: { $0 > $1 }) else { return }
        let sorted = targets.indices.sorted { targets[$0] < targets[$1] }
        let isStable = Self.longestIncreasing(targets)
        let moves = isStable.count { !$0 }
        let runs = RowRun.runs(
            of: Array(0..<front) + sorted.map { front + $0 }
                + Array(front + targets.count..<front + targets.count + back)
        )
        let lengthOfMove = 14
        guard moves * lengthOfMove <= runs.reduce(8, { $0 + $1.length }) else { return steps.append(.permute(runs)) }

        // Rows in their old places, and rows already placed, the latter by the stable row that they follow.
        var waiting = PrefixCounts(ones: targets.count)
        var placed = PrefixCounts(zeros: targets.count + 1)
        var placedCount = 0
        var anchor = -1
        for position in sorted {
            if isStable[position] {
                anchor = position
                continue
            }
            // Placed rows before it are those that follow a stable row in front of it.
            let from = waiting.sum(below: position) + placed.sum(below: min(position, targets.count) + 1)
            waiting.add(-1, at: position)
            let to = waiting.sum(below: anchor + 1) + placedCount
            if from != to { steps.append(.move(from: front + from, to: front + to)) }
            placed.add(1, at: anchor + 1)
            placedCount += 1
        }
    }

    /// Which elements belong to one longest increasing subsequence of distinct numbers.
    ///
    /// O(n log n).
    static func longestIncreasing(_ numbers: [Int]) -> [Bool] {
        var tails: [Int] = []  // positions; numbers[tails[k]] is the least end of an increasing run of length k + 1
        var before = [Int](repeating: -1, count: numbers.count)
        for (position, number) in numbers.enumerated() {
            var low = 0
            var high = tails.count
            while low < high {
                let middle = (low + high) / 2
                if numbers[tails[middle]] < number { low = middle + 1 } else { high = middle }
            }
            if low > 0 { before[position] = tails[low - 1] }
            if low == tails.count { tails.append(position) } else { tails[low] = position }
        }
        var isMember = [Bool](repeating: false, count: numbers.count)
        var position = tails.last ?? -1
        while position >= 0 {
            isMember[position] = true
            position = before[position]
        }
        return isMember
    }
}

/// Counts with prefix sums, both O(log n) (a Fenwick tree).
private struct PrefixCounts {
    private var tree: [Int]

    init(zeros count: Int) { tree = Array(repeating: 0, count: count + 1) }

    init(ones count: Int) {
        tree = (0...count).map { $0 & -$0 }
    }

    mutating func add(_ amount: Int, at index: Int) {
        var node = index + 1
        while node < tree.count {
            tree[node] += amount
            node += node & -node
        }
    }

    func sum(below index: Int) -> Int {
        var node = min(index, tree.count - 1)
        var total = 0
        while node > 0 {
            total += tree[node]
            node -= node & -node
        }
        return total
    }
}
