import Djust
import Testing

struct FragmentCacheTests {
    /// Renders templates one after the other with one cache and a clock that can be set.
    private func render(_ steps: [(second: Int, template: String)]) throws -> [String] {
        let cache = FragmentCache()
        return try steps.map { step in
            var testing = TemplateTesting()
            testing.environment.fragments = cache
            testing.environment.localization = Localization(now: { step.second * 1_000_000 })
            return try testing.render("{% load cache %}" + step.template, ["u": "me"])
        }
    }

    @Test func `a body is kept for its time`() throws {
        let steps = [
            (0, "{% cache 10 a %}1{% endcache %}"), (9, "{% cache 10 a %}2{% endcache %}"),
            (10, "{% cache 10 a %}3{% endcache %}"), (11, "{% cache 10 a u %}4{% endcache %}"),
            (11, "{% cache 10 a 'me' %}5{% endcache %}"), (11, "{% cache 10 b %}6{% endcache %}"),
        ]
        #expect(try render(steps) == ["1", "1", "3", "4", "4", "6"])
    }

    @Test func `no time keeps nothing, None keeps for good`() throws {
        let steps = [
            (0, "{% cache 0 a %}1{% endcache %}"), (0, "{% cache None a %}2{% endcache %}"),
            (1 << 40, "{% cache None a %}3{% endcache %}"),
        ]
        #expect(try render(steps) == ["1", "2", "2"])
    }

    @Test(arguments: [
        ("{% cache 'x' a %}{% endcache %}", "`cache` takes a time in seconds, and `'x'` is text"),
        ("{% cache 5 %}{% endcache %}", "`cache` takes a time in seconds and a name"),
        ("{% cache 5 a using='defualt' %}{% endcache %}", "there is no cache `defualt`"),
    ])
    func `says what is wrong`(template: String, message: String) {
        #expect(TemplateTesting().errors(in: "{% load cache %}" + template).contains(message))
    }

    @Test func `the oldest goes when there is no room`() {
        let cache = FragmentCache(limit: 1000)
        func key(_ number: Int) -> FragmentCache.Key { FragmentCache.Key(store: "default", name: "\(number)") }
        let bytes = [UInt8](repeating: 0, count: 100)
        for number in 0..<200 { cache.keep(bytes, as: key(number), seconds: nil, now: 0) }
        #expect((0..<200).filter { cache.value(of: key($0), now: 0) != nil } == Array(190..<200))
        cache.keep(bytes, as: key(195), seconds: nil, now: 0)
        cache.keep([UInt8](repeating: 0, count: 2000), as: key(1), seconds: nil, now: 0)
        #expect(cache.value(of: key(1), now: 0) == nil)
        #expect(cache.value(of: key(195), now: 0) != nil)
    }
}
