import EqualityModel
import EqualityReports
import XCTest

@testable import EqualityData

/// Waves are compared only where the same was asked (DOMAIN.md 7, scenario 13).
final class ExperienceSeriesTests: XCTestCase {
  private func wave(_ statement: Int) -> (report: SurveyReport, asked: Questionnaire) {
    var survey = Survey(asking: [.genderIdentity])
    survey.add(25, 0, statement: statement)
    survey.add(25, 0, statement: 5)
    for answer in [2, 5] {
      survey.add(20, 1, statement: answer)
      survey.add(15, nil, statement: answer)
    }
    return (survey.report(.experience), survey.questionnaire)
  }

  /// The same questions, of which the one about trust has a new wording.
  private func reworded(_ asked: Questionnaire) -> Questionnaire {
    Questionnaire(
      version: 2, information: [],
      sections: asked.sections.map { section in
        .init(
          title: section.title,
          questions: section.questions.map { question in
            Question(
              question.id, version: question.id == "T1" ? 2 : question.version,
              text: question.text, kind: question.kind, options: question.options,
              offered: question.offered, dimension: question.dimension)
          })
      })
  }

  func testTheSameQuestionsAreCompared() {
    let series = ExperienceSeries(of: .trust, in: [wave(2), wave(3)])
    // (60 · 25 + 60 · 100) / 120, then with 25 · 50 in the place of 25 · 25, rounded
    XCTAssertEqual(series.points.map(\.index?.number), [63, 68])
    XCTAssertEqual(series.change(at: 1), 5)
    XCTAssertEqual(series.notes, [])
  }

  func testANewWordingMakesAGapWithANote() {
    let (first, second) = (wave(2), wave(3))
    let series = ExperienceSeries(
      of: .trust, in: [first, (second.report, reworded(second.asked)), second])
    XCTAssertNil(series.change(at: 1))
    XCTAssertNil(series.change(at: 2))
    XCTAssertEqual(series.notes.count, 2)
    XCTAssertTrue(series.notes[0].swedish.contains("kan inte jämföras"))
  }

  func testADomainThatWasNotAskedAboutIsNeverCompared() {
    let series = ExperienceSeries(of: .support, in: [wave(3), wave(3)])
    XCTAssertNil(series.change(at: 1))
    XCTAssertEqual(series.notes.count, 1)
  }
}
