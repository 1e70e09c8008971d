using System.Collections.Immutable;

namespace ExhibitSite.Gate.PersonalData;

/// <summary>A number as it may be written: in one piece, or in groups with single blanks, hyphens or points between them.</summary>
/// <param name="Digits">Without what stands between them.</param>
/// <param name="Groups">How many digits each group has.</param>
/// <param name="Start">Where it starts in the folded text.</param>
/// <param name="End">Where it ends.</param>
internal readonly record struct WrittenNumber(string Digits, ImmutableArray<int> Groups, int Start, int End)
{
    /// <summary>
    /// Every number of so many digits. It starts and ends at the end of a group, and not within what hyphens and points hold
    /// together: the tail of an ISBN or of a reference code is no number of its own.
    /// </summary>
    public static IEnumerable<WrittenNumber> In(ScannedText text, int fewest, int most)
    {
        var groups = text.Groups;
        for (var first = 0; first < groups.Length; first++)
        {
            if (!StartsNumber(text.Text, groups, first)) continue;
            var digits = 0;
            for (var last = first; last < groups.Length; last++)
            {
                if (last > first && Between(text.Text, groups[last - 1], groups[last]) == Link.None) break;
                digits += groups[last].Length;
                if (digits > most) break;
                if (digits >= fewest && EndsNumber(text.Text, groups, last)) yield return Make(text.Text, groups, first, last);
            }
        }
    }

    private static WrittenNumber Make(string text, ImmutableArray<DigitGroup> groups, int first, int last)
    {
        var run = Enumerable.Range(first, last - first + 1).Select(i => groups[i]).ToArray();
        return new WrittenNumber(string.Concat(run.Select(g => text[g.Start..g.End])), [.. run.Select(g => g.Length)], groups[first].Start, groups[last].End);
    }

    private static bool StartsNumber(string text, ImmutableArray<DigitGroup> groups, int at) =>
        (at == 0 || Between(text, groups[at - 1], groups[at]) != Link.Tight) && !IsLetterOrLine(text, groups[at].Start - 1);

    private static bool EndsNumber(string text, ImmutableArray<DigitGroup> groups, int at) =>
        (at == groups.Length - 1 || Between(text, groups[at], groups[at + 1]) != Link.Tight) && !IsLetterOrLine(text, groups[at].End);

    private static bool IsLetterOrLine(string text, int at) => at >= 0 && at < text.Length && (char.IsAsciiLetter(text[at]) || text[at] == '_');

    private static Link Between(string text, DigitGroup left, DigitGroup right) => text.AsSpan(left.End, right.Start - left.End) switch
    {
        " " or "  " or " - " => Link.Loose,
        "-" or "." or "·" or "/" => Link.Tight,
        _ => Link.None,
    };

    /// <summary>What stands between two groups.</summary>
    private enum Link
    {
        /// <summary>Words: two numbers.</summary>
        None,

        /// <summary>Blanks: one number or two.</summary>
        Loose,

        /// <summary>A hyphen or point: one number.</summary>
        Tight,
    }
}
