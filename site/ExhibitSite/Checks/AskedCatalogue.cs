using System.Collections.Immutable;
using ExhibitSite.Kinds;
using ExhibitSite.Kinds.Composing;
using ExhibitSite.Kinds.Events;
using ExhibitSite.Model;

namespace ExhibitSite.Checks;

/// <summary>
/// A catalogue that notes what it is asked and what it says, so that what follows can be kept for as long as a newer catalogue says the same. Nobody has
/// to list what a question rests on, and nobody can forget anything.
/// </summary>
/// <param name="catalogue">The catalogue that answers.</param>
/// <param name="answers">Where it is noted.</param>
internal sealed class AskedCatalogue(ICatalogue catalogue, Answers answers) : ICatalogue
{
    /// <inheritdoc />
    public SiteSettings Settings => answers.Note(catalogue.Settings, static now => now.Settings);

    /// <inheritdoc />
    public ImmutableArray<Record> Records => answers.OfAll(catalogue.Records);

    /// <inheritdoc />
    public ImmutableArray<Event> EventsInTime => answers.OfAll(catalogue.EventsInTime);

    /// <inheritdoc />
    public RelationIndex Relations => answers.OfAll(catalogue.Relations);

    /// <inheritdoc />
    public Record? Find(RecordId id) => answers.Note(id, catalogue.Find(id));

    /// <inheritdoc />
    public ImmutableArray<T> All<T>() where T : Record => answers.Note(catalogue.All<T>());

    /// <inheritdoc />
    public int PlaceInTime(RecordId id) => answers.OfAll(catalogue.PlaceInTime(id));

    // A kind is found by its name alone.
    /// <inheritdoc />
    public Kind KindOf(RecordId id) => catalogue.KindOf(id);

    /// <inheritdoc />
    public ImmutableArray<Record> ChildrenOf(RecordId id) => answers.OfAll(catalogue.ChildrenOf(id));

    /// <inheritdoc />
    public ImmutableArray<Record> Above(Record record)
    {
        var above = catalogue.Above(record);
        // Each step of the way up, and where it ends.
        foreach (var step in above.Add(record))
            if (step.Parent is { } parent) answers.Note(parent, catalogue.Find(parent));
        return above;
    }

    /// <inheritdoc />
    public ImmutableArray<Mention> MentionsOf(RecordId id) => answers.OfAll(catalogue.MentionsOf(id));

    /// <inheritdoc />
    public ImmutableArray<RelatedRecord> RelatedTo(Record record) => answers.OfAll(catalogue.RelatedTo(record));

    /// <inheritdoc />
    public MediaFile? Media(string path) => answers.Note(catalogue.Media(path), now => now.Media(path));
}
