import EqualityModel
import EqualityReports
import EqualityStore

extension PersonalRecord {
  /// All of it as one object, codes and labels of the version that was asked.
  var json: String {
    let fields: [(String, String)] = [
      ("participant", JSONText.quoted(pseudonym)), ("gender", JSONText.quoted(gender.code)),
      ("birth_year", birthYear.map(String.init) ?? "null"),
      ("municipality", quoted(municipality)), ("consent", quoted(consent?.code)),
      ("consents", JSONText.list(consents.map(\.json))),
      ("retain_until", quoted(retainUntil?.description)),
      ("participations", JSONText.list(participations.map(\.json))),
      ("counted_in_releases", JSONText.list(counted.map(\.json))),
      ("attributes", JSONText.list(answers.map(\.json))),
      ("referrals", JSONText.list(referrals.map(\.json))),
    ]
    let lines = fields.map { "  \(JSONText.quoted($0)): \($1)" }
    return "{\n" + lines.joined(separator: ",\n") + "\n}\n"
  }
}

private func quoted(_ text: String?) -> String { text.map(JSONText.quoted) ?? "null" }

extension StatedConsent {
  fileprivate var json: String {
    JSONText.object([
      ("consent", quoted(consent.code)), ("date", quoted(date?.description)),
      ("text_version", quoted(version)),
    ])
  }
}

extension PersonalStay {
  fileprivate var json: String {
    let own: [(String, String)] = [
      ("unit", quoted(unit)), ("start", quoted(start.description)),
      ("end", quoted(end?.description)),
    ]
    let rest: [(String, String)] =
      gender.map { [("gender", quoted($0.code))] } ?? [("end_reason", quoted(endReason?.code))]
    return JSONText.object(own + rest)
  }
}

extension StoredReferral {
  fileprivate var json: String {
    JSONText.object([
      ("referred", quoted(referral.referred.description)), ("unit", quoted(referral.unit)),
      ("gender", quoted(referral.gender.code)),
      ("birth_year", referral.birthYear.map(String.init) ?? "null"),
      ("decision", quoted(referral.decision.code)),
      ("decided", quoted(referral.decided?.description)),
      ("consent", quoted(referral.consent?.code)),
      ("retain_until", quoted(referral.retainUntil?.description)),
      ("attributes", JSONText.list(answers.map(\.json))),
    ])
  }
}

extension LinkedAnswer {
  fileprivate var json: String {
    let chosen = answer.chosen?.positions.map { dimension.categories[$0] } ?? []
    let status = if case .missing(let status) = answer { status.code } else { "answered" }
    return JSONText.object([
      ("dimension", quoted(dimension.code)), ("version", String(dimension.version)),
      ("sv", quoted(dimension.label.swedish)), ("en", quoted(dimension.label.english)),
      ("status", quoted(status)),
      (
        "categories",
        JSONText.list(
          chosen.map { category in
            JSONText.object([
              ("code", quoted(category.code)), ("sv", quoted(category.label.swedish)),
              ("en", quoted(category.label.english)),
            ])
          })
      ),
    ])
  }
}
