import EqualityModel
import EqualityReports
import EqualityStatistics

/// What participants are divided by: its categories, and the people's answers' one source.
struct ReachSubject {
  /// The code of the table, with the bands where it is age.
  let code: String

  /// What is asked of people: of dimensions that follow from the same answers, only one can be
  /// published about the same people.
  let source: String
  let label: Text
  private(set) var categories: [ReachReport.Category]
  let isSensitive: Bool
  var allowsSeveral = false
  var isProxy = false
  let kind: Kind

  enum Kind {
    case age(AgeBands)
    case municipality
    case listed(Dimension)
    case derived(DerivedDimension)
  }

  /// Finds what was asked for among the dimensions that participants are asked about.
  init(_ request: ReachRequest, lists: [Dimension]) throws(ReachError) {
    switch request.dimension {
    case ReferenceCount.age: self.init(request.ages)
    case ReferenceCount.municipality: self.init(areas: [])
    case let code:
      if let dimension = lists.first(where: { $0.code == code }) {
        self.init(dimension, from: code, .listed(dimension))
      } else if let derived = DerivedDimension.standard.first(where: { $0.dimension.code == code })
      {
        self.init(derived.dimension, from: derived.source, .derived(derived))
      } else {
        throw .unknownDimension(
          code,
          known: [ReferenceCount.age, ReferenceCount.municipality] + lists.map(\.code)
            + DerivedDimension.standard.map(\.dimension.code))
      }
    }
  }

  /// The same with its categories known: municipalities are those of the reference population.
  ///
  /// A list of those that participants come from would tell of the participants.
  func compared(with reference: ReferencePopulation?) throws(ReachError) -> ReachSubject {
    guard case .municipality = kind else { return self }
    guard let areas = reference?.categories, !areas.isEmpty else { throw .needsReference }
    return ReachSubject(areas: areas)
  }

  private init(_ bands: AgeBands) {
    code = "age-\(bands.code)"
    source = ReferenceCount.age
    label = ReferenceDimension.age.label
    categories = bands.ranges.map {
      .init(code: $0.description, label: Text(sv: "\($0) år", en: "\($0) years"))
    }
    isSensitive = false
    kind = .age(bands)
  }

  private init(areas: [String]) {
    code = ReferenceCount.municipality
    source = code
    label = ReferenceDimension.municipality.label
    categories = areas.map { .init(code: $0, label: Text(sv: $0, en: $0)) }
    isSensitive = false
    kind = .municipality
  }

  private init(_ dimension: Dimension, from source: String, _ kind: Kind) {
    code = dimension.code
    self.source = Dimension.answer(to: source)
    label = dimension.label
    categories = dimension.categories.map { .init(code: $0.code, label: $0.label) }
    isSensitive = dimension.isSensitive || dimension.ground == .sex
    allowsSeveral = dimension.allowsSeveral
    isProxy = dimension.isProxy
    self.kind = kind
  }
}
