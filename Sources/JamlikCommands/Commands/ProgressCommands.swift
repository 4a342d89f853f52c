import EqualityData

extension Command {
  static let reportTarget = Command(
    words: ["report", "target"],
    summary: Text(
      sv: "Visar nådda jämfört med målet, ur det som är publicerat.",
      en: "Shows those reached compared with the target, from what has been published."),
    operands: [.store], options: [.oneFormat],
    example: "jamlik report target jamlik-demo/rsfm.jamlik"
  ) { arguments, console in
    let database = try EqualityDatabase(at: arguments.operands[0])
    console.warn(of: database.warnings)
    let sheet = try database.targetReport().sheet
    console.output += arguments.oneFormat.write(sheet, in: arguments.language)
  }

  static let reportTrend = Command(
    words: ["report", "trend"],
    summary: Text(
      sv: "Visar andelen kvinnor bland nya, över 3 och 12 månader, ur det som är publicerat.",
      en: "Shows the share of women among the new, over 3 and 12 months, from what is published."),
    operands: [.store], options: [.oneFormat],
    example: "jamlik report trend jamlik-demo/rsfm.jamlik"
  ) { arguments, console in
    let database = try EqualityDatabase(at: arguments.operands[0])
    console.warn(of: database.warnings)
    let sheet = try database.trendReport().sheet
    console.output += arguments.oneFormat.write(sheet, in: arguments.language)
  }
}
