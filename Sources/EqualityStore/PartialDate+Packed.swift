package import EqualityModel

extension PartialDate {
  /// The date as one number, `yyyymmdd`, with zeros for what is not known.
  package var packed: Int32 { Int32((year * 100 + (month ?? 0)) * 100 + (day ?? 0)) }

  /// The date that ``packed`` gives this number for; nil where there is none.
  package init?(packed: Int) {
    let (month, day) = (packed / 100 % 100, packed % 100)
    self.init(
      year: packed / 10000, month: month == 0 ? nil : month, day: day == 0 ? nil : day)
  }
}
