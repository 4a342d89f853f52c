public import DisclosureProtection
public import EqualityModel

/// How complete and how old the data of a store are: for those who keep it, and never published.
///
/// It holds shares of what may be shown of protected tables, and no count of people.
public struct QualityReport: Hashable, Sendable {
  public let project: String

  /// The day on which it was made.
  public let day: PartialDate
  public let k: Int
  public let kSensitive: Int

  /// The waves that are closed, and of which there are answers still.
  public let waves: [WaveQuality]

  /// Consent, among all participants.
  public let consent: Division

  /// What those who consent have said of themselves: one division a list.
  public let lists: [Division]

  /// The units in the order of the tree, and the participations of each that say something.
  public let units: [Unit]
  public let registrations: PublishedTable?

  /// Of the participations that began in published months, those that were counted in time.
  public let punctuality: Division?
  public let sources: Sources

  public struct WaveQuality: Hashable, Sendable {
    public let code: String
    public let openedOn: PartialDate
    public let retainUntil: PartialDate

    /// One division a question that was asked of everyone.
    public let questions: [Division]

    public init(
      code: String, openedOn: PartialDate, retainUntil: PartialDate, questions: [Division]
    ) {
      self.code = code
      self.openedOn = openedOn
      self.retainUntil = retainUntil
      self.questions = questions
    }
  }

  public struct Unit: Hashable, Sendable {
    public let code: String
    public let name: String
    public let depth: Int

    public init(code: String, name: String, depth: Int) {
      self.code = code
      self.name = name
      self.depth = depth
    }
  }

  public init(
    project: String, day: PartialDate, k: Int, kSensitive: Int, waves: [WaveQuality],
    consent: Division, lists: [Division], units: [Unit], registrations: PublishedTable?,
    punctuality: Division?, sources: Sources
  ) {
    self.project = project
    self.day = day
    self.k = k
    self.kSensitive = kSensitive
    self.waves = waves
    self.consent = consent
    self.lists = lists
    self.units = units
    self.registrations = registrations
    self.punctuality = punctuality
    self.sources = sources
  }
}

extension QualityReport {
  /// People divided in one way, as shares in whole percent of them all.
  public struct Division: Hashable, Sendable {
    public let code: String
    public let label: Text

    /// By the code of the part; nil where hidden.
    public let shares: [String: Int?]

    /// Makes shares of the parts that may be shown; `counts` is nil where none may.
    public init(_ code: String, label: Text, counts: [String: Int?]?, of total: Int) {
      self.code = code
      self.label = label
      shares = (counts ?? [:]).mapValues { count in
        count.flatMap { wholePercent($0, of: total) }
      }
    }

    /// Whether nothing of it may be shown.
    var isHidden: Bool { shares.values.allSatisfy { $0 == nil } }

    func figure(_ part: String) -> Figure {
      guard let share = shares[part] ?? nil else { return .protected }
      return .decimal(share, decimals: 0)
    }
  }

  /// Where the data came from, and how long they may be kept.
  public struct Sources: Hashable, Sendable {
    /// Files of one kind that have been imported.
    public struct Files: Hashable, Sendable {
      public let kind: String
      public let files: Int
      public let rows: Int

      /// The day of the last, such as `2021-11-02`.
      public let lastDay: String

      public init(kind: String, files: Int, rows: Int, lastDay: String) {
        self.kind = kind
        self.files = files
        self.rows = rows
        self.lastDay = lastDay
      }
    }

    public let files: [Files]

    /// When the oldest participation began: a month, or a year where no more is known.
    public let oldestStart: PartialDate?

    /// The first date until which somebody's data may be kept.
    public let firstRetention: PartialDate?

    /// The first date until which something that was written of a deviation may be kept.
    public let firstNoteRetention: PartialDate?

    public init(
      files: [Files], oldestStart: PartialDate?, firstRetention: PartialDate?,
      firstNoteRetention: PartialDate?
    ) {
      self.files = files
      self.oldestStart = oldestStart
      self.firstRetention = firstRetention
      self.firstNoteRetention = firstNoteRetention
    }
  }
}
