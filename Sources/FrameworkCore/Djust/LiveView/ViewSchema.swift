/// What the framework knows of a view class: its name, its template, what the template can see and what the browser can call.
public struct ViewSchema: Sendable {
    /// Where the template comes from.
    public enum Template: Sendable, Equatable {
        /// A file below the template directories.
        case file(String)
        /// Text in the Swift source, with the place where it stands.
        case inline(String, file: String, line: Int)
    }

    /// Something that the template can see.
    public struct Property: Sendable, Equatable {
        /// What kind of property it is.
        public enum Kind: Sendable, Equatable {
            /// Tracked, and part of every snapshot.
            case state
            /// Tracked, back at its initial value after every render, and in no snapshot.
            case temporary
            /// Part of every snapshot, and no change of it is one of the page.
            case fixed
            /// Derived; evaluated again after every event.
            case computed
        }

        /// The Swift name.
        public let name: String
        /// What kind of property it is.
        public let kind: Kind

        /// A `@State` property.
        public static func state(_ name: String) -> Property { Property(name: name, kind: .state) }

        /// A `@State(.temporary)` property.
        public static func temporary(_ name: String) -> Property { Property(name: name, kind: .temporary) }

        /// A `@State(.fixed)` property.
        public static func fixed(_ name: String) -> Property { Property(name: name, kind: .fixed) }

        /// A `@Computed` property.
        public static func computed(_ name: String) -> Property { Property(name: name, kind: .computed) }

        /// Whether snapshots hold it.
        package var isSaved: Bool { kind == .state || kind == .fixed }
    }

    /// The class's name, as `dj-view` has it.
    public let name: String
    /// Where the template comes from.
    public let template: Template
    /// What the template can see; an index into this list is what `_value(at:)` takes.
    public let properties: [Property]
    /// What the browser can call; an index into this list is what `_handle` takes.
    public let handlers: [HandlerSchema]
    /// The indexes of the properties that are back at their initial values after a render.
    package let temporary: [Int]
    /// What a page follows: everything but temporary and fixed properties.
    ///
    /// A page that has shown a temporary value is not to lose it because "everything" is looked at again.
    package let followed: StateMask

    private let propertyIndexes: [String: Int]
    private let handlerIndexes: [String: Int]

    /// Describes a view; written by `@LiveView`.
    public init(name: String, template: Template, properties: [Property], handlers: [HandlerSchema]) {
        self.name = name
        self.template = template
        self.properties = properties
        self.handlers = handlers
        temporary = properties.indices.filter { properties[$0].kind == .temporary }
        var followed = StateMask.untracked
        var others = StateMask.none
        for (index, property) in properties.enumerated() {
            if property.kind == .temporary || property.kind == .fixed {
                others.formUnion(.property(index))
            } else {
                followed.formUnion(.property(index))
            }
        }
        // Many properties can share a bit; one that is followed makes all of them.
        self.followed = StateMask(bits: ~others.bits | followed.bits)
        propertyIndexes = Self.indexes(of: properties.map(\.name))
        handlerIndexes = Self.indexes(of: handlers.map(\.name))
    }

    /// The index of the property that a name in a template means; case, `_` and `-` do not count.
    package func propertyIndex(of name: String) -> Int? { propertyIndexes[SwiftName.folded(name)] }

    /// The index of the handler that a name in a template means; case, `_` and `-` do not count.
    package func handlerIndex(of name: String) -> Int? { handlerIndexes[SwiftName.folded(name)] }

    private static func indexes(of names: [String]) -> [String: Int] {
        Dictionary(names.enumerated().map { (SwiftName.folded($1), $0) }, uniquingKeysWith: { first, _ in first })
    }
}

/// What the framework knows of a handler.
public struct HandlerSchema: Sendable {
    /// A parameter as the browser can send it.
    public struct Parameter: Sendable, Equatable {
        /// The event parameter's name: the Swift label.
        public let name: String
        /// The type, as written.
        public let type: String
        /// Whether an event without it is rejected.
        public let isRequired: Bool

        /// Describes a parameter.
        public init(_ name: String, type: String, isRequired: Bool) {
            self.name = name
            self.type = type
            self.isRequired = isRequired
        }
    }

    /// The method's base name.
    public let name: String
    /// The named parameters, in order.
    public let parameters: [Parameter]
    /// What `@EventHandler(...)` says beside the name.
    public let options: [HandlerOption]

    /// Describes a handler; written by `@LiveView`.
    public init(_ name: String, parameters: [Parameter] = [], options: [HandlerOption] = []) {
        self.name = name
        self.parameters = parameters
        self.options = options
    }
}

/// How the browser and the server treat a handler's events.
///
/// ```swift
/// @EventHandler(.debounce(.milliseconds(300)))
/// func search(value: String = "") { query = value }
/// ```
///
/// A structure over a closed set, so that more can come without breaking a `switch` of somebody's.
public struct HandlerOption: Sendable, Equatable {
    /// Which option it is.
    package enum Kind: Sendable, Equatable {
        /// Wait for a pause.
        case debounce(Duration)
        /// Let one event go in a time.
        case throttle(Duration)
    }

    /// Which option it is.
    package let kind: Kind

    /// Waits until the user has paused for so long, then sends the last event. (Seed: `@debounce(wait=)`.)
    public static func debounce(_ wait: Duration) -> HandlerOption { HandlerOption(kind: .debounce(wait)) }

    /// Sends at most one event in so long. (Seed: `@throttle(interval=)`.)
    public static func throttle(_ interval: Duration) -> HandlerOption { HandlerOption(kind: .throttle(interval)) }
}
