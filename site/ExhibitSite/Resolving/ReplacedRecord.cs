using System.Collections.Immutable;
using ExhibitSite.Kinds;

namespace ExhibitSite.Resolving;

/// <summary>A record that another version has taken the place of.</summary>
/// <param name="Index">Its place among the records, which is the same.</param>
/// <param name="Old">The version before.</param>
/// <param name="New">The version now.</param>
internal readonly record struct ReplacedRecord(int Index, Record Old, Record New)
{
    // Where so many are new, to begin anew is no slower.
    private const int MostShare = 8;

    /// <summary>What changed from one state of the records to the next; null when it is more than some records of the same ids and types.</summary>
    /// <param name="before">In order of ids.</param>
    /// <param name="now">In order of ids.</param>
    public static ImmutableArray<ReplacedRecord>? Between(ImmutableArray<Record> before, ImmutableArray<Record> now)
    {
        if (before.Length != now.Length) return null;
        var replaced = ImmutableArray.CreateBuilder<ReplacedRecord>();
        for (var i = 0; i < now.Length; i++)
        {
            if (ReferenceEquals(before[i], now[i])) continue;
            if (before[i].Id != now[i].Id || before[i].GetType() != now[i].GetType() || replaced.Count > now.Length / MostShare) return null;
            replaced.Add(new ReplacedRecord(i, before[i], now[i]));
        }
        return replaced.ToImmutable();
    }
}
