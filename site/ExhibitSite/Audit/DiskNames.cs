using ExhibitSite.Model.Diagnostics;

namespace ExhibitSite.Audit;

/// <summary>Names that FAT32, exFAT or NTFS, or Windows over them, do not take (Microsoft, “Naming Files, Paths, and Namespaces”).</summary>
internal static class DiskNames
{
    // Windows takes 259 characters with drive and folder; this leaves room for a desktop's.
    private const int LongestPath = 200;

    // Microsoft, FAT specification 1.03: a folder is at most 65,536 entries of 32 bytes, two of them “.” and “..”; a long name takes one more for each 13 characters.
    private const int MostEntries = 65_534;
    private const int CharactersOfEntry = 13;

    private static readonly string[] Devices = ["CON", "PRN", "AUX", "NUL", "COM", "LPT"];

    private static readonly Rule Unusable = new("EX7042", Severity.Error,
        new("文件名在 Windows 或 U 盘上不能用", "Name that Windows or a stick does not take"),
        new("“{0}”：{1}。", "“{0}”: {2}."),
        new("改掉记录的标识，或媒体文件的名字。", "Change the id of the record, or the name of the media file."));

    private static readonly Rule SameName = new("EX7043", Severity.Error,
        new("两个文件名只差大小写", "Two names that differ in case only"),
        new("“{0}”和“{1}”在 Windows 或 U 盘上是同一个文件。", "“{0}” and “{1}” are one file on Windows or a stick."),
        new("改掉其中一个的名字。", "Change the name of one of them."));

    private static readonly Rule TooMany = new("EX7045", Severity.Warning,
        new("一个文件夹里的名字太多", "Too many names in one folder"),
        new("文件夹“{0}”里有 {1} 个名字，FAT32 格式的 U 盘放不下。", "The folder “{0}” has {1} names, more than a stick formatted as FAT32 takes."),
        new("用 exFAT 或 NTFS 格式的 U 盘。", "Use a stick formatted as exFAT or NTFS."));

    /// <summary>What is wrong with some paths, which have forward slashes.</summary>
    public static IEnumerable<Diagnostic> Find(IEnumerable<string> paths)
    {
        var taken = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var folders = new SortedDictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var path in paths.Order(StringComparer.Ordinal))
        {
            if (Fault(path) is var (zh, en)) yield return Unusable.At(SourceSpan.OfFile(path), path, zh, en);
            if (!taken.TryAdd(path, path)) yield return SameName.At(SourceSpan.OfFile(path), taken[path], path);
            var parts = path.Split('/');
            for (var depth = 0; depth < parts.Length; depth++)
            {
                var folder = string.Join('/', parts[..depth]);
                if (!folders.TryGetValue(folder, out var names)) folders[folder] = names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
                names.Add(parts[depth]);
            }
        }
        foreach (var (folder, names) in folders)
            if (names.Sum(static name => 1 + ((name.Length + CharactersOfEntry - 1) / CharactersOfEntry)) > MostEntries)
                yield return TooMany.At(SourceSpan.OfFile(folder), folder, $"{names.Count}");
    }

    private static (string Zh, string En)? Fault(string path)
    {
        if (path.Length > LongestPath) return ($"路径有 {path.Length} 个字符，超过 {LongestPath} 个", $"the path has {path.Length} characters, more than {LongestPath}");
        foreach (var name in path.Split('/'))
        {
            if (name.Any(static c => c < ' ' || c is '<' or '>' or ':' or '"' or '\\' or '|' or '?' or '*')) return ("含有 < > : \" \\ | ? * 或控制字符", "it holds one of < > : \" \\ | ? * or a control character");
            if (name.EndsWith('.') || name.EndsWith(' ')) return ("以点或空格结尾", "it ends in a dot or a space");
            if (IsDevice(name.Split('.')[0].TrimEnd(' '))) return ("是 Windows 留给设备的名字", "it is a name that Windows keeps for a device");
        }
        return null;
    }

    private static bool IsDevice(string stem) =>
        Devices.Any(device => stem.StartsWith(device, StringComparison.OrdinalIgnoreCase) && (device is "COM" or "LPT" ? stem.Length == device.Length + 1 && stem[^1] is (>= '0' and <= '9') or '¹' or '²' or '³' : stem.Length == device.Length));
}
