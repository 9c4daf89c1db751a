import Djust
import TestSupport
import Testing

struct RowOrderTests {
    @Test func `the steps give the new order`() {
        var random = SeededGenerator(seed: 1)
        for _ in 0..<2000 {
            let (old, new) = (Self.keys(&random), Self.keys(&random))
            let order = RowOrder(from: old, to: new)
            #expect(Self.rows(old, after: order, of: new) == new, "\(old) to \(new): \(order.steps)")
            for row in new.indices {
                #expect(order.origin(of: row).map { old[$0] == new[row] } ?? !old.contains(new[row]))
            }
        }
    }

    @Test(arguments: 1...6)
    func `no fewer rows can move`(count: Int) {
        let old = Array(0..<UInt64(count))
        for new in Self.permutations(of: old) {
            let order = RowOrder(from: old, to: new)
            let longest = Self.subsets(of: new).filter { $0 == $0.sorted() }.map(\.count).max() ?? 0
            if case .permute(let runs)? = order.steps.first {
                // All rows are named anew only where that is shorter than moving the fewest.
                #expect(order.steps.count == 1 && runs.count * 2 < (count - longest) * 14, "\(new): \(runs)")
            } else {
                #expect(order.steps.count == count - longest, "\(new): \(order.steps)")
            }
            #expect(Self.rows(old, after: order, of: new) == new)
        }
    }

    @Test(
        arguments: [
            ([1, 2, 3], [1, 2, 3], []),
            ([1, 2, 3], [], [.remove(at: 0, count: 3)]),
            ([], [1, 2], [.insert(at: 0, rows: 0..<2)]),
            ([1, 2, 3, 4], [1, 4], [.remove(at: 1, count: 2)]),
            ([1, 4], [1, 2, 3, 4], [.insert(at: 1, rows: 1..<3)]),
            ([1, 2, 3], [3, 1, 2], [.move(from: 2, to: 0)]),
            ([1, 2, 3], [2, 3, 1], [.move(from: 0, to: 2)]),
            ([1, 2], [9, 2], [.remove(at: 0, count: 1), .insert(at: 0, rows: 0..<1)]),
        ] as [([UInt64], [UInt64], [RowOrder.Step])]
    )
    func `what is usual takes few steps`(old: [UInt64], new: [UInt64], steps: [RowOrder.Step]) {
        #expect(RowOrder(from: old, to: new).steps == steps)
    }

    @Test func `many rows are put in order in little time`() {
        let old = Array(0..<UInt64(20_000))
        #expect(RowOrder(from: old, to: old.reversed()).steps == [.permute([RowRun(19_999, 0)])])
        let halves = Array(old[10_000...] + old[..<10_000])
        #expect(RowOrder(from: old, to: halves).steps == [.permute([RowRun(10_000, 19_999), RowRun(0, 9_999)])])
    }

    // MARK: - Help

    private static func keys(_ random: inout SeededGenerator) -> [UInt64] {
        Array(Array(0..<UInt64(9)).shuffled(using: &random).prefix(random.below(9)))
    }

    /// Does the steps, as a client does them.
    private static func rows(_ old: [UInt64], after order: RowOrder, of new: [UInt64]) -> [UInt64] {
        order.steps.reduce(into: old) { rows, step in
            switch step {
            case .remove(let at, let count): rows.removeSubrange(at..<at + count)
            case .insert(let at, let targets): rows.insert(contentsOf: new[targets], at: at)
            case .move(let from, let to): rows.insert(rows.remove(at: from), at: to)
            case .permute(let runs):
                let before = rows
                rows = runs.flatMap { run in
                    stride(from: run.first, through: run.last, by: run.first <= run.last ? 1 : -1).map { before[$0] }
                }
            }
        }
    }

    private static func permutations(of keys: [UInt64]) -> [[UInt64]] {
        guard let first = keys.first else { return [[]] }
        return permutations(of: Array(keys.dropFirst())).flatMap { rest in
            (0...rest.count).map { place in
                var copy = rest
                copy.insert(first, at: place)
                return copy
            }
        }
    }

    private static func subsets(of keys: [UInt64]) -> [[UInt64]] {
        (0..<1 << keys.count).map { bits in keys.indices.filter { bits >> $0 & 1 == 1 }.map { keys[$0] } }
    }
}

struct RowKeysTests {
    @Test(
        arguments: [([1, 2, 3], false), ([1, 2, 1], true), ([5, 5, 5, 5], true), ([], false)] as [([UInt64], Bool)]
    )
    func `every row has a key of its own`(given: [UInt64], hasDuplicates: Bool) {
        var keys = RowKeys()
        for key in given { keys.append(key) }
        #expect(Set(keys.keys).count == given.count)
        #expect(keys.hasDuplicates == hasDuplicates)
    }

    @Test func `the first row of a key keeps it, and the second is known again as the second`() {
        var one = RowKeys()
        for key in [7, 8, 7] as [UInt64] { one.append(key) }
        var other = RowKeys()
        for key in [7, 7, 9] as [UInt64] { other.append(key) }
        #expect(one.keys[0] == 7 && one.keys[1] == 8)
        #expect(one.keys[2] == other.keys[1])
    }
}
