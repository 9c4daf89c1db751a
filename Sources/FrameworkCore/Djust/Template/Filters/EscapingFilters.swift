/// Filters about what is markup and what is not.
enum EscapingFilters {
    static let all = [
        Filter("addslashes", keepsSafe: true) { input in
            .string(
                input.value.text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("'", with: "\\'")
            )
        },
        Filter("escape") { .safe($0.value.escapedText) },
        Filter("escapejs") { .safe(escapedForScript($0.value.text)) },
        Filter("force_escape") { .safe(Value.string($0.value.text).escapedText) },
        Filter("json_script", argument: .optional) { input in
            var output = OutputBuffer()
            output.append("<script ")
            if let id = input.argument, id.isTruthy {
                output.append("id=\"")
                output.append(id.escapedText)
                output.append("\" ")
            }
            output.append("type=\"application/json\">")
            JSONWriter.write(input.value, into: &output, style: .script)
            output.append("</script>")
            return .safe(output.text)
        },
        Filter("safe") { .safe($0.value.text) },
        Filter("safeseq") { input throws(Filter.Failure) in
            .list(try ListFilters.items(input.value).map { Value.safe($0.text) })
        },
        Filter("urlencode", argument: .optional) { input in
            .string(URLText.quoted(input.value.text, keeping: input.argument.map { .init($0.text) } ?? .slash))
        },
    ]

    /// Text fit for a string in a script: what could end the string or the script as `\uXXXX`.
    private static func escapedForScript(_ text: String) -> String {
        var output = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\", "'", "\"", "<", ">", "&", "=", "-", ";", "`", "\u{2028}", "\u{2029}", "\u{0}"..."\u{1F}":
                let digits = String(scalar.value, radix: 16, uppercase: true)
                output += "\\u" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
            default: output.unicodeScalars.append(scalar)
            }
        }
        return output
    }
}

extension Value {
    /// The text of the value, escaped unless it is safe.
    package var escapedText: String {
        if case .safe(let text) = self { return text }
        var output = OutputBuffer()
        output.append(escaped: text)
        return output.text
    }
}
