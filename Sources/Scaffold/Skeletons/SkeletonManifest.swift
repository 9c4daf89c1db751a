internal import Foundation

/// What `manifest.json` of a skeleton says about it.
struct SkeletonManifest: Decodable, Sendable, Equatable {
    /// What the skeleton makes, in one line; a skeleton without it is only there for others to include.
    var summary: String?
    /// Skeletons whose files come first; a file of this skeleton replaces one of the same path.
    var includes: [String] = []
    /// The files that are templates of ours; all others are copied byte for byte, templates of the app among them.
    var render: [String] = []

    private enum CodingKeys: String, CodingKey {
        case summary
        case includes
        case render
    }

    /// Reads the three fields, all optional.
    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        summary = try container.decodeIfPresent(String.self, forKey: .summary)
        includes = try container.decodeIfPresent([String].self, forKey: .includes) ?? []
        render = try container.decodeIfPresent([String].self, forKey: .render) ?? []
    }

    /// Reads a manifest.
    ///
    /// - Throws: What `JSONDecoder` throws.
    static func read(_ bytes: [UInt8]) throws -> SkeletonManifest {
        try JSONDecoder().decode(SkeletonManifest.self, from: Data(bytes))
    }
}
