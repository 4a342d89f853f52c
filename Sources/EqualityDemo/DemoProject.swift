public import EqualityModel

/// A project with synthetic participants: a real project's outline, and nobody real in it.
///
/// The same project, seed and number of participants give the same bytes on every machine:
///
///     let file = DemoProject.rattStod.participationsFile(asOf: october)
public struct DemoProject: Sendable {
  public let project: Project

  /// The project, its associations or subprojects, and their municipalities: parents first.
  public let units: [ProjectUnit]

  private let plan: DemoPlan
  private let registrations: [Registration]

  /// “Rätt stöd för mig!”: 680 participants, 16 to 35 years old, in ten municipalities.
  public static let rattStod = DemoProject(.rattStod, participants: 680, seed: 680)

  /// “MIA Vidare”: 1900 participants, 16 to 64 years old, in 21 municipalities.
  public static let miaVidare = DemoProject(.miaVidare, participants: 1900, seed: 1900)

  /// The same project with another number of participants, drawn from another seed.
  ///
  /// - Precondition: `participants` is positive.
  public func resized(to participants: Int, seed: UInt64) -> DemoProject {
    DemoProject(plan, participants: participants, seed: seed)
  }

  private init(_ plan: DemoPlan, participants: Int, seed: UInt64) {
    precondition(participants > 0, "a project has participants")
    var project = plan.project
    project.target = participants
    self.project = project
    units = plan.units
    self.plan = plan
    registrations = Register.registrations(of: participants, in: plan, seed: seed)
  }

  /// The first and the last month of the project.
  public var months: ClosedRange<Month> { plan.months }

  /// What the register held just after the end of `month`, in the order of the file.
  ///
  /// Some starts come to be known one to three months late, and some ends a month late. Nothing is
  /// registered after the project's last month: later exports are as the one of that month.
  public func participations(asOf month: Month) -> [Participation] {
    let month = min(month, plan.months.upperBound)
    return registrations.compactMap { $0.participation(asOf: month) }
  }
}
