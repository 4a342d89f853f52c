package import DisclosureTables
package import EqualityModel

/// Those referred by stage and gender, beside everyone the project has reached: true counts.
///
/// Whoever has started is among those reached, and ongoing among those ongoing, of whom gender
/// tables say how many they are. So the others are a group that can be worked out; they are part of
/// the table, which no table shows, and protected with it.
package struct AccessTable {
  /// The genders that are told apart, and how many of each are in the project and have left it.
  package struct Class: Hashable, Sendable {
    package let genders: [GenderCategory]
    package let ongoing: Int
    package let left: Int
  }

  package let classes: [Class]

  /// Whether everyone is in one of them.
  private let isEveryone: Bool

  /// How many of each stage, by class.
  private var counts: [[Int]]

  /// How many are decided on at each stage, by class.
  private var decided: [[Int]] { AccessStage.decided.map { counts[$0.rawValue] } }

  /// Begins a table of nobody.
  ///
  /// `reached` and `ongoing` are how many of each gender gender tables show, with all of them under
  /// nil. Women and men are told apart where both show them. What is left of the totals is one class;
  /// where a total is hidden, others are left out. Returns nil where there is nobody to divide, or
  /// the figures cannot be right.
  package init?(reached: [GenderCategory?: Int], ongoing: [GenderCategory?: Int]) {
    var classes: [Class] = []
    for gender in [GenderCategory.woman, .man] {
      guard let reached = reached[gender], let ongoing = ongoing[gender] else { continue }
      classes.append(Class(genders: [gender], ongoing: ongoing, left: reached - ongoing))
    }
    isEveryone = reached[nil] != nil && ongoing[nil] != nil
    if let all = reached[nil], let there = ongoing[nil] {
      let single = classes.flatMap(\.genders)
      classes.append(
        Class(
          genders: GenderCategory.allCases.filter { !single.contains($0) },
          ongoing: there - classes.reduce(0) { $0 + $1.ongoing },
          left: all - there - classes.reduce(0) { $0 + $1.left }))
    }
    guard !classes.isEmpty, classes.allSatisfy({ $0.ongoing >= 0 && $0.left >= 0 }) else {
      return nil
    }
    self.classes = classes
    counts = AccessStage.allCases.map { _ in classes.map { _ in 0 } }
  }

  package mutating func add(_ member: AccessCohort.Member) {
    guard let place = classes.firstIndex(where: { $0.genders.contains(member.gender) }) else {
      return
    }
    counts[member.stage.rawValue][place] += 1
  }

  /// The table of those decided on; nil where more have started than have been reached.
  package var table: CrossTable? {
    let ongoing = zip(classes, counts[AccessStage.ongoing.rawValue]).map { $0.ongoing - $1 }
    let left = zip(classes, counts[AccessStage.ended.rawValue]).map { $0.left - $1 }
    guard (ongoing + left).allSatisfy({ $0 >= 0 }) else { return nil }
    let axes = [Self.stageAxis, genderAxis(hasRest: true)]
    let table = CrossTable(axes: axes, inner: decided.flatMap(\.self) + ongoing + left)
    // What gender tables say is no group of this table: it is protected there.
    return CrossTable(
      axes: axes, inner: table.inner, isGroup: Self.known(in: table).map { !$0 })
  }

  /// The table of those who are not decided on, of the same genders.
  ///
  /// They have nobody in common with the others, and no table says whom they are among: they are
  /// protected apart. That there are none must not be shown: all decided on later would have been
  /// referred later too, and have started among those whom gender tables say began since.
  package var undecided: CrossTable {
    let counts = counts[AccessStage.undecided.rawValue]
    // That nobody is of other genders than women and men is what everyone expects, and no secret.
    let isOther = !classes[classes.count - 1].genders.contains(.man)
    let hasRest = isEveryone && !(isOther && counts[classes.count - 1] == 0)
    return CrossTable(
      axes: [
        Axis("stage", codes: [AccessStage.Passage.undecided.rawValue], atoms: [[0]]),
        genderAxis(hasRest: hasRest),
      ], inner: counts)
  }

  /// The marks of the cells that gender tables have said.
  package static func known(in table: CrossTable) -> [Bool] {
    table.axes[0].codes.flatMap { code in
      table.axes[1].codes.map { _ in code.hasPrefix(reached) }
    }
  }

  private static let reached = "reached"

  /// The stages of those decided on; then the others, who are in the project or have left it.
  private static var stageAxis: Axis {
    typealias Part = (code: String, atoms: Set<Int>)
    let (others, gone) = (AccessStage.decided.count, AccessStage.decided.count + 1)
    func atoms(_ stages: Set<AccessStage>) -> Set<Int> { Set(stages.map(\.rawValue)) }
    let shown = AccessStage.Passage.ofDecided.map { Part($0.rawValue, atoms($0.stages)) }
    let hidden =
      AccessStage.differences.enumerated().map { Part("difference \($0)", atoms($1)) } + [
        Part("\(reached) and ongoing", [AccessStage.ongoing.rawValue, others]),
        Part("\(reached) and left", [AccessStage.ended.rawValue, gone]),
        Part(reached, [AccessStage.ongoing.rawValue, AccessStage.ended.rawValue, others, gone]),
        Part("other", [others, gone]), Part("other ongoing", [others]), Part("other left", [gone]),
      ]
    let parts = shown + hidden
    return Axis(
      "stage", codes: parts.map(\.code), derivedCount: hidden.count,
      atoms: (0...gone).map { atom in parts.indices.filter { parts[$0].atoms.contains(atom) } })
  }

  /// Women and men, where they are told apart; all together; and the rest, who are not shown.
  private func genderAxis(hasRest: Bool) -> Axis {
    let single = isEveryone ? classes.count - 1 : classes.count
    let codes = classes.prefix(single).map { $0.genders[0].code }
    let total = isEveryone ? GroundTable.all : codes.joined(separator: "+")
    guard classes.count > 1 else { return Axis("gender", codes: [total], atoms: [[0]]) }
    return Axis(
      "gender", codes: codes + [total] + (isEveryone && hasRest ? ["rest"] : []),
      derivedCount: isEveryone && hasRest ? 1 : 0,
      atoms: classes.indices.map {
        $0 < single ? [$0, single] : hasRest ? [single, single + 1] : [single]
      })
  }
}
