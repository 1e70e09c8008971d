using System.Collections.Immutable;
using System.Text;
using ExhibitSite.Model.Search;

namespace ExhibitSite.Exports.Search;

/// <summary>Puts the terms of one family of a segment into shards (<c>docs/search.md</c>, 4.4).</summary>
/// <param name="dictionary">How the family writes its terms.</param>
/// <param name="rare">Terms of so many postings go without positions: their texts are compared.</param>
/// <param name="write">Takes the streams of a shard, and the bytes of its positions, which are empty for a family without.</param>
internal sealed class ShardWriter(IShardDictionary dictionary, int rare, Action<byte[][], byte[]> write)
{
    // About 8 KB when compressed.
    private const int ShardBytes = 11 * 1024;

    // Postings of one term beyond which it gets shards of its own, one for each so many bytes.
    private const int PieceBytes = 64 * 1024;

    private readonly ByteWriter _counts = new();
    private readonly ByteWriter _occurrences = new();
    private readonly ByteWriter _highs = new();
    private readonly ByteWriter _lows = new();
    private readonly ByteWriter _positions = new();
    private readonly ImmutableArray<string>.Builder _firstTerms = ImmutableArray.CreateBuilder<string>();
    private int _terms;

    /// <summary>The first term of each shard.</summary>
    public ImmutableArray<string> FirstTerms => _firstTerms.ToImmutable();

    /// <summary>Adds a term, which is greater than the one before.</summary>
    /// <param name="blocks">Its postings, in order of parts.</param>
    public void Add(IReadOnlyList<RunCursor> blocks)
    {
        var term = Encoding.UTF8.GetString(blocks[0].Term.Span);
        if (blocks.Sum(static block => (long)block.Length) > PieceBytes)
        {
            Close();
            AddPieces(term, blocks);
            return;
        }
        if (dictionary.Length + _counts.Length + _occurrences.Length + _highs.Length + _lows.Length > ShardBytes) Close();
        AddPiece(term, blocks);
    }

    /// <summary>Writes what is left.</summary>
    public void Close()
    {
        if (_terms == 0) return;
        var head = new ByteWriter();
        head.Number(_terms);
        var terms = dictionary.Take();
        ByteWriter[] streams = [_counts, _occurrences, _highs];
        head.Number(terms.Length);
        foreach (var stream in streams) head.Number(stream.Length);
        write([[.. head.Written, .. terms], .. streams.Append(_lows).Select(static stream => stream.Written.ToArray())], Places());
        foreach (var stream in streams.Append(_lows).Append(_positions)) stream.Clear();
        _terms = 0;
    }

    private byte[] Places()
    {
        var places = new ByteWriter();
        places.Number(rare);
        places.Bytes(_positions.Written);
        return places.Written.ToArray();
    }

    private void AddPieces(string term, IReadOnlyList<RunCursor> blocks)
    {
        for (var at = 0; at < blocks.Count;)
        {
            var (from, bytes) = (at, 0L);
            for (; at < blocks.Count && (at == from || bytes + blocks[at].Length <= PieceBytes); at++) bytes += blocks[at].Length;
            AddPiece(term, [.. blocks.Skip(from).Take(at - from)]);
            Close();
        }
    }

    private void AddPiece(string term, IReadOnlyList<RunCursor> blocks)
    {
        if (_terms == 0) _firstTerms.Add(term);
        dictionary.Add(term, isFirst: _terms == 0);
        _terms++;
        var count = blocks.Sum(static block => block.Count);
        _counts.Number(count);
        var before = 0;
        foreach (var block in blocks)
        {
            TermBlock.WriteGap(block.First - before, _highs, _lows);
            _highs.Bytes(block.Highs.Span);
            _lows.Bytes(block.Lows.Span);
            _occurrences.Bytes(block.Counts.Span);
            if (count > rare) _positions.Bytes(block.Positions.Span);
            before = block.Last;
        }
    }
}

/// <summary>How a family writes the terms of a shard (stream A).</summary>
internal interface IShardDictionary
{
    /// <summary>About how many bytes so far.</summary>
    int Length { get; }

    /// <summary>Adds a term.</summary>
    /// <param name="term">Greater than the one before.</param>
    /// <param name="isFirst">True for the first of a shard.</param>
    void Add(string term, bool isFirst);

    /// <summary>The bytes of the shard; then begins the next.</summary>
    byte[] Take();
}

/// <summary>Pairs: groups of one first code point.</summary>
internal sealed class PairDictionary : IShardDictionary
{
    private readonly ByteWriter _closed = new();
    private readonly ByteWriter _seconds = new();
    private int _first;
    private int _firstBefore;
    private int _second;
    private int _count;

    public int Length => _closed.Length + (_count == 0 ? 0 : _seconds.Length + 4);

    public void Add(string term, bool isFirst)
    {
        var runes = term.EnumerateRunes().ToArray();
        if (isFirst || runes[0].Value != _first)
        {
            CloseGroup();
            (_first, _second) = (runes[0].Value, 0);
        }
        _seconds.Number(runes[1].Value - _second);
        _second = runes[1].Value;
        _count++;
    }

    public byte[] Take()
    {
        CloseGroup();
        var bytes = _closed.Written.ToArray();
        _closed.Clear();
        _firstBefore = 0;
        return bytes;
    }

    private void CloseGroup()
    {
        if (_count == 0) return;
        _closed.Number(_first - _firstBefore);
        _closed.Number(_count);
        _closed.Bytes(_seconds.Written);
        _firstBefore = _first;
        _seconds.Clear();
        _count = 0;
    }
}

/// <summary>Words, and single code points: what is shared with the one before, and the rest.</summary>
internal sealed class WordDictionary : IShardDictionary
{
    private readonly ByteWriter _bytes = new();
    private Rune[] _before = [];

    public int Length => _bytes.Length;

    public void Add(string term, bool isFirst)
    {
        var runes = term.EnumerateRunes().ToArray();
        var shared = isFirst ? 0 : runes.AsSpan().CommonPrefixLength(_before);
        _bytes.Number(shared);
        _bytes.Number(runes.Length - shared);
        foreach (var rune in runes.AsSpan(shared)) _bytes.Number(rune.Value);
        _before = runes;
    }

    public byte[] Take()
    {
        var bytes = _bytes.Written.ToArray();
        _bytes.Clear();
        return bytes;
    }
}
