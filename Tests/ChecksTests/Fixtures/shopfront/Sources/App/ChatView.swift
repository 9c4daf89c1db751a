import Djust

/// Something that was said.
@TemplateValue
struct ChatMessage: Sendable {
    let id: Int
    let author: String
    let text: String
    let isOwn: Bool
}

/// A room to talk in.
@LiveView("chat.html")
final class ChatView {
    @State(.temporary) var messages: [ChatMessage] = []
    @State var members: [String] = []
    @State var room = ""
    @State var nickname = "guest"
    @State var messageCount = 0
    @State var isTyping = false

    func mount(_ request: Request, _ parameters: RouteParameters) {
        room = parameters["room"] ?? "lobby"
        nickname = request.query["name"] ?? "guest"
        members = ["host", nickname]
        messages = [ChatMessage(id: 0, author: "host", text: "Welcome!", isOwn: false)]
    }

    @EventHandler
    func sendMessage(text: String = "") {
        isTyping = false
        guard !text.isEmpty else { return }
        messageCount += 1
        messages.append(ChatMessage(id: messageCount, author: nickname, text: text, isOwn: true))
    }

    @EventHandler
    func startTyping(value: String = "") { isTyping = !value.isEmpty }

    @EventHandler
    func rename(nickname: String = "") {
        if !nickname.isEmpty { self.nickname = nickname }
    }
}
