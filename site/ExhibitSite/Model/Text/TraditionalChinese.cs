using System.Collections.Frozen;
using System.Collections.Immutable;
using System.IO.Compression;
using System.Numerics;
using System.Text;

namespace ExhibitSite.Model.Text;

/// <summary>
/// Turns simplified Chinese into traditional, always by the longest phrase that stands in the table: 头发 becomes 頭髮, 发展 發展.
/// What the table does not know stays as it is, so that a traditional text comes out unchanged.
/// </summary>
/// <remarks>The table is OpenCC's <c>STPhrases</c> and <c>STCharacters</c>, packed when the browser's files are built (<c>web/traditional.mjs</c>).</remarks>
public sealed class TraditionalChinese
{
    /// <summary>The most characters that a pair of a curator may have.</summary>
    public const int Longest = 31;

    private readonly FrozenDictionary<string, string> _phrases;
    private readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    // By the first character: bit n is set when a phrase of n characters begins with it. The longest phrase of the table has 16.
    private readonly uint[] _lengths = new uint[char.MaxValue + 1];

    private TraditionalChinese(IEnumerable<KeyValuePair<string, string>> pairs)
    {
        _phrases = pairs.ToFrozenDictionary(StringComparer.Ordinal);
        _lookup = _phrases.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var from in _phrases.Keys) _lengths[from[0]] |= 1u << Math.Min(from.Length, Longest);
    }

    /// <summary>By the table alone.</summary>
    public static TraditionalChinese Standard => Loaded.Table;

    /// <summary>With a curator's own pairs, which go before the table's.</summary>
    /// <param name="exceptions">A simplified text and what it becomes; none of them empty.</param>
    public TraditionalChinese With(ImmutableArray<(string From, string To)> exceptions)
    {
        if (exceptions.IsDefaultOrEmpty) return this;
        var pairs = new Dictionary<string, string>(_phrases, StringComparer.Ordinal);
        foreach (var (from, to) in exceptions) pairs[from] = to;
        return new TraditionalChinese(pairs);
    }

    /// <summary>Writes a text in traditional characters.</summary>
    public void Convert(ReadOnlySpan<char> text, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var unchanged = 0;
        for (var at = 0; at < text.Length;)
        {
            if (Find(text[at..]) is not ({ } to, var length))
            {
                at++;
                continue;
            }
            output.Write(text[unchanged..at]);
            output.Write(to);
            unchanged = at += length;
        }
        output.Write(text[unchanged..]);
    }

    /// <summary>A text in traditional characters.</summary>
    public string Convert(string text)
    {
        using var output = new StringWriter();
        Convert(text, output);
        return output.ToString();
    }

    // The longest phrase that the text begins with; null where none does.
    private (string? To, int Length) Find(ReadOnlySpan<char> text)
    {
        for (var lengths = _lengths[text[0]]; lengths != 0;)
        {
            var length = BitOperations.Log2(lengths);
            if (length <= text.Length && _lookup.TryGetValue(text[..length], out var to)) return (to, length);
            lengths &= ~(1u << length);
        }
        return (null, 0);
    }

    private static TraditionalChinese Load()
    {
        using var resource = typeof(TraditionalChinese).Assembly.GetManifestResourceStream("text/traditional.bin")
            ?? throw new InvalidOperationException("The table of traditional forms is not in the assembly.");
        using var text = new StreamReader(new DeflateStream(resource, CompressionMode.Decompress), Encoding.UTF8);
        var pairs = new List<KeyValuePair<string, string>>();
        while (text.ReadLine() is { } line)
            if (line.IndexOf('\t', StringComparison.Ordinal) is var tab and > 0) pairs.Add(new(line[..tab], line[(tab + 1)..]));
        return new TraditionalChinese(pairs);
    }

    /// <summary>Loads when first asked.</summary>
    private static class Loaded
    {
        public static readonly TraditionalChinese Table = Load();
    }
}
