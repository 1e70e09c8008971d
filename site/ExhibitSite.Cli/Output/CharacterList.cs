using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Searching;

namespace ExhibitSite.Cli.Output;

/// <summary>The rare characters of a site, for its curators: text, or one JSON document of <c>folded</c>, <c>unknown</c>, <c>missing</c>.</summary>
internal static class CharacterList
{
    private const int MostLines = 200;

    private static readonly Wording Folded = new("已折成通行字的异体字（{0} 种）：", "Rare forms folded to a usual character ({0}):");
    private static readonly Wording Unknown = new("通行字之外、只能按原字找到的字（{0} 种）；可写进 variants.tsv：", "Characters outside the usual set that are found by themselves alone ({0}); candidates for variants.tsv:");
    private static readonly Wording Missing = new("没有编码的字（{0} 种），搜索时断开：", "Characters without a code ({0}), at which phrases break:");
    private static readonly Wording More = new("……另有 {0} 种；全部见 --format json。", "… and {0} more; all of them with --format json.");

    /// <summary>Prints a report.</summary>
    public static void Print(CharacterReport report, ReportFormat format, Terminal terminal)
    {
        if (format == ReportFormat.Json)
        {
            terminal.Out.WriteLine(JsonSerializer.Serialize(report, Json.Options));
            return;
        }
        Section(Folded, report.Folded, terminal);
        Section(Unknown, report.Unknown, terminal);
        Section(Missing, report.Missing, terminal);
    }

    private static void Section(Wording heading, ImmutableArray<CharacterCount> counts, Terminal terminal)
    {
        terminal.Out.WriteLine(terminal.Word(heading, $"{counts.Length}"));
        foreach (var count in counts.Take(MostLines))
        {
            var code = Rune.TryGetRuneAt(count.Character, 0, out var rune) && rune.Utf16SequenceLength == count.Character.Length ? $"U+{rune.Value:X4}" : "";
            terminal.Out.WriteLine($"  {count.Character}{(count.Standard is null ? "" : $" → {count.Standard}")}\t{code}\t{count.Count}\t{count.Address}");
        }
        if (counts.Length > MostLines) terminal.Out.WriteLine($"  {terminal.Word(More, $"{counts.Length - MostLines}")}");
        terminal.Out.WriteLine();
    }
}
