import Djust
import Foundation

/// The variables of `djust render`: the members of a JSON object, and single ones.
struct RenderVariables {
    private var values: [String: Value] = [:]

    /// The variables as a template reads them.
    var table: VariableTable { VariableTable(values) }

    /// Takes the members of the object in a file.
    /// - Parameters:
    ///   - path: The file, as typed.
    ///   - bytes: What is in it.
    /// - Throws: `TemplateError` with the place of a mistake.
    mutating func add(file path: String, _ bytes: [UInt8]) throws(TemplateError) {
        let source = SourceText(name: path, bytes: bytes)
        do {
            let value = try JSONParser.parse(bytes)
            guard case .object(let object) = value else {
                throw Self.mistake("a context is an object, not \(value.kind)", in: source, at: 0)
            }
            for (name, value) in zip(object.keys, object.values) { values[name] = value }
        } catch let failure as JSONParser.Failure {
            throw Self.mistake("this is not JSON: \(failure.message)", in: source, at: failure.offset)
        } catch let error as TemplateError {
            throw error
        } catch {
            throw Self.mistake("\(error)", in: source, at: 0)
        }
    }

    /// Takes one variable, written `name=value`; what is no JSON value is text.
    /// - Throws: `UsageError` when there is no name.
    mutating func set(_ text: String) throws(UsageError) {
        let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, let name = parts.first, !name.isEmpty else {
            throw UsageError(
                "--set needs a name and a value, not '\(text)'",
                hint: "for example: --set title=Hello",
                command: RenderCommand.spec.name
            )
        }
        let value = String(parts[1])
        values[String(name)] = (try? JSONParser.parse(Array(value.utf8))) ?? .string(value)
    }

    private static func mistake(_ message: String, in source: SourceText, at offset: Int) -> TemplateError {
        let end = min(offset + 1, source.bytes.count)
        let span = SourceSpan(source: source, range: min(offset, end)..<end)
        return TemplateError(
            Diagnostic(
                .context,
                message,
                hint: "a context is written like `{\"title\": \"Hello\", \"items\": [1, 2]}`",
                at: span
            )
        )
    }
}
