internal import Djust

/// Where the elements of a page are that have an attribute or a name, so that a rule need not look at all of them.
///
/// O(attributes) to make, O(1) to ask.
struct MarkupIndex: Sendable {
    private var attributes: [String: [Int]] = [:]
    private var names: [String: [Int]] = [:]
    private var tags: [String: [Int]] = [:]

    /// Reads the elements of a page, and its tags that write text.
    init(_ elements: [PageElement], _ outputs: [OutputNode]) {
        for index in outputs.indices { tags[TagText.name(of: outputs[index].span), default: []].append(index) }
        for index in elements.indices {
            names[elements[index].name, default: []].append(index)
            for place in elements[index].attributes.indices {
                let name = elements[index].attributes[place].name
                // A name twice in a tag counts once.
                if attributes[name]?.last != index { attributes[name, default: []].append(index) }
            }
        }
    }

    /// The names of attributes, without modifiers.
    var attributeNames: Dictionary<String, [Int]>.Keys { attributes.keys }

    /// The elements with an attribute, in the order of the text.
    func elements(having attribute: String) -> [Int] { attributes[attribute] ?? [] }

    /// The tags of a name, in the order of the text.
    func outputs(named name: String) -> [Int] { tags[name] ?? [] }

    /// The elements of a name, in the order of the text.
    func elements(named name: String) -> [Int] { names[name] ?? [] }
}
