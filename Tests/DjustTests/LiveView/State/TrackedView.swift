import Djust

/// An address of the tests, nested in a profile.
struct TrackedAddress: Codable, Sendable, Equatable {
    var city = "Rome"
    var phones = ["1", "2"]
}

/// A structure in a structure in state.
struct TrackedProfile: Codable, Sendable, Equatable, ValueConvertible {
    var name = "Ann"
    var address = TrackedAddress()

    var templateValue: Value { .string("\(name), \(address.city), \(address.phones.joined(separator: "+"))") }

    mutating func rename(to name: String) { self.name = name }
}

/// A structure that cannot be compared.
struct LooseWord: Codable, Sendable, ValueConvertible {
    var text = "loose"

    var templateValue: Value { .string(text) }
}

/// State of every shape, each in a slot that counts how often it is evaluated.
@LiveView(
    template: """
        {% load probe %}<div dj-root><i>{{ numbers|seen|join:"," }}</i><i>{{ prices|seen }}</i>
        <i>{{ profile|seen }}</i><i>{{ loose|seen }}</i><i>{{ friend|seen }}</i><i>{{ drafts|seen|join:"," }}</i>
        <i>{{ ratio|seen }}</i><i>{{ word|seen }}</i><i>{{ tags|seen|length }}</i></div>
        """
)
final class TrackedView {
    @State var numbers = [3, 1, 2]
    @State var prices = ["tea": 2]
    @State var profile = TrackedProfile()
    @State var loose = LooseWord()
    @State var friend: TrackedProfile?
    @State var drafts: [String]?
    @State var ratio = Double.nan
    @State var word = "tea"
    @State var tags: Set<String> = ["a"]
    @State var unseen = [1]
}
