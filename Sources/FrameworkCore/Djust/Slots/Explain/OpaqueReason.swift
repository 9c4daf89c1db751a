/// Why slots cannot follow a piece of markup, so that it is rendered and sent whole.
package enum OpaqueReason: Sendable, Equatable {
    /// A browser builds another tree than the tags say.
    case html(HTMLUncleanReason)
    /// An element is opened in one part of the template and closed in another, or never.
    case notClosed(element: String)
    /// An end tag closes what was opened in another part of the template.
    case closesOutside(element: String)
    /// The name of an element is only known while rendering.
    case dynamicName
    /// A tag, a comment or the text of an element begins in one part of the template and ends in another.
    case unfinishedMarkup
    /// The branches of a tag that stands inside markup end in different parts of it.
    case unevenBranches
    /// A branch ends markup that was begun in front of it.
    case branchEndsMarkup
    /// Tags of the template nest more deeply than slots follow.
    case nestingTooDeep

    /// What is the case, as a sentence without its full stop.
    package var sentence: String {
        switch self {
        case .html(let reason): reason.rawValue
        case .notClosed(let element): "<\(element)> is not closed where it was opened"
        case .closesOutside(let element): "</\(element)> closes nothing that was opened here"
        case .dynamicName: "the name of an element is dynamic"
        case .unfinishedMarkup: "a tag, a comment or a text element is not finished where it was begun"
        case .unevenBranches: "the branches of a tag end in different parts of the markup"
        case .branchEndsMarkup: "a tag's branch finishes markup that was begun outside of it"
        case .nestingTooDeep: "tags nest too deeply"
        }
    }

    /// What would let slots follow the markup; nil where nothing simple would.
    package var remedy: String? {
        switch self {
        case .html(let reason): reason.remedy
        case .notClosed(let element): "write `</\(element)>` in the same branch or loop as `<\(element)>`"
        case .closesOutside(let element): "write `<\(element)>` in the same branch or loop as `</\(element)>`"
        case .dynamicName: "write the element once for each name, in the branches of an `{% if %}`"
        case .unfinishedMarkup, .branchEndsMarkup: "let every branch hold whole tags, or whole attributes of one tag"
        case .unevenBranches: "let all branches end in the same place: between tags, or between attributes"
        case .nestingTooDeep: nil
        }
    }

    /// A stable name for programs.
    package var name: String {
        switch self {
        case .html(let reason): reason.name
        case .notClosed: "notClosed"
        case .closesOutside: "closesOutside"
        case .dynamicName: "dynamicName"
        case .unfinishedMarkup: "unfinishedMarkup"
        case .unevenBranches: "unevenBranches"
        case .branchEndsMarkup: "branchEndsMarkup"
        case .nestingTooDeep: "nestingTooDeep"
        }
    }
}

extension HTMLUncleanReason {
    /// What would make a browser see what the tags say; nil where nothing simple would.
    fileprivate var remedy: String? {
        switch self {
        case .impliedEndTag, .unclosedElement: "write the end tag"
        case .impliedElement: "write the element that the browser adds: `<tbody>` around `<tr>`"
        case .fosterParenting: "put it into a cell of the table, or in front of the table"
        case .ignoredTag, .strayEndTag, .documentTag: "remove the tag"
        case .misnestedFormatting: "close inline elements in the reverse order of their opening"
        case .nestedElement: "close the outer element first"
        case .foreignBreakout: "put HTML inside `<foreignObject>`"
        case .detachedContent, .tooDeep: nil
        }
    }

    /// The name of the case.
    fileprivate var name: String { "\(self)" }
}
