using System.Text;

namespace ExhibitSite.Model.Search;

/// <summary>A file of the search index as a script, for pages read from a disk, which can fetch nothing (<c>docs/search.md</c>, 4): <c>ES.part("NAME","BASE64");</c>.</summary>
public static class IndexScript
{
    private const string Head = "ES.part(\"";
    private const string Middle = "\",\"";
    private const string Tail = "\");\n";

    /// <summary>The script that holds a file.</summary>
    /// <param name="name">Below <c>search/</c>, without ending.</param>
    /// <param name="bytes">The file.</param>
    public static byte[] Of(string name, byte[] bytes) => Encoding.ASCII.GetBytes($"{Head}{name}{Middle}{Convert.ToBase64String(bytes)}{Tail}");

    /// <summary>The file that a script holds; null when it is not one of ours.</summary>
    public static byte[]? Read(ReadOnlySpan<byte> script)
    {
        var text = Encoding.ASCII.GetString(script);
        var start = text.IndexOf(Middle, StringComparison.Ordinal) + Middle.Length;
        if (!text.StartsWith(Head, StringComparison.Ordinal) || !text.EndsWith(Tail, StringComparison.Ordinal) || start < Middle.Length || start > text.Length - Tail.Length) return null;
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64Chars(text.AsSpan()[start..^Tail.Length], bytes, out var length) ? bytes[..length] : null;
    }
}
