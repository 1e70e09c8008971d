using System.Runtime.CompilerServices;
using Xunit;

namespace ExhibitSite.Tests.Docs;

/// <summary>The repository's documentation, of which some pages are made from the code.</summary>
internal static class Handbooks
{
    /// <summary>Set to 1 to write the made pages again instead of comparing them.</summary>
    private const string Accept = "EXHIBITSITE_ACCEPT";

    /// <summary>The folder of the repository.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>A page below <c>site/docs</c>.</summary>
    public static string Read(string page) => File.ReadAllText(PathOf(page));

    /// <summary>Fails when a committed page is not what the code says today.</summary>
    public static void AssertMade(string page, string made)
    {
        var path = PathOf(page);
        if (Environment.GetEnvironmentVariable(Accept) == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, made);
        }
        var committed = File.Exists(path) ? File.ReadAllText(path) : "";
        Assert.True(committed == made, $"site/docs/{page} is not what the code says, first at line {FirstDifference(committed, made)}. Run this test with {Accept}=1, look at the change and commit it.");
    }

    private static int FirstDifference(string left, string right)
    {
        var (a, b) = (left.Split('\n'), right.Split('\n'));
        var line = 0;
        while (line < Math.Min(a.Length, b.Length) && a[line] == b[line]) line++;
        return line + 1;
    }

    private static string PathOf(string page) => Path.Combine(Root, "site", "docs", page);

    private static string FindRoot([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", ".."));
}
