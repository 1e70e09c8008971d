namespace ExhibitSite.Cli.Commands;

/// <summary>How a command ended. Scripts rely on the numbers.</summary>
internal enum ExitCode
{
    /// <summary>Done as asked.</summary>
    Done = 0,

    /// <summary>The content has errors: nothing was written.</summary>
    ContentHasErrors = 1,

    /// <summary>The command line asks for something that does not exist: an option, a folder, a rule.</summary>
    WrongUsage = 2,

    /// <summary>A bug of ours.</summary>
    OurBug = 3,

    /// <summary>The disk or the network said no.</summary>
    DiskOrNetwork = 4,
}
