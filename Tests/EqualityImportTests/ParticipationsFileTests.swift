import EqualityImport
import EqualityModel
import TestSupport
import XCTest

final class ParticipationsFileTests: XCTestCase {
  func testDatesAreReadInEveryUnambiguousForm() throws {
    let written = [
      "2021-10-31", "2021/10/31", "2021.10.31", "20211031", "2021-10-31 00:00",
      "2021-10-31 00:00:00", "2021-10-31T00:00:00", "20211031 00:00", "2021-10-31T00:00:00.000",
    ]
    for date in written {
      let read = try participations("P-1;NYK;\(date);;;K;;;").value
      XCTAssertEqual(read?.first?.start, PartialDate(year: 2021, month: 10, day: 31), date)
    }
    let partial = try participations("P-1;NYK;2021-10;;;K;;;", "P-2;NYK;2021;;;K;;;").value
    XCTAssertEqual(partial?.map(\.start.description), ["2021-10", "2021"])
  }

  func testWhatIsNoDateAndWhatIsNoSuchDateAreFaults() throws {
    let malformed = [
      "31/10 2021", "31-10-2021", "2021-1-31", "2021-10-31 12:00", "igår", "21-10-31", "202110",
      "2021-10/31", "2021-10-", "20 21", "2021-10-31 00", "2021 00:00", "２０２１",
    ]
    for date in malformed {
      XCTAssertEqual(try startFaults(date), [fault(2, "start", .value(.malformedDate))], date)
    }
    for date in [
      "2021-02-29", "2021-13-01", "2021-00", "20210431", "1899-12-31", "2201", "2021-10-00",
    ] {
      XCTAssertEqual(try startFaults(date), [fault(2, "start", .value(.impossibleDate))], date)
    }
  }

  func testAnEndCertainlyBeforeTheStartIsAFault() throws {
    for (start, end) in [("2021-10-02", "2021-10-01"), ("2021-10", "2021-09-30"), ("2021", "2020")]
    {
      XCTAssertEqual(
        try participations("P-1;NYK;\(start);\(end);;K;;;").faults,
        [fault(2, "end", .row(.endBeforeStart))])
    }
    for (start, end) in [("2021-10-01", "2021-10-01"), ("2021-10-31", "2021-10"), ("2021", "2021")]
    {
      XCTAssertNotNil(try participations("P-1;NYK;\(start);\(end);;K;;;").value)
    }
  }

  func testAUnitIsFoundByItsCodeOrByANameThatIsItsOwn() throws {
    let read = try participations(
      "P-1;nyk;2021;;;K;;;", "P-1;Stockholm;2021;;;K;;;", "P-1;SO\u{308}DRA;2021;;;K;;;",
      "P-1;P;2021;;;K;;;")
    XCTAssertEqual(read.value?.map(\.unit), ["NYK", "0180", "SÖD", "P"])
  }

  func testAnUnknownUnitAndASharedNameAreFaults() throws {
    let read = try participations(
      "P-1;180;2021;;;K;;;", "P-1;Nykvarm;2021;;;K;;;", "P-1;xyzzy;2021;;;K;;;",
      "P-1;samma namn;2021;;;K;;;")
    XCTAssertEqual(
      read.faults,
      [
        fault(2, "unit", .unit(.unknown(suggestion: "0180"))),
        fault(3, "unit", .unit(.unknown(suggestion: "NYK"))),
        fault(4, "unit", .unit(.unknown(suggestion: nil))),
        fault(5, "unit", .unit(.ambiguous(codes: ["T1", "T2"]))),
      ])
  }

  func testCodesAndLabelsOfBothLanguagesAreRead() throws {
    let read = try participations(
      "P-1;NYK;2021;;job_seeking;K;;;ja", "P-2;NYK;2021;;Aktiv arbetssökande;WOMAN;;;yes",
      "P-3;NYK;2021;;felregistrering;non-binary;;;återkallat", "P-4;NYK;2021;;;;;;")
    XCTAssertEqual(read.value?.map(\.endReason), [.jobSeeking, .jobSeeking, .misregistration, nil])
    XCTAssertEqual(read.value?.map(\.gender), [.woman, .woman, .nonBinary, .unknown])
    XCTAssertEqual(read.value?.map(\.participant?.consent), [.given, .given, .withdrawn, nil])
  }

  func testAnUnknownCodeIsAFaultThatNamesThePermittedOnesWomenFirst() throws {
    let read = try participations("P-1;NYK;2021;;;kvina;;;")
    let permitted = [Gender.woman, .man, .nonBinary, .other].map(\.label)
    let flaw = ValueFlaw.unknownCode(
      permitted: permitted, mayBeEmpty: true, suggestion: Gender.woman.label)
    XCTAssertEqual(read.faults, [fault(2, "gender", .value(flaw))])
    XCTAssertEqual(
      read.faults[0].text(.swedish),
      "rad 2, kolumn gender: okänt värde. Skriv kvinna, man, ickebinär, annat eller lämna tomt. "
        + "Menade du ”kvinna”?")
  }

  func testABirthYearLiesBetween1900AndTheYearOfTheStart() throws {
    for (year, kind) in [
      ("94", ValueFlaw.malformedYear), ("1994-01-01", .malformedYear), ("1994,0", .malformedYear),
      ("1899", .birthYearOutside(first: 1900, last: 2021)),
      ("2022", .birthYearOutside(first: 1900, last: 2021)),
    ] {
      let read = try participations("P-1;NYK;2021-10;;;K;\(year);;")
      XCTAssertEqual(read.faults, [fault(2, "birth_year", .value(kind))])
    }
    for year in ["1900", "2021"] {
      XCTAssertNotNil(try participations("P-1;NYK;2021-10;;;K;\(year);;").value)
    }
  }

  func testEmptyRequiredCellsAreFaultsButAnEmptyGenderIsNotStated() throws {
    XCTAssertEqual(
      try participations("P-1;;;;;;;;").faults,
      [fault(2, "unit", .value(.missing)), fault(2, "start", .value(.missing))])
  }

  func testAPseudonymMustBeShortAndNoFormula() throws {
    let long = String(repeating: "p", count: 65)
    XCTAssertEqual(
      try participations("=P;NYK;2021;;;K;;;", "\(long);NYK;2021;;;K;;;").faults,
      [
        fault(2, "participant", .value(.startsLikeFormula)),
        fault(3, "participant", .value(.tooLong(limit: 64))),
      ])
    XCTAssertNotNil(try participations("\(long.dropLast());NYK;2021;;;K;;;").value)
  }

  func testTheSameParticipationTwiceNamesTheEarlierLine() throws {
    let read = try participations(
      "P-1;NYK;2021-10-01;;;K;;;", "P-2;NYK;2021-10-01;;;K;;;", "P-1;NYK;2021-10;;;K;;;",
      "P-1;0180;2021-10-01;;;K;;;", ";NYK;2021;;;K;;;", ";NYK;2021;;;K;;;",
      "P-1;Nykvarn;20211001;2021-12-31;;K;;;")
    XCTAssertEqual(read.faults, [fault(8, "participant", .row(.repeatedParticipation(line: 2)))])
  }

  func testAParticipantWhoIsDescribedInTwoWaysNamesTheEarlierLine() throws {
    let read = try participations(
      "P-1;NYK;2021;;;;;;", "P-1;NYK;2020;;;K;1990;Salem;ja", "P-1;NYK;2019;;;;;;",
      "P-1;NYK;2018;;;M;1991;Nykvarn;nej")
    XCTAssertEqual(
      read.faults,
      ["gender", "birth_year", "municipality", "consent"].map {
        fault(5, $0, .row(.contradiction(line: 3)))
      })
  }

  func testWhatOneLineStatesHoldsForAllLinesOfTheParticipant() throws {
    let read = try participations(
      "P-1;NYK;2021;;;;;;", "P-1;0180;2021;;;K;1990;Salem;", "P-1;NYK;2019;;;;;;ja")
    let person = Participant(
      pseudonym: "P-1", birthYear: 1990, municipality: "Salem", consent: .given)
    XCTAssertEqual(read.value?.map(\.participant), [person, person, person])
    XCTAssertEqual(read.value?.map(\.gender), [.woman, .woman, .woman])
  }

  func testAnAnonymousRegistrationKeepsNoMoreThanItsGender() throws {
    let read = try participations(";NYK;2021;;;K;1990;Salem;ja", ";NYK;2021;;;M;;;")
    XCTAssertEqual(read.value?.map(\.participant), [nil, nil])
    XCTAssertEqual(read.value?.map(\.gender), [.woman, .man])
  }

  func testAllFaultsOfAFileAreFoundInOnePassInTheOrderOfItsLines() throws {
    let read = try participations(
      "P-1;X;igår;;;Y;;;", "", "P-2;NYK;2021", "P-3;NYK;2021;2020;Z;;94;;", "P-3;NYK;2021;;;K;;;Q")
    XCTAssertEqual(read.faults.map(\.line), [2, 2, 2, 4, 5, 5, 5, 6, 6])
    XCTAssertNil(read.value)
    XCTAssertEqual(read.rows, 4)
  }

  func testNoMoreThanAThousandFaultsAreListedAndTheRestAreCounted() throws {
    let rows = Array(repeating: "P-1;X;igår;;;K;;;", count: 750)
    let read = try participations(file: ([allColumns] + rows).joined(separator: "\n"))
    guard case .failure(let faults) = read.outcome else { return XCTFail("no faults") }
    XCTAssertEqual(faults.list.count, 1_000)
    XCTAssertEqual(faults.more, 500)
    XCTAssertEqual(faults.list.last?.line, 501)
    XCTAssertEqual(faults.remainder?(.english), "… and 500 more faults.")
  }

  func testTheFirstLinesAreListedAlsoWhenTheirFaultsAreFoundLast() {
    let rows = ["ROOT;ROOT"] + (0..<1_200).map { "-\($0);" }
    let faults = UnitsFile.read(utf8("unit;parent\n" + rows.joined(separator: "\n"))).faults
    XCTAssertEqual(faults.first, fault(2, "parent", .unit(.loop(lines: [2]))))
  }

  private func startFaults(_ date: String) throws -> [Fault] {
    try participations("P-1;NYK;\(date);;;K;;;").faults
  }
}
