using System.CommandLine;
using ExhibitSite.Cli.Output;
using ExhibitSite.Model.Diagnostics;

namespace ExhibitSite.Cli.Commands;

/// <summary>Whether an import writes.</summary>
internal enum WriteMode
{
    /// <summary>A person is asked first; a script means it.</summary>
    Ask,

    /// <summary>Without asking.</summary>
    Write,

    /// <summary>Only shows what would change.</summary>
    Show,
}

/// <summary>What every import asks before it writes.</summary>
internal static class ImportAsking
{
    public static readonly Wording NoFile = new("找不到“{0}”。", "There is no “{0}”.");
    private static readonly Wording DryRunOption = new("只看会改什么，不写", "Only show what would change");
    private static readonly Wording YesOption = new("看过之后不再问，直接写", "Write without asking");
    private static readonly Wording OnlyShown = new("这是预览，什么也没有写。", "This was a preview; nothing was written.");
    private static readonly Wording Nothing = new("没有要写的。", "There is nothing to write.");
    private static readonly Wording Ask = new("写入 {0} 个文件？输入 y 确定：", "Write {0} files? Type y to go on: ");
    private static readonly Wording Declined = new("没有写。", "Nothing was written.");

    public static Option<bool> DryRun(Terminal terminal) => new("--dry-run") { Description = terminal.Word(DryRunOption) };

    public static Option<bool> Yes(Terminal terminal) => new("--yes") { Description = terminal.Word(YesOption) };

    /// <summary>What the two options ask for; a preview wins.</summary>
    public static WriteMode ModeOf(ParseResult parsed, Option<bool> dryRun, Option<bool> yes) =>
        parsed.GetValue(dryRun) ? WriteMode.Show : parsed.GetValue(yes) ? WriteMode.Write : WriteMode.Ask;

    /// <summary>True when writing is meant. A script that did not ask for a preview means it; a person is asked.</summary>
    public static bool MayWrite(WriteMode mode, int files, Terminal terminal)
    {
        if (files == 0 || mode == WriteMode.Show)
        {
            terminal.Out.WriteLine(terminal.Word(files == 0 ? Nothing : OnlyShown));
            return false;
        }
        if (mode == WriteMode.Write || !terminal.IsInteractive || Console.IsInputRedirected) return true;
        terminal.Error.Write(terminal.Word(Ask, $"{files}"));
        if (Console.ReadLine()?.Trim() is "y" or "Y" or "yes" or "是") return true;
        terminal.Out.WriteLine(terminal.Word(Declined));
        return false;
    }
}
