using System.Collections.Immutable;
using System.Text;
using ExhibitSite.Model.Search;

namespace ExhibitSite.Exports.Search;

/// <summary>Puts the terms of one family of a segment into shards (<c>docs/search.md</c>, 4.4).</summary>
/// <param name="dictionary">How the family writes its terms.</param>
/// <param name="write">Takes a shard's bytes, and those of its positions, which are empty for a family without.</param>
internal sealed class ShardWriter(IShardDictionary dictionary, Action<byte[], byte[]> write)
{
    // About 8 KB when compressed.
    private const int ShardBytes = 11 * 1024;

    // Postings of one term beyond which it gets shards of its own, one for each so many bytes.
    private const int PieceBytes = 64 * 1024;

    private readonly ByteWriter _counts = new();
    private readonly ByteWriter _postings = new();
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
        if (blocks.Sum(static block => (long)block.Rest.Length) > PieceBytes)
        {
            Close();
            AddPieces(term, blocks);
            return;
        }
        if (dictionary.Length + _counts.Length + _postings.Length > ShardBytes) Close();
        AddPiece(term, blocks);
    }

    /// <summary>Writes what is left.</summary>
    public void Close()
    {
        if (_terms == 0) return;
        var shard = new ByteWriter();
        shard.Number(_terms);
        var terms = dictionary.Take();
        shard.Number(terms.Length);
        shard.Bytes(terms);
        shard.Number(_counts.Length);
        shard.Bytes(_counts.Written);
        shard.Bytes(_postings.Written);
        write(shard.Written.ToArray(), _positions.Written.ToArray());
        _counts.Clear();
        _postings.Clear();
        _positions.Clear();
        _terms = 0;
    }

    private void AddPieces(string term, IReadOnlyList<RunCursor> blocks)
    {
        for (var at = 0; at < blocks.Count;)
        {
            var (from, bytes) = (at, 0L);
            for (; at < blocks.Count && (at == from || bytes + blocks[at].Rest.Length <= PieceBytes); at++) bytes += blocks[at].Rest.Length;
            AddPiece(term, [.. blocks.Skip(from).Take(at - from)]);
            Close();
        }
    }

    private void AddPiece(string term, IReadOnlyList<RunCursor> blocks)
    {
        if (_terms == 0) _firstTerms.Add(term);
        dictionary.Add(term, isFirst: _terms == 0);
        _terms++;
        _counts.Number(blocks.Sum(static block => block.Count));
        var before = 0;
        foreach (var block in blocks)
        {
            _postings.Number(((uint)(block.First - before) << 2) | block.Flags);
            _postings.Bytes(block.Rest.Span);
            _positions.Bytes(block.Positions.Span);
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

/// <summary>Single code points: differences.</summary>
internal sealed class SingleDictionary : IShardDictionary
{
    private readonly ByteWriter _bytes = new();
    private int _before;

    public int Length => _bytes.Length;

    public void Add(string term, bool isFirst)
    {
        var codePoint = Rune.GetRuneAt(term, 0).Value;
        _bytes.Number(codePoint - (isFirst ? 0 : _before));
        _before = codePoint;
    }

    public byte[] Take()
    {
        var bytes = _bytes.Written.ToArray();
        _bytes.Clear();
        return bytes;
    }
}

/// <summary>Words: what is shared with the one before, and the rest.</summary>
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
