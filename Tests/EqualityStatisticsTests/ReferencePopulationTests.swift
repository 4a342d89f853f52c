import EqualityModel
import EqualityStatistics
import XCTest

final class ReferencePopulationTests: XCTestCase {
  private func count(
    _ category: String, _ count: Int, _ gender: Gender? = nil, area: String? = nil,
    year: Int = 2021
  ) -> ReferenceCount {
    ReferenceCount(
      dimension: "age", category: category, gender: gender, area: area, count: count,
      source: "A", date: PartialDate(year: year)!)
  }

  func testTheNewestCountsAreTakenAndPartsAddUp() throws {
    let counts = [
      count("16", 5, .woman, area: "Solna"), count("16", 6, .man, area: "Solna"),
      count("16", 7, .woman, area: "Täby"), count("17-19", 20, .woman, area: "Solna"),
      count("20", 100, .woman), count("16", 1, .woman, year: 2020),
    ]
    let population = try XCTUnwrap(ReferencePopulation(of: counts, from: "A"))
    let young = try XCTUnwrap(AgeRange(from: 16, through: 19))

    XCTAssertEqual(population.date.year, 2021)
    XCTAssertEqual(population.count(in: "16", .woman), 12)
    XCTAssertEqual(population.count(in: "16", nil), 18)
    XCTAssertEqual(population.count(ofAges: young, .woman), 32)
    XCTAssertEqual(population.count(ofAges: young, nil), 38)
    XCTAssertNil(population.count(in: "16", .nonBinary))
    XCTAssertNil(ReferencePopulation(of: counts, from: "B"))
  }

  func testWhatIsNotDividedFurtherIsNotAddedToItsParts() throws {
    let counts = [count("16", 11), count("16", 5, .woman), count("16", 6, .man)]
    let population = try XCTUnwrap(ReferencePopulation(of: counts, from: "A"))
    XCTAssertEqual(population.count(in: "16", nil), 11)
    XCTAssertEqual(population.count(in: "16", .man), 6)
  }
}
