using System.Text;
using ExhibitSite.Model.Search;

namespace ExhibitSite.Exports.Search;

/// <summary>
/// The characters of a segment's documents by frequency, and texts written in their ranks (<c>docs/search.md</c>, 4.5). Three bytes for each Chinese character are more than
/// gzip can take back within a file of some pages; two, and one for the most frequent, leave it less to do.
/// </summary>
internal sealed class CharacterRanks
{
    // Rarer ones stand as they are: a reader fetches the table before the first text.
    private const int LeastCount = 4;
    private const int MostBlocks = 24;

    private readonly Dictionary<int, int> _ranks = [];
    private readonly List<int> _characters = [];

    /// <summary>Counts the characters of texts.</summary>
    public CharacterRanks(IEnumerable<string> texts)
    {
        var counts = new Dictionary<int, int>();
        foreach (var text in texts)
            foreach (var rune in text.EnumerateRunes()) counts[rune.Value] = counts.GetValueOrDefault(rune.Value) + 1;
        var ranked = counts.Where(static entry => entry.Value >= LeastCount).OrderByDescending(static entry => entry.Value).ThenBy(static entry => entry.Key).Select(static entry => entry.Key)
            .Take(CodedText.Singles + (CodedText.BlockLength * MostBlocks)).ToList();
        _characters.AddRange(ranked.Take(CodedText.Singles));
        // Within a block all take two bytes: in order of code points they take less in the table.
        foreach (var block in ranked.Skip(CodedText.Singles).Chunk(CodedText.BlockLength)) _characters.AddRange(block.Order());
        for (var rank = 0; rank < _characters.Count; rank++) _ranks.Add(_characters[rank], rank);
    }

    /// <summary>The table's bytes: how many, then each character as the difference to the one before.</summary>
    public byte[] Table()
    {
        var bytes = new ByteWriter();
        bytes.Number(_characters.Count);
        var before = 0;
        foreach (var character in _characters)
        {
            bytes.Signed(character - before);
            before = character;
        }
        return bytes.Written.ToArray();
    }

    /// <summary>Writes a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="firsts">The first byte of each character.</param>
    /// <param name="seconds">What else it has.</param>
    public void Write(string text, ByteWriter firsts, ByteWriter seconds)
    {
        foreach (var rune in text.EnumerateRunes())
            if (!_ranks.TryGetValue(rune.Value, out var rank))
            {
                firsts.Byte(CodedText.Escape);
                seconds.Number(rune.Value);
            }
            else if (rank < CodedText.Singles) firsts.Byte((byte)rank);
            else
            {
                firsts.Byte((byte)(CodedText.Singles + ((rank - CodedText.Singles) / CodedText.BlockLength)));
                seconds.Byte((byte)(rank - CodedText.Singles));
            }
    }
}
