import JamlikCommands

runTool()
