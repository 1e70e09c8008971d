using System.Collections.Immutable;
using ExhibitSite.Components.Parts;
using ExhibitSite.Components.Wording;

namespace ExhibitSite.Kinds.Composing;

/// <summary>What stands around a record: who mentions it, what belongs beside it and why, the way to it.</summary>
public static class Neighbourhood
{
    private const int MentionsAtOnce = 40;

    /// <summary>Everything at the foot of a record's page.</summary>
    public static Surroundings Of(Record record, PageContext page)
    {
        var mentions = AppearsIn(record, page);
        if (mentions.Length <= MentionsAtOnce) return new Surroundings(mentions, FurtherWords: null, Further: [], Related(record, page), record.Head.Note);
        // The maker of a thousand works: all can be reached, and the page still has an end.
        var words = Words.Fill(page.Words.FurtherMentions, mentions.Length - MentionsAtOnce);
        return new Surroundings(mentions[..MentionsAtOnce], words, mentions[MentionsAtOnce..], Related(record, page), record.Head.Note);
    }

    /// <summary>Who mentions a record; one line a record, with the fields it does so in.</summary>
    public static ImmutableArray<ReasonedLink> AppearsIn(Record record, PageContext page)
    {
        var lines = ImmutableArray.CreateBuilder<ReasonedLink>();
        // What lies in an archival unit names it as its parent, and stands in the unit's own list already.
        var all = page.Catalogue.MentionsOf(record.Id).Where(m => record is not Arrangement.ArrangementUnit || m.From.Parent != record.Id);
        foreach (var mentions in all.GroupBy(m => m.From.Id))
        {
            var from = mentions.First().From;
            var above = page.Catalogue.Above(from);
            var place = above.IsEmpty || from is ICoded ? (from as ICoded)?.Code : above[^1].ShownTitle;
            lines.Add(new ReasonedLink(page.Say(page.Catalogue.KindOf(from.Id).Label), page.LinkTo(from), place));
        }
        return lines.ToImmutable();
    }

    /// <summary>What belongs beside a record, each with its reason.</summary>
    public static ImmutableArray<ReasonedLink> Related(Record record, PageContext page) =>
        [.. page.Catalogue.RelatedTo(record).Select(r => new ReasonedLink(Why(r, record, page.Words), page.LinkTo(r.Record), page.DateOf(r.Record)?.Both))];

    /// <summary>The pages above a record, the list of its kind first.</summary>
    public static ImmutableArray<Link> Crumbs(Kind kind, Record record, string list, PageContext page) =>
        [new Link(page.To(Model.Paths.SitePath.Page(kind.Folder)), list), .. page.Catalogue.Above(record).Select(page.LinkTo)];

    private static string Why(RelatedRecord related, Record record, Words words) => related.Reason switch
    {
        RelationReason.Chosen => words.ChosenByCurator,
        RelationReason.SameFile => words.SameFile,
        RelationReason.SameEvent => Words.Fill(words.SameEvent, related.Shared?.Title ?? ""),
        RelationReason.SamePerson => Words.Fill(words.SamePerson, related.Shared?.Title ?? ""),
        RelationReason.SameSubject => Words.Fill(words.SameSubject, related.Shared?.Title ?? ""),
        RelationReason.SamePlace => Words.Fill(words.SamePlace, related.Shared?.Title ?? ""),
        _ => Words.Fill(words.SameYear, record.Date?.FirstYear?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? ""),
    };
}
