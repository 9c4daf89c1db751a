/// Rules of djust for Python that have no counterpart here, and why: for whoever brings a project, its comments and its
/// settings along.
package enum AbsentRules {
    /// Some rules with one reason.
    package struct Entry: Sendable {
        /// Their ids.
        package let ids: [String]
        /// Why there is nothing to look for; a clause without a full stop.
        package let reason: String
    }

    /// The rules, in the order of their ids.
    package static let entries: [Entry] = [
        Entry(ids: ["A001"], reason: "C003 looks at the origins that may open the socket"),
        Entry(
            ids: ["A010", "A011", "A012", "A020", "A030", "A031", "A072", "A073"],
            reason: "there is no Django around the app: no hosts to allow, no admin and no login page of its own"
        ),
        Entry(ids: ["A070"], reason: "the template language refuses `{% dj_activity %}` without a name: E002"),
        Entry(ids: ["A090"], reason: "it was a notice, and asked for nothing"),
        Entry(
            ids: ["C001", "C002", "C005", "C014", "C015", "C016", "C019", "C301", "C302", "C303", "C304"],
            reason: "there are no such settings: the server, the sessions and the socket come with the framework"
        ),
        Entry(ids: ["C011"], reason: "there is no style compiler of the framework's whose output could be missing"),
        Entry(ids: ["C013"], reason: "the client comes out of the program, so no copy of it can be old"),
        Entry(ids: ["C018"], reason: "`djust.json` is read by the check itself: E004 reports what it does not know"),
        Entry(
            ids: ["Q002"],
            reason: "a Swift logger takes an interpolation on purpose, and forms it only when it is written"
        ),
        Entry(ids: ["Q007"], reason: "`@State` takes `.temporary` or `.fixed`, and the compiler refuses both"),
        Entry(ids: ["S002"], reason: "there is no decorator that exempts a handler from the check for forged requests"),
        Entry(ids: ["T003"], reason: "a page is one template: there is no `{{ liveview_content }}` to write"),
        Entry(ids: ["T011"], reason: "every tag of Django is understood; one that nobody knows is E002"),
        Entry(ids: ["V002"], reason: "`mount` may be left out: state has its initial values"),
        Entry(ids: ["V005", "V015"], reason: "a view is reached by its route, and never by the name of its module"),
        Entry(
            ids: ["V008"],
            reason: "`@State` takes what can be saved, or the compiler refuses it; V006 finds the rest"
        ),
        Entry(ids: ["V009"], reason: "the compiler looks at the types of what is called on mount"),
        Entry(ids: ["V010"], reason: "a Swift class has one base class, so there is no order to get wrong"),
        Entry(ids: ["V011"], reason: "the state of every view is saved, so none is left out"),
        Entry(ids: ["V013"], reason: "a view has no `get` or `post` that a socket would pass by"),
    ]

    /// Why a rule of djust is not here; nil for any other id, however it is written.
    package static func reason(for id: String) -> String? {
        let wanted = RuleRegistry.canonical(id)
        return entries.first { $0.ids.contains(wanted) }?.reason
    }
}
