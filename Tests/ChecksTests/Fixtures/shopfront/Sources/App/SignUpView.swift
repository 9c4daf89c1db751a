import Djust

/// What is wrong with a field.
@TemplateValue
struct FieldError: Codable, Sendable, Equatable {
    let field: String
    let message: String
}

/// A form that says what is wrong while it is filled in.
@LiveView("signup.html")
final class SignUpView {
    @State var username = ""
    @State var email = ""
    @State var country = "de"
    @State var errors: [FieldError] = []
    @State var countries = ["de": "Germany", "fr": "France", "ch": "Switzerland"]
    @State var wantsNews = false
    @State var wasSent = false

    @Computed var isComplete: Bool { !username.isEmpty && !email.isEmpty && errors.isEmpty }

    /// Hears of one field at a time.
    @EventHandler
    func validate(field: String = "", value: String = "") {
        switch field {
        case "username": username = value
        case "email": email = value
        case "country": country = value
        default: return
        }
        check()
    }

    @EventHandler
    func register(username: String = "", email: String = "", country: String = "", newsletter: Bool = false) {
        self.username = username
        self.email = email
        self.country = country
        wantsNews = newsletter
        check()
        wasSent = errors.isEmpty
    }

    private func check() {
        errors = []
        if username.count < 3 { errors.append(FieldError(field: "username", message: "at least three letters")) }
        if !email.contains("@") { errors.append(FieldError(field: "email", message: "an address has an @")) }
    }
}
