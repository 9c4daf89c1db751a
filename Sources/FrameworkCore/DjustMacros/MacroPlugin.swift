/// Answers the compiler's messages.
enum MacroPlugin {
    /// The answer to one message.
    ///
    /// Whatever comes, something that the compiler understands goes back.
    static func answer(to message: [UInt8]) -> [UInt8] { Array(text(JSONReader.read(message)).utf8) }

    private static func text(_ message: JSON?) -> String {
        guard let message else { return refusal("The compiler sent the djust macros something that is no JSON.") }
        if message["getCapability"] != nil {
            return #"{"getCapabilityResult":{"capability":{"protocolVersion":7,"features":[]}}}"#
        }
        guard let request = MacroRequest(message) else {
            return refusal("The compiler asked the djust macros something that they do not know.")
        }
        switch request.macro {
        case "LiveViewMacro": return LiveViewMacro.expand(request).json
        case "StateMacro": return StateMacro.expand(request).json
        case "ComputedMacro": return ComputedMacro.expand(request).json
        case "EventHandlerMacro": return EventHandlerMacro.expand(request).json
        case "TemplateValueMacro": return TemplateValueMacro.expand(request).json
        default: return refusal("There is no djust macro '\(request.macro)'.")
        }
    }

    private static func refusal(_ message: String) -> String {
        #"{"expandMacroResult":{"expandedSource":"","diagnostics":[{"message":\#(JSON.quote(message)),"#
            + #""severity":"error","position":{"fileName":"","offset":0},"highlights":[],"notes":[],"fixIts":[]}]}}"#
    }
}
