import EqualitySystem

/// Something that was done with a store, for those who answer for it: what and when, never whom.
public struct Event: Hashable, Sendable {
  public enum Action: String, Sendable {
    /// A person was erased.
    case withdrawal

    /// A person took back the consent to what they had said of themselves.
    case consentWithdrawal = "consent-withdrawal"

    /// What had passed its date was erased.
    case purge

    /// Someone saw all that is stored about a person.
    case access

    /// A list of categories was added, or a new version of one.
    case list

    /// A target group was added, or a new version of one.
    case group

    /// Another store's people and answers were taken in.
    case pooling
  }

  /// The day, such as `2021-11-02`.
  public let day: String

  public let action: Action

  /// What was asked for, and how many it concerned: nothing about any of them.
  public let parameters: String

  init(day: String, action: Action, parameters: String = "") {
    self.day = day
    self.action = action
    self.parameters = parameters
  }
}

extension Store {
  /// What has been done with the store, the oldest first.
  package func events() throws -> [Event] {
    try reading {
      var events: [Event] = []
      let query = "SELECT day, action, parameters FROM event ORDER BY id"
      try connection.prepare(query).run { row in
        guard let action = Event.Action(rawValue: row.text(1)) else { throw StoreError.damaged }
        events.append(Event(day: row.text(0), action: action, parameters: row.text(2)))
      }
      return events
    }
  }
}

extension Connection {
  /// Notes what is done, in the transaction that does it.
  func note(_ event: Event) throws {
    try prepare("INSERT INTO event (day, action, parameters) VALUES (?, ?, ?)")
      .run(.text(event.day), .text(event.action.rawValue), .text(event.parameters))
  }
}
