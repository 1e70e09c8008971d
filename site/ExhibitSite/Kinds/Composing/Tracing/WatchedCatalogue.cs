using System.Collections.Immutable;
using ExhibitSite.Kinds.Events;
using ExhibitSite.Model;
using ExhibitSite.Model.Tracing;

namespace ExhibitSite.Kinds.Composing.Tracing;

/// <summary>
/// A catalogue that notes what it is asked: everything a page was made from, as a page knows nothing else. For one page and one worker. The site's own fields are not noted, as
/// every file that is watched rests on them (<see cref="Aspect.Frame"/>).
/// </summary>
/// <param name="catalogue">Answers.</param>
public sealed class WatchedCatalogue(ICatalogue catalogue) : ICatalogue
{
    /// <summary>What was asked so far.</summary>
    public HashSet<(Aspect Aspect, RecordId About)> Asked { get; } = [];

    /// <inheritdoc />
    public SiteSettings Settings => catalogue.Settings;

    /// <inheritdoc />
    public ImmutableArray<Record> Records
    {
        get
        {
            Asked.Add((Aspect.Records, Question.Whole));
            return catalogue.Records;
        }
    }

    /// <inheritdoc />
    public ImmutableArray<Event> EventsInTime
    {
        get
        {
            Asked.Add((Aspect.EventsInTime, Question.Whole));
            return catalogue.EventsInTime;
        }
    }

    /// <inheritdoc />
    public RelationIndex Relations
    {
        get
        {
            Asked.Add((Aspect.Relations, Question.Whole));
            return catalogue.Relations;
        }
    }

    /// <inheritdoc />
    public Record? Find(RecordId id)
    {
        Asked.Add((Aspect.Record, id));
        return catalogue.Find(id);
    }

    /// <inheritdoc />
    public ImmutableArray<T> All<T>() where T : Record
    {
        Asked.Add((Aspect.All, new RecordId("", typeof(T).Name)));
        return catalogue.All<T>();
    }

    /// <inheritdoc />
    public int PlaceInTime(RecordId id)
    {
        Asked.Add((Aspect.PlaceInTime, id));
        return catalogue.PlaceInTime(id);
    }

    /// <inheritdoc />
    public Kind KindOf(RecordId id) => catalogue.KindOf(id);   // of its name alone

    /// <inheritdoc />
    public ImmutableArray<Record> ChildrenOf(RecordId id)
    {
        Asked.Add((Aspect.Children, id));
        return catalogue.ChildrenOf(id);
    }

    /// <inheritdoc />
    public ImmutableArray<Record> Above(Record record)
    {
        Asked.Add((Aspect.Above, record.Id));
        return catalogue.Above(record);
    }

    /// <inheritdoc />
    public ImmutableArray<Mention> MentionsOf(RecordId id)
    {
        Asked.Add((Aspect.Mentions, id));
        return catalogue.MentionsOf(id);
    }

    /// <inheritdoc />
    public ImmutableArray<RelatedRecord> RelatedTo(Record record)
    {
        Asked.Add((Aspect.Related, record.Id));
        return catalogue.RelatedTo(record);
    }

    /// <inheritdoc />
    public MediaFile? Media(string path)
    {
        Asked.Add((Aspect.Media, new RecordId("", path)));
        return catalogue.Media(path);
    }
}
