using ExhibitSite.Cli.Commands;
using ExhibitSite.Model.Diagnostics;

namespace ExhibitSite.Cli.Output;

/// <summary>Tells a person, in one line, what stopped the program itself.</summary>
internal static class Failure
{
    private static readonly Wording Disk = new("磁盘或网络出错：{0}", "Disk or network: {0}");

    private static readonly Wording Bug = new(
        "EX9001：程序自身出错（{0}：{1}）。请加上 --debug 再运行一次，把全部输出发给开发者。",
        "EX9001: a bug of ours ({0}: {1}). Please run it again with --debug and send us everything it prints.");

    /// <summary>Prints the line, and everything when details were asked for.</summary>
    public static ExitCode Report(Exception problem, Terminal terminal)
    {
        var first = Innermost(problem);
        var isDisk = IsDisk(first);
        if (isDisk) terminal.Say(Disk, first.Message);
        else terminal.Say(Bug, first.GetType().Name, first.Message);
        if (terminal.ShowsDetails) terminal.Error.WriteLine(problem);
        return isDisk ? ExitCode.DiskOrNetwork : ExitCode.OurBug;
    }

    /// <summary>True for what the disk or the network can do to us.</summary>
    public static bool IsDisk(Exception problem) => problem is IOException or UnauthorizedAccessException;

    // Workers and static fields wrap what they throw.
    private static Exception Innermost(Exception problem) => problem switch
    {
        AggregateException { InnerExceptions: [var first, ..] } => Innermost(first),
        TypeInitializationException { InnerException: { } inner } => Innermost(inner),
        _ => problem,
    };
}
