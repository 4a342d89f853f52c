import EqualityModel

/// Where a row's attributes come from: what others think of a person is not accepted.
enum AnswerSource: Int, CodeList {
  case own = 1
  case register = 2
  case staff = 3

  var code: String {
    switch self {
    case .own: "self"
    case .register: "register"
    case .staff: "staff_assessed"
    }
  }

  var label: Text {
    switch self {
    case .own: Text(sv: "egen uppgift", en: "self-declared")
    case .register: Text(sv: "register", en: "register")
    case .staff: Text(sv: "bedömd av personal", en: "assessed by staff")
    }
  }

  var synonyms: [String] {
    switch self {
    case .own: ["själv", "självidentifikation"]
    case .register: []
    case .staff: ["staff", "personal"]
    }
  }

  /// What is wrong with having these dimensions from this source; nil where nothing is.
  ///
  /// A register may tell where a person was born, which stands in for what the person was not
  /// asked, and what is not sensitive, such as education.
  func flaw(for dimensions: [Dimension]) -> ValueFlaw? {
    switch self {
    case .own: nil
    case .staff: dimensions.isEmpty ? nil : .notSelfDeclared
    case .register:
      dimensions.contains { $0.isSensitive && !$0.isProxy } ? .notSelfDeclared : nil
    }
  }
}
