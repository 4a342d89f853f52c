@_exported public import DisclosureProtection
@_exported public import EqualityModel
@_exported public import EqualityReports
