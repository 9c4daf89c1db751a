import Djust

/// A number with a name and the way that it goes.
@TemplateValue
struct Metric: Codable, Sendable, Equatable {
    let name: String
    var amount: Int
    var change: Double
    var history: [Sample]
}

/// A day's number.
@TemplateValue
struct Sample: Codable, Sendable, Equatable {
    let label: String
    let percent: Int
}

/// What the shop has done lately.
@LiveView("dashboard.html")
final class DashboardView {
    @State var metrics: [Metric] = []
    @State var period = "week"
    @State var isPlaying = false
    @State var alerts: [String] = []

    @Computed var headline: String { "\(metrics.count) numbers of this \(period)" }

    func mount() {
        metrics = ["Orders", "Visitors"].map { name in
            Metric(
                name: name,
                amount: 120,
                change: 2.5,
                history: ["Mon", "Tue", "Wed"].map { Sample(label: $0, percent: 40) }
            )
        }
        alerts = ["Two products are sold out."]
    }

    @EventHandler
    func choosePeriod(period: String = "week") { self.period = period }

    @EventHandler
    func refresh() { mount() }

    @EventHandler
    func dismissAlert(index: Int = -1) {
        guard alerts.indices.contains(index) else { return }
        alerts.remove(at: index)
    }

    @EventHandler
    func togglePlayer() { isPlaying.toggle() }
}
