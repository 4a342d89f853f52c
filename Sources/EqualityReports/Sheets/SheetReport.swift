public import EqualityModel

/// A report that every form has from one sheet.
public protocol SheetReport: NumberedReport {
  var sheet: Sheet { get }
}

extension SheetReport {
  public func written(as format: ReportFormat, in language: Language) -> String {
    format.write(sheet, in: language)
  }
}

extension ReachReport: SheetReport {}
extension DeviationReport: SheetReport {}
extension ProcessReport: SheetReport {}
extension GroupReport: SheetReport {}
extension AccessReport: SheetReport {}
