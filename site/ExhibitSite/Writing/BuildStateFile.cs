using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ExhibitSite.Model.Images;

namespace ExhibitSite.Writing;

/// <summary>
/// The state of the last build, beside the output folder: <c>.output.state</c>. First a hash of all that follows, then the state, then the files of the
/// output by size and time. It is written at once or not at all, and what cannot be read or does not add up is as good as none. Beside it lies <c>.output.traces</c>, what the files
/// were made from; a state names the traces that belong to it by their hash, so that those of another build are none.
/// </summary>
/// <param name="output">The output folder.</param>
public sealed class BuildStateFile(string output)
{
    // A first line that another version of this format does not begin with.
    private const string Form = "exhibit-state-2 ";

    private readonly string _path = PathBeside(output);
    private readonly string _traces = Beside(output, "traces");

    /// <summary>Where it lies.</summary>
    public static string PathBeside(string output) => Beside(output, "state");

    private static string Beside(string output, string what)
    {
        var full = Path.GetFullPath(output).TrimEnd(Path.DirectorySeparatorChar);
        return Path.Combine(Path.GetDirectoryName(full) ?? full, $".{Path.GetFileName(full)}.{what}");
    }

    /// <summary>The state and the files that were audited; null when there is none to rely on.</summary>
    public (BuildState State, Lazy<Dictionary<string, FileStamp>> Files)? Read()
    {
        try
        {
            if (!File.Exists(_path)) return null;
            var bytes = File.ReadAllBytes(_path);
            var (first, rest) = Split(bytes);
            if (first != Form + HashOf(rest.Span)) return null;
            var (state, files) = Split(rest);
            return JsonSerializer.Deserialize(state, BuildStateJson.Default.BuildState) is { } read ? (read, new(() => FilesOf(files))) : null;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or JsonException)
        {
            // A clean build needs no state.
            return null;
        }
    }

    /// <summary>What the files of a state were made from; null when that is not known.</summary>
    public Traces? ReadTraces(BuildState state)
    {
        try
        {
            if (state.Traces.Length == 0 || !File.Exists(_traces)) return null;
            var bytes = File.ReadAllBytes(_traces);
            return HashOf(bytes) == state.Traces ? Traces.Read(bytes) : null;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Puts a state in the place of the last.</summary>
    /// <exception cref="IOException">The disk said no.</exception>
    public void Write(BuildState state, FolderStamps files, TraceNotes notes)
    {
        // Both name what is withheld, as the overview does: for their owner alone. First the traces: until the state names them, they belong to none.
        var traces = notes.ToBytes();
        WholeFile.Replace(_traces, traces, isForOwner: true);
        using var content = new MemoryStream();
        content.Write(JsonSerializer.SerializeToUtf8Bytes(state with { Traces = HashOf(traces) }, BuildStateJson.Default.BuildState));
        content.WriteByte((byte)'\n');
        foreach (var (path, stamp) in files.Files.OrderBy(f => f.Path, StringComparer.Ordinal)) content.Write(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{stamp.Bytes} {stamp.ModifiedTicks} {path}\n")));
        var bytes = content.ToArray();
        WholeFile.Replace(_path, [.. Encoding.UTF8.GetBytes(Form + HashOf(bytes) + "\n"), .. bytes], isForOwner: true);
    }

    private static string HashOf(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static (string First, ReadOnlyMemory<byte> Others) Split(ReadOnlyMemory<byte> bytes)
    {
        var at = bytes.Span.IndexOf((byte)'\n');
        return at < 0 ? (Encoding.UTF8.GetString(bytes.Span), default) : (Encoding.UTF8.GetString(bytes.Span[..at]), bytes[(at + 1)..]);
    }

    private static Dictionary<string, FileStamp> FilesOf(ReadOnlyMemory<byte> lines)
    {
        var files = new Dictionary<string, FileStamp>(StringComparer.Ordinal);
        foreach (var line in Encoding.UTF8.GetString(lines.Span).Split('\n', StringSplitOptions.RemoveEmptyEntries))
            if (line.Split(' ', 3) is [var size, var ticks, var path] && long.TryParse(size, CultureInfo.InvariantCulture, out var bytes) && long.TryParse(ticks, CultureInfo.InvariantCulture, out var modified))
                files[path] = new FileStamp(bytes, modified);
        return files;
    }
}
