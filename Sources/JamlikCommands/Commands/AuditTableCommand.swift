import EqualityData

extension Command {
  static let auditTable = Command(
    words: ["audit-table"],
    summary: Text(
      sv:
        "Angriper en skyddad tabell, vem som än har skyddat den, och säger vad som går att lista ut.",
      en: "Attacks a protected table, whoever protected it, and tells what can be worked out."),
    operands: [.file],
    options: [
      .count, .k, .protectedZeros, .hierarchy, .totalCode, .missing, .auditFormat,
    ],
    example: "printf 'ort;antal\\n_T;20\\nA;\\nB;17\\n' | jamlik audit-table - --count antal"
  ) { arguments, console in
    let k = try tableK(arguments)
    let table = try ProtectedTable(
      try tableFiles(arguments, of: "audit-table"), total: arguments[.totalCode] ?? "_T",
      missing: arguments[.missing].flatMap(MissingRows.init(rawValue:)))
    let audit = table.audited(k: k, showsZeros: !arguments.isGiven(.protectedZeros))
    let format = arguments[.auditFormat].flatMap(AuditFormat.init(rawValue:)) ?? .text
    console.output += format.write(audit, in: arguments.language)
    if audit.contradiction != nil {
      console.status = .wrongInput
    } else if !audit.isUnbroken {
      console.status = .promiseBroken
    }
  }
}

extension Option {
  static let protectedZeros = Option(
    name: "protect-zeros", placeholder: nil,
    help: Text(
      sv: "Tabellen döljer nollor som andra små antal, så ett dolt antal kan vara noll.",
      en: "The table hides zeros like other small counts, so a hidden count may be zero."))

  static let totalCode = Option(
    name: "total", placeholder: "CODE",
    help: Text(
      sv: "Vad tabellen kallar en summa. Förval: _T.",
      en: "What the table calls a total. Unless given: _T."))

  static let missing = Option(
    name: "missing", placeholder: "zero|hidden",
    help: Text(
      sv: "Vad celler utan rad är. Måste anges om det finns sådana.",
      en: "What cells without a row are. Required where there are such."),
    choices: MissingRows.allCases.map(\.rawValue))

  static let auditFormat = Option(
    name: "format", placeholder: "text|json",
    help: Text(sv: "Form; text om inget anges.", en: "Form; text unless given."),
    choices: AuditFormat.allCases.map(\.rawValue))
}
