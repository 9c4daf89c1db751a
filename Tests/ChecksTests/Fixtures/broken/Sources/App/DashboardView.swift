import Djust

@LiveView("dashboard.html")
final class DashboardView {
    @State var activeTab = "overview"
    @State var items: [String] = []

    @EventHandler
    func switchTab(tabName: String = "") {
        activeTab = tabName
    }

    @EventHandler
    func deleteItem(itemID: Int) {
        items.removeAll { $0 == "\(itemID)" }
    }

    @EventHandler
    func search(query: String = "") {
        items = items.filter { $0.contains(query) }
    }
}
