import Djust
import Testing

struct SessionTokenTests {
    private static let id = SessionToken.newID()
    private static let token = SessionToken(key: Array("key".utf8)).sign(id)

    @Test func `a token names its session`() {
        #expect(SessionToken(key: Array("key".utf8)).verify(Self.token) == Self.id)
        #expect(Self.id.utf8.count == 22)
        #expect(SessionToken.newID() != Self.id)
    }

    @Test func `a token that was not made with the key names none`() {
        let token = SessionToken(key: Array("key".utf8))
        #expect(SessionToken(key: Array("other".utf8)).verify(Self.token) == nil)
        for length in 0..<Self.token.utf8.count { #expect(token.verify(String(Self.token.prefix(length))) == nil) }
        for index in Self.token.utf8.indices {
            var bytes = Array(Self.token.utf8)
            bytes[Self.token.utf8.distance(from: Self.token.utf8.startIndex, to: index)] ^= 1
            #expect(token.verify(String(decoding: bytes, as: UTF8.self)) == nil)
        }
        let signature = Self.token.drop { $0 != "." }
        let odd = ["", ".", "..", Self.id, Self.id + ".", "x" + Self.token, Self.token + "=", Self.token + ".", "é\(signature)"]
        for text in odd { #expect(token.verify(text) == nil, "\(text)") }
        #expect(token.verify(SessionToken.newID() + signature) == nil)
    }
}
