import EqualityImport
import EqualityModel
import TestSupport
import XCTest

// Numbers of persons here are Skatteverket's test number 19121212-1212, with 60 added to its day
// for a coordination number; telephone numbers are from the ranges that PTS keeps for fiction.
final class IdentityGuardTests: XCTestCase {
  func testAPersonalNumberIsFoundHoweverItIsWritten() {
    let written = [
      "19121212-1212", "191212121212", "121212-1212", "1212121212", "121212+1212",
      "19121212 1212", "19121212.1212", "19121212/1212", "19121212\u{A0}1212", "19121212–1212",
      "1912-12-12-1212", "1912-12-12 1212", "1912 1212 1212", "12-12-12-1212", "19 121212 - 1212",
      "19121272-1212", "191212721212", "121272-1212", "1212721212", "１２１２１２－１２１２",
      "19121212\u{200B}1212", "19121212\u{AD}-1212", "19121212−1212",
    ]
    for number in written {
      XCTAssertEqual(finding(number), .personalNumber, number)
      XCTAssertEqual(finding("deltagare \(number), se akt"), .personalNumber, number)
      XCTAssertEqual(finding("pnr:\(number)x"), .personalNumber, number)
    }
  }

  func testAMistypedNumberIsFoundToo() {
    // The control digit of the test number is 2.
    for digit in 0...9 { XCTAssertEqual(finding("19121212-121\(digit)"), .personalNumber) }
  }

  func testTenDigitsWithoutADateAreNoPersonalNumber() {
    for impossible in ["191213", "191200"] { XCTAssertNil(finding("\(impossible)12-1212")) }
    for day in ["00", "32", "60", "92"] { XCTAssertNil(finding("191212\(day)-1212"), day) }
  }

  func testReserveNumbersAndESFsOwnAreFound() {
    for number in ["19121212Tf29", "19121212TF29", "19121212-Tf29", "19121212T1a", "121212T1f9"] {
      XCTAssertEqual(finding(number), .temporaryNumber, number)
      XCTAssertEqual(finding("nr \(number)."), .temporaryNumber, number)
    }
    XCTAssertEqual(finding("19121212-A12B"), .temporaryNumber)
  }

  func testEmailAddressesAreFound() {
    for address in ["a@example.com", "skriv till <a.b-c@mail.example.org>", "å@exämple.se"] {
      XCTAssertEqual(finding(address), .emailAddress, address)
    }
    XCTAssertNil(finding("@ torget"))
    XCTAssertNil(finding("á @ 5 kr."))
  }

  func testTelephoneNumbersAreFound() {
    let written = [
      "070-174 06 05", "0701740605", "070 174 06 05", "+46701740605", "+46 70 174 06 05",
      "+46 (0)70-174 06 05", "0046701740605", "0046 70 174 06 05", "08-465 004 00", "031-390 06 00",
      "(070) 174 06 05", "070–174 06 05", "Tel:070-1740605", "070\u{A0}174\u{A0}06\u{A0}05",
    ]
    for number in written {
      XCTAssertNotNil(finding(number), number)
      XCTAssertNotNil(finding("ring \(number) snart"), number)
    }
    XCTAssertEqual(finding("070-174 06 05"), .telephoneNumber)
  }

  func testWhatAnHonestFileHoldsIsLetThrough() {
    let innocent = [
      "2021-01-02 - 2021-05-06", "2021-10-31", "2021-10-31 00:00:00", "2011-10-31 00:00:00",
      "2021-10-31T00:00:00",
      "2021-10-31T12:30:00Z", "20211031", "20211031T120000", "2021/10/31", "2021.10.31", "2021-10",
      "2021", "31-10-2021", "01-02-2021", "01/02/2021", "2021-10-31 - 2021-11-30",
      "2012-10–2013-09",
      "2012-10 2012-11", "2010-2012", "kl. 08:00-16:00", "0180", "P-000123", "RS0042", "P-01234567",
      "RSFM-2021-17", "0180A0010", "1 234 567", "-12,5", "556036-0793", "Kurs 2021-10-31 ht21",
      "3f2504e0-4f89-11d3-9a0c-0305e82c3301", "1212121212abc0123456789defabcdef", "K", "",
      "Å Ä Ö", "dnr 2019/00572",
    ]
    for cell in innocent { XCTAssertNil(finding(cell), cell) }
  }

  func testNoOrdinaryDateIsTakenForANumber() {
    forAllSeeds(count: 100) { random in
      let date: [Int] = [1900...2100, 1...12, 1...28].map { .random(in: $0, using: &random) }
      let digits = date.map { $0 < 10 ? "0\($0)" : String($0) }
      for sign in ["-", "/", ".", ""] {
        for end in ["", " 00:00", " 00:00:00", "T00:00:00"] {
          let cell = digits.joined(separator: sign) + end
          XCTAssertNil(finding(cell), cell)
        }
      }
    }
  }

  func testEveryCellOfEveryColumnIsGuardedAlsoIgnoredOnes() throws {
    let columns = (allColumns + ";note").split(separator: ";").map { String($0) }
    for column in columns.indices {
      var cells = ["P-1", "NYK", "2021", "", "", "K", "", "", "", ""]
      cells[column] = "ab 19121212-1212"
      let file = "\(allColumns);note\n\(cells.joined(separator: ";"))"
      let result = ParticipationsFile.read(
        utf8(file), units: try sampleTree(), ignoring: ["Note"])
      XCTAssertEqual(
        result.faults, [fault(2, columns[column], .identity(.personalNumber))])
    }
  }

  func testRecordsWithTooManyFieldsAreGuardedAsWell() throws {
    let result = try participations("P-1;NYK;2021;;;K;;;;;121212-1212")
    XCTAssertEqual(
      result.faults,
      [
        fault(2, "11", .identity(.personalNumber)),
        fault(2, nil, .text(.wrongFieldCount(expected: 9, found: 11))),
      ])
  }

  func testAHeaderIsGuardedAndNeverShown() throws {
    let result = try participations(file: "unit;start;gender;19121212-1212\nNYK;2021;K;")
    XCTAssertEqual(result.faults, [fault(1, "4", .identity(.personalNumber))])
  }

  func testColumnsOfNamesAndAddressesAreRefusedEvenWhenIgnoredOrRenamed() throws {
    let names = [
      "namn", "Förnamn", "EFTERNAMN", "name", "First name", "last_name", "firstname", "surname",
      "given name", "personnummer", "pnr", "Personal identity number", "e-post", "E-mail", "email",
      "telefon", "mobil", "Phone", "adress", "Home address", "Deltagarens namn", "e_postadress",
    ]
    for name in names {
      let mapping = Mapping.read(utf8("column;from;to\n;\(name);participant")).value
      let result = ParticipationsFile.read(
        utf8("unit;start;gender;\(name)\nNYK;2021;K;"), units: try sampleTree(),
        mapping: try XCTUnwrap(mapping), ignoring: [name])
      XCTAssertEqual(result.faults, [fault(1, name, .identity(.personalColumn))], name)
    }
  }

  func testAUnitMayHaveAName() {
    XCTAssertNotNil(UnitsFile.read(utf8("unit;parent;name\nP;;Namnet")).value)
    XCTAssertEqual(
      UnitsFile.read(utf8("unit;parent;förnamn\nP;;")).faults,
      [fault(1, "förnamn", .identity(.personalColumn))])
  }

  /// What the guard finds in the name of a unit.
  private func finding(_ cell: String) -> Identity? {
    let quoted = "\"\(cell)\""
    let faults = UnitsFile.read(utf8("unit;parent;note\nP;;\(quoted)"), ignoring: ["note"]).faults
    return faults.lazy.compactMap { fault in
      if case .identity(let identity) = fault.kind { identity } else { nil }
    }.first
  }
}
