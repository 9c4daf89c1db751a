extension RoutePattern {
    /// Matches a path.
    ///
    /// Every place takes as much as it can so that the rest still matches, as in a regular expression. O(path × places),
    /// whatever the path is.
    /// - Parameter path: The decoded path.
    /// - Returns: The texts of the places, or nil when the pattern does not match.
    package func match(_ path: [UInt8]) -> RouteParameters? {
        var middle = parts[...]
        var start = 0
        var end = path.count
        // Most routes are ruled out, and most others decided, by what stands before the first and behind the last place.
        if case .literal(let bytes)? = middle.first {
            guard path.starts(with: bytes) else { return nil }
            start = bytes.count
            middle.removeFirst()
        }
        if case .literal(let bytes)? = middle.last {
            guard end - start >= bytes.count, path[(end - bytes.count)...].elementsEqual(bytes) else { return nil }
            end -= bytes.count
            middle.removeLast()
        }
        guard !middle.isEmpty else { return start == end ? RouteParameters() : nil }
        if middle.count == 1, case .parameter(let name, let converter)? = middle.first {
            let text = path[start..<end]
            guard !text.isEmpty, converter.takes(text) else { return nil }
            return RouteParameters([name: String(decoding: text, as: UTF8.self)])
        }
        return Self.match(Array(path[start..<end]), Array(middle))
    }

    /// Matches several parts, by finding from the last part to the first at which places the rest of the path matches the
    /// rest of the parts.
    private static func match(_ path: [UInt8], _ parts: [Part]) -> RouteParameters? {
        // ends[part][position]: where the part ends that begins there, -1 when the rest does not match.
        var ends: [[Int]] = []
        var isReachable = [Bool](repeating: false, count: path.count) + [true]
        for part in parts.reversed() {
            let partEnds: [Int]
            switch part {
            case .literal(let bytes): partEnds = literalEnds(bytes, in: path, before: isReachable)
            case .parameter(_, .uuid): partEnds = uuidEnds(in: path, before: isReachable)
            case .parameter(_, let converter): partEnds = placeEnds(converter, in: path, before: isReachable)
            }
            isReachable = partEnds.map { $0 >= 0 }
            ends.append(partEnds)
        }
        var values: [String: String] = [:]
        var position = 0
        for (part, partEnds) in zip(parts, ends.reversed()) {
            let end = partEnds[position]
            guard end >= 0 else { return nil }
            if case .parameter(let name, _) = part {
                values[name] = String(decoding: path[position..<end], as: UTF8.self)
            }
            position = end
        }
        return RouteParameters(values)
    }

    private static func literalEnds(_ bytes: [UInt8], in path: [UInt8], before isReachable: [Bool]) -> [Int] {
        (0...path.count).map { position in
            let end = position + bytes.count
            guard end <= path.count, isReachable[end], path[position..<end].elementsEqual(bytes) else { return -1 }
            return end
        }
    }

    private static func uuidEnds(in path: [UInt8], before isReachable: [Bool]) -> [Int] {
        (0...path.count).map { position in
            let end = position + 36
            guard end <= path.count, isReachable[end], Converter.uuid.takes(path[position..<end]) else { return -1 }
            return end
        }
    }

    private static func placeEnds(_ converter: Converter, in path: [UInt8], before isReachable: [Bool]) -> [Int] {
        // Walking backwards, `best` is the last good end of the run of bytes that the converter takes.
        var ends = [Int](repeating: -1, count: path.count + 1)
        var best = isReachable[path.count] ? path.count : -1
        for position in path.indices.reversed() {
            guard converter.takes(path[position]) else {
                best = isReachable[position] ? position : -1
                continue
            }
            ends[position] = best
            if best < 0, isReachable[position] { best = position }
        }
        return ends
    }
}
