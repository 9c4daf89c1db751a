import Foundation

/// The line to the development server that started this process: one JSON object a line, both ways.
///
/// When the line breaks the supervisor is gone, and the process ends too, so that none is left behind.
final class DevelopmentControl: Sendable {
    /// What the process tells the supervisor.
    enum Report {
        /// Routes are built and pages are compiled; nothing is accepted yet.
        case ready
        /// Open pages show a changed template.
        case patched(sessions: Int, after: Duration)
        /// What is wrong with templates; nothing, when the list is empty.
        case templateErrors([DevelopmentMessage.OverlayError])
        /// Every session is written down, and nothing is accepted any more.
        case retired
    }

    private let descriptor: Int32

    /// Takes the line that `DJUST_CONTROL_FD` names; nil when there is none.
    /// - Parameters:
    ///   - environment: The process's environment.
    ///   - orders: Where the supervisor's orders go.
    init?(environment: [String: String], orders: AsyncStream<AppProcess.Order>.Continuation) {
        guard let number = environment["DJUST_CONTROL_FD"], let descriptor = Int32(number), descriptor > 2 else {
            return nil
        }
        self.descriptor = descriptor
        // The app's own child processes have nothing to do with it.
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
        let thread = Thread { Self.listen(on: descriptor, orders) }
        thread.name = "djust-control"
        thread.start()
    }

    /// Tells the supervisor something.
    func tell(_ report: Report) {
        AppProcess.write(Self.line(of: report), to: descriptor)
    }

    /// A report as the line has it.
    static func line(of report: Report) -> [UInt8] {
        let members: [(String, Value)] =
            switch report {
            case .ready: [("type", .string("ready"))]
            case .patched(let sessions, let duration):
                [
                    ("type", .string("patched")), ("sessions", .int(sessions)),
                    ("milliseconds", .double(duration / .milliseconds(1))),
                ]
            case .templateErrors(let errors):
                [("type", .string("template-error")), ("errors", .list(errors.map(\.value)))]
            case .retired: [("type", .string("retired"))]
            }
        return JSONWriter.bytes(of: .object(ValueObject(members))) + [UInt8(ascii: "\n")]
    }

    private static func listen(on descriptor: Int32, _ orders: AsyncStream<AppProcess.Order>.Continuation) {
        var chunk = [UInt8](repeating: 0, count: 65_536)
        var line: [UInt8] = []
        while true {
            let count = read(descriptor, &chunk, chunk.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { break }
            var rest = chunk[..<count]
            while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
                line += rest[..<end]
                if let order = order(in: line) { orders.yield(order) }
                line.removeAll()
                rest = rest[(end + 1)...]
            }
            line += rest
        }
        orders.yield(.end)
        // Whatever hangs, nothing outlives the supervisor for long.
        Thread.sleep(forTimeInterval: 2)
        exit(0)
    }

    /// The order that a line is; nil for what this version does not know.
    static func order(in line: [UInt8]) -> AppProcess.Order? {
        guard case .object(let object)? = try? JSONParser.parse(line), case .string(let type)? = object["type"] else {
            return nil
        }
        func items(_ name: String) -> [Value] { if case .list(let items)? = object[name] { items } else { [] } }
        func texts(_ name: String) -> [String] {
            items(name).compactMap { if case .string(let text) = $0 { text } else { nil } }
        }
        switch type {
        case "accept": return .accept
        case "templates-changed": return .templatesChanged(texts("files"))
        case "assets-changed": return .assetsChanged(texts("files"))
        case "overlay": return .overlay(items("errors").compactMap { DevelopmentMessage.OverlayError($0) })
        case "retire": return .retire
        default: return nil
        }
    }
}
