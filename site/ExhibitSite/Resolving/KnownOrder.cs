using System.Collections.Immutable;
using ExhibitSite.Kinds;

namespace ExhibitSite.Resolving;

/// <summary>The order of submissions by kind and id, for as long as the files give the same ids one after another.</summary>
/// <param name="read">Submissions with different ids, as they were read.</param>
/// <param name="order">The same, by kind and id.</param>
internal sealed class KnownOrder(ImmutableArray<Submission> read, ImmutableArray<Submission> order)
{
    private readonly ImmutableArray<int> _places = PlacesOf(read, order);

    /// <summary>Newer submissions in their order; null when their ids are not the same.</summary>
    public ImmutableArray<Submission>? Of(ImmutableArray<Submission> now)
    {
        if (now.Length != read.Length) return null;
        for (var i = 0; i < now.Length; i++)
            if (!ReferenceEquals(now[i], read[i]) && now[i].Record.Id != read[i].Record.Id) return null;
        return [.. _places.Select(place => now[place])];
    }

    private static ImmutableArray<int> PlacesOf(ImmutableArray<Submission> read, ImmutableArray<Submission> order)
    {
        var places = read.Select((submission, place) => (submission.Record.Id, place)).ToDictionary(s => s.Id, s => s.place);
        return [.. order.Select(submission => places[submission.Record.Id])];
    }
}
