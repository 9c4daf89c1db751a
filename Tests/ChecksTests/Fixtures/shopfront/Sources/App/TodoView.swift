import Djust

/// One thing to do.
@TemplateValue
struct Todo: Codable, Sendable, Equatable {
    let id: Int
    var title: String
    var isDone = false
    var tags: [String] = []
}

/// A list of tasks.
@LiveView("todos.html")
final class TodoView {
    @State var todos: [Todo] = [Todo(id: 1, title: "Order green tea", tags: ["shop"])]
    @State var draft = ""
    @State var filter = "all"
    @State var editedID: Int?

    @Computed var remaining: Int { todos.count { !$0.isDone } }
    @Computed var visibleTodos: [Todo] {
        switch filter {
        case "open": todos.filter { !$0.isDone }
        case "done": todos.filter(\.isDone)
        default: todos
        }
    }

    @EventHandler
    func keepDraft(value: String = "") { draft = value }

    @EventHandler
    func addTodo(title: String = "", tag: String = "") {
        draft = ""
        let title = title.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard !title.isEmpty else { return }
        let next = (todos.map(\.id).max() ?? 0) + 1
        todos.append(Todo(id: next, title: title, tags: tag.isEmpty ? [] : [tag]))
    }

    @EventHandler
    func toggleTodo(id: Int = 0) {
        guard let index = todos.firstIndex(where: { $0.id == id }) else { return }
        todos[index].isDone.toggle()
    }

    @EventHandler
    func editTodo(id: Int = 0) { editedID = id }

    @EventHandler
    func renameTodo(value: String = "", todoID: Int = 0) {
        editedID = nil
        guard !value.isEmpty, let index = todos.firstIndex(where: { $0.id == todoID }) else { return }
        todos[index].title = value
    }

    @EventHandler
    func cancelEdit(_ extra: EventParameters) { editedID = nil }

    @EventHandler
    func removeTodo(id: Int = 0) { todos.removeAll { $0.id == id } }

    @EventHandler
    func chooseFilter(kind: String = "all") { filter = kind }
}
