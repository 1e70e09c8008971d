using System.Text;
using System.Text.RegularExpressions;

namespace ExhibitSite.Testing.Converting;

/// <summary>One printed line of a text in mandoku markup, or a page mark between lines.</summary>
/// <param name="Page">For a page mark, juan, leaf and side: <c>30-8b</c>; null for a printed line.</param>
/// <param name="Indent">Full-width spaces before its first character.</param>
/// <param name="Text">Its characters with their markup, without indentation; empty for an empty line.</param>
public sealed partial record MandokuLine(string? Page, int Indent, string Text)
{
    private const char FullWidthSpace = '　';
    private const char EndOfLine = '¶';

    // The Siku quanshu copyists wrote 21 characters a line.
    private const int FullWidth = 21;

    /// <summary>True when the line is written to its end, so that the next one goes on with it.</summary>
    public bool IsFull => Indent + Width >= FullWidth;

    /// <summary>True when nothing on the line is of normal size.</summary>
    public bool IsSmall => Text.Length > 0 && Small().Replace(Text, "").Length == 0;

    /// <summary>The line's width in characters; small ones stand two abreast.</summary>
    public int Width
    {
        get
        {
            var text = Missing().Replace(Text, "〓");
            var small = Small().Matches(text).Sum(m => m.Length - 3);
            return Small().Replace(text, "").EnumerateRunes().Count() + ((small + 1) / 2);
        }
    }

    /// <summary>Reads a line of the source.</summary>
    public static MandokuLine Read(string line)
    {
        if (line[^1] != EndOfLine) throw new FormatException($"no end of line: {line}");
        var text = line[..^1];
        if (PageMark().Match(text) is { Success: true } mark)
            return new MandokuLine($"{int.Parse(mark.Groups["juan"].Value)}-{mark.Groups["leaf"].Value}{mark.Groups["side"].Value}", 0, "");
        if (text.Contains('<', StringComparison.Ordinal)) throw new FormatException($"unknown markup: {line}");
        var bare = text.TrimStart(FullWidthSpace);
        return new MandokuLine(null, bare.Length == 0 ? 0 : text.Length - bare.Length, bare);
    }

    /// <summary>The line in the input format of a site: small and missing characters marked, everything else as it stands.</summary>
    public string ToMarkdown()
    {
        var markdown = new StringBuilder();
        var at = 0;
        foreach (Match small in Small().Matches(Text))
        {
            AppendRun(markdown, Text[at..small.Index], isSmall: false);
            AppendRun(markdown, small.Groups["right"].Value + small.Groups["left"].Value, isSmall: true);
            at = small.Index + small.Length;
        }
        AppendRun(markdown, Text[at..], isSmall: false);
        return markdown.ToString();
    }

    /// <summary>The line without markup, for a title: small characters in round brackets, missing ones as 〓.</summary>
    public string ToTitle() => Missing().Replace(Small().Replace(Text, m => $"（{m.Groups["right"].Value}{m.Groups["left"].Value}）"), "〓");

    private static void AppendRun(StringBuilder markdown, string run, bool isSmall)
    {
        var at = 0;
        foreach (Match missing in Missing().Matches(run))
        {
            AppendPlain(markdown, run[at..missing.Index], isSmall);
            markdown.Append("{缺: ").Append(missing.Groups["number"].Value).Append('}');
            at = missing.Index + missing.Length;
        }
        AppendPlain(markdown, run[at..], isSmall);
    }

    private static void AppendPlain(StringBuilder markdown, string text, bool isSmall)
    {
        if (text.Length == 0) return;
        if (isSmall) markdown.Append("{小: ").Append(text).Append('}');
        else markdown.Append(MarkdownSign().Replace(text, "\\$0"));
    }

    [GeneratedRegex(@"^<pb:KR4f0022_WYG_(?<juan>\d{3})-(?<leaf>\d+)(?<side>[ab])>$", RegexOptions.ExplicitCapture)]
    private static partial Regex PageMark();

    [GeneratedRegex(@"\((?<right>[^()/]*)/(?<left>[^()/]*)\)", RegexOptions.ExplicitCapture)]
    private static partial Regex Small();

    [GeneratedRegex("&(?<number>KR[0-9]+);", RegexOptions.ExplicitCapture)]
    private static partial Regex Missing();

    [GeneratedRegex(@"[][*+\\_<>#`~{}|-]")]
    private static partial Regex MarkdownSign();
}
