import Djust
import Foundation

/// Answers conformance cases: one JSON object a line in, one a line out.
@main
struct Conformance {
    static let usage = """
        usage: djust-conformance dtl

        dtl   render template cases {"id", "templates", "main", "context", "options"};
              answer {"id", "output"} or {"id", "error"}
        """

    static func main() {
        switch CommandLine.arguments.dropFirst().first {
        case "dtl":
            while let line = readLine() { answer(line) }
        default: print(usage)
        }
    }

    private static func answer(_ line: String) {
        guard let parsed = try? JSONParser.parse(Array(line.utf8)), case .object(let object) = parsed else {
            return print(#"{"error": "the line is no JSON object"}"#)
        }
        var members: [(String, Value)] = [("id", object["id"] ?? .none)]
        switch TemplateCase(object).answer {
        case .output(let text): members.append(("output", .string(text)))
        case .failure(let name, let message): members += [("error", .string(name)), ("message", .string(message))]
        }
        var output = OutputBuffer()
        JSONWriter.write(.object(ValueObject(members)), into: &output)
        output.append(UInt8(ascii: "\n"))
        FileHandle.standardOutput.write(Data(output.bytes))
    }
}
