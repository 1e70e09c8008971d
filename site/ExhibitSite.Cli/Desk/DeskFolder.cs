using System.Security.Cryptography;
using ExhibitSite.Cli.Importing;
using ExhibitSite.Importing;
using ExhibitSite.Importing.Editing;
using ExhibitSite.Kinds;

namespace ExhibitSite.Cli.Desk;

/// <summary>A file as the desk shows it.</summary>
/// <param name="Text">With LF line ends, without a mark.</param>
/// <param name="Hash">Of its bytes, to see whether it has changed since; empty when there is no file.</param>
internal sealed record DeskFile(string Text, string Hash);

/// <summary>What became of a save.</summary>
/// <param name="Now">The file as it is on the disk afterwards.</param>
/// <param name="IsSaved">False when somebody else had changed it meanwhile: nothing was written.</param>
internal sealed record SaveOutcome(DeskFile Now, bool IsSaved);

/// <summary>The input folder as far as the desk may touch it: records' Markdown files, and pictures below <c>media/</c>. Links are never followed.</summary>
internal sealed class DeskFolder(string folder)
{
    // As for every text that the site reads.
    private const int MostBytes = 2 * 1024 * 1024;

    private static readonly DeskFile Gone = new("", "");

    private readonly Lock _saving = new();

    /// <summary>The folder on the disk.</summary>
    public string Root { get; } = Path.GetFullPath(folder);

    /// <summary>The kind that a path is a record of; null for a path that the desk does not touch.</summary>
    public static Kind? KindOf(string path) => IsPlain(path) && path.EndsWith(".md", StringComparison.Ordinal) ? All.Kinds.FirstOrDefault(k => k.IdOf(path) is not null) : null;

    /// <summary>True for the path of a file below <c>media/</c> that the site would read.</summary>
    public static bool IsMedia(string path) => IsPlain(path) && path.StartsWith(Reading.Stage.MediaFolder, StringComparison.Ordinal);

    /// <summary>Where a path lies on the disk; null when a link leads there.</summary>
    /// <param name="path">A path of which <see cref="KindOf"/> or <see cref="IsMedia"/> has said yes.</param>
    public string? Locate(string path)
    {
        var at = Root;
        foreach (var part in path.Split('/'))
        {
            at = Path.Combine(at, part);
            if (File.Exists(at) || Directory.Exists(at) || new FileInfo(at).LinkTarget is not null)
                if (File.GetAttributes(at).HasFlag(FileAttributes.ReparsePoint)) return null;
        }
        return at;
    }

    /// <summary>A record's file; null when there is none, or none that is UTF-8 and not too large.</summary>
    public DeskFile? Read(string path) =>
        KindOf(path) is not null && Locate(path) is { } file && BytesOf(file) is { } bytes && EditedText.Read(bytes) is { } text ? new DeskFile(text, HashOf(bytes)) : null;

    /// <summary>Saves a record's file unless it is no longer the one that was edited. Only what differs is written anew; the file is whole at every moment.</summary>
    /// <param name="path">A record's path.</param>
    /// <param name="text">With LF line ends.</param>
    /// <param name="hash">Of the file that was edited; empty for one that is not there.</param>
    /// <returns>Null when the path is none that the desk touches, or the text is too long.</returns>
    /// <exception cref="IOException">The disk said no.</exception>
    public SaveOutcome? Save(string path, string text, string hash)
    {
        if (KindOf(path) is null || Locate(path) is not { } file) return null;
        lock (_saving)
        {
            var before = BytesOf(file);
            if ((before is null ? "" : HashOf(before)) != hash) return new SaveOutcome(Read(path) ?? Gone, IsSaved: false);
            var bytes = EditedText.Write(before ?? [], text);
            if (bytes.Length > MostBytes) return null;
            InputFiles.Write(Root, [new ImportedFile(path, bytes, IsNew: before is null)]);
            return new SaveOutcome(new DeskFile(text, HashOf(bytes)), IsSaved: true);
        }
    }

    // What a build would read, spelled as a build spells it: no way up, nothing hidden, no other disk's separators.
    private static bool IsPlain(string path) =>
        path.Length is > 0 and < 1000 && path.Contains('/', StringComparison.Ordinal) && Reading.Stage.IsContent(path)
        && path.Split('/').All(static part => part.Length > 0 && part[^1] is not ('.' or ' ')) && !path.Any(static c => c is '\\' or ':' || char.IsControl(c));

    private static byte[]? BytesOf(string file)
    {
        if (new FileInfo(file) is not { Exists: true, Length: <= MostBytes }) return null;
        return File.ReadAllBytes(file);
    }

    private static string HashOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
