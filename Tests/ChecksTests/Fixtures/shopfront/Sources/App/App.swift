import Djust

/// A small shop, and what its people do around it.
@main
struct App: DjustApp {
    var body: some Routes {
        Live("/", DashboardView.self, name: "dashboard")
        Live("/todos/", TodoView.self, name: "todos")
        Live("/rooms/<slug:room>/", ChatView.self, name: "room")
        Live("/products/", ProductsView.self, name: "products")
        Live("/products/<int:product_id>/", ProductView.self, name: "product")
        Live("/cart/", CartView.self, name: "cart")
        Live("/checkout/", CheckoutView.self, name: "checkout")
        Live("/join/", SignUpView.self, name: "join")
        Live("/photos/", PhotosView.self, name: "photos")
        Live("/settings/", SettingsView.self, name: "settings")
        Live("/notes/<uuid:note>/", NoteView.self, name: "note")
        StaticFiles("/static/", directory: "static")
    }

    var libraries: [TemplateLibrary] { [shop] }
}
