/// A tag as the parser knows it: its words, and how it is read.
///
/// The tags of the framework are types (`Tag`); those that an app adds are made while it starts.
package struct TagDefinition: Sendable {
    /// The tag's name.
    package let name: String
    /// The tags that divide its body, empty for most.
    package let dividers: [String]
    /// The tag that ends it, nil for a tag without a body.
    package let end: String?
    /// Reads the tag, and its body if it has one; mistakes are reported to the parser.
    package let parse: @Sendable (_ tag: TagToken, _ parser: inout TemplateParser) -> TemplateNode?

    /// Makes a definition.
    package init(
        _ name: String,
        dividers: [String] = [],
        end: String? = nil,
        parse: @escaping @Sendable (_ tag: TagToken, _ parser: inout TemplateParser) -> TemplateNode?
    ) {
        self.name = name
        self.dividers = dividers
        self.end = end
        self.parse = parse
    }

    /// The definition of a tag of the framework.
    package init(_ tag: any Tag.Type) {
        self.init(tag.name, dividers: tag.dividers, end: tag.end) { token, parser in tag.parse(token, with: &parser) }
    }
}
