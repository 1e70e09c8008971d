using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Xunit;

namespace ExhibitSite.Tests.Guards;

public sealed partial class PublicSiteTests
{
    [Fact]
    public void Only_the_gate_makes_a_public_site()
    {
        var library = Path.GetFullPath(Path.Combine(Here(), "..", "..", "..", "site", "ExhibitSite"));
        var makers = Directory.EnumerateFiles(library, "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal) && Making().IsMatch(File.ReadAllText(file)))
            .Select(file => Path.GetRelativePath(library, file).Replace('\\', '/'));
        Assert.Equal(["Gate/Stage.cs"], makers);
    }

    [GeneratedRegex(@"new\s+(Gate\.)?PublicSite\s*\(")]
    private static partial Regex Making();

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
