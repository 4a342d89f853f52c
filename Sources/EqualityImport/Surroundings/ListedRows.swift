import EqualityModel

/// Reads the cells of rows that are about units and months, and adds a fault for each that is none.
struct ListedRows<Column: FileColumn> {
  var source: RecordSource<Column>

  /// Nil where rows are about no unit.
  private let units: UnitNames?

  init(_ source: RecordSource<Column>, units: UnitTree? = nil) {
    self.source = source
    self.units = units.map(UnitNames.init)
  }

  /// The code of the unit.
  mutating func unit(_ column: Column) -> String? {
    let name = source.text(column)
    guard !name.isEmpty, let units else { return missing(column) }
    do throws(UnitFlaw) {
      return units.code(at: try units.position(of: name, suggesting: !source.faults.isFull))
    } catch {
      source.add(.unit(error), in: column)
      return nil
    }
  }

  mutating func date(_ column: Column, isRequired: Bool = false) -> PartialDate? {
    let cell = source.cell(column)
    guard !cell.isEmpty else { return isRequired ? missing(column) : nil }
    do throws(ValueFlaw) {
      return try DateCell.read(cell)
    } catch {
      source.add(.value(error), in: column)
      return nil
    }
  }

  mutating func month(_ column: Column, isRequired: Bool = false) -> Month? {
    guard let date = date(column, isRequired: isRequired) else { return nil }
    guard let month = date.calendarMonth else {
      source.add(.value(.monthNeeded), in: column)
      return nil
    }
    return month
  }

  mutating func birthYear(_ column: Column, until year: Int?) -> Int? {
    let cell = source.cell(column)
    guard !cell.isEmpty else { return nil }
    do throws(ValueFlaw) {
      return try BirthYearCell.read(cell, until: year)
    } catch {
      source.add(.value(error), in: column)
      return nil
    }
  }

  /// A free text of at most `limit` characters.
  mutating func label(_ column: Column, limit: Int) -> String? {
    let cell = source.cell(column)
    guard !cell.isEmpty else { return nil }
    if let flaw = Label.flaw(of: cell, limit: limit) { source.add(.value(flaw), in: column) }
    return String(cell)
  }

  mutating func code<Code: CodeList>(
    _ column: Column, of list: Code.Type, isRequired: Bool = false
  ) -> Code? {
    let text = source.text(column)
    guard !text.isEmpty else { return isRequired ? missing(column) : nil }
    return code(named: text, column, of: list, mayBeEmpty: !isRequired)
  }

  /// The codes of a cell with several, separated by `|`.
  mutating func codes<Code: CodeList & Hashable>(_ column: Column, of list: Code.Type) -> [Code] {
    let names = source.text(column).split(separator: "|").map {
      $0.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()
    }
    let codes = names.compactMap {
      code(named: String($0), column, of: list, mayBeEmpty: true)
    }
    return Set(codes).sorted { $0.rawValue < $1.rawValue }
  }

  /// A count of people or things.
  mutating func count(_ column: Column, isRequired: Bool = false) -> Int? {
    let cell = source.cell(column)
    guard !cell.isEmpty else { return isRequired ? missing(column) : nil }
    do throws(TableFlaw) {
      return try FigureCell.count(cell)
    } catch {
      source.add(.table(error), in: column)
      return nil
    }
  }

  private mutating func code<Code: CodeList>(
    named text: String, _ column: Column, of list: Code.Type, mayBeEmpty: Bool
  ) -> Code? {
    let names = CodeNames<Code>()
    if let code = names.code(named: text) { return code }
    source.add(
      names.flaw(of: text, mayBeEmpty: mayBeEmpty, suggesting: !source.faults.isFull), in: column)
    return nil
  }

  private mutating func missing<Value>(_ column: Column) -> Value? {
    source.add(.value(.missing), in: column)
    return nil
  }
}
