import Djust

/// Something that the shop sells.
@TemplateValue
struct Product: Codable, Sendable, Equatable {
    let id: Int
    var title: String
    var summary: String
    var price: Int
    var rating: Int
    var stock: Int
    var isAvailable: Bool { stock > 0 }
}

/// What there is to buy.
enum Catalogue {
    static let products = (1...23).map { number in
        Product(
            id: number,
            title: "Tea no. \(number)",
            summary: "Leaves from garden \(number % 5), picked by hand.",
            price: 250 + number * 35,
            rating: number % 6,
            stock: number % 4
        )
    }

    static func product(_ id: Int) -> Product? { products.first { $0.id == id } }
}
