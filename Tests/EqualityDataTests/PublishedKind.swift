import EqualityModel
import EqualityReports
import TestSupport
import XCTest

@testable import EqualityData

/// A kind of report that is published: one for each way in which the ledger keeps them.
enum PublishedKind: CaseIterable {
  case gender, survey, statement

  /// When the reports are published.
  static let day = "2021-11-02"

  /// What a store needs to have something to publish.
  func prepare(_ place: Workplace) throws {
    switch self {
    case .gender: try place.importRows(Workplace.rows(women: 12, men: 9))
    case .survey: try place.closeWave()
    case .statement: try place.importDeviations()
    }
  }

  /// Publishes the one report, telling how far it has come, and gives its files.
  @discardableResult
  func publish(
    from place: Workplace, replacing: Bool = false,
    reaching: (PublicationStep) throws -> Void = { _ in }
  ) throws -> [String] {
    let database = try EqualityDatabase(at: place.store)
    let files = FileRequest(directory: place.output, isReplacing: replacing)
    let period = try XCTUnwrap(Period("2021-10"))
    switch self {
    case .gender:
      return try database.publish(as: files, on: Self.day, reaching: reaching) {
        try database.candidate(GenderRequest(period: period, byUnit: true), on: Self.day)
      }.files
    case .survey:
      let day = try XCTUnwrap(PartialDate(Self.day))
      return try database.publish(as: files, on: Self.day, reaching: reaching) {
        try database.candidate(SurveyRequest(.experience, ofWave: "2021-host"), on: day)
      }.files
    case .statement:
      return try database.publish(as: files, on: Self.day, reaching: reaching) {
        try database.deviationCandidate(period, on: Self.day)
      }.files
    }
  }

  /// How many of the kind the ledger has, as whoever opens the store next finds it.
  func publishedCount(in place: Workplace) throws -> Int {
    let database = try EqualityDatabase(at: place.store)
    return switch self {
    case .gender: try database.store.releases().count
    case .survey: try database.store.surveyReleases().count
    case .statement: try database.store.statements().count
    }
  }
}

extension Workplace {
  /// Fifty women and forty men have answered; half of each agree.
  fileprivate func closeWave() throws {
    var proposal = WaveProposal(code: "2021-host", dimensions: [.genderIdentity])
    (proposal.purpose, proposal.legalBasis, proposal.controller) = ("prov", "prov", "prov")
    proposal.information = WaveProposal.standardInformation
    proposal.retainUntil = PartialDate("2199-12-31")
    let day = try XCTUnwrap(PartialDate(PublishedKind.day))
    let database = try EqualityDatabase(at: store)
    _ = try database.openWave(proposal, on: day)
    let rows = [("kvinna", 50), ("man", 40)].flatMap { gender, count in
      (0..<count).map { "2021-host;2021-10;\($0 % 2 == 0 ? 5 : 2);\(gender)" }
    }
    let table = (["wave;month;T1;gender_identity"] + rows).joined(separator: "\n")
    _ = try database.importResponses(
      ResponseFiles([NamedFile(name: "responses.csv", bytes: Array(table.utf8))]), on: day)
    try database.closeWave("2021-host", on: day)
  }

  fileprivate func importDeviations() throws {
    let head = "inkommen;enhet;nivå;grunder;område;status;avslutad;beskrivning;gallras"
    let rows = [String](repeating: "2021-10;A1;individuell;kön;bemötande;;;;", count: 14)
    _ = try EqualityDatabase(at: store).importDeviations(
      file(([head] + rows).joined(separator: "\n")))
  }
}
