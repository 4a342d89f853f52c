import EqualityModel

/// What a project is like: all that the generator needs to people it.
struct DemoPlan: Sendable {
  let project: Project

  /// The letter that pseudonyms begin with.
  let letter: String

  let months: ClosedRange<Month>

  /// How old a participant can be in the year that a participation starts.
  let ages: ClosedRange<Int>

  /// The whole tree, parents before children.
  let units: [ProjectUnit]

  /// Where participants go: the municipalities' teams, weighted by size.
  let teams: Shares<ProjectUnit>

  init(
    code: String, name: String, target: Int, letter: String, months: ClosedRange<Month>,
    ages: ClosedRange<Int>, branches: [Branch]
  ) {
    project = Project(
      name: name, target: target, from: Day(1, of: months.lowerBound).date(monthOnly: false),
      to: Day(months.upperBound.dayCount, of: months.upperBound).date(monthOnly: false))
    self.letter = letter
    self.months = months
    self.ages = ages
    let root = ProjectUnit(code: code, parent: nil, name: name, kind: .project)
    units = [root] + branches.flatMap { $0.units(under: root) }
    teams = Shares(branches.flatMap(\.weightedTeams))
  }

  var lastDay: Day { Day(months.upperBound.dayCount, of: months.upperBound) }
}

/// An association or a subproject, and the municipalities in it.
struct Branch: Sendable {
  let code: String
  let name: String
  let kind: ProjectUnit.Kind
  let municipalities: [Municipality]

  func units(under root: ProjectUnit) -> [ProjectUnit] {
    [ProjectUnit(code: code, parent: root.code, name: name, kind: kind)] + municipalities.map(team)
  }

  var weightedTeams: [(value: ProjectUnit, weight: Int)] {
    municipalities.map { (value: team($0), weight: $0.size) }
  }

  private func team(_ municipality: Municipality) -> ProjectUnit {
    ProjectUnit(
      code: "\(code)-\(municipality.code)", parent: code, name: municipality.name, kind: .team)
  }
}

/// A municipality, and how many of a project's participants it has in relation to the others.
struct Municipality: Sendable {
  let code: String
  let name: String
  let size: Int

  init(_ code: String, _ name: String, size: Int) {
    self.code = code
    self.name = name
    self.size = size
  }
}
