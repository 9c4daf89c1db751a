import Checks
import Djust
import Testing

@Suite struct `A difference of two texts` {
    private static func diff(_ before: String, _ after: String) -> String {
        var output = OutputBuffer()
        let outcome = FixOutcome.File(path: "a.html", before: Array(before.utf8), after: Array(after.utf8))
        UnifiedDiff.write(outcome, into: &output)
        return output.text
    }

    private static let head = "--- a/a.html\n+++ b/a.html\n"

    static let cases: [(String, String, String)] = [
        ("a\nb\n", "a\nb\n", ""),
        ("a\nb\nc\n", "a\nB\nc\n", "@@ -1,3 +1,3 @@\n a\n-b\n+B\n c\n"),
        ("", "a\n", "@@ -0,0 +1,1 @@\n+a\n"),
        ("a\n", "", "@@ -1,1 +0,0 @@\n-a\n"),
        ("a", "b", "@@ -1,1 +1,1 @@\n-a\n\\ No newline at end of file\n+b\n\\ No newline at end of file\n"),
        ("a\r\n", "b\r\n", "@@ -1,1 +1,1 @@\n-a\r\n+b\r\n"),
        (
            "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n", "X\n2\n3\n4\n5\n6\n7\n8\n9\nY\n",
            "@@ -1,4 +1,4 @@\n-1\n+X\n 2\n 3\n 4\n@@ -7,4 +7,4 @@\n 7\n 8\n 9\n-10\n+Y\n"
        ),
        (
            "1\n2\n3\n4\n5\n6\n7\n", "X\n2\n3\n4\n5\n6\nY\n",
            "@@ -1,7 +1,7 @@\n-1\n+X\n 2\n 3\n 4\n 5\n 6\n-7\n+Y\n"
        ),
    ]

    @Test(arguments: cases)
    func `is written as patch reads it`(_ before: String, _ after: String, _ hunks: String) {
        #expect(Self.diff(before, after) == (hunks.isEmpty ? "" : Self.head + hunks))
    }
}
