extension ExampleVariant {
    /// What can be done to Swift files.
    static let swift = [
        ExampleVariant("a Swift comment of many bytes in front", of: [".swift"]) { "/* \(multibyte) */ " + $0 },
        ExampleVariant("in a block comment", .silences, of: [".swift"]) { "/*\n" + $0 + "*/\n" },
        ExampleVariant("in a comment inside of a comment", .silences, of: [".swift"]) {
            "/* /* \(multibyte) */\n" + $0 + "*/\n"
        },
        ExampleVariant("switched off for the compiler and on again", of: [".swift"]) { text in
            text.contains("#if") || text.contains("import ") ? nil : "#if !NEVER\n" + text + "#endif\n"
        },
        ExampleVariant("inside of another type", of: [".swift"]) { text in
            // The entry point and what is imported stand outside.
            text.contains("@main") || text.contains("import ") || text.contains("extension ")
                ? nil : "enum Outer {\n" + text + "}\n"
        },
        ExampleVariant("inside of an extension of another type", of: [".swift"]) { text in
            text.contains("@main") || text.contains("import ") || text.contains("extension ")
                ? nil : "enum Outer {}\nextension Outer {\n" + text + "}\n"
        },
    ]
}
