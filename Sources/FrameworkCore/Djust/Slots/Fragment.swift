/// A compiled stretch of a template: bytes that never change, and slots where something can.
///
/// Compiled once per template and shared by every session; a session adds only a ``FragmentState``. (Architecture,
/// decision 2.)
package final class Fragment: Sendable {
    /// What is written, in order.
    package enum Part: Sendable {
        /// Bytes that never change.
        case bytes([UInt8])
        /// A slot between two elements: markup, a conditional, a list, a scope.
        case region(slot: Int)
        /// The value of one attribute of an element slot, without the quotes.
        case attribute(slot: Int, index: Int)
        /// All attributes of an element slot.
        case attributeSet(slot: Int)
        /// The whole content of an element slot.
        case content(slot: Int)
        /// A tag that writes nothing and defines names for what follows.
        case definition(slot: Int)
    }

    /// What is written, in order.
    package let parts: [Part]
    /// What can change; a slot's index is its address on the wire.
    package let slots: [Slot]
    /// What the slots were made from, for explanations; beside them, so that going through the slots carries none of it.
    package let origins: [SlotOrigin]
    /// Everything that the slots and what is in them can read.
    package let reads: StateMask
    /// How many words an instance remembers, those of what is nested in it included.
    package let wordCount: Int
    /// How many lists an instance remembers, those in its scopes and branches included.
    package let listCount: Int

    /// Puts a fragment together; the slots' places in the memory of an instance follow one another.
    package init(parts: [Part], slots: [Slot], origins: [SlotOrigin]) {
        var wordCount = 0
        var listCount = 0
        var reads = StateMask.none
        for slot in slots {
            reads.formUnion(slot.reads)
            wordCount = max(wordCount, slot.firstWord + slot.wordCount)
            listCount = max(listCount, slot.firstList + slot.listCount)
        }
        self.slots = slots
        self.parts = parts
        self.origins = origins
        self.reads = reads
        self.wordCount = wordCount
        self.listCount = listCount
    }
}

/// What in a template became a slot.
package enum SlotOrigin: Sendable {
    /// A tag or a variable of the template.
    case node(TemplateNode)
    /// Markup: a start tag, a comment.
    case markup(SourceSpan?)
}

/// A place of a fragment whose content can change.
package final class Slot: Sendable {
    /// What stands there.
    package enum Kind: Sendable {
        /// Anything that is rendered whole: a variable, a tag, or a region that is not clean enough for slots.
        case markup(RenderProgram)
        /// An element of which attributes or the whole content can change.
        case element(ElementSlot)
        /// An `{% if %}`.
        case conditional([ConditionalBranch])
        /// A `{% for %}`.
        case list(ListSlot)
        /// A `{% with %}` or an `{% include %}` that defines names.
        case scope(ScopeSlot)
        /// A tag that only defines a name for what follows (`{% url … as name %}`): nothing stands there, and whenever
        /// the fragment is evaluated the name gets its value.
        indirect case definition(OutputNode)
    }

    /// What stands there.
    package let kind: Kind
    /// What it can read, itself and everything in it.
    package let reads: StateMask
    /// Whether values are escaped here.
    package let autoescape: Bool
    /// The elements around it, for judging markup that a value brings along.
    package let surroundings: HTMLOpenElements
    /// Where the words of the slot begin among those of its fragment.
    package let firstWord: Int
    /// Where the lists of the slot begin among those of its fragment.
    package let firstList: Int

    /// Makes a slot, whose memory begins where that of the slot before it in the fragment ends.
    package init(
        kind: Kind,
        reads: StateMask,
        autoescape: Bool,
        surroundings: HTMLOpenElements,
        behind last: Slot? = nil
    ) {
        self.kind = kind
        self.reads = reads
        self.autoescape = autoescape
        self.surroundings = surroundings
        firstWord = last.map { $0.firstWord + $0.wordCount } ?? 0
        firstList = last.map { $0.firstList + $0.listCount } ?? 0
    }

    /// How many words an instance remembers of the slot: hashes, and of a conditional the branch and what is in it.
    package var wordCount: Int {
        switch kind {
        case .markup: 1
        case .element(let element): element.hashCount
        case .conditional(let branches): 1 + (branches.map(\.fragment.wordCount).max() ?? 0)
        case .scope(let scope): scope.fragment.wordCount
        case .list, .definition: 0
        }
    }

    /// How many lists an instance remembers of the slot.
    package var listCount: Int {
        switch kind {
        case .markup, .element, .definition: 0
        case .conditional(let branches): branches.map(\.fragment.listCount).max() ?? 0
        case .scope(let scope): scope.fragment.listCount
        case .list: 1
        }
    }
}

/// What can change about an element.
package final class ElementSlot: Sendable {
    /// An attribute whose value can change.
    package struct Attribute: Sendable {
        /// The name, in lower case, as the browser has it.
        package let name: String
        /// What the value is made of.
        package let value: RenderProgram
        /// The quote around the value.
        package let quote: UInt8
        /// What the value can read.
        package let reads: StateMask
    }

    /// Which attributes can change.
    package enum Attributes: Sendable {
        /// These; the others are part of the static bytes.
        case values([Attribute])
        /// Any: there are tags between the attributes. All of them are rendered together.
        case set(RenderProgram, reads: StateMask)
    }

    /// What the whole content of an element is, where it is one slot.
    package enum Content: Sendable {
        /// Text that the browser does not parse as markup; character references count in `title` and `textarea`.
        case text(RenderProgram, decodesReferences: Bool, reads: StateMask)
        /// Markup that is not clean enough for slots.
        case opaque(RenderProgram, reads: StateMask)
    }

    /// The element's name, in lower case.
    package let name: String
    /// Which attributes can change.
    package let attributes: Attributes
    /// The content, when it is one slot.
    package let content: Content?

    package init(name: String, attributes: Attributes, content: Content?) {
        self.name = name
        self.attributes = attributes
        self.content = content
    }

    /// How many hashes the element's attributes need.
    package var attributeHashCount: Int {
        switch attributes {
        case .values(let values): values.count
        case .set: 1
        }
    }

    /// How many hashes attributes and content need together.
    var hashCount: Int { attributeHashCount + (content == nil ? 0 : 1) }

    /// Everything that attributes and content can read.
    var reads: StateMask {
        var mask: StateMask =
            switch attributes {
            case .values(let values): values.reduce(.none) { $0.union($1.reads) }
            case .set(_, let reads): reads
            }
        switch content {
        case .text(_, _, let reads), .opaque(_, let reads): mask.formUnion(reads)
        case nil: break
        }
        return mask
    }
}

/// One way that an `{% if %}` can go.
package struct ConditionalBranch: Sendable {
    /// When; nil for `else`.
    package let condition: BranchCondition?
    /// What is there then.
    package let fragment: Fragment
}

/// When a branch is taken.
package enum BranchCondition: Sendable {
    case condition(Condition)
    /// The loop has items; the other branch is its `{% empty %}`.
    case hasItems(ForNode)
}

/// A part of the template with names of its own.
package final class ScopeSlot: Sendable {
    /// The names.
    package let bindings: [Binding]
    /// Whether nothing else can be seen.
    package let isIsolated: Bool
    /// What is there.
    package let fragment: Fragment

    package init(bindings: [Binding], isIsolated: Bool, fragment: Fragment) {
        self.bindings = bindings
        self.isIsolated = isIsolated
        self.fragment = fragment
    }
}
