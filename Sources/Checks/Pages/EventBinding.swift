package import Djust

/// An event that a page sends: from which attribute, to which handler, with which parameters.
package struct EventBinding: Sendable {
    /// A parameter that comes with the event.
    package struct Parameter: Sendable {
        /// The name as the template writes it, without `data-`.
        package var name: String
        /// Where it is written.
        package var span: SourceSpan
        /// Whether nothing is lost when the handler does not take it.
        package var isOptional: Bool
    }

    /// The attribute without modifiers, such as `dj-click`.
    package var attribute: String
    /// The handler's name as the template writes it.
    package var handler: String
    /// Where the handler's name is written.
    package var span: SourceSpan
    /// The element.
    package var element: PageElement
    /// What is sent.
    package var parameters: [Parameter]

    /// The events of a page whose handlers are written out.
    static func bindings(of elements: [PageElement], _ attributes: NameIndex) -> [EventBinding] {
        guard attributes.names.contains(where: EventAttribute.isOne) else { return [] }
        var fields: [Int: [Parameter]] = [:]
        for element in elements {
            guard let form = element.form, let field = field(element) else { continue }
            fields[form, default: []].append(field)
        }
        var bindings: [EventBinding] = []
        for (index, element) in elements.enumerated() {
            for attribute in element.attributes where EventAttribute.isOne(attribute.name) {
                let handlers = handlers(of: attribute)
                guard !handlers.isEmpty else { continue }
                var parameters = data(of: element)
                if attribute.name == "dj-input" || attribute.name == "dj-change" {
                    let isOptional = element.name == "form" || isToggle(element)
                    parameters.append(Parameter(name: "value", span: attribute.nameSpan, isOptional: isOptional))
                }
                if attribute.name == "dj-submit" { parameters += fields[index] ?? [] }
                bindings += handlers.map { name, span in
                    EventBinding(
                        attribute: attribute.name,
                        handler: name,
                        span: span,
                        element: element,
                        parameters: parameters
                    )
                }
            }
        }
        return bindings
    }

    // MARK: - Names

    /// The handlers that an attribute names, each with its place: one, or one for each key of `dj-shortcut`.
    private static func handlers(of attribute: PageAttribute) -> [(name: String, span: SourceSpan)] {
        guard let value = attribute.staticValue, let span = attribute.valueSpan else { return [] }
        if attribute.name == "dj-shortcut", value.contains(":") { return shortcuts(in: span) }
        return handlerName(value).map { [($0, trimmed(span))] } ?? []
    }

    /// The handlers of `ctrl+k:search:prevent, escape:close`.
    private static func shortcuts(in span: SourceSpan) -> [(name: String, span: SourceSpan)] {
        span.bytes.split(separator: UInt8(ascii: ",")).compactMap { shortcut in
            let parts = shortcut.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
            guard let part = parts.dropFirst().first, !part.isEmpty else { return nil }
            let place = trimmed(SourceSpan(source: span.source, range: part.startIndex..<part.endIndex))
            return handlerName(String(decoding: place.bytes, as: UTF8.self)).map { ($0, place) }
        }
    }

    /// The handler of `increment` and of `increment(5, "a")`; nil when it is no name.
    private static func handlerName(_ value: String) -> String? {
        let name = value.prefix { $0 != "(" }
        guard let first = name.utf8.first, first.isASCIILetter || first == UInt8(ascii: "_") else { return nil }
        let isName = name.utf8.allSatisfy { byte in
            byte.isASCIILetter || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-") || byte >= 0x80
                || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        }
        return isName ? String(name) : nil
    }

    /// The span of the name itself, without the space around a value and without arguments.
    private static func trimmed(_ span: SourceSpan) -> SourceSpan {
        let bytes = span.bytes
        let start = bytes.firstIndex { !$0.isHTMLSpace } ?? bytes.startIndex
        let end = bytes[start...].firstIndex { $0.isHTMLSpace || $0 == UInt8(ascii: "(") } ?? bytes.endIndex
        return SourceSpan(source: span.source, range: start..<end)
    }

    // MARK: - Parameters

    /// What `data-*` and `dj-value-*` send; the framework's own are no parameters.
    private static func data(of element: PageElement) -> [Parameter] {
        element.attributes.compactMap { attribute in
            for prefix in ["data-", "dj-value-"] where attribute.name.hasPrefix(prefix) {
                // A type may follow a colon: data-count:int.
                let name = String(attribute.name.dropFirst(prefix.count).prefix { $0 != ":" })
                if name.isEmpty || prefix == "data-" && isFrameworkData(name) { return nil }
                return Parameter(name: name, span: attribute.nameSpan, isOptional: false)
            }
            return nil
        }
    }

    private static func isFrameworkData(_ name: String) -> Bool {
        name == "key" || name == "testid" || name.hasPrefix("dj-") || name.hasPrefix("djust-")
    }

    /// The parameter that a control of a form sends; nil for buttons, for controls without a name, and when it is not
    /// written out.
    private static func field(_ element: PageElement) -> Parameter? {
        guard ["input", "select", "textarea"].contains(element.name), let attribute = element.attribute("name"),
            let name = attribute.staticValue, !name.isEmpty, name != "csrfmiddlewaretoken",
            let span = attribute.valueSpan
        else { return nil }
        let type = element.attribute("type")?.staticValue?.lowercased() ?? ""
        if ["submit", "button", "reset", "image"].contains(type) { return nil }
        return Parameter(name: name, span: span, isOptional: false)
    }

    /// A control whose event says enough without its value.
    private static func isToggle(_ element: PageElement) -> Bool {
        guard element.name == "input", let type = element.attribute("type") else { return false }
        guard let value = type.staticValue?.lowercased() else { return true }
        return ["checkbox", "radio", "file", "button", "submit"].contains(value)
    }
}
