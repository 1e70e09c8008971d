using ExhibitSite.Model.Paths;
using ExhibitSite.Model.Search;

namespace ExhibitSite.Cli.Commands;

/// <summary>The search index of a built site on disk, of whichever edition.</summary>
/// <param name="Root">Full path of the folder that was written.</param>
/// <param name="Edition">The edition that lies there.</param>
internal sealed record WrittenIndex(string Root, Edition Edition)
{
    private const string FileEnding = ".bin";
    private const string Start = "start" + FileEnding;

    /// <summary>The index in a folder; null when there is none.</summary>
    public static WrittenIndex? Find(string output) =>
        Enum.GetValues<Edition>().Select(edition => new WrittenIndex(Path.GetFullPath(output), edition)).FirstOrDefault(index => File.Exists(index.PathOf(Start)));

    /// <summary>The bytes of a file by its name below <c>search/</c>; null when it is not there, or is no script of ours.</summary>
    public byte[]? Read(string name)
    {
        var file = PathOf(name);
        if (!File.Exists(file)) return null;
        var bytes = File.ReadAllBytes(file);
        return Edition.IsOnDisk() ? IndexScript.Read(bytes) : bytes;
    }

    private string PathOf(string name)
    {
        var own = Edition.IsOnDisk() && name.EndsWith(FileEnding, StringComparison.Ordinal) ? name[..^FileEnding.Length] + ".js" : name;
        return Path.Combine(Root, SitePaths.Search(own).Below(SitePaths.FolderOf(Edition)).Value);
    }
}
