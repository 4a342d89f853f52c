import EqualityImport
import EqualityModel
import TestSupport
import XCTest

final class RoundTripTests: XCTestCase {
  func testParticipationsThatAreWrittenReadBackTheSame() throws {
    let units = try sampleTree()
    forAllSeeds { random in
      let written = Self.participations(using: &random)
      let language = Language.allCases.randomElement(using: &random) ?? .swedish
      let writing = Writing.allCases.randomElement(using: &random) ?? .utf8
      let bytes = writing.bytes(of: Self.file(written, in: language))

      let read = ParticipationsFile.read(bytes, units: units)

      XCTAssertEqual(read.value, written, "\(read.faults.map(\.text.english))")
    }
  }

  private static func participations(using random: inout SeededGenerator) -> [Participation] {
    (0..<Int.random(in: 0...20, using: &random)).map { number in
      let person = Participant(
        pseudonym: "P;\(number) \"å\"",
        birthYear: [nil, 1950, 1994].randomElement(using: &random)!,
        municipality: [nil, "Södertälje", "Nykvarn, södra"].randomElement(using: &random)!,
        consent: ([nil] + Consent.allCases).randomElement(using: &random)!)
      return Participation(
        participant: Bool.random(using: &random) ? person : nil,
        unit: sampleUnits.randomElement(using: &random)!.code, start: date(2015, using: &random),
        end: Bool.random(using: &random) ? date(2021, using: &random) : nil,
        endReason: ([nil] + EndReason.allCases).randomElement(using: &random)!,
        gender: Gender.allCases.randomElement(using: &random)!)
    }
  }

  private static func date(_ year: Int, using random: inout SeededGenerator) -> PartialDate {
    let month = Int.random(in: 1...12, using: &random)
    let day = Int.random(in: 1...28, using: &random)
    return switch Int.random(in: 0...2, using: &random) {
    case 0: PartialDate(year: year)!
    case 1: PartialDate(year: year, month: month)!
    default: PartialDate(year: year, month: month, day: day)!
    }
  }

  private static func file(_ participations: [Participation], in language: Language) -> String {
    let rows = participations.map { participation in
      let person = participation.participant
      return [
        person?.pseudonym, participation.unit, participation.start.description,
        participation.end?.description, participation.endReason?.label(language),
        participation.gender.label(language), person?.birthYear.map(String.init),
        person?.municipality, person?.consent?.label(language),
      ].map { "\"\(($0 ?? "").replacing("\"", with: "\"\""))\"" }.joined(separator: ";")
    }
    return ([allColumns] + rows).joined(separator: "\r\n")
  }
}
