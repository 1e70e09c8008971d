using System.Collections.Immutable;
using ExhibitSite.Model;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Model.Paths;

namespace ExhibitSite.Kinds.Composing;

/// <summary>All records a page may know of. What is not open is not in it, so a page cannot show it.</summary>
public interface ICatalogue
{
    /// <summary>The site's own fields.</summary>
    SiteSettings Settings { get; }

    /// <summary>All records, by kind and id.</summary>
    ImmutableArray<Record> Records { get; }

    /// <summary>The record of an id; null when there is none, or none that is open.</summary>
    Record? Find(RecordId id);

    /// <summary>All records of a type, by id.</summary>
    ImmutableArray<T> All<T>() where T : Record;

    /// <summary>All events in the order of their days.</summary>
    ImmutableArray<Events.Event> EventsInTime { get; }

    /// <summary>The place of an event in <see cref="EventsInTime"/>; -1 when it is not there.</summary>
    int PlaceInTime(RecordId id);

    /// <summary>The kind of a record.</summary>
    Kind KindOf(RecordId id);

    /// <summary>The records right below one, in their order.</summary>
    ImmutableArray<Record> ChildrenOf(RecordId id);

    /// <summary>The records above one, from the top.</summary>
    ImmutableArray<Record> Above(Record record);

    /// <summary>Who mentions a record, and how; by kind and id.</summary>
    ImmutableArray<Mention> MentionsOf(RecordId id);

    /// <summary>The relations between agents, seen from both ends.</summary>
    RelationIndex Relations { get; }

    /// <summary>Records that belong beside one, the nearest first, each with its reason.</summary>
    ImmutableArray<RelatedRecord> RelatedTo(Record record);

    /// <summary>A file below <c>media/</c>; null when there is none, or none that is open.</summary>
    MediaFile? Media(string path);
}

/// <summary>One record's mention of another, seen from the other end.</summary>
/// <param name="From">The record that mentions.</param>
/// <param name="Role">The field's label, or "text".</param>
public sealed record Mention(Record From, Wording Role);

/// <summary>A record beside another.</summary>
/// <param name="Record">The record.</param>
/// <param name="Reason">What they share.</param>
/// <param name="Shared">The shared person, place, subject or event; null for the file, the year and the curator's choice.</param>
public sealed record RelatedRecord(Record Record, RelationReason Reason, Record? Shared);

/// <summary>Why two records stand side by side; the strongest first.</summary>
public enum RelationReason
{
    /// <summary>A curator says so.</summary>
    Chosen,

    /// <summary>They lie in one file.</summary>
    SameFile,

    /// <summary>They tell of one event.</summary>
    SameEvent,

    /// <summary>They name one person.</summary>
    SamePerson,

    /// <summary>They bear one subject.</summary>
    SameSubject,

    /// <summary>They name one place.</summary>
    SamePlace,

    /// <summary>They are of one year.</summary>
    SameYear,
}
