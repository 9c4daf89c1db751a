import TestSupport

/// One piece over and over: what is read in more than linear time takes longer than a case may.
struct Repetition {
    /// The text.
    let bytes: [UInt8]

    private static let pieces = [
        "{{", "{%", "{#", "}}", "{% if a %}", "{% endif %}", "{{ a", "{{ a|", "{{ a|add:", "{{ \"", "{{ a.b", ".a",
        "|upper",
        "{% with a=b ", " a=b", "{% if not ", "not ", "(", "a and ", "a or ", "{% comment %}", "{% verbatim %}",
        "{% block a %}",
        "<", "<a", "<a b=", "<a b='", "<!--", "-->", "<!", "</", "</a>", "<a>", "<p>", "<b><p>", "<table>", "<tr>",
        "<svg>",
        "<script>", "<textarea>", "<title>", "&", "&amp;", "\0", "\n", "é", "{% for i in items %}", "{{ i }}<li>",
        "<li>{{ a }}",
        "<p class=\"{{ a }}\">", "{% if a %}<p>{% endif %}", "<p {% if a %}x{% endif %}>", "{% if a %}</p>{% endif %}",
        "{% include 'part.html' %}", "{% cycle 1 2 %}", "{{ forloop.counter }}",
        "{% ifchanged %}{{ a }}{% endifchanged %}",
    ]

    /// Chooses a piece, or two, and repeats it up to a number of bytes.
    init(_ random: inout SeededGenerator, limit: Int) {
        let first = random.pick(Self.pieces)
        let second = random.chance(2) ? random.pick(Self.pieces) : ""
        let piece = Array((first + second).utf8)
        let size = min(limit, random.pick(200, 2000, 20_000, 60_000))
        var bytes: [UInt8] = []
        while bytes.count < size { bytes += piece }
        if random.chance(3) {
            // What was opened many times is closed many times.
            let end = Array(random.pick("{% endif %}", "{% endfor %}", "</p>", "</b>", "}}", "%}", "-->", ")").utf8)
            let count = bytes.count / max(1, piece.count)
            for _ in 0..<count { bytes += end }
        }
        self.bytes = bytes
    }
}
