import Djust
import Foundation

/// Answers conformance cases: one JSON object a line in, one a line out.
@main
struct Conformance {
    static let usage = """
        usage: djust-conformance dtl|html|vdom

        dtl    render template cases {"id", "templates", "main", "context", "options"};
               answer {"id", "output"} or {"id", "error"}
        html   read HTML {"id", "kind": "tokens", "input", "state", "last_start_tag"} or
               {"id", "kind": "tree", "data", "context", "script"}; answer {"id", "tokens"} or {"id", "dump"}
        vdom   morph {"id", "old", "new"}; answer {"id", "result_html", "bytes"}
        """

    static func main() {
        switch CommandLine.arguments.dropFirst().first {
        case "dtl": answerAll(template)
        case "html": answerAll { [MarkupCase($0).answer] }
        case "vdom": answerAll { PairCase($0).answer }
        default: print(usage)
        }
    }

    private static func answerAll(_ answers: (ValueObject) -> [(String, Value)]) {
        while let line = readLine() { answer(line, answers) }
    }

    private static func template(_ line: ValueObject) -> [(String, Value)] {
        switch TemplateCase(line).answer {
        case .output(let text): [("output", .string(text))]
        case .failure(let name, let message): [("error", .string(name)), ("message", .string(message))]
        }
    }

    private static func answer(_ line: String, _ answers: (ValueObject) -> [(String, Value)]) {
        guard let parsed = try? JSONParser.parse(Array(line.utf8)), case .object(let object) = parsed else {
            return print(#"{"error": "the line is no JSON object"}"#)
        }
        let members = [("id", object["id"] ?? .none)] + answers(object)
        var output = OutputBuffer()
        JSONWriter.write(.object(ValueObject(members)), into: &output)
        output.append(UInt8(ascii: "\n"))
        FileHandle.standardOutput.write(Data(output.bytes))
    }
}
