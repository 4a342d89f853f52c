import EqualityModel

/// Reads what people say of themselves: a column for each dimension that the file has one for.
struct DeclaredAnswers {
  private let columns: [(place: Int, dimension: Dimension, names: AnswerNames)]
  private let origins = CodeNames<AnswerSource>()

  init(_ dimensions: [Dimension], in source: RecordSource<some FileColumn>) {
    columns = dimensions.indices.filter(source.hasFurther).map { place in
      (place, dimensions[place], AnswerNames(dimensions[place]))
    }
  }

  /// The answers of the current record, by the dimension's place; a fault for each that is none.
  ///
  /// `origin` is the column that says where they come from: what others think is not accepted.
  func read<Column: FileColumn>(
    _ source: inout RecordSource<Column>, from origin: Column
  ) -> [Int: Answer] {
    var answers: [Int: Answer] = [:]
    for (place, _, names) in columns {
      do throws(ValueFlaw) {
        answers[place] = try names.answer(
          source.values(ofFurther: place), suggesting: !source.faults.isFull)
      } catch {
        source.add(.value(error), inFurther: place)
      }
    }
    let answered = columns.filter { answers[$0.place] != nil }.map(\.dimension)
    if let flaw = flaw(of: source.text(origin), for: answered, suggesting: !source.faults.isFull) {
      source.add(flaw, in: origin)
    }
    return answers
  }

  private func flaw(
    of origin: String, for answered: [Dimension], suggesting: Bool
  ) -> Fault.Kind? {
    guard !origin.isEmpty else { return nil }
    guard let code = origins.code(named: origin) else {
      return origins.flaw(of: origin, mayBeEmpty: true, suggesting: suggesting)
    }
    return code.flaw(for: answered).map(Fault.Kind.value)
  }
}
