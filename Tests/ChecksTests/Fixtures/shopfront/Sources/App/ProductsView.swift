import Djust

/// Where a reader is in a long list.
@TemplateValue
struct Pager: Codable, Sendable, Equatable {
    var number = 1
    var total = 1
    var hasPrevious: Bool { number > 1 }
    var hasNext: Bool { number < total }
    var previous: Int { max(1, number - 1) }
    var next: Int { min(total, number &+ 1) }
}

/// A table with pages, an order and a search.
@LiveView("products.html")
final class ProductsView {
    @State var rows: [Product] = []
    @State var pager = Pager()
    @State var sortKey = "title"
    @State var searchText = ""
    @State var selectedIDs: [Int] = []

    @Computed var found: [Product] {
        searchText.isEmpty ? rows : rows.filter { $0.title.lowercased().contains(searchText.lowercased()) }
    }

    private let pageSize = 10

    func mount(_ request: Request) {
        let products = Catalogue.products
        pager.total = (products.count + pageSize - 1) / pageSize
        pager.number = min(max(1, Int(request.query["page"] ?? "") ?? 1), pager.total)
        sortKey = request.query["sort"] ?? "title"
        rows = Array(products.dropFirst((pager.number - 1) * pageSize).prefix(pageSize))
    }

    @EventHandler
    func search(value: String = "") { searchText = value }

    @EventHandler
    func sortBy(column: String = "title") {
        sortKey = column
        switch column {
        case "price": rows.sort { $0.price < $1.price }
        case "rating": rows.sort { $0.rating > $1.rating }
        default: rows.sort { $0.title < $1.title }
        }
    }

    @EventHandler
    func toggleRow(productID: Int = 0) {
        if selectedIDs.contains(productID) {
            selectedIDs.removeAll { $0 == productID }
        } else {
            selectedIDs.append(productID)
        }
    }

    @EventHandler
    func clearSelection() { selectedIDs = [] }
}
