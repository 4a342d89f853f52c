/// How many people of one kind there are in a population that participants are compared with.
///
/// A part that is nil is not divided by: the count is of everyone, whatever the gender, the age or
/// the area.
public struct ReferenceCount: Hashable, Sendable {
  /// The code of the dimension that the category is of, such as `birth_region`, or ``age``,
  /// ``municipality`` or ``gender``.
  public var dimension: String

  /// The code of the category; an age range or an area where the dimension is one of those.
  public var category: String
  public var gender: Gender?
  public var ages: AgeRange?
  public var area: String?
  public var count: Int

  /// Who has counted, and what: it is printed beside every comparison.
  public var source: String

  /// When, as far as is known: `2021`, `2021-12` or `2021-12-31`.
  public var date: PartialDate

  public init(
    dimension: String, category: String, gender: Gender? = nil, ages: AgeRange? = nil,
    area: String? = nil, count: Int, source: String, date: PartialDate
  ) {
    self.dimension = dimension
    self.category = category
    self.gender = gender
    self.ages = ages
    self.area = area
    self.count = count
    self.source = source
    self.date = date
  }

  /// The category that everyone is in.
  public static let everyone = "_T"

  /// The dimensions that the register knows by itself.
  public static let age = "age"
  public static let municipality = "municipality"
  public static let gender = "gender"
}
