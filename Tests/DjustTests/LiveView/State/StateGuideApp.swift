import Djust

// The views of `docs/state.md`: every piece of Swift on that page stands here or in `StateGuideTests`.

@LiveView("cart.html")
final class CartView {
    @State var items: [CartItem] = []
    @State var query = ""
    @State(.temporary) var notice = ""
    @State(.fixed) var currencies: [String] = []
    @Computed var total: Int { items.reduce(0) { $0 + $1.price * $1.count } }
    var lastID = 0

    func mount(_ request: Request) { currencies = ["EUR", "CHF"] }

    @EventHandler
    func add(name: String = "", price: Int = 0) {
        lastID += 1
        items.append(CartItem(id: lastID, name: name, price: price))
        notice = "\(name) is in the cart."
    }

    func didResume() { lastID = items.map(\.id).max() ?? 0 }
}

@TemplateValue
struct CartItem: Codable, Sendable, Equatable {
    let id: Int
    var name: String
    var price: Int
    var count = 1
}

extension CartView {
    func everyWayToChange() {
        items.append(CartItem(id: 1, name: "tea", price: 300))
        items[0].count += 1
        items.sort { $0.name < $1.name }
        items.swapAt(0, items.count - 1)
        items.removeAll { $0.count == 0 }
        for index in items.indices { items[index].price -= 10 }
        double(&items[0].count)
        query += "!"
    }

    private func double(_ number: inout Int) { number *= 2 }
}

extension CartView {
    func noChangeAtAll() {
        query = String(query)
        items = items.filter { _ in true }
        _ = items.first?.name
    }
}

@TemplateValue
struct Reading: Codable, Sendable, Equatable {
    var sensor: String
    var degrees: Double

    static func == (left: Reading, right: Reading) -> Bool { left.sensor == right.sensor }
}

@LiveView(template: "<p dj-root>{{ reading.degrees }}</p>")
final class ReadingView {
    @State var reading = Reading(sensor: "roof", degrees: 20)

    func isNotSeen() { reading = Reading(sensor: "roof", degrees: 25) }
    func isSeen() { reading.degrees = 25 }
}

@TemplateValue
struct ChatMessage: Sendable {
    let id: Int
    let author: String
    let text: String
}

@LiveView("chat.html")
final class ChatView {
    @State(.temporary) var messages: [ChatMessage] = []
    @State var author = "guest"
    @State var count = 0

    func mount(_ request: Request) {
        author = request.query["name"] ?? "guest"
        messages = [ChatMessage(id: 0, author: "host", text: "Welcome!")]
    }

    @EventHandler
    func say(text: String = "") {
        count += 1
        messages.append(ChatMessage(id: count, author: author, text: text))
    }
}

@LiveView("shop.html")
final class ShopView {
    @State(.fixed) var products: [String] = []
    @State var chosen: String?

    func mount(_ request: Request) { products = ["tea", "milk", "salt"] }

    @EventHandler
    func choose(product: String = "") { chosen = products.contains(product) ? product : nil }
}
