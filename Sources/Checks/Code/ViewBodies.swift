internal import Djust
internal import SwiftOutline

extension ViewDeclaration {
    /// A piece of a view's code: the body of a method, or the block of a computed property.
    struct Body {
        /// What it belongs to.
        let member: Member
        /// The body with its braces.
        let range: Range<Int>

        /// The file.
        var source: SwiftSource { member.source }
        /// What is called in it.
        var calls: [SwiftCall] { source.outline.calls(in: range) }
    }

    /// The code that runs in the view: of its methods and computed properties, not of the class.
    var bodies: [Body] {
        members.compactMap { member in
            guard !member.declaration.isStatic else { return nil }
            let range = member.declaration.asFunction?.body ?? member.declaration.asVariable?.accessorBlock
            return range.map { Body(member: member, range: $0) }
        }
    }
}

extension [SwiftCall] {
    /// The closures that run beside the code that they stand in, or later than it.
    var besideRanges: [Range<Int>] {
        flatMap { call -> [Range<Int>] in
            guard Self.starters.contains(call.name) else { return [] }
            return call.trailingClosures.map(\.range) + (call.argumentList.map { [$0] } ?? [])
        }
    }

    private static let starters: Set<String> = [
        "Task", "detached", "async", "asyncAfter", "Thread", "detachNewThread", "addTask", "addOperation",
        "concurrentPerform", "runBlocking",
    ]
}
