package typealias Unit = ProjectUnit
