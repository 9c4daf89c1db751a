import Djust
import Testing

/// A value that counts how often it had to be copied to be changed.
struct CopyCounted: Codable, Sendable, ValueConvertible {
    /// What the copies share.
    final class Storage: Sendable {
        let number: Int
        let copies: Int

        init(number: Int, copies: Int) {
            self.number = number
            self.copies = copies
        }
    }

    private var storage = Storage(number: 0, copies: 0)

    init() {}
    init(from decoder: any Decoder) throws {}
    func encode(to encoder: any Encoder) throws {}

    var templateValue: Value { .int(storage.number) }
    var copies: Int { storage.copies }

    mutating func increment() {
        let isShared = !isKnownUniquelyReferenced(&storage)
        storage = Storage(number: storage.number + 1, copies: storage.copies + (isShared ? 1 : 0))
    }
}

@LiveView(
    template: """
        <div dj-root>{% for number in numbers %}<i>{{ number }}</i>{% endfor %}{{ numbers|length }}
        {{ profile }}{{ counted }}{% for c in list %}{{ c }}{% endfor %}{{ lists.a|join:"," }}{{ first }}{{ kept|length }}
        {% for text in passing %}{{ text }}{% endfor %}</div>
        """
)
private final class InPlaceView {
    @State var numbers: [Int] = []
    @State var profile = TrackedProfile()
    @State var counted = CopyCounted()
    @State var list = [CopyCounted(), CopyCounted()]
    @State var lists: [String: [Int]] = ["a": []]
    @State(.fixed) var kept: [Int] = []
    @State(.temporary) var passing: [CopyCounted] = []
    @Computed var first: Int { numbers.first ?? 0 }

    func address(_ values: [Int]) -> Int { values.withUnsafeBufferPointer { Int(bitPattern: $0.baseAddress) } }

    func reserve() {
        numbers.reserveCapacity(500)
        kept.reserveCapacity(500)
        lists["a"]?.reserveCapacity(500)
        profile.address.phones.reserveCapacity(500)
    }
}

/// Changing state in place copies nothing, and no render keeps a reference that would make the next change copy.
struct InPlaceTests {
    @Test func `a list stays where it is`() throws {
        let bench = try ViewBench<InPlaceView> { $0.reserve() }
        func addresses() -> [Int] {
            let phones = bench.view.profile.address.phones.withUnsafeBufferPointer { Int(bitPattern: $0.baseAddress) }
            return [
                bench.view.address(bench.view.numbers), bench.view.address(bench.view.lists["a"] ?? []),
                bench.view.address(bench.view.kept), phones,
            ]
        }
        let before = addresses()
        for number in 0..<100 {
            try bench.change {
                $0.numbers.append(number)
                $0.numbers[0] = number
                $0.lists["a"]?.append(number)
                $0.kept.append(number)
                $0.profile.address.phones.append("\(number)")
            }
        }
        #expect(addresses() == before)
        #expect(bench.view.numbers.count == 100 && bench.view.lists["a"]?.count == 100 && bench.view.kept.count == 100)
    }

    @Test func `a value is changed where it is`() throws {
        let bench = try ViewBench<InPlaceView>()
        for _ in 0..<10 {
            try bench.change {
                $0.counted.increment()
                $0.list[1].increment()
                for index in $0.list.indices { $0.list[index].increment() }
                $0.passing.append(CopyCounted())
                $0.passing[0].increment()
                #expect($0.passing[0].copies == 0)
            }
        }
        #expect(bench.view.counted.copies == 0)
        #expect(bench.view.list.map(\.copies) == [0, 0])
        #expect(bench.view.list.map(\.templateValue.text) == ["10", "20"])
    }
}
