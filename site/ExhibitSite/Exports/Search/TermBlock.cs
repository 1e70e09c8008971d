using ExhibitSite.Model.Search;

namespace ExhibitSite.Exports.Search;

/// <summary>
/// A term with its postings in one run of parts, between reading and merging. All but the first posting's part is final, so that blocks of
/// consecutive runs are put together by copying.
/// </summary>
/// <remarks>Written as: term; number of postings; first and last part, from the run's start; the first posting's two flags; length and bytes of the rest; length and bytes of the positions.</remarks>
internal static class TermBlock
{
    /// <summary>Writes the block of a term.</summary>
    /// <param name="run">Where to.</param>
    /// <param name="term">The term.</param>
    /// <param name="occurrences">In order of part.</param>
    /// <param name="rest">Room to put postings together in.</param>
    /// <param name="positions">Room for positions; null when the family has none.</param>
    public static void Write(ByteWriter run, string term, ArraySegment<uint> occurrences, ByteWriter rest, ByteWriter? positions)
    {
        rest.Clear();
        positions?.Clear();
        var (count, firstPart, before, firstFlags) = (0, 0, 0, 0u);
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
            var isOnce = own == 1 && continued == 0;
            var flags = (head ? 2u : 0) | (isOnce ? 1u : 0);
            if (count == 0) (firstPart, firstFlags) = (part, flags);
            else rest.Number(((uint)(part - before) << 2) | flags);
            if (!isOnce) WriteCounts(rest, own, continued);
            if (positions is not null) WritePositions(positions, occurrences.Slice(from, at - from));
            before = part;
        }
        run.Text(term);
        run.Number(count);
        run.Number(firstPart);
        run.Number(before);
        run.Byte((byte)firstFlags);
        run.Number(rest.Length);
        run.Bytes(rest.Written);
        if (positions is null) return;
        run.Number(positions.Length);
        run.Bytes(positions.Written);
    }

    private static void WriteCounts(ByteWriter rest, int own, int continued)
    {
        rest.Number((own << 1) | (continued > 0 ? 1 : 0));
        if (continued > 0) rest.Number(continued - 1);
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
