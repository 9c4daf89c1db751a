/// Goes through the nodes of a template on every way that the HTML can take.
struct ContextWalk {
    /// A node that writes, and where.
    private(set) var found: [(span: SourceSpan, place: HTMLOutputPlace)] = []
    /// Whether no way had to be left out.
    private(set) var isComplete = true
    /// The ways that are open: one for most of the time, more behind branches that end in different parts of the markup.
    private var ways = [ContextWay()]
    /// The texts that have been read, by the numbers that the tokenizers have for them.
    private var texts: [TextNode] = []
    private var depth = 0
    /// How many nodes have been followed; loops whose rounds begin in different parts of the markup take some twice.
    private var visits = 0
    private static let visitLimit = 50_000

    /// More ways than these are not followed at once.
    private static let wayLimit = 8
    private static let depthLimit = 200

    /// Follows nodes from where the ways are now.
    mutating func follow(_ nodes: [TemplateNode]) {
        visits += nodes.count
        guard depth < Self.depthLimit, visits < Self.visitLimit else {
            isComplete = false
            return
        }
        depth += 1
        for node in nodes { follow(node) }
        depth -= 1
    }

    private mutating func follow(_ node: TemplateNode) {
        switch node {
        case .text(let text):
            texts.append(text)
            for index in ways.indices { ways[index].read(texts.count - 1, of: texts) }
        case .comment, .load, .extends: break
        case .variable, .output: write(node)
        case .include(let tag):
            if let loaded = tag.loaded {
                follow(loaded.nodes)
            } else {
                isComplete = false
                write(node)
            }
        case .ifTag(let tag):
            let hasElse = tag.branches.last.map { $0.condition == nil } ?? false
            branch(tag.branches.map(\.body), canSkip: !hasElse)
        case .forTag(let tag):
            branch([tag.body], canSkip: true)
            let skipped = ways
            // A second round begins where the first one ends.
            if ways.count > 1 { follow(tag.body) }
            merge(skipped + ways)
            if tag.emptySpan != nil { branch([tag.empty], canSkip: true) }
        case .with(let tag): follow(tag.body)
        case .block(let tag): follow(tag.body)
        case .autoescape(let tag): follow(tag.body)
        case .body(let tag):
            write(node, isTransparent: true)
            branch(tag.bodies, canSkip: true)
        }
    }

    /// Notes where a node writes; a tag with bodies leaves the ways to them.
    private mutating func write(_ node: TemplateNode, isTransparent: Bool = false) {
        for index in ways.indices {
            found.append((node.span, ways[index].place(texts)))
            if !isTransparent { ways[index].skipHole() }
        }
        merge(ways)
    }

    /// Follows alternatives, each from where the ways are now.
    private mutating func branch(_ bodies: [[TemplateNode]], canSkip: Bool) {
        let before = ways
        var after = canSkip ? before : []
        for body in bodies {
            ways = before
            follow(body)
            after += ways
        }
        merge(after)
    }

    /// Keeps one of ways that go on alike.
    private mutating func merge(_ open: [ContextWay]) {
        var distinct: [ContextWay] = []
        for way in open where !distinct.contains(where: { $0.goesOn(like: way) }) { distinct.append(way) }
        if distinct.count > Self.wayLimit { isComplete = false }
        ways = Array(distinct.prefix(Self.wayLimit))
    }
}
