public import EqualityModel

extension TableFlaw {
  public var text: Text {
    switch self {
    case .unnamedColumn, .noCountColumn, .noHierarchyColumn, .noDimensions, .noRows, .reservedName:
      columnText
    case .noCount, .negativeCount, .notWholeCount, .tooLargeCount, .tooLargeSum, .notAFigure,
      .publishedWithoutFigure:
      countText
    default: cellText
    }
  }

  private var columnText: Text {
    switch self {
    case .noCountColumn(let name, let suggestion):
      Text(
        sv: "ingen kolumn heter \(name), som --count anger."
          + Phrase.didYouMean(code: suggestion, in: .swedish),
        en: "no column is called \(name), which --count names."
          + Phrase.didYouMean(code: suggestion, in: .english))
    case .noHierarchyColumn(let name, let suggestion):
      Text(
        sv: "ingen dimension heter \(name), som --hierarchy anger."
          + Phrase.didYouMean(code: suggestion, in: .swedish),
        en: "no dimension is called \(name), which --hierarchy names."
          + Phrase.didYouMean(code: suggestion, in: .english))
    case .noDimensions:
      Text(
        sv: "tabellen har bara en kolumn. Den behöver minst en dimension utöver antalet.",
        en: "the table has only one column. It needs a dimension or more besides the count.")
    case .noRows:
      Text(sv: "innehåller inga rader under rubriken.", en: "holds no rows below the header.")
    case .reservedName:
      Text(
        sv: "en dimension kan inte heta count eller status: så heter resultatets egna kolumner. "
          + "Byt namn på den.",
        en: "a dimension cannot be called count or status, as the result's own columns are. "
          + "Rename it.")
    default:
      Text(
        sv: "kolumnen saknar rubrik. Skriv en rubrik eller ta bort kolumnen.",
        en: "the column has no name. Name it or remove the column.")
    }
  }

  private var countText: Text {
    switch self {
    case .noCount:
      Text(
        sv: "antal saknas. Skriv 0 där ingen finns, eller ta bort raden.",
        en: "no count. Write 0 where there is nobody, or remove the row.")
    case .negativeCount:
      Text(sv: "antalet är negativt.", en: "the count is negative.")
    case .notWholeCount:
      Text(
        sv: "antalet är inget helt tal. Skriv bara siffror.",
        en: "the count is not a whole number. Write digits only.")
    case .tooLargeCount(let limit):
      Text(
        sv: "antalet är för stort. Det kan vara högst \(limit).",
        en: "the count is too large. It can be \(limit) at most.")
    case .tooLargeSum(let limit):
      Text(
        sv: "här blir alla antal tillsammans för stora. De kan vara högst \(limit).",
        en: "here all counts together grow too large. They can be \(limit) at most.")
    case .publishedWithoutFigure:
      Text(
        sv: "siffran sägs vara publicerad men saknas.",
        en: "the figure is said to be published but is missing.")
    default:
      Text(
        sv: "ingen siffra. Skriv ett helt tal, eller lämna tomt (eller .. x : NA) där den är dold.",
        en: "not a figure. Write a whole number, or leave empty (or .. x : NA) where it is hidden.")
    }
  }

  private var cellText: Text {
    switch self {
    case .totalAmongInnerCells:
      Text(
        sv: "_T står för en summa. Ta bort raden: alla summor räknas ut.",
        en: "_T stands for a total. Remove the row: all totals are worked out.")
    case .repeatedRow(let line):
      Text(
        sv: "samma koder finns redan på rad \(line). Varje cell ska stå en gång.",
        en: "the same codes are already on line \(line). List each cell once.")
    case .unknownCode(let suggestion):
      Text(
        sv: "koden finns inte i kolumnens hierarki. Rätta den eller lägg till den där."
          + Phrase.didYouMean(code: suggestion, in: .swedish),
        en: "the code is not in the column's hierarchy. Correct it or add it there."
          + Phrase.didYouMean(code: suggestion, in: .english))
    case .codeWithParts:
      Text(
        sv: "koden har andra under sig i hierarkin. Raderna ska gälla de finaste koderna; "
          + "summorna räknas ut.",
        en: "the code has others below it in the hierarchy. Rows are about the finest codes; "
          + "the totals are worked out.")
    case .tooManyCells(let limit):
      Text(
        sv: "tabellen har för många celler med alla summor: fler än \(limit). "
          + "Slå ihop koder eller dela upp den.",
        en: "the table has too many cells with all totals: more than \(limit). "
          + "Merge codes or divide it.")
    case .tooManyCodes(let limit):
      Text(
        sv: "kolumnen har för många olika koder: fler än \(limit). Slå ihop koder.",
        en: "the column has too many different codes: more than \(limit). Merge codes.")
    case .missingRows(let count):
      Text(
        sv: "\(count) av tabellens celler har ingen rad. Ange --missing zero om de är noll, eller "
          + "--missing hidden om de är dolda.",
        en:
          "\(count) of the table's cells have no row. Give --missing zero where they are zero, or "
          + "--missing hidden where they are hidden.")
    case .contradictsTable:
      Text(
        sv: "siffran är inte den som tabellen har. Publicerade siffror måste gälla samma personer.",
        en: "the figure is not the one that the table has. Published figures must be about the "
          + "same people.")
    case .codeNotInTable:
      Text(
        sv:
          "tabellen som ska skyddas har inte koden. Rätta den, eller ange hierarkin där den finns.",
        en: "the table to protect does not have the code. Correct it, or give the hierarchy that "
          + "has it.")
    case .noSuchDimension:
      Text(
        sv: "tabellen som ska skyddas har ingen sådan kolumn.",
        en: "the table to protect has no such column.")
    case .tooManyLinkedCells(let limit):
      Text(
        sv: "den publicerade tabellen är uppdelad också efter annat än den nya, och tillsammans "
          + "får de för många celler: fler än \(limit). Slå ihop koder i den nya tabellen.",
        en: "the published table is also divided by what the new one is not, and together they "
          + "have too many cells: more than \(limit). Merge codes of the new table.")
    default:
      Text(
        sv: "kombinationen sägs vara omöjlig men finns i tabellen.",
        en: "the combination is said to be impossible but is there in the table.")
    }
  }
}
