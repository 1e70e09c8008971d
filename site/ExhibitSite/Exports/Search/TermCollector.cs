using System.Text;
using ExhibitSite.Model;
using ExhibitSite.Model.Search;

namespace ExhibitSite.Exports.Search;

/// <summary>Collects the terms of consecutive parts and puts them into scratch as runs. One worker's own.</summary>
/// <param name="table">The site's fold table.</param>
/// <param name="scratch">Where runs go.</param>
/// <param name="budget">Bytes of terms that make a run.</param>
internal sealed class TermCollector(FoldTable table, IScratchFile scratch, long budget) : ITermSink
{
    private readonly Analyzer _analyzer = new(table);
    private readonly TermEntries<ulong> _pairs = new();
    private readonly TermEntries<int> _singles = new();
    private readonly TermEntries<string> _words = new(StringComparer.Ordinal);
    private readonly List<TermRun> _runs = [];
    private char[] _word = new char[256];
    private int _part;

    /// <summary>Reads the next part.</summary>
    /// <returns>Its length.</returns>
    public int Add(PartText part)
    {
        if (_part == TermEntries<int>.MostParts || _pairs.Bytes + _singles.Bytes + _words.Bytes > budget) CloseRun();
        var length = _analyzer.Read(part, this);
        _part++;
        return length;
    }

    /// <summary>The beginning of what continues a part's body; null when nothing does.</summary>
    public string? ContinuationOf(PartText part) => _analyzer.ContinuationOf(part);

    /// <summary>The runs, in order of their parts.</summary>
    public IReadOnlyList<TermRun> Take()
    {
        CloseRun();
        var runs = _runs.ToArray();
        _runs.Clear();
        return runs;
    }

    /// <inheritdoc />
    public void Pair(int first, int second, int position) => _pairs.Add(((ulong)first << 32) | (uint)second, _part, position);

    /// <inheritdoc />
    public void Single(int codePoint, int position) => _singles.Add(codePoint, _part, position);

    /// <inheritdoc />
    public void Word(ReadOnlySpan<int> codePoints, int position)
    {
        if (_word.Length < 2 * codePoints.Length) _word = new char[2 * codePoints.Length];
        var length = 0;
        foreach (var codePoint in codePoints) length += new Rune(codePoint).EncodeToUtf16(_word.AsSpan(length));
        var word = _word.AsSpan(0, length);
        // Most words were seen before; those make no new text.
        if (_words.Numbers.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var number)) _words.AddNumbered(number, _part, position);
        else _words.Add(word.ToString(), _part, position);
    }

    private void CloseRun()
    {
        if (_part == 0) return;
        _runs.Add(new TermRun(
            _part,
            Spill(_pairs, Comparer<ulong>.Default, static pair => Text((int)(pair >> 32)) + Text((int)(uint)pair), hasPositions: true),
            Spill(_singles, Comparer<int>.Default, Text, hasPositions: false),
            Spill(_words, ByCodePoint, static word => word, hasPositions: true)));
        _part = 0;
    }

    private Extent Spill<TTerm>(TermEntries<TTerm> entries, IComparer<TTerm> order, Func<TTerm, string> print, bool hasPositions) where TTerm : notnull
    {
        var (run, block) = (new ByteWriter(), new TermBlock());
        entries.Drain(order, (term, occurrences) => block.Write(run, print(term), occurrences, hasPositions));
        return new Extent(scratch.Append(run.Written), run.Length);
    }

    private static string Text(int codePoint) => new Rune(codePoint).ToString();

    // UTF-16 puts what lies beyond the basic plane before U+E000; the index is in order of code points.
    private static Comparer<string> ByCodePoint { get; } = Comparer<string>.Create(static (left, right) =>
    {
        var shared = left.AsSpan().CommonPrefixLength(right);
        if (shared == left.Length || shared == right.Length) return left.Length - right.Length;
        var (one, other) = (left[shared], right[shared]);
        return char.IsSurrogate(one) == char.IsSurrogate(other) ? one - other : char.IsSurrogate(one) ? 1 : -1;
    });
}
