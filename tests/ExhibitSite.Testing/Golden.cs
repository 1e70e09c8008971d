using Xunit;

namespace ExhibitSite.Testing;

/// <summary>Compares what a build produced with the files kept beside the fixture.</summary>
public static class Golden
{
    // EXHIBITSITE_ACCEPT=1 rewrites the expected files; CI never sets it, so a change is always a reviewed diff.
    private static readonly bool Accepts = Environment.GetEnvironmentVariable("EXHIBITSITE_ACCEPT") == "1";

    /// <summary>Fails with the first difference of each file.</summary>
    /// <param name="expectedFolder">Below the repository: <c>tests/sites/letters/expected</c>.</param>
    /// <param name="produced">Path → text.</param>
    public static void AssertSame(string expectedFolder, IReadOnlyDictionary<string, string> produced)
    {
        var folder = Repository.At(expectedFolder);
        if (Accepts)
        {
            Accept(folder, produced);
            return;
        }
        var expected = Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .ToDictionary(f => Path.GetRelativePath(folder, f).Replace('\\', '/'), File.ReadAllText, StringComparer.Ordinal)
            : [];
        var report = new List<string>();
        foreach (var path in expected.Keys.Union(produced.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            if (!produced.TryGetValue(path, out var now)) report.Add($"missing  {path}");
            else if (!expected.TryGetValue(path, out var then)) report.Add($"extra    {path}");
            else if (now != then) report.Add($"changed  {path}{FirstDifference(then, now)}");
        }
        Assert.True(report.Count == 0, string.Join("\n", report) + "\nReview, then accept with EXHIBITSITE_ACCEPT=1 dotnet test");
    }

    private static void Accept(string folder, IReadOnlyDictionary<string, string> produced)
    {
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        foreach (var (path, text) in produced)
        {
            var target = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.WriteAllText(target, text);
        }
    }

    private static string FirstDifference(string then, string now)
    {
        var (a, b) = (then.Split('\n'), now.Split('\n'));
        var i = Enumerable.Range(0, Math.Max(a.Length, b.Length)).First(n => a.ElementAtOrDefault(n) != b.ElementAtOrDefault(n));
        return $":{i + 1}\n  - {a.ElementAtOrDefault(i)}\n  + {b.ElementAtOrDefault(i)}";
    }
}
