/// How one tag of the template language is read.
///
/// A tag is one file in `Tags/` and one line in `BuiltinTags`.
package protocol Tag: SendableMetatype {
    /// The tag's name.
    static var name: String { get }
    /// The tags that divide its body (`else`), empty for most.
    static var dividers: [String] { get }
    /// The tag that ends it, nil for a tag without a body.
    static var end: String? { get }
    /// Reads the tag, and its body if it has one.
    ///
    /// Mistakes are reported to the parser, which goes on; so a tag whose arguments are wrong still reads its body.
    /// - Returns: The node, nil when the tag leaves nothing behind.
    static func parse(_ tag: TagToken, with parser: inout TemplateParser) -> TemplateNode?
}

extension Tag {
    package static var dividers: [String] { [] }
    package static var end: String? { nil }
}
