import Synchronization

/// What the connections of one loop share.
///
/// - Note: Confined to its loop but for `count`.
final class HTTPWorker: @unchecked Sendable {
    // Safety: `count` is atomic, `loop`, `configuration`, `handler` and `encoder` do not change; the rest is used on
    // the loop, which `insert` and `drain` assert.

    /// A connection of any protocol, as far as the server has to end it.
    protocol Member: AnyObject, Sendable {
        /// Ends soon: what runs is finished, nothing new begins.
        func drain(webSocketCode: WebSocketCloseCode)
        /// Ends now.
        func abort()
    }

    let loop: EventLoop
    let configuration: HTTPServerConfiguration
    let handler: any HTTPHandler
    let encoder: HTTPResponseEncoder
    private var dates = HTTPDateCache()
    private var members: [ObjectIdentifier: any Member] = [:]
    private var drainCode: WebSocketCloseCode?
    private var whenEmpty: [@Sendable () -> Void] = []
    private let count = Atomic<Int>(0)

    init(loop: EventLoop, configuration: HTTPServerConfiguration, handler: any HTTPHandler) {
        self.loop = loop
        self.configuration = configuration
        self.handler = handler
        encoder = HTTPResponseEncoder(serverName: configuration.serverName)
    }

    /// How many connections are open or on their way here; from any thread.
    var connectionCount: Int { count.load(ordering: .relaxed) }

    /// Whether connections are to end after what they do.
    var isDraining: Bool { drainCode != nil }

    /// The `Date` line.
    var dateLine: [UInt8] { dates.currentLine() }

    // MARK: - Connections

    /// Takes a new connection; from any thread.
    func adopt(_ descriptor: consuming FileDescriptor, from address: SocketAddress) {
        count.wrappingAdd(1, ordering: .relaxed)
        let number = descriptor.release()
        loop.execute { [self] in
            let connection = HTTPConnection(FileDescriptor(number), from: address, worker: self)
            insert(connection)
            connection.open()
            if isDraining { connection.drain(webSocketCode: .goingAway) }
        }
    }

    /// Keeps a connection until ``remove(_:)``.
    func insert(_ member: any Member) {
        loop.assertCurrent()
        members[ObjectIdentifier(member)] = member
    }

    /// Lets another object stand for the connection, as its protocol changes.
    func replace(_ old: any Member, by new: any Member) {
        members[ObjectIdentifier(old)] = nil
        insert(new)
        if let drainCode { new.drain(webSocketCode: drainCode) }
    }

    /// Forgets a connection that is closed.
    func remove(_ member: any Member) {
        guard members.removeValue(forKey: ObjectIdentifier(member)) != nil else { return }
        count.wrappingSubtract(1, ordering: .relaxed)
        if members.isEmpty { notifyEmpty() }
    }

    // MARK: - The end

    /// Lets every connection end and returns when there is none; from any thread.
    func drain(webSocketCode: WebSocketCloseCode) async {
        await withCheckedContinuation { continuation in
            loop.execute { [self] in
                drainCode = webSocketCode
                for member in Array(members.values) { member.drain(webSocketCode: webSocketCode) }
                whenEmpty.append { continuation.resume() }
                if members.isEmpty { notifyEmpty() }
            }
        }
    }

    /// Cuts every connection; from any thread.
    func abort() {
        loop.execute { [self] in
            for member in Array(members.values) { member.abort() }
        }
    }

    private func notifyEmpty() {
        let actions = whenEmpty
        whenEmpty = []
        for action in actions { action() }
    }
}
