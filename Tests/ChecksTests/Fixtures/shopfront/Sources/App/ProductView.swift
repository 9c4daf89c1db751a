import Djust

/// What somebody thinks of a product.
@TemplateValue
struct Review: Codable, Sendable, Equatable {
    let id: Int
    var author: String
    var rating: Int
    var body: String
}

/// A product with its reviews.
@LiveView("product.html")
final class ProductView {
    @State var product: Product?
    @State var related: [Product] = []
    @State var reviews: [Review] = []
    @State var quantity = 1
    @State var isZoomed = false

    func mount(_ request: Request, _ parameters: RouteParameters) throws {
        guard let id = parameters.int("product_id"), let found = Catalogue.product(id) else {
            throw HTTPError(.notFound)
        }
        product = found
        related = Catalogue.products.filter { $0.rating == found.rating && $0.id != found.id }
        reviews = [Review(id: 1, author: "Ann", rating: 4, body: "Tastes of summer.")]
    }

    @EventHandler
    func changeQuantity(step: Int = 0) { quantity = min(max(1, quantity &+ step), 99) }

    @EventHandler
    func toggleZoom() { isZoomed.toggle() }

    @EventHandler
    func addReview(author: String = "", rating: Int = 5, body: String = "") {
        let next = (reviews.map(\.id).max() ?? 0) + 1
        reviews.append(Review(id: next, author: author, rating: min(max(0, rating), 5), body: body))
    }
}
