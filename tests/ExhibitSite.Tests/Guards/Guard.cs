using Xunit;

namespace ExhibitSite.Tests.Guards;

/// <summary>What guards assert: that a search found nothing; all that it found is shown.</summary>
internal static class Guard
{
    public static void None(IEnumerable<string> hits)
    {
        var found = hits.ToArray();
        Assert.True(found.Length == 0, "\n" + string.Join('\n', found));
    }

    /// <summary>Hits apart from those that a list excuses; an excuse that nothing needs any more is a hit itself.</summary>
    /// <param name="hits">Lines that start with a file's path.</param>
    /// <param name="excused">File → reason.</param>
    public static void NoneBut(IReadOnlyDictionary<string, string> excused, IEnumerable<string> hits)
    {
        var found = hits.ToArray();
        var stale = excused.Keys.Where(file => !found.Any(hit => hit.StartsWith(file, StringComparison.Ordinal))).Select(file => $"{file}: excused for nothing");
        None(found.Where(hit => !excused.Keys.Any(file => hit.StartsWith(file, StringComparison.Ordinal))).Concat(stale));
    }
}
