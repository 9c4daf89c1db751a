/// The places of keys, which are hashes already.
///
/// Whoever chooses the keys of rows cannot choose their buckets: a number of the process decides about them.
struct KeyTable {
    private static let multiplier = UInt64.random(in: .min ... .max) | 1

    /// For each bucket the place of its key plus one, 0 for an empty one.
    private var buckets: [Int32]
    private let mask: Int
    private let shift: UInt64
    private let keys: [UInt64]
    /// Whether no key is there twice.
    private(set) var hasEachOnce = true

    /// Takes keys; of equal ones the first counts.
    ///
    /// O(keys).
    init(_ keys: [UInt64]) {
        var (size, bits): (Int, UInt64) = (8, 3)
        while size < keys.count * 2 { (size, bits) = (size * 2, bits + 1) }
        buckets = [Int32](repeating: 0, count: size)
        mask = size - 1
        shift = 64 - bits
        self.keys = keys
        for (place, key) in keys.enumerated() {
            var bucket = Int(truncatingIfNeeded: (key &* Self.multiplier) >> shift)
            while buckets[bucket] != 0, keys[Int(buckets[bucket]) - 1] != key { bucket = (bucket + 1) & mask }
            if buckets[bucket] == 0 {
                buckets[bucket] = Int32(truncatingIfNeeded: place + 1)
            } else {
                hasEachOnce = false
            }
        }
    }

    /// Where a key is; nil when it is not there.
    func place(of key: UInt64) -> Int? {
        var bucket = Int(truncatingIfNeeded: (key &* Self.multiplier) >> shift)
        while buckets[bucket] != 0 {
            let place = Int(buckets[bucket]) - 1
            if keys[place] == key { return place }
            bucket = (bucket + 1) & mask
        }
        return nil
    }
}
