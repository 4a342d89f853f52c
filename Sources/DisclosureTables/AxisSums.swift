/// The sums that hold along one axis: each code as the sum of codes that divide it.
///
/// An atom that is no code itself becomes an unseen code where a sum needs it, so that every code
/// is tied to the atoms in the end. In a hierarchy the sums are those of parents and children. Where
/// codes overlap, a code is divided in several ways, so that every code just below it is a part
/// once: that adds no knowledge, but lets a reader see in one step what else takes several.
struct AxisSums {
  struct Sum: Hashable {
    let whole: Int
    let parts: [Int]
  }

  /// The codes of the axis, and the unseen ones that follow.
  private(set) var codeCount: Int
  private(set) var sums: [Sum] = []

  /// For each class of atoms that no code tells apart, the codes that count it, largest first.
  private let codesOf: [[Int]]

  /// For each code, the classes that it counts, in ascending order.
  private let classesOf: [[Int]]

  /// The same as bits, so many words a code: what is asked most is whether one lies in another.
  private let bits: [UInt64]
  private let wordCount: Int

  /// For each code, its place in the order from small to large.
  private let rank: [Int]
  private var unseen: [Int: Int] = [:]

  init(_ axis: Axis) {
    let classes = Self.classes(of: axis)
    var classesOf = [[Int]](repeating: [], count: axis.codes.count)
    for (number, codes) in classes.enumerated() {
      for code in codes { classesOf[code].append(number) }
    }
    let order = classesOf.indices.sorted {
      (classesOf[$0].count, $0) < (classesOf[$1].count, $1)
    }
    var rank = [Int](repeating: 0, count: order.count)
    for (place, code) in order.enumerated() { rank[code] = place }
    codeCount = axis.codes.count
    codesOf = classes.map { codes in codes.sorted { rank[$0] > rank[$1] } }
    self.classesOf = classesOf
    self.rank = rank
    wordCount = (classes.count + 63) / 64
    var bits = [UInt64](repeating: 0, count: axis.codes.count * wordCount)
    for (code, numbers) in classesOf.enumerated() {
      for number in numbers { bits.insert(64 * wordCount * code + number) }
    }
    self.bits = bits
    for code in order { divide(code) }
  }

  /// The different sets of codes that atoms have, in order of appearance, without the empty one.
  private static func classes(of axis: Axis) -> [[Int]] {
    var seen: Set<[Int]> = []
    return axis.atoms.filter { !$0.isEmpty && seen.insert($0).inserted }
  }

  private mutating func divide(_ code: Int) {
    let smaller = smallerCodes(within: code)
    guard classesOf[code].count != 1 || !smaller.isEmpty else { return }
    var known = [sum(of: code, startingWith: nil)]
    for other in smaller
    where !known.contains(where: { sum in sum.parts.contains { covers($0, other) } }) {
      known.append(sum(of: code, startingWith: other))
    }
    sums += known
  }

  /// The codes that count nothing but what `code` counts, itself and later equals excepted.
  private func smallerCodes(within code: Int) -> [Int] {
    var isCandidate = [Bool](repeating: false, count: classesOf.count)
    var candidates: [Int] = []
    for number in classesOf[code] {
      for other in codesOf[number] where rank[other] < rank[code] && !isCandidate[other] {
        isCandidate[other] = true
        if covers(code, other) { candidates.append(other) }
      }
    }
    return candidates.sorted { rank[$0] > rank[$1] }
  }

  /// Whether all that `part` counts is counted by `whole`; an unseen code covers no other code.
  private func covers(_ whole: Int, _ part: Int) -> Bool {
    guard whole < classesOf.count else { return false }
    for word in 0..<wordCount
    where bits[part * wordCount + word] & ~bits[whole * wordCount + word] != 0 { return false }
    return true
  }

  /// Divides `code` by taking the largest code that fits, again and again.
  private mutating func sum(of code: Int, startingWith first: Int?) -> Sum {
    var parts = first.map { [$0] } ?? []
    var covered = [UInt64](repeating: 0, count: wordCount)
    for number in first.map({ classesOf[$0] }) ?? [] { covered.insert(number) }
    for number in classesOf[code] where !covered.contains(number) {
      let part = codesOf[number].first { candidate in
        rank[candidate] < rank[code] && covers(code, candidate)
          && !classesOf[candidate].contains { covered.contains($0) }
      }
      parts.append(part ?? unseenCode(for: number))
      for number in part.map({ classesOf[$0] }) ?? [number] { covered.insert(number) }
    }
    return Sum(whole: code, parts: parts)
  }

  private mutating func unseenCode(for number: Int) -> Int {
    if let code = unseen[number] { return code }
    defer { codeCount += 1 }
    unseen[number] = codeCount
    return codeCount
  }
}

/// Numbers as bits.
extension [UInt64] {
  fileprivate func contains(_ number: Int) -> Bool {
    self[number / 64] >> UInt64(number % 64) & 1 == 1
  }

  fileprivate mutating func insert(_ number: Int) { self[number / 64] |= 1 << UInt64(number % 64) }
}
