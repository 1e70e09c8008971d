using ExhibitSite.Model;
using ExhibitSite.Pipeline;

namespace ExhibitSite.Cli.Preview;

/// <summary>What the preview shows at one moment. A page is rendered when a browser asks for it.</summary>
/// <param name="Version">Counts the sites; 0 before the first.</param>
/// <param name="Site">The site; null before the first.</param>
/// <param name="Problem">What is wrong with the newest input; null for nothing.</param>
internal sealed record PreviewState(int Version, LiveSite? Site, Problem? Problem)
{
    /// <summary>Before anything was built.</summary>
    public static PreviewState Nothing { get; } = new(0, Site: null, Problem: null);

    /// <summary>The newest build, for whoever asks about its findings; null before the first.</summary>
    public LiveResult? Newest { get; init; }

    /// <summary>After a build: another site, or the same one.</summary>
    public PreviewState Showing(LiveResult newest, Problem? problem) => new(ReferenceEquals(newest.Site, Site) ? Version : Version + 1, newest.Site, problem) { Newest = newest };

    /// <summary>When nothing could be built: what was shown stays.</summary>
    public PreviewState Refused(Problem problem) => this with { Problem = problem };

    /// <summary>The record that stays in and whose page would be at a browser's path; null when there is none.</summary>
    public Kept? FindKept(string path)
    {
        var folder = path.Length == 0 || path.EndsWith('/') ? path : path + "/";
        return Site?.Kept.FirstOrDefault(kept => kept.Path.Address == folder);
    }

    /// <summary>The file at a browser's path (decoded, no leading slash); a folder shows its index. Null when there is none.</summary>
    public OutputFile? Find(string path)
    {
        if (Site is null) return null;
        if (path.Length == 0 || path.EndsWith('/')) return Site.Find(path + "index.html");
        var (itself, index) = (path, path + "/index.html");
        // To look for what is not there is dear: first what an address of its form names.
        return Path.HasExtension(path) ? Site.Find(itself) ?? Site.Find(index) : Site.Find(index) ?? Site.Find(itself);
    }
}

/// <summary>What is wrong with the input, as a browser shows it over the page.</summary>
/// <param name="Heading">What it means for the page below.</param>
/// <param name="Text">The findings as the terminal prints them.</param>
internal sealed record Problem(string Heading, string Text);
