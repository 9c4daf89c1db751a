extension TemplateLibrary {
    /// What is wrong with the libraries of an app, for the person who starts it; empty when nothing is.
    package static func problems(of libraries: [TemplateLibrary]) -> [String] {
        var problems: [String] = []
        var names: Set<String> = []
        let taken = Set(BuiltinLibraries.loadable.map(\.name))
        for library in libraries {
            let name = library.name
            if !isWord(name, allowing: ".") { problems.append("`\(name)` is no name that `{% load %}` could take") }
            if taken.contains(name) { problems.append("the library `\(name)` has the name of one of djust's own") }
            if !names.insert(name).inserted {
                problems.append("there are two libraries `\(name)`; give one another name")
            }
            for tag in library.tags where !isWord(tag.name, allowing: "-") {
                problems.append("the library `\(name)` has a tag `\(tag.name)`, which no template could write")
            }
            for filter in library.filters where !isWord(filter.name) {
                problems.append("the library `\(name)` has a filter `\(filter.name)`, which no template could write")
            }
        }
        return problems
    }

    private static func isWord(_ name: String, allowing others: String = "") -> Bool {
        !name.isEmpty && name.utf8.allSatisfy { TemplateBytes.isWord($0) || others.utf8.contains($0) }
    }
}
