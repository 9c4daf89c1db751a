import Djust

/// A counter and a greeting. The markup is in Templates/counter.html.
@LiveView("counter.html")
final class CounterView {
    @State var count = 0
    @State var name = ""

    @Computed var isEven: Bool { count.isMultiple(of: 2) }

    /// Adds an amount. It comes from the browser and can be any number, so a sum that does not fit stops at the limit.
    @EventHandler
    func increment(by amount: Int = 1) {
        let (sum, overflows) = count.addingReportingOverflow(amount)
        count = overflows ? (amount < 0 ? .min : .max) : sum
    }

    @EventHandler
    func reset() { count = 0 }

    @EventHandler
    func rename(value: String = "") { name = value }
}
