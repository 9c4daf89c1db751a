import Djust
import Testing

struct ClientMessageTests {
    /// A message as one line, for comparison.
    private static func summary(_ json: String) -> String {
        do {
            switch try ClientMessage(Array(json.utf8)) {
            case .mount(let version, let token, let page, let url): return "mount v\(version) \(token) \(page) \(url)"
            case .event(let name, let parameters, let reference):
                let values = parameters.names.map { name in
                    "\(name)=\(String(decoding: JSONWriter.bytes(of: parameters[name] ?? .none), as: UTF8.self))"
                }
                return (["event", name] + values + [reference.map { "#\($0)" } ?? "-"]).joined(separator: " ")
            case .requestHTML: return "request_html"
            case .ping: return "ping"
            case .unknown(let type): return "unknown \(type)"
            }
        } catch {
            return "malformed: \(error.message)" + (error.reference.map { " #\($0)" } ?? "")
        }
    }

    @Test(arguments: [
        (#"{"type":"mount","v":1,"session":"T","version":3,"url":"/a/?b=1"}"#, "mount v1 T 3 /a/?b=1"),
        (#"{"type":"mount","session":"T"}"#, "mount v1 T 0 /"),
        (#"{"type":"mount","session":"T","version":1e99,"v":"x","url":7}"#, "mount v1 T 0 /"),
        (#"{"type":"event","event":"go","params":{"by":"5","on":true},"ref":1}"#, #"event go by="5" on=true #1"#),
        (#"{"type":"event","event":"go"}"#, "event go -"),
        (#"{"type":"event","event":"go","params":[1],"ref":1.5}"#, "event go -"),
        (#"{"type":"event","event":"go","ref":9223372036854775807}"#, "event go #9223372036854775807"),
        (#"{"type":"event","event":"go","ref":99999999999999999999}"#, "event go -"),
        (#"{"type":"request_html"}"#, "request_html"),
        (#"{"type":"ping","more":{"of":"it"}}"#, "ping"),
        (#"{"type":"dance"}"#, "unknown dance"),
    ]) func `a message is read`(json: String, expected: String) {
        #expect(Self.summary(json) == expected)
    }

    @Test(arguments: [
        ("", "malformed: the message is not JSON: the text ends where a value is expected, at byte 0"),
        ("[]", "malformed: the message is not an object with a `type`"),
        (#"{"type":1}"#, "malformed: the message is not an object with a `type`"),
        (#"{"type":"mount"}"#, "malformed: `mount` needs a `session`"),
        (#"{"type":"event","ref":4}"#, "malformed: `event` needs an `event` #4"),
    ]) func `what is no message is refused, and says why`(json: String, expected: String) {
        #expect(Self.summary(json) == expected)
    }

    @Test func `deep and broken messages trap nothing`() {
        let deep = #"{"type":"event","event":"a","params":{"a":"# + String(repeating: "[", count: 60_000)
        #expect(Self.summary(deep).hasPrefix("malformed: the message is not JSON: values nest more than"))
        let message = Array(#"{"type":"event","event":"go","params":{"a":[1,-2.5e3,"\ud83d\ude00"]},"ref":7}"#.utf8)
        var random = SystemRandomNumberGenerator()
        for _ in 0..<2000 {
            var bytes = message
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                bytes[Int.random(in: bytes.indices, using: &random)] = .random(in: 0...255, using: &random)
            }
            _ = try? ClientMessage(Array(bytes.prefix(Int.random(in: 0...bytes.count, using: &random))))
        }
    }
}
