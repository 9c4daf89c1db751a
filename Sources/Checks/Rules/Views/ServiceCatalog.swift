internal import SwiftOutline

/// Knows by their names the types that cannot be part of a view's state: connections, handles, locks, clients.
///
/// A name is read by its CamelCase words, never by substrings: `PaymentClient` is a client, `ClientForm` and
/// `capitalized` are not.
struct ServiceCatalog: Sendable {
    /// What a type is to a view.
    enum Kind: Sendable, Equatable {
        /// A resource: it cannot be stored or moved, and every open page would hold one.
        case service
        /// Work that runs beside the view.
        case task
        /// A tool that merely cannot be stored.
        case tool
    }

    private let allowed: Set<String>
    private let extra: Set<String>
    private let values: Set<String>
    private let structures: Set<String>

    /// Makes a catalogue for a project.
    /// - Parameters:
    ///   - allowed: Names that the configuration declares harmless.
    ///   - extra: Names that the configuration declares services.
    ///   - project: What the project declares itself: its own values are never services.
    init(allowed: Set<String>, extra: Set<String>, project: Project) {
        self.allowed = allowed
        self.extra = extra
        var values: Set<String> = []
        var structures: Set<String> = []
        for (name, declarations) in project.types {
            for declaration in declarations {
                let isCodable = declaration.asType?.inheritance.contains { Self.storable.contains($0.text) } ?? false
                if declaration.kind == .enum || (declaration.kind == .struct && isCodable) { values.insert(name) }
                if declaration.kind == .struct { structures.insert(name) }
            }
        }
        self.values = values
        self.structures = structures
    }

    /// What a type of this name is, nil for an ordinary value.
    func kind(of name: String) -> Kind? {
        if allowed.contains(name) || values.contains(name) { return nil }
        if extra.contains(name) { return .service }
        if name == "Task" { return structures.contains(name) ? nil : .task }
        // A struct of the project's own wins over a type of the same name elsewhere.
        if Self.tools.contains(name) { return structures.contains(name) ? nil : .tool }
        if Self.exact.contains(name) { return structures.contains(name) ? nil : .service }
        guard name.first?.isUppercase == true else { return nil }
        let words = Self.words(of: name)
        guard let last = words.last else { return nil }
        let noun = words.count > 1 && Self.wrappers.contains(last) ? words[words.count - 2] : last
        return Self.nouns.contains(noun) || Self.nouns.contains(last) ? .service : nil
    }

    /// The words of a CamelCase name: `S3Client` has `S3` and `Client`, `GitHubAPI` has `Git`, `Hub` and `API`.
    static func words(of name: String) -> [String] {
        let bytes = Array(name.utf8)
        let isUpper = { (byte: UInt8) in (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) }
        var words: [String] = []
        var start = 0
        for index in bytes.indices where index > start {
            let startsWord =
                isUpper(bytes[index])
                && (!isUpper(bytes[index - 1]) || (index + 1 < bytes.count && !isUpper(bytes[index + 1])))
            if startsWord || bytes[index] == UInt8(ascii: "_") {
                words.append(String(decoding: bytes[start..<index], as: UTF8.self))
                start = index
            }
        }
        words.append(String(decoding: bytes[start...], as: UTF8.self))
        return words.filter { !$0.isEmpty }
    }

    // MARK: - Names

    private static let storable: Set<String> = ["Codable", "Decodable", "Encodable", "Swift.Codable"]

    /// Last words of types that hold a resource.
    private static let nouns: Set<String> = [
        "Service", "Client", "Session", "Connection", "API", "Api", "SDK", "Gateway", "Driver", "Producer", "Consumer",
        "Publisher", "Subscriber", "Broker", "Mailer", "Pool", "Database", "Socket", "Channel", "Queue", "Executor",
        "EventLoop", "Loop", "Watcher", "Observer", "Lock", "Mutex", "Semaphore", "Stream", "Handle", "Process",
        "Thread",
        "Timer", "Task", "Transport", "Cursor", "Repository",
    ]

    /// Last words behind which the noun stands one word earlier: `ConnectionPool`.
    private static let wrappers: Set<String> = ["Pool", "Group", "Factory", "Actor"]

    /// Types whose names say too little.
    private static let exact: Set<String> = [
        "URLSession", "URLSessionTask", "URLSessionDataTask", "URLSessionDownloadTask", "URLSessionUploadTask",
        "URLSessionStreamTask", "URLSessionWebSocketTask", "FileHandle", "FileManager", "InputStream", "OutputStream",
        "Pipe", "Process", "Thread", "NSLock", "NSRecursiveLock", "NSCondition", "NSConditionLock", "DispatchQueue",
        "DispatchGroup", "DispatchSemaphore", "DispatchWorkItem", "DispatchSource", "DispatchSourceTimer",
        "OperationQueue", "Operation", "RunLoop", "Timer", "NotificationCenter", "UserDefaults", "Bundle", "Mutex",
        "Atomic", "AsyncStream", "AsyncThrowingStream", "CheckedContinuation", "UnsafeContinuation", "TaskGroup",
        "UnsafeMutablePointer", "UnsafePointer", "UnsafeRawPointer", "UnsafeMutableRawPointer", "OpaquePointer",
        "UnsafeMutableBufferPointer", "UnsafeBufferPointer", "HTTPClient", "AWSClient", "PostgresClient",
        "PostgresConnection", "MongoDatabase", "DatabasePool", "DatabaseQueue", "GRPCClient", "GRPCChannel",
        "KafkaProducer", "KafkaConsumer", "MQTTClient", "AMQPChannel", "MultiThreadedEventLoopGroup", "NIOThreadPool",
    ]

    /// Types that are no resource, but that cannot be stored.
    private static let tools: Set<String> = [
        "JSONEncoder", "JSONDecoder", "PropertyListEncoder", "PropertyListDecoder", "DateFormatter", "NumberFormatter",
        "ISO8601DateFormatter", "ByteCountFormatter", "Regex", "NSRegularExpression",
    ]

    /// Functions of the C library that open something.
    static let openers: Set<String> = [
        "socket", "open", "fopen", "popen", "dlopen", "pipe", "inotify_init", "inotify_init1", "epoll_create",
        "epoll_create1",
    ]

    /// Static members that hand out a shared instance.
    static let singletons: Set<String> = ["shared", "default", "standard", "main", "current", "global"]

    /// Static functions that make an instance: `StripeClient.connect()`, where `Client.find(1)` reads a row.
    static let makers: Set<String> = [
        "init", "connect", "make", "create", "open", "start", "build", "launch", "live", "new", "dial", "bind",
        "detached", "makeStream", "global", "singleton", "configured", "client", "connection", "createNew",
    ]
}
