import Djust

@main
struct ShopApp: DjustApp {
    var configuration: Configuration {
        var configuration = Configuration()
        configuration.webSocket = .disabled
        return configuration
    }

    var body: some Routes {
        Live("/", DashboardView.self, name: "dashboard")
        Live("/pay/", PaymentView.self, name: "payment")
        StaticFiles("/static/", directory: "static")
    }
}
