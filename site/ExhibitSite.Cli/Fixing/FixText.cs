using System.Text;
using ExhibitSite.Cli.Output;

using ExhibitSite.Importing.Editing;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Reading;
using ExhibitSite.Reading.Files;

namespace ExhibitSite.Cli.Fixing;

/// <summary>What was mended, as a difference line by line, and what is left.</summary>
internal static class FixText
{
    private static readonly Wording Recoded = new("（改存为 UTF-8，文字不变）", "(saved as UTF-8, the words stay)");

    /// <summary>The difference of every file that changed, as <c>diff -U0</c> writes it. No edit adds or drops a line.</summary>
    public static void WriteDifference(SourceTree before, MendedInput mended, Terminal terminal)
    {
        foreach (var file in mended.Files)
        {
            terminal.Out.WriteLine($"--- {file.Path}");
            terminal.Out.WriteLine($"+++ {file.Path}");
            var (old, now) = (LinesOf(before.Find(file.Path)!.ReadAll()), LinesOf(file.Bytes));
            if (mended.Mended.Any(f => f.Remedy is Recoding && f.Span.File == file.Path)) terminal.Out.WriteLine(terminal.Word(Recoded));
            for (var i = 0; i < Math.Min(old.Length, now.Length); i++)
            {
                if (old[i] == now[i]) continue;
                terminal.Out.WriteLine($"@@ -{i + 1} +{i + 1} @@");
                terminal.Out.WriteLine("-" + old[i]);
                terminal.Out.WriteLine("+" + now[i]);
            }
        }
    }

    // What a curator covered is not shown in a log either.
    private static string[] LinesOf(byte[] bytes) => Covering.Apply((TextEncodings.Decode(bytes).Text ?? "").ReplaceLineEndings("\n")).Split('\n');
}
