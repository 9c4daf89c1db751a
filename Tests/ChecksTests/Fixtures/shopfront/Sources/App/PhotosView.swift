import Djust

/// A picture and how far it has come.
@TemplateValue
struct Photo: Codable, Sendable, Equatable {
    let id: Int
    var fileName: String
    var caption: String
    var byteCount: Int
    var progress: Int
    var isFinished: Bool { progress >= 100 }
}

/// Pictures that are sent to the shop.
@LiveView("photos.html")
final class PhotosView {
    @State var photos: [Photo] = []
    @State var viewMode = "grid"
    @State var openPhoto: Photo?
    @State var limit = 5_000_000

    @Computed var uploadedCount: Int { photos.count(where: \.isFinished) }

    func mount() {
        photos = [Photo(id: 1, fileName: "garden.jpg", caption: "The garden", byteCount: 81_920, progress: 100)]
    }

    @EventHandler
    func choose(value: String = "") {
        let next = (photos.map(\.id).max() ?? 0) + 1
        photos.append(Photo(id: next, fileName: value, caption: "", byteCount: 0, progress: 0))
    }

    @EventHandler
    func describe(value: String = "", photoID: Int = 0) {
        guard let index = photos.firstIndex(where: { $0.id == photoID }) else { return }
        photos[index].caption = value
    }

    @EventHandler
    func show(photoID: Int = 0) { openPhoto = photos.first { $0.id == photoID } }

    @EventHandler
    func close() { openPhoto = nil }

    @EventHandler
    func changeMode(mode: String = "grid") { viewMode = mode }

    @EventHandler
    func discard(photoID: Int = 0) { photos.removeAll { $0.id == photoID } }
}
