// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "jamlik",
  products: [
    .library(name: "EqualityData", targets: ["EqualityData"]),
    .library(
      name: "Disclosure", targets: ["DisclosureTables", "DisclosureProtection", "DisclosureAudit"]),
    .executable(name: "jamlik", targets: ["jamlik"]),
  ],
  targets: [
    .systemLibrary(
      name: "CSQLite",
      pkgConfig: "sqlite3",
      providers: [.apt(["libsqlite3-dev"]), .brew(["sqlite3"])]),

    // The pure core: values in, values out. Nothing here imports Foundation, SQLite or a file.
    .target(name: "EqualityModel"),
    .target(name: "DisclosureTables"),
    .target(name: "DisclosureAudit", dependencies: ["DisclosureTables"]),
    .target(name: "DisclosureProtection", dependencies: ["DisclosureTables", "DisclosureAudit"]),
    .target(name: "EqualityStatistics", dependencies: ["EqualityModel", "DisclosureTables"]),
    .target(
      name: "EqualityAudit", dependencies: ["EqualityModel", "DisclosureTables", "DisclosureAudit"]),
    .target(name: "EqualityImport", dependencies: ["EqualityModel"]),
    .target(
      name: "EqualityForms", dependencies: ["EqualityModel"],
      resources: [.embedInCode("Page/form.css"), .embedInCode("Page/form.js")]),
    .target(
      name: "EqualityReports",
      dependencies: ["EqualityModel", "DisclosureProtection", "EqualityAudit"]),
    .target(name: "EqualityDemo", dependencies: ["EqualityModel"]),

    // The outside world: SQLite and files. Only EqualitySystem touches a C interface.
    .target(name: "EqualitySystem", dependencies: ["CSQLite"]),
    .target(name: "EqualityStore", dependencies: ["EqualityModel", "EqualitySystem"]),

    // What a client imports, and the tool over it.
    .target(
      name: "EqualityData",
      dependencies: [
        "EqualityModel", "DisclosureTables", "DisclosureAudit", "DisclosureProtection",
        "EqualityStatistics", "EqualityImport", "EqualityReports", "EqualityStore",
        "EqualitySystem", "EqualityAudit", "EqualityForms",
      ]),
    .target(
      name: "JamlikCommands", dependencies: ["EqualityData", "EqualityDemo", "EqualitySystem"]),
    .executableTarget(name: "jamlik", dependencies: ["JamlikCommands"]),
    .executableTarget(
      name: "benchmarks",
      dependencies: [
        "EqualityData", "EqualityDemo", "EqualityModel", "EqualityStatistics", "EqualitySystem",
        "DisclosureTables", "DisclosureProtection",
      ],
      path: "Benchmarks", exclude: ["README.md"]),

    .target(name: "TestSupport", path: "Tests/TestSupport"),
    .testTarget(name: "ArchitectureTests", dependencies: ["TestSupport"]),
    .testTarget(name: "EqualityModelTests", dependencies: ["EqualityModel", "TestSupport"]),
    .testTarget(
      name: "EqualityImportTests", dependencies: ["EqualityImport", "EqualityModel", "TestSupport"]),
    .testTarget(
      name: "DisclosureTests",
      dependencies: ["DisclosureTables", "DisclosureAudit", "DisclosureProtection", "TestSupport"]),
    .testTarget(
      name: "DisclosureAuditTests",
      dependencies: ["DisclosureTables", "DisclosureAudit", "DisclosureProtection", "TestSupport"]),
    .testTarget(
      name: "EqualityFormsTests",
      dependencies: ["EqualityForms", "EqualityImport", "EqualityModel", "TestSupport"]),
    .testTarget(
      name: "EqualityStatisticsTests",
      dependencies: [
        "EqualityStatistics", "EqualityModel", "DisclosureTables", "DisclosureProtection",
        "TestSupport",
      ]),
    .testTarget(
      name: "EqualityAuditTests",
      dependencies: [
        "EqualityAudit", "EqualityModel", "DisclosureTables", "DisclosureAudit", "TestSupport",
      ]),
    .testTarget(
      name: "EqualityStoreTests",
      dependencies: ["EqualityStore", "EqualitySystem", "EqualityModel", "TestSupport"]),
    .testTarget(
      name: "EqualityReportsTests",
      dependencies: ["EqualityReports", "EqualityModel", "DisclosureProtection", "TestSupport"]),
    .testTarget(
      name: "EqualityDemoTests", dependencies: ["EqualityDemo", "EqualityModel", "TestSupport"]),
    .testTarget(
      name: "EqualityDataTests", dependencies: ["EqualityData", "EqualityDemo", "TestSupport"]),
    .testTarget(
      name: "JamlikCommandsTests",
      dependencies: ["JamlikCommands", "EqualityStore", "TestSupport"]),
  ],
  swiftLanguageModes: [.v6])

let everywhere: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

// Only the module that speaks to C interfaces may use an unsafe pointer.
for target in package.targets where target.type != .system {
  let mayBeUnsafe = target.name == "EqualitySystem"
  target.swiftSettings = mayBeUnsafe ? everywhere : everywhere + [.strictMemorySafety()]
}
