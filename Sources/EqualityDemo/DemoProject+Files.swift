public import EqualityModel

/// The files that an analyst would import: `;`, CRLF, Swedish headers and values, no BOM.
extension DemoProject {
  /// The units, for `jamlik import units`.
  public func unitsFile() -> String {
    file(
      header: "enhet;överordnad;namn;slag",
      rows: units.map { [$0.code, $0.parent, $0.name, $0.kind.label.swedish] })
  }

  /// The full export just after the end of `month`, for `jamlik import participations`.
  public func participationsFile(asOf month: Month) -> String {
    file(
      header: "deltagare;enhet;start;slut;avslutsorsak;kön;födelseår;kommun;samtycke",
      rows: participations(asOf: month).map(fields))
  }

  private func fields(of participation: Participation) -> [String?] {
    let participant = participation.participant
    return [
      participant?.pseudonym, participation.unit, participation.start.description,
      participation.end?.description, participation.endReason?.label.swedish,
      participation.gender == .unknown ? nil : participation.gender.label.swedish,
      participant?.birthYear.map { String($0) }, participant?.municipality,
      participant?.consent?.label.swedish,
    ]
  }

  private func file(header: String, rows: [[String?]]) -> String {
    let lines = [header] + rows.map { $0.map { $0 ?? "" }.joined(separator: ";") }
    return lines.map { $0 + "\r\n" }.joined()
  }
}
