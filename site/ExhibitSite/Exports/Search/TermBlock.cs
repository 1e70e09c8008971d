using ExhibitSite.Model.Search;

namespace ExhibitSite.Exports.Search;

/// <summary>
/// A term with its postings in one run of parts, between reading and merging. All but the first posting's part is final, so that blocks of
/// consecutive runs are put together by copying.
/// </summary>
/// <remarks>
/// Written as: term; number of postings; first and last part, from the run's start; length and bytes of the occurrences; length and bytes of the high parts of all gaps but the first;
/// their low bytes; length and bytes of the positions.
/// </remarks>
internal sealed class TermBlock
{
    private readonly ByteWriter _counts = new();
    private readonly ByteWriter _highs = new();
    private readonly ByteWriter _lows = new();
    private readonly ByteWriter _positions = new();

    /// <summary>Writes the block of a term.</summary>
    /// <param name="run">Where to.</param>
    /// <param name="term">The term.</param>
    /// <param name="occurrences">In order of part.</param>
    /// <param name="hasPositions">Whether the family has positions.</param>
    public void Write(ByteWriter run, string term, ArraySegment<uint> occurrences, bool hasPositions)
    {
        foreach (var stream in (ByteWriter[])[_counts, _highs, _lows, _positions]) stream.Clear();
        var (count, firstPart, before) = (0, 0, 0);
        for (var at = 0; at < occurrences.Count; count++)
        {
            var part = PartOf(occurrences[at]);
            var (own, continued, head, from) = (0, 0, false, at);
            for (; at < occurrences.Count && PartOf(occurrences[at]) == part; at++)
            {
                var position = PositionOf(occurrences[at]);
                if (SearchFields.IsContinuation(position)) continued++;
                else own++;
                head |= SearchFields.IsHead(SearchFields.Of(position));
            }
            if (count == 0) firstPart = part;
            else WriteGap(part - before, _highs, _lows);
            _counts.Number((own << 2) | (continued > 0 ? 2 : 0) | (head ? 1 : 0));
            if (continued > 0) _counts.Number(continued - 1);
            if (hasPositions) WritePositions(_positions, occurrences.Slice(from, at - from));
            before = part;
        }
        run.Text(term);
        run.Number(count);
        run.Number(firstPart);
        run.Number(before);
        run.Number(_counts.Length);
        run.Bytes(_counts.Written);
        run.Number(_highs.Length);
        run.Bytes(_highs.Written);
        run.Bytes(_lows.Written);
        if (!hasPositions) return;
        run.Number(_positions.Length);
        run.Bytes(_positions.Written);
    }

    /// <summary>Writes the difference of two parts: its low byte by itself, as that cannot be packed and would spoil the packing of what can.</summary>
    public static void WriteGap(int gap, ByteWriter highs, ByteWriter lows)
    {
        highs.Number(gap >> 8);
        lows.Byte((byte)gap);
    }

    // Fields come in any order, positions go out in theirs.
    private static void WritePositions(ByteWriter positions, ArraySegment<uint> occurrences)
    {
        occurrences.AsSpan().Sort();
        var before = 0;
        foreach (var occurrence in occurrences)
        {
            positions.Number(PositionOf(occurrence) - before);
            before = PositionOf(occurrence);
        }
    }

    private static int PartOf(uint occurrence) => (int)(occurrence >> TermEntries<int>.PositionBits);

    private static int PositionOf(uint occurrence) => (int)(occurrence & ((1u << TermEntries<int>.PositionBits) - 1));
}
