import Djust
import Testing

/// What counts as a change of state.
struct ChangeTrackingTests {
    /// What something that a handler does comes to.
    enum Effect {
        /// Nothing is looked at.
        case ignored
        /// The slot is evaluated, and nothing is sent because its text is the same.
        case looked
        /// The slot is evaluated and sent.
        case shown
    }

    /// Something that a handler can do.
    struct Deed: Sendable, CustomTestStringConvertible {
        let name: String
        let effect: Effect
        let work: @Sendable (TrackedView) throws -> Void

        init(_ name: String, _ effect: Effect, _ work: @escaping @Sendable (TrackedView) throws -> Void) {
            self.name = name
            self.effect = effect
            self.work = work
        }

        var testDescription: String { name }
    }

    private static func nothing<T>(_ value: inout T) {}
    private static func bump(_ value: inout Int) { value += 1 }
    private static func fail(_ values: inout [Int]) throws {
        values.append(7)
        throw ProbeFailure()
    }

    static let reading: [Deed] = [
        Deed("reading a property", .ignored) { _ = $0.numbers },
        Deed("calling a method that reads") { _ = $0.numbers.sorted().map { $0 + 1 }.count },
        Deed("iterating") { for number in $0.numbers { _ = number } },
        Deed("reading an element") { _ = $0.numbers[0] + $0.prices["tea", default: 0] },
        Deed("reading what is nested") { _ = $0.profile.address.phones.first },
        Deed("reading through an optional") { _ = $0.friend?.address.phones.count },
        Deed("reading through a key path") { _ = $0[keyPath: \.profile.name] },
        Deed("changing what the template does not name") { $0.unseen.append(2) },
    ]

    static let assignments: [Deed] = [
        Deed("an equal array", .ignored) { $0.numbers = [3, 1] + [2] },
        Deed("another array", .shown) { $0.numbers = [3] },
        Deed("an equal text", .ignored) { $0.word = String("aet".reversed()) },
        Deed("another text", .shown) { $0.word = "milk" },
        Deed("an equal dictionary", .ignored) { $0.prices = ["tea": 2] },
        Deed("an equal structure", .ignored) { $0.profile = TrackedProfile() },
        Deed("another structure", .shown) { $0.profile = TrackedProfile(name: "Bob") },
        Deed("an equal set", .ignored) { $0.tags = ["a"] },
        Deed("nil to nil", .ignored) { $0.friend = nil },
        Deed("nil to a value", .shown) { $0.friend = TrackedProfile() },
        Deed("the same of a type that is not Equatable", .looked) { $0.loose = LooseWord() },
        Deed("another of a type that is not Equatable", .shown) { $0.loose = LooseWord(text: "other") },
        Deed("a number that is not equal to itself", .looked) { $0.ratio = .nan },
        Deed("another value and back", .looked) {
            $0.numbers = [9]
            $0.numbers = [3, 1, 2]
        },
        Deed("an equal value through a key path", .ignored) { $0[keyPath: \.word] = "tea" },
    ]

    static let lists: [Deed] = [
        Deed("append", .shown) { $0.numbers.append(4) },
        Deed("append of nothing", .looked) { $0.numbers.append(contentsOf: []) },
        Deed("+=", .shown) { $0.numbers += [4] },
        Deed("a subscript", .shown) { $0.numbers[0] = 9 },
        Deed("a subscript with an equal value", .looked) { $0.numbers[0] = 3 },
        Deed("arithmetic on an element", .shown) { $0.numbers[1] *= 5 },
        Deed("a range", .shown) { $0.numbers[0...1] = [8] },
        Deed("swapAt", .shown) { $0.numbers.swapAt(0, 1) },
        Deed("swapAt of one place", .looked) { $0.numbers.swapAt(1, 1) },
        Deed("sort", .shown) { $0.numbers.sort() },
        Deed("insert", .shown) { $0.numbers.insert(0, at: 0) },
        Deed("remove", .shown) { $0.numbers.remove(at: 1) },
        Deed("popLast", .shown) { _ = $0.numbers.popLast() },
        Deed("removeAll", .shown) { $0.numbers.removeAll() },
        Deed("removeAll where nothing is", .looked) { $0.numbers.removeAll { $0 > 9 } },
        Deed("a buffer", .shown) { $0.numbers.withUnsafeMutableBufferPointer { $0[0] = 5 } },
        Deed("inout", .shown) { bump(&$0.numbers[2]) },
        Deed("inout without a change", .looked) { nothing(&$0.numbers) },
        Deed("inout that fails half way", .shown) { try? fail(&$0.numbers) },
        Deed("swap with a variable", .shown) {
            var other = [5]
            swap(&$0.numbers, &other)
        },
        Deed("append to a list that is nil", .looked) { $0.drafts?.append("x") },
        Deed("append to a list that is there", .shown) {
            $0.drafts = []
            $0.drafts?.append("x")
        },
    ]

    static let others: [Deed] = [
        Deed("a new key", .shown) { $0.prices["milk"] = 1 },
        Deed("an equal value of a key", .looked) { $0.prices["tea"] = 2 },
        Deed("a key with a default", .shown) { $0.prices["tea", default: 0] += 1 },
        Deed("a key that is not there, removed", .looked) { $0.prices["none"] = nil },
        Deed("a key removed", .shown) { $0.prices.removeValue(forKey: "tea") },
        Deed("merge", .shown) { $0.prices.merge(["tea": 4]) { $1 } },
        Deed("a member", .shown) { $0.profile.name = "Bob" },
        Deed("an equal member", .looked) { $0.profile.name = "Ann" },
        Deed("a mutating method", .shown) { $0.profile.rename(to: "Bob") },
        Deed("a nested member", .shown) { $0.profile.address.city = "Oslo" },
        Deed("a nested list", .shown) { $0.profile.address.phones.append("3") },
        Deed("a nested element", .shown) { $0.profile.address.phones[0] = "9" },
        Deed("a key path", .shown) { $0[keyPath: \.profile.address.city] = "Oslo" },
        Deed("inout of a member", .shown) { swap(&$0.profile.name, &$0.word) },
        Deed("a member of nil", .looked) { $0.friend?.name = "Bob" },
        Deed("a member of an optional", .shown) {
            $0.friend = TrackedProfile()
            $0.friend?.address.phones.removeAll()
        },
        Deed("text that grows", .shown) { $0.word += "s" },
        Deed("a set's new member", .shown) { $0.tags.insert("b") },
        Deed("a set's old member", .looked) { $0.tags.insert("a") },
        Deed("a set's member removed", .shown) { $0.tags.remove("a") },
    ]

    @Test(arguments: [reading, assignments, lists, others].joined())
    func `a change is shown, and nothing else is looked at`(deed: Deed) throws {
        let bench = try ViewBench<TrackedView>()
        let (sent, evaluations) = try bench.change(deed.work)
        switch deed.effect {
        case .ignored: #expect(sent == "" && evaluations == 0)
        case .looked: #expect(sent == "" && evaluations == 1)
        case .shown: #expect(sent != "" && evaluations >= 1)
        }
        #expect(try bench.shown == bench.loaded)
        // What has been shown is not looked at again.
        #expect(try bench.update() == ("", 0))
    }

    @Test func `only what has changed is evaluated`() throws {
        let bench = try ViewBench<TrackedView>()
        let (sent, evaluations) = try bench.change { $0.profile.address.phones.append("3") }
        #expect(evaluations == 1 && sent == #"["t",[2],"Ann, Rome, 1+2+3"]"#)
    }

    @Test func `a value is compared once between two updates, and with the one before`() throws {
        let count = EvaluationCount()
        let storage = ViewStorage()
        let (old, new) = (Compared(value: 1, count: count), Compared(value: 2, count: count))
        storage.willAssign(0, old, old)
        #expect(count.count == 1 && storage.dirty.isEmpty)
        storage.willAssign(0, old, new)
        #expect(count.count == 2 && !storage.dirty.isEmpty)
        storage.willAssign(0, new, old)
        #expect(count.count == 2)
    }

    /// Counts how often it is compared.
    private struct Compared: Equatable {
        let value: Int
        let count: EvaluationCount

        static func == (left: Compared, right: Compared) -> Bool {
            left.count.add()
            return left.value == right.value
        }
    }
}

extension ChangeTrackingTests.Deed {
    /// Something that leaves everything as it is.
    init(_ name: String, _ work: @escaping @Sendable (TrackedView) throws -> Void) { self.init(name, .ignored, work) }
}
