import Djust

/// Music that goes on while pages change; shown by a page as sticky, so its template has no `dj-view`.
@LiveView("player.html")
final class PlayerView {
    @State var track = "Rain"
    @State var volume = 5
    @State var isMuted = false
    @State var playlist = ["Rain", "Kettle", "Garden"]

    @EventHandler
    func play(track: String = "") { self.track = track }

    @EventHandler
    func mute() { isMuted.toggle() }

    @EventHandler
    func changeVolume(value: Int = 5) { volume = min(max(0, value), 10) }
}
