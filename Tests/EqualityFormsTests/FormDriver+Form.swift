import EqualityForms
import TestSupport
import XCTest

extension FormDriver {
  init(_ form: QuestionnaireForm, for test: XCTestCase) throws {
    try self.init(html: form.html, for: test)
  }
}
