/// What tags remember from one use to the next, by their places.
package struct TagMemory: Sendable {
    /// The place of a tag that remembers something.
    package struct Key: Hashable, Sendable {
        /// The text.
        package let source: ObjectIdentifier
        /// Where the tag begins.
        package let offset: Int

        /// The key of the tag at a place.
        package init(_ span: SourceSpan) {
            source = ObjectIdentifier(span.source)
            offset = span.range.lowerBound
        }
    }

    /// What `{% ifchanged %}` compares.
    package enum Content: Sendable {
        /// What its body wrote.
        case text([UInt8])
        /// The values of its arguments.
        case values([Value])
    }

    /// The number of the value that comes next. (`cycle`)
    package var rounds: [Key: Int] = [:]
    /// What was seen last outside of loops. (`ifchanged`)
    private var seen: [Key: Content] = [:]
    /// What was seen last in the runs of loops that are going on, by the serial numbers of these.
    private var seenInLoops: [[Key]: [Int: Content]] = [:]
    /// The number of runs of loops that have begun.
    package var loopCount = 0

    /// Makes an empty memory.
    package init() {}

    /// The memory that an included template begins with: what belongs to the loops around the include stays.
    var fresh: TagMemory {
        var copy = self
        copy.rounds = [:]
        copy.seen = [:]
        return copy
    }

    /// Takes back what an included template has left behind.
    mutating func resume(after included: TagMemory) {
        seenInLoops = included.seenInLoops
        loopCount = included.loopCount
    }

    /// The place among so many values where a tag stands, at least one; the next time it is at the place behind.
    mutating func takeRound(of key: Key, count: Int) -> Int {
        // In place: the key is looked up once.
        func advance(_ next: inout Int) -> Int {
            let round = next < count ? next : 0
            next = round + 1
            return round
        }
        return advance(&rounds[key, default: 0])
    }

    /// Remembers what a tag has seen, in the run of a loop or outside of loops.
    /// - Parameters:
    ///   - content: What it sees now.
    ///   - path: The includes around the tag, then the tag: each include of a template has tags of its own.
    ///   - loop: The serial number of the loop's run, nil outside of loops.
    ///   - running: The serial numbers of all runs that are going on; the others are forgotten.
    /// - Returns: Whether it differs from what the tag saw there before.
    mutating func note(_ content: Content, at path: [Key], in loop: Int?, running: () -> Set<Int>) -> Bool {
        guard let loop else {
            guard let key = path.last else { return true }
            if let known = seen[key], known.equals(content) { return false }
            seen[key] = content
            return true
        }
        if let known = seenInLoops[path]?[loop] {
            if known.equals(content) { return false }
        } else if let entries = seenInLoops[path] {
            let running = running()
            seenInLoops[path] = entries.filter { running.contains($0.key) }
        }
        seenInLoops[path, default: [:]][loop] = content
        return true
    }
}

extension TagMemory.Content {
    /// Whether nothing has changed.
    func equals(_ other: TagMemory.Content) -> Bool {
        switch (self, other) {
        case (.text(let left), .text(let right)): left == right
        case (.values(let left), .values(let right)):
            left.count == right.count && zip(left, right).allSatisfy { $0.equals($1) }
        case (.text, .values), (.values, .text): false
        }
    }
}

extension RenderContext {
    /// Remembers what a tag has seen in the running loop.
    /// - Returns: Whether it differs from what the tag saw there before.
    mutating func note(_ content: TagMemory.Content, for key: TagMemory.Key) -> Bool {
        let loops = loops
        let path = includes.map { TagMemory.Key($0) } + [key]
        return memory.note(content, at: path, in: loop?.serial) { Self.runningLoops(in: loops) }
    }

    /// Does something with nothing remembered, as included templates begin; puts back what was remembered before.
    mutating func withFreshMemory<Result>(_ work: (inout RenderContext) throws -> Result) rethrows -> Result {
        var before = memory
        memory = before.fresh
        defer {
            before.resume(after: memory)
            memory = before
        }
        return try work(&self)
    }

    private static func runningLoops(in loops: some Sequence<LoopState>) -> Set<Int> { Set(loops.map(\.serial)) }
}
