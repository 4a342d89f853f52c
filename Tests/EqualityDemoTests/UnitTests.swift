import EqualityDemo
import EqualityModel
import XCTest

final class UnitTests: XCTestCase {
  func testRattStodHasThreeAssociationsAndTenMunicipalities() throws {
    let tree = try UnitTree(DemoProject.rattStod.units)

    XCTAssertEqual(tree.root.code, "RSFM")
    XCTAssertEqual(tree.units.filter { $0.kind == .association }.count, 3)
    XCTAssertEqual(tree.units.filter { $0.kind == .team }.count, 10)
    XCTAssertEqual(tree.units.count, 1 + 3 + 10)
  }

  func testMiaVidareHasEightSubprojectsAndTwentyOneMunicipalities() throws {
    let tree = try UnitTree(DemoProject.miaVidare.units)

    XCTAssertEqual(tree.root.code, "MIA")
    XCTAssertEqual(tree.units.filter { $0.kind == .subproject }.count, 8)
    XCTAssertEqual(tree.units.filter { $0.kind == .team }.count, 21)
    XCTAssertEqual(tree.units.count, 1 + 8 + 21)
  }

  func testSollentunaUpplandsVasbyAndSigtunaBelongTogetherAndStockholmToItself() {
    let municipalities = Dictionary(
      grouping: DemoProject.rattStod.units.filter { $0.kind == .team }, by: \.parent
    ).mapValues { $0.map(\.name) }

    XCTAssertEqual(municipalities["STHLM"], ["Stockholm"])
    XCTAssertEqual(municipalities["SUVS"], ["Sollentuna", "Upplands Väsby", "Sigtuna"])
    XCTAssertEqual(
      municipalities["ROSL"],
      ["Danderyd", "Norrtälje", "Täby", "Vallentuna", "Vaxholm", "Österåker"])
  }

  func testTheUnitsFileNamesEachUnitAfterItsParent() {
    for project in bothProjects {
      let lines = lines(of: project.unitsFile())
      var seen: Set<String> = [""]

      XCTAssertEqual(lines.first, "enhet;överordnad;namn;slag")
      XCTAssertEqual(lines.count, project.units.count + 1)
      for cells in lines.dropFirst().map({ $0.components(separatedBy: ";") }) {
        XCTAssertEqual(cells.count, 4)
        XCTAssertTrue(seen.contains(cells[1]), "\(cells[0]) comes before its parent")
        XCTAssertNotNil(ProjectUnit.Kind(matching: cells[3]))
        seen.insert(cells[0])
      }
    }
  }

  func testEveryRowIsInAMunicipalityAndEveryMunicipalityHasRows() {
    for project in bothProjects {
      let teams = Set(project.units.filter { $0.kind == .team }.map(\.code))

      XCTAssertEqual(Set(Export(project).rows.map(\.unit)), teams)
    }
  }

  func testStockholmIsTheLargestAndVaxholmTheSmallest() {
    for project in bothProjects {
      let sizes = Dictionary(grouping: Export(project).rows, by: \.unit).mapValues(\.count)
        .sorted { $0.value < $1.value }

      XCTAssertEqual(sizes.first?.key, "ROSL-VAX")
      XCTAssertEqual(sizes.last?.key, "STHLM-STO")
      XCTAssertGreaterThan(sizes[sizes.count - 1].value, 15 * sizes[0].value)
    }
  }
}
