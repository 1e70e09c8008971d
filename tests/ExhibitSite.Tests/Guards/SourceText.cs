using System.Text.RegularExpressions;

namespace ExhibitSite.Tests.Guards;

/// <summary>Source files as the guards read them.</summary>
internal static class SourceText
{
    private static readonly Regex Comment = new(@"@\*[\s\S]*?\*@|/\*[\s\S]*?\*/|(?<![:""])//.*$", RegexOptions.Multiline, TimeSpan.FromSeconds(5));

    /// <summary>A file's text without comments: documentation may speak of what code may not use.</summary>
    public static string WithoutComments(string file) => Comment.Replace(File.ReadAllText(Repository.At(file)), "");

    /// <summary>The lines of a file that match, as <c>file:line: text</c>.</summary>
    public static IEnumerable<string> Hits(string file, Regex pattern) =>
        WithoutComments(file).Split('\n').Select((line, i) => (line, i)).Where(l => pattern.IsMatch(l.line)).Select(l => $"{file}:{l.i + 1}: {l.line.Trim()}");
}
