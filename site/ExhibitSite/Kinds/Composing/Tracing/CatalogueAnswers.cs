using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using ExhibitSite.Model;
using ExhibitSite.Model.Tracing;

namespace ExhibitSite.Kinds.Composing.Tracing;

/// <summary>The fingerprints of what a catalogue answers. A record is looked through once, however many pages show it.</summary>
/// <param name="catalogue">Records and files that may go out, with the texts of one language in front.</param>
public sealed class CatalogueAnswers(ICatalogue catalogue)
{
    private readonly ConcurrentDictionary<(Aspect Aspect, RecordId About), Fingerprint> _known = new();
    private readonly ConcurrentDictionary<RecordId, Fingerprint> _records = new();

    /// <summary>Who answers.</summary>
    public ICatalogue Catalogue => catalogue;

    /// <summary>The fingerprint of the answer to a question.</summary>
    public Fingerprint To(Aspect aspect, RecordId about) =>
        aspect == Aspect.Record ? Of(catalogue.Find(about), about) : _known.GetOrAdd((aspect, about), static (question, answers) => answers.Answer(question.Aspect, question.About), this);

    private Fingerprint Answer(Aspect aspect, RecordId about) => aspect switch
    {
        Aspect.Children => OfAll(catalogue.ChildrenOf(about)),
        Aspect.Above => catalogue.Find(about) is { } record ? OfAll(catalogue.Above(record)) : default,
        Aspect.Mentions => OfAll(catalogue.MentionsOf(about), static m => m.From, static m => Structure.Of(m.Role)),
        Aspect.Related => catalogue.Find(about) is { } record ? OfAll(catalogue.RelatedTo(record), static r => r.Record, WhyRelated) : default,
        Aspect.PlaceInTime => Structure.Of(catalogue.PlaceInTime(about)),
        Aspect.EventsInTime => OfAll(catalogue.EventsInTime),
        Aspect.Relations => OfAll(catalogue.All<Agents.Agent>()),
        Aspect.Records => OfAll(catalogue.Records),
        Aspect.All => OfAll([.. catalogue.Records.Where(r => r.GetType().Name == about.Value)]),
        Aspect.Media => Structure.Of(catalogue.Media(about.Value) is { } file ? file with { Open = null!, OpenSource = null } : null),
        _ => default,
    };

    private Fingerprint WhyRelated(RelatedRecord related)
    {
        if (related.Shared is not { } shared) return Structure.Of(related.Reason);
        return Of(shared, shared.Id) is { IsKnown: true } known ? Structure.Of((related.Reason, known)) : default;
    }

    private Fingerprint Of(Record? record, RecordId id) =>
        record is null ? Structure.Of(null) : _records.GetOrAdd(id, static (_, record) => Structure.Of(record), record);

    private Fingerprint OfAll<T>(ImmutableArray<T> records) where T : Record => OfAll(records, static r => r, static _ => Structure.Of(null));

    private Fingerprint OfAll<T>(ImmutableArray<T> entries, Func<T, Record> recordOf, Func<T, Fingerprint> besides)
    {
        var bytes = new byte[entries.Length * 32];
        for (var i = 0; i < entries.Length; i++)
        {
            var record = recordOf(entries[i]);
            if (!Put(Of(record, record.Id), bytes.AsSpan(i * 32)) || !Put(besides(entries[i]), bytes.AsSpan((i * 32) + 16))) return default;
        }
        return Fingerprint.Of(bytes);
    }

    private static bool Put(Fingerprint one, Span<byte> bytes)
    {
        BinaryPrimitives.WriteUInt64BigEndian(bytes, one.High);
        BinaryPrimitives.WriteUInt64BigEndian(bytes[8..], one.Low);
        return one.IsKnown;
    }
}
