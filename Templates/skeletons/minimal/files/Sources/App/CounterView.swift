import Djust

/// A counter. The markup is in Templates/counter.html.
@LiveView("counter.html")
final class CounterView {
    @State var count = 0

    /// Adds an amount. It comes from the browser and can be any number, so a sum that does not fit stops at the limit.
    @EventHandler
    func increment(by amount: Int = 1) {
        let (sum, overflows) = count.addingReportingOverflow(amount)
        count = overflows ? (amount < 0 ? .min : .max) : sum
    }
}
