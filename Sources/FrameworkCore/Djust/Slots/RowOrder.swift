/// How to get from one order of rows to another with few moves.
///
/// Rows are known by their keys; keys are unique on each side (see ``RowKeys``). Rows that keep their relative order — a
/// longest increasing subsequence — stay where they are, everything else is removed, moved or inserted.
package struct RowOrder: Sendable, Equatable {
    /// One step, with the meaning of the operation of the same name on the wire.
    package enum Step: Sendable, Equatable {
        /// Take away `count` rows from index `at`.
        case remove(at: Int, count: Int)
        /// Put the new rows `rows` (indexes of the new order) before index `at`.
        case insert(at: Int, rows: Range<Int>)
        /// Take the row at `from` out and put it back so that its index is `to`.
        case move(from: Int, to: Int)
    }

    /// The steps in the order in which they are done.
    package private(set) var steps: [Step] = []
    /// For every row of the new order the index that it had, or nil for a new row.
    package private(set) var origins: [Int?]

    /// Finds the steps.
    ///
    /// O(n log n).
    package init(from old: [UInt64], to new: [UInt64]) {
        if old == new {
            origins = Array(new.indices)
            return
        }
        let places = Dictionary(new.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        origins = Array(repeating: nil, count: new.count)
        var kept: [(origin: Int, target: Int)] = []
        for (index, key) in old.enumerated() {
            guard let target = places[key], origins[target] == nil else { continue }
            origins[target] = index
            kept.append((index, target))
        }
        remove(all: old.count, except: kept.map(\.origin))
        arrange(kept.map(\.target), among: new.count)
    }

    private mutating func remove(all count: Int, except kept: [Int]) {
        // From the back, so that the indexes of what is in front stay as they are.
        var end = count
        for index in kept.reversed() {
            if end > index + 1 { steps.append(.remove(at: index + 1, count: end - index - 1)) }
            end = index
        }
        if end > 0 { steps.append(.remove(at: 0, count: end)) }
    }

    /// Moves the kept rows (given by their targets, in their old order) and inserts the new ones, from front to back.
    private mutating func arrange(_ targets: [Int], among count: Int) {
        var place = [Int](repeating: -1, count: count)
        for (position, target) in targets.enumerated() { place[target] = position }
        let isStable = Self.longestIncreasing(targets)

        // Rows in their old places, and rows already placed, the latter by the stable row that they follow.
        var waiting = PrefixCounts(ones: targets.count)
        var placed = PrefixCounts(zeros: targets.count + 1)
        var placedCount = 0
        var anchor = -1
        for target in 0..<count {
            let position = place[target]
            if position >= 0, isStable[position] {
                anchor = position
                continue
            }
            if position >= 0 {
                // Placed rows before it are those that follow a stable row in front of it.
                let from = waiting.sum(below: position) + placed.sum(below: min(position, targets.count) + 1)
                waiting.add(-1, at: position)
                let to = waiting.sum(below: anchor + 1) + placedCount
                if from != to { steps.append(.move(from: from, to: to)) }
            } else {
                let at = waiting.sum(below: anchor + 1) + placedCount
                if case .insert(let start, let rows) = steps.last, rows.upperBound == target,
                    start + rows.count == at
                {
                    steps[steps.count - 1] = .insert(at: start, rows: rows.lowerBound..<target + 1)
                } else {
                    steps.append(.insert(at: at, rows: target..<target + 1))
                }
            }
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
