@_exported public import DisclosureProtection
@_exported public import EqualityAudit
@_exported public import EqualityForms
@_exported public import EqualityImport
@_exported public import EqualityModel
@_exported public import EqualityReports
@_exported public import EqualityStore
