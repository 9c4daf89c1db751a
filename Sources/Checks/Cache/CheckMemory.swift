internal import Djust
internal import Glibc

/// What one check remembers of the one before it: of the same project, by the same program, with the same rules.
///
/// The entry holds the signatures of all files; while they are as they were, nothing is read. A file that had changed
/// shortly before its signature was taken may change again without another signature, within one tick of the clock by
/// which files are stamped: of such files the entry holds a hash of the text too, and they are read. (Git calls them
/// racily clean.)
struct CheckMemory: Sendable {
    /// Raised when an entry is written differently.
    private static let format = "djust check 1\n"
    /// Files that were changed so shortly before their signatures were taken are compared by their texts, in
    /// nanoseconds; the coarsest clock of a file system ticks every two seconds.
    private static let margin: Int64 = 2_500_000_000

    private let folder: String
    private let name: String
    private let identity: [UInt8]
    private let listing: ProjectListing
    /// When the signatures were taken.
    private let time: Int64
    private let signatures: [FileSignature]

    /// Takes the signatures of the files; nil when one of them cannot be had.
    init?(folder: String, name: String, identity: [UInt8], listing: ProjectListing) {
        self.folder = folder
        self.name = name
        self.identity = identity
        self.listing = listing
        time = FileSignature.now()
        let found = Parallel.map(listing.files) { FileSignature(of: "\(listing.root)/\($0.path)") }
        signatures = found.compactMap(\.self)
        if signatures.count < found.count { return nil }
    }

    // MARK: - Recalling

    /// What was found when the files were as they are; nil when that is not known.
    func recall() -> CheckOutcome? {
        guard let bytes = ProjectFiles.contents(at: "\(folder)/\(name)") else { return nil }
        return try? outcome(in: bytes)
    }

    private func outcome(in bytes: [UInt8]) throws(CacheDecoder.Failure) -> CheckOutcome {
        let header = Array(Self.format.utf8)
        guard bytes.starts(with: header) else { throw CacheDecoder.Failure() }
        var entry = CacheDecoder(Array(bytes[header.count...]))
        let hash = try entry.number()
        let body = try entry.data()
        guard hash == Self.hash(body), entry.left == 0 else { throw CacheDecoder.Failure() }
        entry = CacheDecoder(body)
        guard try entry.data() == identity, try entry.data() == files() else { throw CacheDecoder.Failure() }
        var texts = FileTexts(listing, signatures)
        var hashes: [Int: Int64] = [:]
        for _ in 0..<(try entry.count()) {
            let (index, hash) = (try entry.number(), try entry.number())
            guard let index = Int(exactly: index), Self.hash(try texts.bytes(at: index)) == hash else {
                throw CacheDecoder.Failure()
            }
            hashes[index] = hash
        }
        let found = try entry.data()
        var decoder = OutcomeDecoder(CacheDecoder(found), texts, listing)
        let outcome = try decoder.outcome()
        // What was changed shortly before is old by now, and need not be read the next time.
        let young = hashes.filter { isYoung($0.key) }
        if young.count < hashes.count { write(found, hashes: young) }
        return outcome
    }

    // MARK: - Storing

    /// Remembers what was found; what cannot be written is not remembered.
    func store(_ outcome: CheckOutcome, of snapshot: ProjectSnapshot) {
        var hashes: [Int: Int64] = [:]
        for index in signatures.indices where isYoung(index) {
            guard let bytes = snapshot.bytes(of: listing.files[index].path) else { return }
            hashes[index] = Self.hash(bytes)
        }
        if let found = OutcomeEncoder.encode(outcome, listing: listing) { write(found, hashes: hashes) }
    }

    /// Whether a file was changed so shortly before its signature was taken that the signature says too little.
    private func isYoung(_ index: Int) -> Bool { signatures[index].changed >= time - Self.margin }

    private func write(_ found: [UInt8], hashes: [Int: Int64]) {
        var body = CacheEncoder()
        body.append(identity)
        body.append(files())
        body.append(hashes.count)
        for (index, hash) in hashes {
            body.append(index)
            body.append(hash)
        }
        body.append(found)
        var entry = CacheEncoder()
        entry.append(Self.hash(body.bytes))
        entry.append(body.bytes)
        CacheFolder(folder).write(Array(Self.format.utf8) + entry.bytes, to: name)
    }

    /// The names and signatures of the files, as they stand in an entry.
    private func files() -> [UInt8] {
        var output = CacheEncoder()
        for (file, signature) in zip(listing.files, signatures) {
            output.append(file.path)
            signature.encode(into: &output)
        }
        return output.bytes
    }

    private static func hash(_ bytes: [UInt8]) -> Int64 { Int64(bitPattern: StableHash.of(bytes)) }
}

/// The texts of files, read when they are asked for and only when the files are still as they were listed.
struct FileTexts {
    private let listing: ProjectListing
    private let signatures: [FileSignature]
    private var known: [Int: [UInt8]] = [:]

    /// Takes files and what the system said of them.
    init(_ listing: ProjectListing, _ signatures: [FileSignature]) {
        self.listing = listing
        self.signatures = signatures
    }

    /// The text of a file by its place in the list.
    mutating func bytes(at index: Int) throws(CacheDecoder.Failure) -> [UInt8] {
        if let bytes = known[index] { return bytes }
        guard listing.files.indices.contains(index), signatures.indices.contains(index) else {
            throw CacheDecoder.Failure()
        }
        let path = "\(listing.root)/\(listing.files[index].path)"
        guard let bytes = ProjectFiles.contents(at: path), FileSignature(of: path) == signatures[index] else {
            throw CacheDecoder.Failure()
        }
        known[index] = bytes
        return bytes
    }
}
