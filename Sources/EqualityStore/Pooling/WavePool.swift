import EqualityModel
import EqualitySystem

/// The waves of two stores: those with one code are one, if they asked the same for the same purpose.
///
/// Responses keep their keys. They were drawn at random, so that those of both stores are shuffled
/// among each other, and by them a response that came from this store before is known again.
struct WavePool {
  private let own: [StoredWave]
  private let other: [StoredWave]

  /// What the codes of the other store's units begin with here.
  private let prefix: String

  /// The code here of the other store's whole project, where it is but a part of this one's.
  private let whole: String?

  init(own: [StoredWave], other: [StoredWave], _ prefix: String, whole: String?) {
    self.own = own
    self.other = other
    self.prefix = prefix
    self.whole = whole
  }

  private var pairs: [(own: StoredWave?, other: StoredWave)] {
    other.map { wave in (own.first { $0.code == wave.code }, wave) }
  }

  var hindrances: [PoolRefusal.Hindrance] {
    let both = pairs.compactMap { pair in pair.own.map { ($0, pair.other) } }
    let differing = both.filter { !agree($0, $1) }.map(\.0.code)
    let twice = both.filter { $0.hasFilesBeside($1) }.map(\.0.code)
    return (differing.isEmpty ? [] : [.waves(differing)])
      + (twice.isEmpty ? [] : [.responseFiles(twice)])
  }

  private func agree(_ own: StoredWave, _ other: StoredWave) -> Bool {
    let (here, there) = (own.record.wave, other.record.wave)
    return here.purpose == there.purpose && here.legalBasis == there.legalBasis
      && here.questionnaire == there.questionnaire
      && (own.record.erasedOn == nil) == (other.record.erasedOn == nil)
      && (here.unit == nil || unit(of: there) == nil || here.unit == unit(of: there))
  }

  private func unit(of wave: Wave) -> String? { wave.unit.map { prefix + $0 } ?? whole }

  /// Stores all of it, given the key here of each of the other store's units.
  func apply(
    to connection: borrowing Connection, units: [Int: Int], counts: inout PoolCounts
  ) throws {
    let ids = try connection.unitIDs()
    for (own, other) in pairs {
      let record = joined(own, other)
      let unit = record.wave.unit.flatMap { ids[$0] }
      if own == nil {
        try WaveWriter.write(record.wave, on: connection, unit: unit, openedOn: record.openedOn)
      }
      guard let id = try connection.waveID(of: other.code) else { throw StoreError.damaged }
      try connection.update(record, unit: unit, wave: id)
      let root = whole.flatMap { ids[$0] }
      counts.responsesAdded += try connection.insert(
        other, besides: own, wave: id, unit: { $0.map { units[$0] } ?? root })
      counts.wavesAdded += own == nil ? 1 : 0
      counts.wavesShared += own == nil ? 0 : 1
    }
  }

  /// What holds of both: what is kept the shorter time, and goes on the longer.
  private func joined(_ own: StoredWave?, _ other: StoredWave) -> WaveRecord {
    let (wave, record) = (other.record.wave, other.record)
    guard let own else {
      return WaveRecord(
        wave: wave.moved(to: unit(of: wave)), openedOn: record.openedOn,
        closedOn: record.closedOn, erasedOn: record.erasedOn)
    }
    let here = own.record
    let isOpen = here.closedOn == nil || record.closedOn == nil
    return WaveRecord(
      wave: here.wave.joined(
        with: wave.moved(to: unit(of: wave)), eligible: Self.eligible(own, other)),
      openedOn: record.openedOn.packed < here.openedOn.packed ? record.openedOn : here.openedOn,
      closedOn: isOpen
        ? nil : [here.closedOn, record.closedOn].compactMap(\.self).max { $0.packed < $1.packed },
      erasedOn: [here.erasedOn, record.erasedOn].compactMap(\.self)
        .max { $0.packed < $1.packed })
  }

  /// How many were asked in all, where it is known; not again where these were taken in before.
  private static func eligible(_ own: StoredWave, _ other: StoredWave) -> Int? {
    guard !own.hasResponses(of: other) else { return own.record.wave.eligibleCount }
    guard let here = own.record.wave.eligibleCount, let there = other.record.wave.eligibleCount
    else { return nil }
    return here + there
  }
}

extension Wave {
  fileprivate func moved(to unit: String?) -> Wave {
    Wave(
      code: code, purpose: purpose, legalBasis: legalBasis, controller: controller,
      information: information, retainUntil: retainUntil, unit: unit,
      eligibleCount: eligibleCount, consultedWith: consultedWith, questionnaire: questionnaire)
  }

  fileprivate func joined(with other: Wave, eligible: Int?) -> Wave {
    Wave(
      code: code, purpose: purpose, legalBasis: legalBasis,
      controller: Self.together(controller, other.controller, by: "; "),
      information: Self.together(information, other.information, by: "\n"),
      retainUntil: RetentionDate.endsBefore(
        Int(other.retainUntil.packed), Int(retainUntil.packed)) ? other.retainUntil : retainUntil,
      unit: unit == other.unit ? unit : nil, eligibleCount: eligible,
      consultedWith: consultedWith.map { own in
        other.consultedWith.map { Self.together(own, $0, by: "; ") } ?? own
      } ?? other.consultedWith, questionnaire: questionnaire)
  }

  /// Both texts, one after the other, unless one says it all.
  private static func together(_ own: String, _ other: String, by mark: String) -> String {
    own == other || own.hasSuffix(mark + other) ? own : own + mark + other
  }
}
