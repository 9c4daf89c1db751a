internal import Djust

/// A place in a file, which is the same on every page that the file is a part of.
struct SourcePlace: Hashable, Sendable {
    private let source: ObjectIdentifier
    private let offset: Int

    /// The place where a stretch begins.
    init(_ span: SourceSpan) {
        source = ObjectIdentifier(span.source)
        offset = span.range.lowerBound
    }
}
