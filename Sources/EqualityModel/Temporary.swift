public typealias Unit = ProjectUnit
