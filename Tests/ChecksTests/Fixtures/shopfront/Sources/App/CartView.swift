import Djust

/// A product in the cart.
@TemplateValue
struct CartLine: Codable, Sendable, Equatable {
    let product: Product
    var quantity = 1
    var subtotal: Int { product.price * quantity }
}

/// What is to be bought.
@LiveView("cart.html")
final class CartView {
    @State var lines: [CartLine] = []
    @State var couponCode = ""
    @State var discount = 0
    @State(.temporary) var notice = ""

    @Computed var itemCount: Int { lines.reduce(0) { $0 + $1.quantity } }
    @Computed var total: Int { max(0, lines.reduce(0) { $0 + $1.subtotal } - discount) }

    func mount() { lines = Catalogue.products.prefix(3).map { CartLine(product: $0) } }

    @EventHandler
    func setQuantity(productID: Int = 0, value: Int = 1) {
        guard let index = lines.firstIndex(where: { $0.product.id == productID }) else { return }
        lines[index].quantity = min(max(1, value), 99)
    }

    @EventHandler
    func removeLine(productID: Int = 0) {
        lines.removeAll { $0.product.id == productID }
        notice = "It is no longer in the cart."
    }

    @EventHandler
    func applyCoupon(code: String = "") {
        couponCode = code
        discount = code == "TEA" ? 200 : 0
    }

    @EventHandler
    func emptyCart() { lines = [] }
}
