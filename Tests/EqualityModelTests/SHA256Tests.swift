import EqualityModel
import TestSupport
import XCTest

final class SHA256Tests: XCTestCase {
  func testTheVectorsOfNISTHold() {
    let vectors = [
      "": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
      "abc": "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq":
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
    ]
    for (text, digest) in vectors { XCTAssertEqual(SHA256.hexDigest(of: Array(text.utf8)), digest) }
  }

  func testAMillionLettersHaveTheDigestOfNIST() {
    XCTAssertEqual(
      SHA256.hexDigest(of: Array(repeating: 0x61, count: 1_000_000)),
      "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  func testEveryLengthAroundABlockHasADigestOfItsOwn() {
    let digests = Set((0...130).map { SHA256.hexDigest(of: Array(repeating: 0, count: $0)) })
    XCTAssertEqual(digests.count, 131)
    XCTAssertTrue(digests.allSatisfy { $0.utf8.count == 64 })
  }
}
