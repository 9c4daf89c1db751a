// MARK: - Mistakes with the options of @State

extension DiagnosticCase {
    private static func noMember(_ name: String) -> String { "2:9: type 'StateOption' has no member '\(name)'" }

    static let options: [DiagnosticCase] = [
        .member(
            "@State(.temporary) var x: [Int]",
            "2:24",
            "'x' is temporary and goes back to its initial value after each render, so it needs one: "
                + "`@State(.temporary) var x: [Int] = …`."
        ),
        .member(
            "@State(.temporary) var x: [Int]\ninit() { x = [] }",
            "2:24",
            "'x' is temporary and goes back to its initial value after each render, so it needs one: "
                + "`@State(.temporary) var x: [Int] = …`."
        ),
        .member(
            "@State(.fixed) var x: Int",
            "2:20",
            "'x' needs a value to begin with: `@State var x: … = …`, or make it optional."
        ),
        .member(
            "@State(.temporary, .fixed) var x = 1",
            "2:20",
            "'x' cannot be both: a temporary value is gone after each render, a fixed one is kept and not followed; "
                + "leave one."
        ),
        .member(
            "@State(.fixed, StateOption.fixed) var x = 1",
            "2:16",
            "'.fixed' is written twice; leave it once."
        ),
        .member(
            "static let o = StateOption.fixed\n@State(o) var x = 1",
            "3:8",
            "The option is read when the app is built, so it has to be written here: `.temporary` or `.fixed`."
        ),
        .member(
            "@State([.fixed][0]) var x = 1",
            "2:8",
            "The option is read when the app is built, so it has to be written here: `.temporary` or `.fixed`."
        ),
        .member(
            "@State(.temporray) var x = 1",
            "2:8",
            "There is no option '.temporray'; did you mean '.temporary'?",
            others: [noMember("temporray")]
        ),
        .member(
            "@State(.Fix) var x = 1",
            "2:8",
            "There is no option '.Fix'; did you mean '.fixed'?",
            others: [noMember("Fix")]
        ),
        .member(
            "@State(.static) var x = 1",
            "2:8",
            "There is no option '.static'; what djust calls static is '.fixed' here.",
            others: [noMember("static")]
        ),
        .member(
            "@State(.private) var x = 1",
            "2:8",
            "There is no option '.private'; there are '.temporary' and '.fixed'.",
            others: [noMember("private")]
        ),
        .member(
            "@State(.temporary) let x = 1",
            "2:20",
            "@State is for values that change, and 'let x' cannot; write 'var x'.",
            others: [
                "2:24: cannot expand accessor macro on variable declared with 'let'",
                "2:24: cannot expand accessor macro on variable declared with 'let'",
            ]
        ),
    ]
}
