/// Places by names: which elements of a page have an attribute, say.
///
/// O(1) for each place added and for a name that is asked for and not there. The places of one name are linked, so that
/// no name needs memory of its own.
struct NameIndex: Sendable {
    private struct Chain {
        let first: Int
        var last: Int
    }

    private struct Link {
        let place: Int
        var next: Int?
    }

    private var chains: [String: Chain]
    private var links: [Link] = []

    /// Makes room for names.
    init(minimumCapacity: Int) {
        chains = Dictionary(minimumCapacity: minimumCapacity)
        links.reserveCapacity(minimumCapacity)
    }

    /// Adds a place; a second time in a row it counts once.
    mutating func add(_ place: Int, to name: String) {
        let link = links.count
        if let last = chains[name]?.last {
            if links[last].place == place { return }
            links[last].next = link
            chains[name]?.last = link
        } else {
            chains[name] = Chain(first: link, last: link)
        }
        links.append(Link(place: place, next: nil))
    }

    /// The names, in no order.
    var names: some Collection<String> { chains.keys }

    /// Whether a name has places.
    func contains(_ name: String) -> Bool { chains[name] != nil }

    /// The places of a name, in the order in which they were added.
    subscript(name: String) -> [Int] {
        guard let chain = chains[name] else { return [] }
        var places: [Int] = []
        var next: Int? = chain.first
        while let link = next {
            places.append(links[link].place)
            next = links[link].next
        }
        return places
    }
}
