import Djust

/// One thing to do.
@TemplateValue
struct Todo: Codable, Sendable {
    let id: Int
    var title: String
    var isDone = false
}
