import Djust

/// A step of the way to an order.
@TemplateValue
struct CheckoutStep: Codable, Sendable, Equatable {
    let number: Int
    let title: String
    var isComplete = false
}

/// Where the order goes.
@TemplateValue
struct Address: Codable, Sendable, Equatable {
    var street = ""
    var city = ""
    var postcode = ""
}

/// How the order is paid.
@TemplateValue
enum Payment: String, Codable, Sendable {
    case invoice
    case transfer
}

/// The way to an order, step by step.
@LiveView("checkout.html")
final class CheckoutView {
    @State var steps: [CheckoutStep] = [
        CheckoutStep(number: 1, title: "Address"),
        CheckoutStep(number: 2, title: "Payment"),
        CheckoutStep(number: 3, title: "Summary"),
    ]
    @State var currentStep = 1
    @State var address = Address()
    @State var payment = Payment.invoice
    @State var missingFields: [String] = []
    @State var isOrdered = false

    @Computed var progress: Int { currentStep * 100 / 3 }

    @EventHandler
    func saveAddress(street: String = "", city: String = "", postcode: String = "") {
        address = Address(street: street, city: city, postcode: postcode)
        missingFields = [("street", street), ("city", city), ("postcode", postcode)].filter(\.1.isEmpty).map(\.0)
        if missingFields.isEmpty { complete(1) }
    }

    @EventHandler
    func choosePayment(method: String = "invoice") {
        payment = Payment(rawValue: method) ?? .invoice
        complete(2)
    }

    @EventHandler
    func goBack() { currentStep = max(1, currentStep - 1) }

    @EventHandler
    func placeOrder() { isOrdered = true }

    private func complete(_ number: Int) {
        for index in steps.indices where steps[index].number == number { steps[index].isComplete = true }
        currentStep = number + 1
    }
}
