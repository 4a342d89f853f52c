/// The names of columns that tell who a person is, whatever stands in them.
enum PersonalColumns {
  static func contains(_ key: ColumnKey) -> Bool {
    whole.contains(key.text) || parts.contains { key.text.contains($0) }
  }

  /// Names that mean a person only when they stand alone.
  private static let whole: Set<String> = [
    "namn", "name", "fullname", "fullständigtnamn", "helanamnet", "deltagarnamn",
    "deltagarensnamn", "deltagarenamn", "participantname", "personnamn", "personname",
    "tilltalsnamn", "smeknamn", "nickname", "initialer", "initials", "pnr", "pnummer", "persnr",
    "ssn", "tnummer", "reservnummer", "mail", "mejl", "epost", "email", "tel", "tfn",
    "telnr", "telefon", "telephone", "phone", "fax", "mobil", "mobile", "mobilnr",
  ]

  /// Stems that mean a person wherever they stand.
  private static let parts = [
    "förnamn", "efternamn", "firstname", "lastname", "surname", "givenname", "familyname",
    "personnummer", "personnr", "personalidentitynumber", "personalnumber",
    "samordningsnummer", "samordningsnr", "coordinationnumber", "socialsecurity", "epost", "email",
    "mailadress", "telefonn", "telefonnummer", "phonenumber", "mobilnummer", "mobilephone",
    "mobiltelefon", "adress", "address",
  ]
}
