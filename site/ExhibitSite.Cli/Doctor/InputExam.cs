using System.Text.RegularExpressions;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Reading.Files;

namespace ExhibitSite.Cli.Doctor;

/// <summary>What lies in the input folder that no curator put there, and what another machine would trip over. Mistakes in the content are <c>check</c>'s.</summary>
internal static partial class InputExam
{
    private const int MostNamed = 5;

    // Windows takes 260 characters (MAX_PATH, with drive and end), unless it is told otherwise.
    private const int LongestPath = 240;

    private static readonly string[] Clouds = ["OneDrive", "Dropbox", "iCloud", "Mobile Documents", "Google Drive", "坚果云", "Nutstore", "百度网盘", "BaiduSyncdisk", "WPS云盘", "WPSDrive", "Syncthing"];

    /// <summary>The observations; one of each sort, naming a few files.</summary>
    /// <param name="tree">The files.</param>
    /// <param name="folder">The folder's full path.</param>
    public static IEnumerable<Observation> Of(SourceTree tree, string folder)
    {
        string[] paths = [.. tree.Files.Select(static f => f.Path)];
        Observation?[] found =
        [
            InCloud(folder),
            Of(Health.Fault, new("冲突副本", "Conflicting copies"), paths.Where(static p => Conflict().IsMatch(NameOf(p))),
                new("同步盘留下了两份。打开对照，留一份，删掉另一份；不然会当作两条记录。", "A synchronised folder kept two. Compare them, keep one, delete the other; or both are read as records.")),
            Of(Health.Remark, new("办公软件的临时文件", "Leftovers of office programs"), paths.Where(static p => Leftover().IsMatch(NameOf(p))),
                new("关掉正在编辑它的 Word、Excel 或 WPS；还在的，可以删。", "Close the program that edits it; what stays can be deleted.")),
            Of(Health.Remark, new("系统留下的文件", "Leftovers of the system"), paths.Where(static p => NameOf(p) is ".DS_Store" or "Thumbs.db" or "desktop.ini" or "__MACOSX" || p.Contains("__MACOSX/", StringComparison.Ordinal)),
                new("不会发布，可以删。", "Never published; can be deleted.")),
            Of(Health.Fault, new("只有大小写之别的名字", "Names that differ in case only"), tree.Twins.Select(static t => string.Join(" / ", t)),
                new("在 Windows 和 macOS 上是同一个文件。给其中一个改名。", "On Windows and macOS they are one file. Rename one.")),
            Of(Health.Remark, new("太长的路径", "Paths too long"), paths.Where(p => folder.Length + 1 + p.Length > LongestPath),
                new($"超过 {LongestPath} 个字符，Windows 可能打不开。把项目放到浅一些的文件夹，或缩短名字。", $"More than {LongestPath} characters: Windows may not open them. Move the project up, or shorten names.")),
            Of(Health.Fault, new("打不开的文件", "Files that cannot be opened"), tree.Files.Where(static f => !CanOpen(f)).Select(static f => f.Path),
                new("没有读的权限，或别的程序占着，或云盘还没有下载。", "No right to read, another program holds them, or the cloud has not brought them yet.")),
        ];
        var told = found.OfType<Observation>().ToArray();
        return told.Length > 0 ? told : [new(Health.Good, new("资料文件夹", "Input folder"), new($"{paths.Length} 个文件，没有异样", $"{paths.Length} files, nothing odd"))];
    }

    private static Observation? InCloud(string folder) => Clouds.FirstOrDefault(c => folder.Contains(c, StringComparison.OrdinalIgnoreCase)) is { } cloud
        ? new(Health.Remark, new("同步盘", "Synchronised folder"), new(cloud, cloud), new("几个人同时改同一个文件会留下冲突副本；未公开的资料也会随之上传。", "Two people in one file leave conflicting copies; and what is not public is uploaded, too."))
        : null;

    private static Observation? Of(Health health, Wording subject, IEnumerable<string> paths, Wording advice)
    {
        string[] all = [.. paths];
        if (all.Length == 0) return null;
        var named = string.Join(", ", all.Take(MostNamed));
        return new(health, subject, all.Length > MostNamed ? new($"{named} 等 {all.Length} 个", $"{named} and others, {all.Length} in all") : new(named, named), advice);
    }

    private static bool CanOpen(SourceFile file)
    {
        try
        {
            using var stream = file.Open();
            return true;
        }
        catch (IOException)
        {
            return false;
        }
        catch (UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static string NameOf(string path) => path[(path.LastIndexOf('/') + 1)..];

    // Dropbox, OneDrive, Nutstore, Syncthing, and copies by hand: “letter (冲突).md”, “letter (conflicted copy 2026-03-02).md”, “letter.sync-conflict-….md”, “letter - 副本.md”.
    [GeneratedRegex(@"冲突|[Cc]onflicted copy|\.sync-conflict-|[( （]\s*副本|- 副本|- Copy\.|\([0-9]{1,2}\)\.(?:md|csv|xlsx|yml)$")]
    private static partial Regex Conflict();

    [GeneratedRegex(@"^~\$|^\.~lock\.|^~WRL|\.(?:tmp|bak|swp)$|~$", RegexOptions.IgnoreCase)]
    private static partial Regex Leftover();
}
