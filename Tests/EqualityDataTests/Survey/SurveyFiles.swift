import EqualityModel
import EqualityReports
import Foundation
import XCTest

/// A reader who has nothing but the files of a table: every figure that one of them shows.
struct SurveyFiles {
  private var cells: [[String]: [String: String]] = [:]

  /// The numbers that only the text has, and that do not stand in every such text.
  let furtherNumbers: Set<String>

  /// Reads what would be written, in every form.
  ///
  /// `empty` is the same table without figures: the numbers that stand there tell nothing.
  init(of report: SurveyReport, empty: SurveyReport) throws {
    let json = Data(ReportFormat.json.write(report, in: .swedish).utf8)
    let object = try XCTUnwrap(JSONSerialization.jsonObject(with: json) as? [String: Any])
    for cell in try XCTUnwrap(object["cells"] as? [[String: Any]]) {
      let place = ["outcome", "gender", "dimension", "category"].compactMap { cell[$0] as? String }
      for (name, value) in cell where !(value is NSNull) {
        cells[place, default: [:]][name] = "\(value)"
      }
    }
    let csv = ReportFormat.csv.write(report, in: .swedish).split(separator: "\r\n").map {
      $0.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
    }
    for row in csv.dropFirst() {
      for (name, value) in zip(csv[0], row) where value != ".." {
        cells[Array(row[1...4]), default: [:]][name] = cells[Array(row[1...4])]?[name] ?? value
      }
    }
    furtherNumbers = Self.numbers(in: ReportFormat.text.write(report, in: .swedish))
      .subtracting(Self.numbers(in: ReportFormat.json.write(report, in: .swedish)))
      .subtracting(Self.numbers(in: ReportFormat.csv.write(report, in: .swedish)))
      .subtracting(Self.numbers(in: ReportFormat.text.write(empty, in: .swedish)))
  }

  /// What is shown of a category, or of everyone.
  func figures(
    _ outcome: String, gender: String = "_T", _ dimension: String, _ category: String
  ) -> GroupFigures {
    let cell = cells[[outcome, gender, dimension, category]] ?? [:]
    func number(_ name: String) -> Int? { cell[name].flatMap { Int($0) } }
    func coded(_ name: String) -> CodedNumber? {
      switch cell[name] {
      case ">95": CodedNumber(coding: 100)
      case "<5": CodedNumber(coding: 0)
      case let text: text.flatMap { Int($0) }.map(CodedNumber.init(coding:))
      }
    }
    return GroupFigures(
      count: number("count"), agreeing: number("agree"), others: number("other"),
      codedShare: coded("share"), index: coded("index"), restCount: number("restCount"),
      restIndex: coded("restIndex"))
  }

  /// An outcome with one dimension of such categories, as the files show it.
  func outcome(_ code: String, _ dimension: EqualityModel.Dimension) -> OutcomeFigures {
    OutcomeFigures(
      code: code, everyone: figures(code, "_T", "_T"), spread: nil,
      groups: [dimension.categories.map { figures(code, dimension.code, $0.code) }])
  }

  private static func numbers(in text: String) -> Set<String> {
    Set(text.split { !$0.isNumber }.map(String.init))
  }
}
