import EqualityModel

extension ProcessReport {
  /// Suppliers with their policies, and how they are followed up; nil where the table has none of it.
  var suppliers: Sheet.Block? {
    guard let all = counts[Self.key("suppliers", "_T")] ?? nil, all > 0 else { return nil }
    let rows =
      [("_T", Text(sv: "alla", en: "all"))]
      + Supplier.Policy.allCases.map { policy in
        (
          policy.code,
          Text(
            sv: "med policy för \(policy.label.swedish)",
            en: "with a policy on \(policy.label.english)")
        )
      } + [("visited", Text(sv: "besökta hittills", en: "visited so far"))]
    return Sheet.Block(
      title: Text(sv: "Leverantörer", en: "Suppliers"),
      heads: [
        Text(sv: "", en: ""), Text(sv: "Antal", en: "Number"),
        Text(sv: "Andel\n(%)", en: "Share\n(%)"),
      ],
      rows: rows.map { code, label in
        let share = Share(of: counts[Self.key("suppliers", code)] ?? nil, in: all).sign
        return [label, figure("suppliers", code).text, Text(sv: share, en: share)]
      })
  }

  /// The visits of the period, by what they found.
  var visits: Sheet.Block? {
    guard suppliers != nil else { return nil }
    let rows =
      [("_T", Text(sv: "alla", en: "all"))]
      + Supplier.Outcome.allCases.map { ($0.code, $0.label) }
    return Sheet.Block(
      title: Text(sv: "Uppföljningsbesök", en: "Follow-up visits"),
      heads: [Text(sv: "", en: ""), Text(sv: "Antal", en: "Number")],
      rows: rows.map { [$1, figure("visits", $0).text] })
  }

  /// What a reader needs to know of suppliers.
  var supplierNotes: [Text] {
    guard suppliers != nil else { return [] }
    return [
      Text(
        sv: "Leverantörer är organisationer, inte personer, och siffrorna om dem skyddas inte. De "
          + "som arbetar där är ingen grupp deltagare, och ingenting om dem finns här.",
        en:
          "Suppliers are organisations, not people, and their figures are not protected. Those who "
          + "work there are no group of participants, and nothing of them is here.")
    ]
  }
}
