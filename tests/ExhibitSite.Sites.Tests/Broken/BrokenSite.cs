using ExhibitSite.Pipeline;
using ExhibitSite.Reading.Files;

namespace ExhibitSite.Sites.Tests.Broken;

/// <summary>The site that has every mistake: the files of <c>tests/sites/broken</c> and the oddities.</summary>
internal static class BrokenSite
{
    public const string Folder = "tests/sites/broken";

    /// <summary>Records and files that are right, as the broken ones need something to name.</summary>
    public static IReadOnlySet<string> Sound { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "items/good.md", "fonds/x013.md", "fonds/lei-1.md", "fonds/juan-1.md", "agents/chen-tingjing.md", "places/yangcheng.md", "subjects/dianbao.md",
        "sources/wuting.md", "media/plan.svg",
    };

    /// <summary>Files whose mistake is told at the other end of it.</summary>
    public static IReadOnlySet<string> ToldElsewhere { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "items/a/same.md", "agents/own-forebear.md", "items/alias-one.md", "items/code-twice.md", "fonds/circle-b.md", "media/broken.png", "items/defaults/one.md", "items/defaults/two.md",
    };

    /// <summary>The files of the folder.</summary>
    public static SourceTree Files() => InputFolder.Read(Repository.At(Folder + "/input"));

    /// <summary>All, in memory.</summary>
    public static SourceTree Everything() => new(Files().Files.Concat(Oddities.All.Select(o => SourceTree.OfBytes(o.Path, o.Bytes))), ["items/loop", "media/elsewhere.png"]);
}
