using System.Text;
using ExhibitSite.Model.Search;

namespace ExhibitSite.Searching;

/// <summary>A term in a part.</summary>
/// <param name="Part">The part, in the whole index.</param>
/// <param name="IsHead">True when it stands in a title, a name or a code.</param>
/// <param name="Own">Occurrences outside the continuation.</param>
/// <param name="Positions">Its positions, those in the continuation too; empty when they were not asked for, and for a rare pair.</param>
internal readonly record struct Posting(int Part, bool IsHead, int Own, int[] Positions);

/// <summary>A file of terms with their postings, and at need that of their positions.</summary>
/// <param name="name">Its name, for messages.</param>
/// <param name="family">How its terms are written.</param>
/// <param name="bytes">Its bytes.</param>
/// <param name="firstTerm">What its first term must be.</param>
/// <param name="positionsName">The name of the file of its positions, for messages.</param>
internal sealed class Shard(string name, TermFamily family, byte[] bytes, string firstTerm, string positionsName)
{
    /// <summary>The postings of the terms that are wanted, in order of term and part.</summary>
    /// <param name="wanted">Which terms.</param>
    /// <param name="segment">The segment it belongs to.</param>
    /// <param name="positions">The bytes of the positions; null when they are not needed.</param>
    /// <exception cref="DamagedIndexException">The bytes are not those of this shard.</exception>
    public List<(string Term, List<Posting> Postings)> Find(Func<string, bool> wanted, SegmentHeader segment, byte[]? positions)
    {
        try
        {
            return Read(wanted, segment, positions);
        }
        catch (Exception problem) when (problem is InvalidDataException or ArgumentException or OverflowException)
        {
            // The two are read together: it is the positions' fault when the terms alone can be read.
            if (positions is not null) Find(static _ => false, segment, positions: null);
            throw new DamagedIndexException(positions is null ? name : positionsName, problem.Message);
        }
    }

    private List<(string, List<Posting>)> Read(Func<string, bool> wanted, SegmentHeader segment, byte[]? positions)
    {
        var found = new List<(string, List<Posting>)>();
        var reader = new ByteReader(bytes);
        var count = reader.Count();
        var (length, counted, occurred, high) = (reader.Count(), reader.Count(), reader.Count(), reader.Count());
        var dictionary = reader.Bytes(length);
        var counts = new ByteReader(reader.Bytes(counted));
        var postings = new PostingReader { Occurrences = new ByteReader(reader.Bytes(occurred)), Highs = new ByteReader(reader.Bytes(high)), Lows = reader, Places = new ByteReader(positions ?? []) };
        var terms = Terms(dictionary, count);
        if (terms.Count != count || terms[0] != firstTerm) throw new InvalidDataException("it is not the file that the index names here");
        // Terms of so many postings have no positions.
        var rare = positions is null ? int.MaxValue : postings.Places.Count();
        foreach (var term in terms)
        {
            var taken = wanted(term) ? new List<Posting>() : null;
            var number = counts.Count();
            postings.Read(number, number > rare, segment, taken);
            if (taken is not null) found.Add((term, taken));
        }
        if (!postings.IsAtEnd || !counts.IsAtEnd) throw new InvalidDataException("it is longer than it says");
        return found;
    }

    /// <summary>The streams of a shard's postings, read side by side.</summary>
    private ref struct PostingReader
    {
        public ByteReader Occurrences;
        public ByteReader Highs;
        public ByteReader Lows;
        public ByteReader Places;

        public readonly bool IsAtEnd => Occurrences.IsAtEnd && Highs.IsAtEnd && Lows.IsAtEnd && Places.IsAtEnd;

        public void Read(int count, bool hasPositions, SegmentHeader segment, List<Posting>? taken)
        {
            var part = 0L;
            for (var left = count; left > 0; left--)
            {
                part += ((long)Highs.Number() << 8) | Lows.Byte();
                if (part >= segment.Parts) throw new InvalidDataException("it names a part that is not there");
                var number = Occurrences.Count();
                var own = number >> 2;
                var continued = (number & 2) == 0 ? 0 : Occurrences.Count() + 1;
                // Not more than there are bytes, whatever a damaged count says.
                if (hasPositions && (long)own + continued > SearchFields.Longest * 8L) throw new InvalidDataException("a term stands in a part more often than it can");
                var positions = hasPositions && taken is not null ? new int[own + continued] : [];
                for (int at = 0, position = 0; hasPositions && at < own + continued; at++)
                {
                    position += Places.Count();
                    if (taken is not null) positions[at] = position;
                }
                taken?.Add(new Posting(segment.First + (int)part, (number & 1) != 0, own, positions));
            }
        }
    }

    private List<string> Terms(ReadOnlySpan<byte> dictionary, int count)
    {
        var reader = new ByteReader(dictionary);
        var terms = new List<string>();
        var before = new List<Rune>();
        var first = 0;
        while (!reader.IsAtEnd && terms.Count < count)
            switch (family)
            {
                case TermFamily.Pairs:
                    first += reader.Count();
                    for (int left = reader.Count(), second = 0; left > 0; left--) terms.Add($"{new Rune(first)}{new Rune(second += reader.Count())}");
                    break;
                default:
                    var shared = reader.Count();
                    if (shared > before.Count) throw new InvalidDataException("a word shares more than there is");
                    before.RemoveRange(shared, before.Count - shared);
                    for (var left = reader.Count(); left > 0; left--) before.Add(new Rune(reader.Count()));
                    terms.Add(string.Concat(before.Select(static rune => rune.ToString())));
                    break;
            }
        return terms;
    }
}
