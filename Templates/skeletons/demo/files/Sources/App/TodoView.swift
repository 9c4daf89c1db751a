import Djust

/// A list of tasks with a search. The markup is in Templates/todos.html.
@LiveView("todos.html")
final class TodoView {
    @State var todos = [
        Todo(id: 1, title: "Make an app with djust new", isDone: true),
        Todo(id: 2, title: "Change a template while this page is open"),
        Todo(id: 3, title: "Change TodoView.swift and keep this list"),
    ]
    @State var draft = ""
    @State var query = ""

    @Computed var remaining: Int { todos.count { !$0.isDone } }

    @Computed var matches: [Todo] {
        let wanted = query.lowercased()
        return wanted.isEmpty ? todos : todos.filter { $0.title.lowercased().contains(wanted) }
    }

    /// Keeps what is typed, so that the field can be emptied once the task is added.
    @EventHandler
    func edit(value: String = "") { draft = value }

    @EventHandler
    func add(title: String = "") {
        draft = ""
        let title = title.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard !title.isEmpty else { return }
        todos.append(Todo(id: (todos.map(\.id).max() ?? 0) + 1, title: title))
    }

    @EventHandler
    func toggle(id: Int = 0) {
        guard let index = todos.firstIndex(where: { $0.id == id }) else { return }
        todos[index].isDone.toggle()
    }

    @EventHandler
    func delete(id: Int = 0) { todos.removeAll { $0.id == id } }

    @EventHandler
    func search(value: String = "") { query = value }
}
