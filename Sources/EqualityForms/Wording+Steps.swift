import EqualityModel

extension Wording {
  // The way through the form.
  static let begin = Text(sv: "Börja", en: "Start")
  static let next = Text(sv: "Nästa", en: "Next")
  static let back = Text(sv: "Tillbaka", en: "Back")
  static let removeAnswer = Text(sv: "Ta bort svaret", en: "Clear answer")

  static func part(_ number: Int, of count: Int) -> Text {
    Text(sv: "Del \(number) av \(count)", en: "Part \(number) of \(count)")
  }

  // The end of it.
  static let saveTitle = Text(sv: "Spara dina svar", en: "Save your answers")
  static let saveExplained = [
    Text(
      sv: "Nu är frågorna slut. Du kan gå tillbaka och ändra dina svar.",
      en: "There are no more questions. You can go back and change your answers."),
    Text(
      sv: "När du sparar blir svaren en fil på den här enheten. I filen står dina svar och vilken "
        + "månad det är. Där står inte vem du är.",
      en: "When you save, your answers become a file on this device. The file holds your answers "
        + "and the month. It does not say who you are."),
    Text(
      sv: "Inget skickas över internet.", en: "Nothing is sent over the internet."),
  ]
  static let save = Text(sv: "Spara mina svar", en: "Save my answers")

  static let thanks = Text(sv: "Tack för dina svar!", en: "Thank you for your answers!")
  static let savedAs = Text(sv: "Svaren finns i filen", en: "The answers are in the file")
  static let lookForFile = Text(
    sv: "Titta efter filen bland enhetens hämtade filer innan nästa person börjar. Sidan kan inte "
      + "se om den finns där. Finns den inte, tryck på ”Försök spara igen”: svaren är kvar "
      + "tills du trycker på ”Nästa person”.",
    en: "Look for the file among the device’s downloads before the next person starts. The page "
      + "cannot see whether it is there. If it is not, press “Try to save again”: your answers are "
      + "kept until you press “Next person”.")
  static let handOver = Text(
    sv: "Lämna filen till den som bad dig svara.",
    en: "Give the file to whoever asked you to answer.")
  static let again = Text(sv: "Försök spara igen", en: "Try to save again")
  static let nextPerson = Text(sv: "Nästa person", en: "Next person")

  // When nobody does anything.
  static let stillThere = Text(sv: "Är du kvar?", en: "Are you still there?")
  static let soonAnew = Text(
    sv: "Om en minut börjar formuläret om, så att ingen annan ser dina svar. Svar som du inte har "
      + "sparat försvinner.",
    en: "In one minute the form starts again, so that nobody else sees your answers. Answers that "
      + "you have not saved disappear.")
  static let stay = Text(sv: "Ja, jag är kvar", en: "Yes, I am still here")

  // Without a script, and on paper.
  static let needsScript = Text(
    sv:
      "Webbläsaren kör inte JavaScript, så svaren kan inte sparas här. Du kan skriva ut sidan och "
      + "svara på papper.",
    en: "The browser does not run JavaScript, so answers cannot be saved here. You can print the "
      + "page and answer on paper.")
  static let paperNote = Text(
    sv: "Sätt kryss i rutorna. Skriv inte ditt namn på papperet.",
    en: "Tick the boxes. Do not write your name on the paper.")
}
