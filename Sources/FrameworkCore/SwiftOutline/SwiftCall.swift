/// A call found in a range: `Live("/", CounterView.self, name: "home")`, `list.map { $0 }`.
package struct SwiftCall: Sendable {
    /// A closure after the parentheses.
    package struct TrailingClosure: Sendable, Equatable {
        /// The label of the second and later closures.
        package var label: String?
        /// The closure with its braces.
        package var range: Range<Int>
    }

    /// The names that lead to what is called: `["self", "client", "get"]`.
    ///
    /// Just the last ones when the receiver is an expression: `["first"]` of `load().first()`, and of `.init()`
    /// `["init"]`.
    package var path: [String]
    /// The receiver, when it is more than a path of names.
    package var receiver: Range<Int>?
    /// Whether the path begins with a dot, as in `.file("x")`.
    package var isImplicitMember: Bool
    /// From the first name to the last.
    package var calleeRange: Range<Int>
    /// From the first name (or receiver) to the end of the call.
    package var range: Range<Int>
    /// The arguments in parentheses.
    package var arguments: [SwiftArgument]
    /// The parentheses and what is in them; nil for a call with a closure only.
    package var argumentList: Range<Int>?
    /// The closures after the parentheses.
    package var trailingClosures: [TrailingClosure]
    /// Whether it begins a statement; `try`, `await` and `return` before it do not matter.
    package var beginsStatement: Bool

    /// What is called, the last name of the path.
    package var name: String { path.last ?? "" }

    /// Where the last name of the path stands.
    package var nameRange: Range<Int> {
        max(calleeRange.lowerBound, calleeRange.upperBound - name.utf8.count)..<calleeRange.upperBound
    }

    /// Finds an argument by its label.
    package func argument(_ label: String) -> SwiftArgument? { arguments.first { $0.label == label } }
}

/// An assignment found in a range: `count = 1`, `self.items[0].done += 1`.
package struct SwiftAssignment: Sendable, Equatable {
    /// The names of the target, without a leading `self` and without subscripts.
    package var path: [String]
    /// Whether the target begins with `self.`.
    package var hasSelf: Bool
    /// The target as written.
    package var targetRange: Range<Int>
    /// `=`, `+=`, ...
    package var operatorText: String
    /// The value.
    package var value: Range<Int>
}
