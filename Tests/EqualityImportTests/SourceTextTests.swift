import EqualityImport
import EqualityModel
import TestSupport
import XCTest

final class SourceTextTests: XCTestCase {
  private let rows = [
    ["enhet", "överordnad", "namn"], ["P", "", "Så här: ”å, ä; ö”–"], ["É", "P", "a \"b\" c"],
  ]

  func testEveryEncodingDelimiterAndLineEndingReadsTheSame() throws {
    for encoding in Writing.allCases {
      for delimiter in Delimiter.allCases {
        for ending in ["\n", "\r\n", "\r"] {
          for isClosed in [true, false] {
            let text = written(delimiter, ending: ending) + (isClosed ? ending : "")
            let result = UnitsFile.read(encoding.bytes(of: text))

            XCTAssertEqual(
              result.value?.map(\.name), ["Så här: ”å, ä; ö”–", "a \"b\" c"], "\(encoding)")
            XCTAssertEqual(result.value?.map(\.code), ["P", "É"])
            XCTAssertEqual(result.recognised?.delimiter, delimiter)
            XCTAssertEqual(result.recognised?.encoding, encoding.recognised)
            XCTAssertEqual(result.rows, 2)
          }
        }
      }
    }
  }

  func testEveryPrintableByteOfWindows1252IsReadAsItsCharacter() throws {
    let pairs: [(UInt8, String)] = [
      (0x80, "€"), (0x8A, "Š"), (0x96, "–"), (0x9F, "Ÿ"), (0xA7, "§"), (0xE5, "å"), (0xFF, "ÿ"),
    ]
    for (byte, character) in pairs {
      let result = UnitsFile.read(utf8("unit;parent;name\nP;;") + [byte])
      XCTAssertEqual(result.value?.first?.name, character)
    }
  }

  func testAByteWithoutCharacterIsAFaultWithItsLine() {
    for byte in [0x81, 0x8D, 0x8F, 0x90, 0x9D] as [UInt8] {
      let result = UnitsFile.read(utf8("unit;parent;name\n\nP;;a") + [byte])
      XCTAssertEqual(result.faults, [fault(3, nil, .text(.undecodable(.windows1252)))])
    }
  }

  func testBrokenUTF8AndUTF16AreFaults() {
    let marked = UnitsFile.read(
      [0xEF, 0xBB, 0xBF] + utf8("unit;parent\nP;\nA") + [0xC3, 0x3B, 0x50])
    XCTAssertEqual(marked.faults, [fault(3, nil, .text(.undecodable(.utf8)))])

    let halved = UnitsFile.read(Writing.utf16Little.bytes(of: "unit;parent\nP;\n") + [0x41])
    XCTAssertTrue(halved.faults.contains(fault(3, nil, .text(.undecodable(.utf16LittleEndian)))))

    let lone = UnitsFile.read([0xFE, 0xFF, 0xD8, 0x00, 0x00, 0x41])
    XCTAssertTrue(lone.faults.contains(fault(1, nil, .text(.undecodable(.utf16BigEndian)))))
  }

  func testControlCharactersAndDirectionOverridesAreFaultsWithTheirLine() {
    let forbidden: [UInt32] = [
      0, 1, 0x1B, 0x7F, 0x85, 0x2028, 0x202A, 0x202E, 0x2066, 0x2069, 0xFEFF,
    ]
    for code in forbidden {
      let character = String(Unicode.Scalar(code).map(Character.init) ?? "?")
      for ending in ["\n", "\r\n", "\r"] {
        let lines = ["unit;parent;name", "P;;ok", "", "A;P;x\(character)y"]
        let result = UnitsFile.read(utf8(lines.joined(separator: ending)))
        let expected = fault(4, nil, .text(.forbiddenCharacter(code: code)))
        XCTAssertTrue(result.faults.contains(expected), String(code, radix: 16))
      }
    }
  }

  func testOrdinaryUnicodeIsNoFault() {
    let name = "Åsa Ümläut Łódź Ελλάδα العربية 日本語 👩‍👩‍👧 – ”x” …"
    let result = UnitsFile.read(utf8("unit;parent;name\nP;;\(name)"))
    XCTAssertEqual(result.value?.first?.name, name)
  }

  func testAWorkbookAndAnEmptyFileAreNamedForWhatTheyAre() {
    let workbook = UnitsFile.read([0x50, 0x4B, 0x03, 0x04, 0x00, 0x81])
    XCTAssertEqual(workbook.faults, [fault(0, nil, .text(.spreadsheet))])
    for nothing in ["", "\n\n", " ;;\r\n", "\u{FEFF}"] {
      XCTAssertEqual(UnitsFile.read(utf8(nothing)).faults, [fault(0, nil, .text(.empty))])
    }
  }

  private func written(_ delimiter: Delimiter, ending: String) -> String {
    let sign = String(UnicodeScalar(delimiter.rawValue))
    return rows.map { row in
      row.map { "\"\($0.replacing("\"", with: "\"\""))\"" }.joined(separator: sign)
    }.joined(separator: ending)
  }
}

/// A way of writing text as bytes, made by other means than the reader's.
enum Writing: CaseIterable {
  case utf8, utf8Marked, utf16Little, utf16Big, windows1252

  var recognised: SourceEncoding {
    switch self {
    case .utf8, .utf8Marked: .utf8
    case .utf16Little: .utf16LittleEndian
    case .utf16Big: .utf16BigEndian
    case .windows1252: .windows1252
    }
  }

  func bytes(of text: String) -> [UInt8] {
    switch self {
    case .utf8: Array(text.utf8)
    case .utf8Marked: [0xEF, 0xBB, 0xBF] + Array(text.utf8)
    case .utf16Little: [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    case .utf16Big: [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    case .windows1252: Array(text.data(using: .windowsCP1252) ?? Data())
    }
  }
}
