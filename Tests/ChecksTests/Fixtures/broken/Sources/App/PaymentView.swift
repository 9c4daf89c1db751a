import Djust

@LiveView(
    template: """
        <section>
            <main dj-view="PaymentView">
                <form dj-submit="charge" dj-root>
                    <input name="amount" aria-label="Amount">
                </form>
            </main>
        </section>
        """
)
final class PaymentView {
    @State var total = 0
    private var stripe: StripeClient?

    func mount(_ request: Request) {
        stripe = StripeClient(key: Settings.stripeKey)
    }

    @EventHandler
    func charge(amount: Int = 0, _ extra: EventParameters) async throws {
        total = max(total, amount)
        try await stripe?.charge(amount)
    }
}
