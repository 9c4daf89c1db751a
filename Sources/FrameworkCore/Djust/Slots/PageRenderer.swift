/// What a session remembers of the page that its client has.
package struct PageState: Sendable, Equatable, Codable {
    /// The hashes of the root's own attributes.
    package var root: [UInt64] = []
    /// The content; of an opaque page one hash.
    package var content = FragmentState()
    /// The page that the hashes are of.
    package var fingerprint: UInt64 = 0

    package init() {}
}

extension LivePage {
    /// What an update comes to.
    package enum Update: Sendable {
        /// Nothing that the client shows has changed.
        case unchanged
        /// The operations of a patch, without the brackets around them.
        case operations([UInt8])
    }

    /// Renders the whole page, and answers what has to be remembered of it.
    ///
    /// The marks, by which the client knows its session, are written into the root's start tag; the trailer, its script,
    /// in front of `</body>` or at the end.
    package func render(
        in context: RenderContext,
        marks: [UInt8],
        trailer: [UInt8]
    ) throws -> (html: [UInt8], state: PageState) {
        var output = OutputBuffer(capacity: 4096)
        var outside = context
        try prefix.render(into: &output, in: &outside)
        output.append(marks)
        try rootAttributes.render(into: &output, in: &outside)
        let (content, state) = try renderContent(in: context)
        output.append(content)
        let start = output.count
        try suffix.render(into: &output, in: &outside)
        return (Self.insert(trailer, into: output.bytes, after: start), state)
    }

    /// Renders the root's content.
    package func renderContent(in context: RenderContext) throws -> (html: [UInt8], state: PageState) {
        var state = PageState()
        state.fingerprint = fingerprint
        var renderer = FragmentRenderer(context: context)
        try define(in: &renderer.context)
        state.root = try rootHashes(in: &renderer.context)
        switch content {
        case .slots(let fragment):
            state.content = try renderer.render(fragment)
        case .opaque(let nodes):
            try nodes.render(into: &renderer.output, in: &renderer.context)
            state.content.words = [StableHash.of(renderer.output)]
        }
        return (renderer.output.bytes, state)
    }

    /// Evaluates what can have changed, given the properties that have since the state was made.
    package func update(_ state: inout PageState, dirty: StateMask, in context: RenderContext) throws -> Update {
        guard state.fingerprint == fingerprint else { return try whole(&state, in: context) }
        guard case .slots(let fragment) = content else {
            let before = state
            let update = try whole(&state, in: context)
            return state == before ? .unchanged : update
        }
        // Taken out, so that changing it copies nothing. What fails half-way is neither the old page nor the new one, so that
        // the next update is everything anew.
        var new = PageState()
        swap(&new, &state)
        var updater = FragmentUpdater(context: context, dirty: dirty)
        try define(in: &updater.context)
        try updater.updateRoot(root, &new.root)
        try updater.update(fragment, &new.content)
        if updater.needsWholePage { return try whole(&state, in: context) }
        state = new
        guard updater.operations.count > 0 else { return .unchanged }
        return .operations(updater.operations.json.bytes)
    }

    /// Everything anew: the root's attributes and its content, for a client whose page is not known.
    package func whole(_ state: inout PageState, in context: RenderContext) throws -> Update {
        let (html, new) = try renderContent(in: context)
        var outside = context
        try define(in: &outside)
        var attributes = OutputBuffer()
        try rootAttributes.render(into: &attributes, in: &outside)
        if attributes.bytes.last == UInt8(ascii: ">") { attributes.truncate(to: attributes.count - 1) }
        var operations = OperationWriter()
        operations.setAllAttributes(of: nil, to: MarkupText.attributes(of: attributes.bytes, in: root.name))
        operations.morphContent(of: nil, into: html)
        state = new
        return .operations(operations.json.bytes)
    }

    /// Gives the names that are defined in front of the root their values.
    private func define(in context: inout RenderContext) throws {
        guard !preamble.nodes.isEmpty else { return }
        var unused = OutputBuffer()
        try preamble.render(into: &unused, in: &context)
    }

    private func rootHashes(in context: inout RenderContext) throws -> [UInt64] {
        var output = OutputBuffer()
        switch root.attributes {
        case .values(let values):
            return try values.indices.map { index in
                output.removeAll()
                try root.renderAttribute(index, into: &output, in: &context)
                return try root.attributeHash(index, of: output, from: 0, in: &context)
            }
        case .set:
            try root.renderAttributeSet(into: &output, in: &context)
            return [StableHash.of(output)]
        }
    }

    /// Puts the trailer in front of the last `</body>` behind an offset, or at the end.
    private static func insert(_ trailer: [UInt8], into html: [UInt8], after start: Int) -> [UInt8] {
        let wanted = Array("</body>".utf8)
        var index = html.count - wanted.count
        while index >= start {
            if html[index..<index + wanted.count].elementsEqual(wanted, by: { $0 | 0x20 == $1 | 0x20 }) {
                return Array(html[..<index]) + trailer + Array(html[index...])
            }
            index -= 1
        }
        return html + trailer
    }
}
