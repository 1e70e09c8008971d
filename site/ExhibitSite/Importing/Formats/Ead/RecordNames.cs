using System.Collections.Immutable;
using ExhibitSite.Importing.Tables;

namespace ExhibitSite.Importing.Formats.Ead;

/// <summary>What the records are called that others refer to: a finding aid has names, not ids.</summary>
internal sealed class RecordNames
{
    private static readonly (string Field, string Kind, string Element)[] Indexed =
        [("people", "agent", "name"), ("places", "place", "geogname"), ("subjects", "subject", "subject"), ("events", "event", "subject")];

    private readonly ImmutableDictionary<(string Kind, string Id), string> _titles;

    private RecordNames(ImmutableDictionary<(string Kind, string Id), string> titles) => _titles = titles;

    /// <summary>The names of an input's records, as far as they may go out.</summary>
    public static RecordNames Of(Reading.InputSyntax input, EadRequest request) =>
        new(Indexed.Select(static i => i.Kind).Distinct(StringComparer.Ordinal)
            .SelectMany(kind => OwnRecord.Of(input, Kinds.All.Of(kind)).Where(r => request.IsOpen?.Invoke(kind, r.Id) != false).DistinctBy(static r => r.Id, StringComparer.Ordinal), static (kind, record) => ((kind, record.Id), Title: record.Says("title")))
            .ToImmutableDictionary(static r => r.Item1, static r => r.Title));

    /// <summary>A name as it is, and of <c>agent:id</c> the agent's; null when that may not go out.</summary>
    public string? Of(string entry) =>
        entry.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon && Kinds.All.Words.Find(entry[..colon]) is { } kind ? _titles.GetValueOrDefault((kind, entry[(colon + 1)..].Trim())) : entry;

    /// <summary>The records that a record is indexed under, with the element of each.</summary>
    public IEnumerable<(string Name, string Text)> HeadingsOf(OwnRecord record)
    {
        foreach (var (field, kind, element) in Indexed)
            foreach (var id in EadWriter.Entries(record.Says(field)))
                if (_titles.TryGetValue((kind, id), out var title)) yield return (element, title);
    }
}
