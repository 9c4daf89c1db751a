import SwiftOutline

/// Which parameters an event can fill.
enum ParameterRules {
    /// What is wrong with a parameter, or nil.
    static func problem(_ parameter: SwiftParameter, isGeneric: Bool) -> String? {
        let name = parameter.name
        guard let type = parameter.type?.text, !name.isEmpty else { return nil }
        if name == "_", parameter.label == nil {
            return "An event brings parameters by name, and this one has none; write `name: \(type)`."
        }
        if parameter.label == nil {
            return "An event brings parameters by name, so '\(name)' needs a label; write `\(name): \(type)`, "
                + "or `_ \(name): EventParameters` as the last one to take all."
        }
        if parameter.isInout {
            return cannot(name, "is 'inout', and an event has no variable to change; remove 'inout'")
        }
        if parameter.isVariadic {
            return cannot(name, "is variadic; write `\(name): [\(type)]`")
        }
        if let reason = reason(type, isGeneric: isGeneric) { return cannot(name, reason) }
        return nil
    }

    private static func cannot(_ name: String, _ reason: String) -> String {
        "An event cannot fill '\(name)': it \(reason)."
    }

    private static func reason(_ type: String, isGeneric: Bool) -> String? {
        let advice = "take a value such as Int or String, or a type that conforms to EventParameterDecodable"
        if type.contains("->") { return "is a function; \(advice)" }
        if type.hasPrefix("(") { return "is a tuple; take its parts as parameters of their own" }
        let words = words(type)
        if words.contains("some") || words.contains("any") || words.contains("Any") || words.contains("AnyObject") {
            return "can be of more than one type, and an event does not say which; \(advice)"
        }
        if let service = words.first(where: services.contains) {
            return "is of type \(service), which no browser can send; \(advice)"
        }
        return nil
    }

    private static func words(_ type: String) -> Set<String> {
        Set(type.split { !($0.isLetter || $0.isNumber || $0 == "_") }.map(String.init))
    }

    /// Types that people know, and that no event can hold.
    private static let services: Set<String> = [
        "URLSession", "FileHandle", "FileManager", "Process", "Thread", "Timer", "RunLoop", "DispatchQueue", "NSLock",
        "Mutex", "Task", "Actor", "JSONEncoder", "JSONDecoder", "URLRequest", "URLResponse", "HTTPURLResponse",
        "DateFormatter", "NumberFormatter", "NotificationCenter", "Notification", "UserDefaults", "Regex", "Error",
        "Void", "Never", "Request", "Response", "RouteParameters", "Bundle", "OperationQueue",
        "UnsafeMutablePointer", "UnsafePointer", "UnsafeRawPointer", "UnsafeMutableRawPointer", "OpaquePointer",
    ]
}
