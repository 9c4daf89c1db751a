import Djust

/// The JSON of `djust render --explain --json`.
struct SlotListingJSON: Encodable {
    let template: String
    let view: String?
    let isPart: Bool
    let slots: [Slot]
    let regions: [Region]

    /// Where something is written.
    struct Place: Encodable {
        let file: String
        let line: Int
        let column: Int

        /// Takes the start of a stretch.
        init(_ span: SourceSpan) {
            file = span.source.name
            line = span.start.line
            column = span.start.column
        }
    }

    /// A slot, or a part of one.
    struct Slot: Encodable {
        let path: String
        let kind: String
        let source: String
        let place: Place?
        let reads: [String]
        let afterEveryEvent: Bool
        let words: Int
        let lists: Int
        let parts: [Slot]

        /// Takes a slot and its parts.
        init(_ slot: ExplainedSlot) {
            path = slot.pathText
            kind = slot.kind.rawValue
            source = slot.title
            place = slot.place.map(Place.init)
            reads = slot.reads.names
            afterEveryEvent = slot.reads.afterEveryEvent
            words = slot.words
            lists = slot.lists
            parts = slot.parts.map(Slot.init)
        }
    }

    /// A region that is sent whole.
    struct Region: Encodable {
        let element: String
        let reason: String
        let message: String
        let remedy: String?
        let place: Place?
        let cause: Place?

        /// Takes a region.
        init(_ region: LivePage.OpaqueRegion) {
            element = region.element
            reason = region.reason.name
            message = region.reason.sentence
            remedy = region.reason.remedy
            place = (region.place ?? region.span).map(Place.init)
            cause = region.cause.map(Place.init)
        }
    }
}
