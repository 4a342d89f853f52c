extension Browser {
  /// A key that does something.
  public enum Key: Sendable {
    case tab, backTab, space, enter, down, escape

    /// The key as the DevTools protocol has it: its name, number, text and modifiers.
    var pressed: [String: Any] {
      switch self {
      case .tab: ["key": "Tab", "windowsVirtualKeyCode": 9]
      case .backTab: ["key": "Tab", "windowsVirtualKeyCode": 9, "modifiers": 8]
      case .space: ["key": " ", "windowsVirtualKeyCode": 32, "text": " "]
      case .enter: ["key": "Enter", "windowsVirtualKeyCode": 13, "text": "\r"]
      case .down: ["key": "ArrowDown", "windowsVirtualKeyCode": 40]
      case .escape: ["key": "Escape", "windowsVirtualKeyCode": 27]
      }
    }
  }

  /// Presses keys, one after the other.
  public func press(_ keys: Key...) throws {
    for key in keys {
      let down = key.pressed.merging(["type": "keyDown"]) { $1 }
      var up = key.pressed.merging(["type": "keyUp"]) { $1 }
      up["text"] = nil
      try call("Input.dispatchKeyEvent", down)
      try call("Input.dispatchKeyEvent", up)
    }
  }
}
