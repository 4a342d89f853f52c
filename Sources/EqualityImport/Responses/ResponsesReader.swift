import EqualityModel

/// Reads rows into responses, once the first has told which wave they belong to.
struct ResponsesReader {
  private var records: GuardedRecords
  private let context: ResponseContext
  private let mapping: Mapping
  private let ignored: Set<ColumnKey>
  private let place: ResponsePlace
  private var fields: [ResponseLayout.Place: Int] = [:]
  private var sheet: ResponseSheet?
  private var headerLine = 0
  private var responses: [Response] = []
  private var rows = 0

  init(
    _ bytes: [UInt8], _ context: ResponseContext, mapping: Mapping, ignoring: Set<String>
  ) {
    self.context = context
    self.mapping = mapping
    ignored = Set(ignoring.map(ColumnKey.init))
    place = ResponsePlace(context)
    let layouts = context.waves.map { ResponseLayout($0.questionnaire.questions) }
    records = GuardedRecords(bytes) { name in
      let name = mapping.header(for: name)
      return ResponseLayout.place(named: ColumnKey(name)) != nil
        || layouts.contains { $0.place(of: name) != nil }
    }
    headerLine = records.line
    findFixedColumns()
  }

  mutating func read() -> ImportResult<ReadResponses> {
    while records.next() {
      rows += 1
      if sheet == nil, rows == 1 { sheet = makeSheet() }
      if sheet != nil { readRow() }
    }
    if rows == 0, records.faults.isEmpty { records.add(.response(.noRows), in: nil, line: 0) }
    let counts = sheet?.counts ?? (unasked: 0, contradictory: 0)
    return records.result(
      ReadResponses(
        wave: sheet?.wave.code ?? "", responses: responses, unasked: counts.unasked,
        contradictory: counts.contradictory))
  }

  private mutating func readRow() {
    guard let wave = sheet?.wave else { return }
    checkWave(wave)
    let month = month()
    let unit = unit(in: wave)
    let answers = sheet?.answers(&records)
    guard !records.isFaulty, let month, let answers else { return }
    responses.append(Response(month: month, unit: unit, answers: answers))
  }
}

extension ResponsesReader {
  private mutating func findFixedColumns() {
    for (field, header) in records.headers.enumerated() where !ignored.contains(ColumnKey(header)) {
      if let place = ResponseLayout.place(named: ColumnKey(mapping.header(for: header))) {
        fields[place] = fields[place] ?? field
      }
    }
  }

  /// Everything about the columns, for the wave that the first row is of.
  private mutating func makeSheet() -> ResponseSheet? {
    let code = fields[.wave].map { cell($0) } ?? ""
    guard let code = code.isEmpty ? context.wave : code else {
      records.add(.response(.noWave), in: fields[.wave], line: records.line)
      return nil
    }
    do throws(ResponseFlaw) {
      let wave = try place.wave(code)
      return ResponseSheet(
        wave, &records, headerLine: headerLine, mapping: mapping, ignoring: ignored)
    } catch {
      records.add(
        .response(error), in: fields[.wave], line: fields[.wave] == nil ? 0 : records.line)
      return nil
    }
  }

  private mutating func checkWave(_ wave: Wave) {
    let written = fields[.wave].map { cell($0) } ?? ""
    let isOther = !written.isEmpty && written != wave.code
    guard isOther || context.wave.map({ $0 != wave.code }) ?? false else { return }
    if let field = fields[.wave] { records.add(.response(.anotherWave), in: field) }
  }

  private mutating func month() -> Month? {
    let text = fields[.month].map { cell($0) } ?? ""
    guard !text.isEmpty else { return monthOfAll() }
    do throws(ResponseFlaw) {
      return try place.month(Array(text.utf8)[...])
    } catch {
      if let field = fields[.month] { records.add(.response(error), in: field) }
      return nil
    }
  }

  /// The month that holds where a row does not say.
  private mutating func monthOfAll() -> Month? {
    do throws(ResponseFlaw) {
      guard let month = context.month else { throw .noMonth }
      return try place.past(month)
    } catch {
      if let field = fields[.month], context.month == nil {
        records.add(.value(.missing), in: field)
      } else if rows == 1 {
        records.add(.response(error), in: nil, line: 0)
      }
      return nil
    }
  }

  private mutating func unit(in wave: Wave) -> String? {
    guard let field = fields[.unit] else { return nil }
    let name = cell(field)
    guard !name.isEmpty else { return nil }
    do {
      return try place.unit(name, in: wave)
    } catch let flaw as UnitFlaw {
      records.add(.unit(flaw), in: field)
    } catch let flaw as ResponseFlaw {
      records.add(.response(flaw), in: field)
    } catch {}
    return nil
  }

  /// What stands in a column, after mapping.
  private func cell(_ field: Int) -> String {
    let text = String(records.cell(field))
    let keys = [records.headers[field], mapping.header(for: records.headers[field])]
    return mapping.values(for: keys.map(ColumnKey.init))[text.lowercased()] ?? text
  }
}
