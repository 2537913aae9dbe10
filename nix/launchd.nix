# The agent that launchd keeps: label, the program it runs, the file to log to.
{
  label,
  program,
  logFile,
}:
{
  enable = true;
  config = {
    Label = label;
    ProgramArguments = [ program ];
    KeepAlive = {
      Crashed = true;
      SuccessfulExit = false;
    };
    RunAtLoad = true;
    # clients wait for it; in the background macOS would keep it on the slow cores
    ProcessType = "Interactive";
    # each request takes two, and launchd gives 256
    SoftResourceLimits.NumberOfFiles = 4096;
    StandardOutPath = logFile;
    StandardErrorPath = logFile;
  };
}
