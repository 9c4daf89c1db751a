/// Nodes made ready for rendering: one flat list of instructions without references, and what they refer to beside it.
///
/// Rendering walks the list; it counts no references and allocates nothing for what does not change. A tag with a body is
/// an instruction with the body's instructions right behind it.
package final class RenderProgram: Sendable {
    /// What is to be done.
    enum Operation: UInt8, Sendable {
        /// Writes text: `index` is the offset in the program's text, `end` the number of bytes.
        case text
        /// Writes the variable of the path `index`.
        case path
        /// Writes the number that the path `index` asks of the loop around it.
        case loopNumber
        /// Writes the expression `index`, which is a variable with a filter, by the filter's short way.
        case shortcut
        /// Writes the value of the expression `index`.
        case expression
        /// Runs the first of the branches from `index` on, `count` of them, whose condition holds.
        case conditional
        /// Runs the body for each item of the loop `index`.
        case loop
        /// Runs the body with the bindings `index` defined.
        case with
        /// Runs the body in a scope of its own.
        case block
        /// Runs the body in a scope of its own, in which `block` has the other body of `parents` at `index`.
        case blockWithParent
        /// Runs the body with escaping on when `index` is 1, off when it is 0.
        case autoescape
        /// Renders the template of the include `index`.
        case include
        /// Lets the tag `index` write.
        case output
        /// Lets the tag `index` render its bodies.
        case body
        /// Renders the template that the extends `index` names.
        case extends
    }

    /// One thing to do.
    struct Instruction: Sendable {
        var operation: Operation
        /// What it is done with.
        var index: Int32
        /// How many things it is done with.
        var count: Int32 = 0
        /// Where the next instruction is that is not part of this one.
        var next: Int32 = 0
    }

    /// One way that a conditional can go.
    struct Branch: Sendable {
        /// What is asked.
        enum Question: UInt8, Sendable {
            case nothing
            /// Whether the variable of the path `index` is true.
            case path
            /// Whether the condition `index` holds.
            case condition
        }

        var question: Question
        var index: Int32 = 0
        /// The instructions of the branch.
        var start: Int32
        var end: Int32
    }

    /// A loop.
    final class Loop: Sendable {
        let node: ForNode
        /// The instructions of the body, which begins right behind the loop.
        let bodyEnd: Int
        /// The end of the instructions for no items, which begin behind the body.
        let emptyEnd: Int
        /// Whether the body asks how many rounds there are, so that all items must be known beforehand.
        let needsCount: Bool

        init(node: ForNode, bodyEnd: Int, emptyEnd: Int, needsCount: Bool) {
            self.node = node
            self.bodyEnd = bodyEnd
            self.emptyEnd = emptyEnd
            self.needsCount = needsCount
        }
    }

    /// A tag with bodies of its own.
    final class Body: Sendable {
        let tag: any BodyTag
        let bodies: TagBodies

        init(tag: any BodyTag, bodies: TagBodies) {
            self.tag = tag
            self.bodies = bodies
        }
    }

    /// The body of a block that lost, for a body that won and asks for it.
    final class Parent: Sendable {
        let name: String
        let program: RenderProgram

        init(name: String, program: RenderProgram) {
            self.name = name
            self.program = program
        }
    }

    /// What the program was made from.
    package let nodes: [TemplateNode]
    let text: [UInt8]
    let instructions: [Instruction]
    let branches: [Branch]
    let paths: [VariablePath]
    /// The paths again, for looking at them without retaining them: `paths` holds them.
    let unretainedPaths: [Unmanaged<VariablePath>]
    /// The path of the variable that the program writes, when it writes nothing else.
    let onlyPath: Unmanaged<VariablePath>?
    let expressions: [FilterExpression]
    /// The expressions again, for looking at them without retaining them.
    let unretainedExpressions: [Unmanaged<FilterExpression>]
    let conditions: [Condition]
    let loops: [Loop]
    let bindings: [[Binding]]
    let includes: [IncludeNode]
    let outputs: [any OutputTag]
    let bodies: [Body]
    let parents: [Parent]
    let extends: [ExtendsNode]

    /// Prepares nodes.
    ///
    /// O(nodes and bytes of text).
    package init(_ nodes: [TemplateNode]) {
        var builder = ProgramBuilder()
        builder.add(nodes)
        self.nodes = nodes
        text = builder.text
        instructions = builder.instructions
        branches = builder.branches
        paths = builder.paths
        unretainedPaths = builder.paths.map(Unmanaged.passUnretained)
        let isPath = builder.instructions.count == 1 && builder.instructions[0].operation == .path
        onlyPath = isPath ? builder.paths.first.map(Unmanaged.passUnretained) : nil
        expressions = builder.expressions
        unretainedExpressions = builder.expressions.map(Unmanaged.passUnretained)
        conditions = builder.conditions
        loops = builder.loops
        bindings = builder.bindings
        includes = builder.includes
        outputs = builder.outputs
        bodies = builder.bodies
        parents = builder.parents
        extends = builder.extends
    }
}
