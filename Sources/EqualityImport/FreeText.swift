/// Whether a text that someone types can stand in a published table, such as a project's name.
package enum FreeText {
  /// At most 200 characters on one line, not blank, with nothing in it that tells who a person is.
  package static func isSuitable(_ text: String) -> Bool {
    let isPlain = text.unicodeScalars.allSatisfy { scalar in
      ![.control, .format, .lineSeparator, .paragraphSeparator]
        .contains(scalar.properties.generalCategory)
    }
    return isPlain && (1...200).contains(text.count) && text.contains { !$0.isWhitespace }
      && IdentityGuard.finding(in: Array(text.utf8)[...]) == nil
  }
}
