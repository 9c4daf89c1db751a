internal import Checks
internal import Djust
internal import SwiftOutline

extension Project {
    /// The views whose pages a file is a part of; of a Swift file the view whose inline template an offset is in.
    func views(at place: DocumentPlace) -> [ViewDeclaration] {
        if place.path.hasSuffix(".swift") {
            return views.filter { view in
                guard case .inline(let literal) = view.template, view.source.text.name == place.path else {
                    return false
                }
                return literal.range.contains(place.offset)
            }
        }
        var seen: Set<String> = []
        return templates(showing: place.path).flatMap { page(of: $0).views }.filter {
            seen.insert($0.qualifiedName).inserted
        }
    }

    /// Whether there is template text at a place.
    func isTemplate(_ place: DocumentPlace) -> Bool {
        place.path.hasSuffix(".swift") ? !views(at: place).isEmpty : place.path != "djust.json"
    }

    /// The word at a place of a template.
    func word(at place: DocumentPlace) -> TemplateWord? {
        isTemplate(place) ? TemplateWord(at: place.offset, in: place.source.bytes) : nil
    }

    /// The template of a name.
    func template(named name: String) -> SourceText? { templates.first { $0.name == name }?.parsed.source }
}
