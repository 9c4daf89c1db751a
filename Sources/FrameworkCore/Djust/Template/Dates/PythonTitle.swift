/// Words with large first letters, as Python's `title` makes them.
enum PythonTitle {
    /// The text with the first letter of every run of letters large, and the others small.
    static func of(_ text: String) -> String {
        var title = ""
        var isInWord = false
        for scalar in text.unicodeScalars {
            let properties = scalar.properties
            title += isInWord ? properties.lowercaseMapping : properties.titlecaseMapping
            isInWord = properties.isCased
        }
        return title
    }
}
