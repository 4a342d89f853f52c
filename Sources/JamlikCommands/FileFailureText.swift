import EqualityData
import EqualitySystem

extension FileFailure {
  /// What is wrong with the file, and what to do about it.
  var text: Text {
    if isExistingFile {
      return Text(
        sv: "\(path) finns redan. Ersätt den med --force.",
        en: "\(path) is there already. Replace it with --force.")
    }
    if isDirectory {
      return Text(
        sv: "\(path) är en mapp. Ange en fil.", en: "\(path) is a directory. Give a file.")
    }
    if isSymbolicLink {
      return Text(
        sv: "\(path) är en länk. Ange filen som den pekar på.",
        en: "\(path) is a link. Give the file that it points to.")
    }
    if isMissingFile {
      return Text(sv: "\(path) finns inte.", en: "\(path) does not exist.")
    }
    if isForbidden {
      return Text(
        sv: "du har inte rätt att läsa eller skriva \(path).",
        en: "you may not read or write \(path).")
    }
    if isFullDisk {
      return Text(sv: "disken är full: \(path).", en: "the disk is full: \(path).")
    }
    return Text(sv: "\(path): \(message)", en: "\(path): \(message)")
  }

  /// A file that cannot be read is wrong input; one that cannot be put there was badly named,
  /// unless the disk is to blame.
  var status: ExitStatus {
    if attempt == .read { return .wrongInput }
    return isExistingFile || isDirectory || isSymbolicLink || isMissingFile || isForbidden
      ? .wrongUsage : .internalError
  }
}
