using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ExhibitSite.Model.Images;

namespace ExhibitSite.Writing.Images;

/// <summary>
/// Keeps what was made of pictures, each in a folder named by all that its bytes depend on. A folder gets its name only when it is
/// complete, so that a build that is broken off at any moment leaves nothing half done under a name that counts.
/// </summary>
/// <param name="root">Full path.</param>
internal sealed class ImageCache(string root)
{
    // Told apart from everything made by other rules of ours.
    private const string Layout = "2";
    private const string EntryName = "entry.json";
    private const int FullKeyDigits = 40;

    private string Work => Path.Combine(root, "work");

    /// <summary>The name of what a recipe makes of a source.</summary>
    /// <param name="sourceSha256">In hexadecimal.</param>
    /// <param name="recipe">What to make.</param>
    /// <param name="engine">The engine's version.</param>
    public static string KeyOf(string sourceSha256, ImageRecipe recipe, string engine) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Layout}\n{engine}\n{sourceSha256}\n{recipe.Key}")))[..FullKeyDigits];

    /// <summary>What was made under a key; null when it was not, or is no longer complete.</summary>
    public DerivedImage? Find(string key)
    {
        var folder = FolderOf(key);
        var entry = Path.Combine(folder, EntryName);
        if (!File.Exists(entry)) return null;
        try
        {
            if (JsonSerializer.Deserialize<Entry>(File.ReadAllBytes(entry)) is not { } kept) return null;
            return kept.Files.All(f => new FileInfo(Path.Combine(folder, f.Name)) is { Exists: true } file && file.Length == f.Bytes) ? kept.In(folder) : null;
        }
        catch (JsonException)
        {
            // Somebody wrote into it: made again.
            return null;
        }
    }

    /// <summary>What the disk's clock says, in ticks of universal time: the one that stamps files, which need not be the machine's.</summary>
    public long DiskTime()
    {
        Directory.CreateDirectory(root);
        var probe = NotesPath + ".clock";
        File.WriteAllBytes(probe, []);
        var ticks = File.GetLastWriteTimeUtc(probe).Ticks;
        File.Delete(probe);
        return ticks;
    }

    /// <summary>Throws away what a build that was broken off left behind.</summary>
    public void Open()
    {
        if (Directory.Exists(Work)) Directory.Delete(Work, recursive: true);
    }

    /// <summary>A place for the source of a key while it is worked on.</summary>
    public string SourceOf(string key)
    {
        Directory.CreateDirectory(Work);
        return Path.Combine(Work, key + ".source");
    }

    /// <summary>An empty folder for what is made under a key.</summary>
    public string NewFolder(string key)
    {
        var folder = Path.Combine(Work, key);
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        return Directory.CreateDirectory(folder).FullName;
    }

    /// <summary>Gives a complete folder its name.</summary>
    public DerivedImage Keep(string key, string made, ImagePlan plan, ImmutableArray<int> scaleFactors, ImmutableArray<string> otherFormats)
    {
        var files = Directory.EnumerateFiles(made, "*", SearchOption.AllDirectories)
            .Select(f => new EntryFile(Path.GetRelativePath(made, f).Replace('\\', '/'), new FileInfo(f).Length)).OrderBy(f => f.Name, StringComparer.Ordinal);
        var entry = new Entry(plan.Source, plan.Max, [.. plan.Sizes], [.. scaleFactors], [.. otherFormats], [.. files]);
        File.WriteAllBytes(Path.Combine(made, EntryName), JsonSerializer.SerializeToUtf8Bytes(entry));
        var folder = FolderOf(key);
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        Directory.CreateDirectory(Path.GetDirectoryName(folder)!);
        Directory.Move(made, folder);
        return entry.In(folder);
    }

    /// <summary>Removes everything but some keys: what is no longer published need not lie about.</summary>
    public void Prune(IReadOnlySet<string> keys)
    {
        Open();
        if (!Directory.Exists(Kept)) return;
        foreach (var folder in Directory.EnumerateDirectories(Kept).Where(f => !keys.Contains(Path.GetFileName(f))).ToArray()) Directory.Delete(folder, recursive: true);
    }

    /// <summary>What was noted last time about the sources: their stamps and their hashes, by path.</summary>
    public SortedDictionary<string, SourceNote> ReadNotes()
    {
        var notes = new SortedDictionary<string, SourceNote>(StringComparer.Ordinal);
        if (!File.Exists(NotesPath)) return notes;
        foreach (var line in File.ReadLines(NotesPath))
            if (line.Split('\t') is [var path, var bytes, var ticks, { Length: 64 } hash] && long.TryParse(bytes, CultureInfo.InvariantCulture, out var size) && long.TryParse(ticks, CultureInfo.InvariantCulture, out var modified))
                notes[path] = new SourceNote(new FileStamp(size, modified), hash);
        return notes;
    }

    /// <summary>Notes what the sources were.</summary>
    public void WriteNotes(SortedDictionary<string, SourceNote> notes)
    {
        Directory.CreateDirectory(root);
        var text = new StringBuilder();
        foreach (var (path, note) in notes) text.Append(CultureInfo.InvariantCulture, $"{path}\t{note.Stamp.Bytes}\t{note.Stamp.ModifiedTicks}\t{note.Sha256}\n");
        WholeFile.Replace(NotesPath, Encoding.UTF8.GetBytes(text.ToString()));
    }

    private string Kept => Path.Combine(root, "made");

    private string NotesPath => Path.Combine(root, "sources.tsv");

    private string FolderOf(string key) => Path.Combine(Kept, key);

    private sealed record Entry(ImageDimensions Size, ImageDimensions Max, ImageDimensions[] Sizes, int[] ScaleFactors, string[] OtherFormats, EntryFile[] Files)
    {
        public DerivedImage In(string folder) =>
            new(Size, Max, [.. Sizes], [.. ScaleFactors], [.. Files.Select(f => new DerivedFile(f.Name, f.Bytes, () => File.OpenRead(Path.Combine(folder, f.Name))))]) { OtherFormats = [.. OtherFormats] };
    }

    private sealed record EntryFile(string Name, long Bytes);
}

/// <summary>What a source was when it was last looked at.</summary>
/// <param name="Stamp">Size and time.</param>
/// <param name="Sha256">Of its bytes, in hexadecimal.</param>
internal readonly record struct SourceNote(FileStamp Stamp, string Sha256);
