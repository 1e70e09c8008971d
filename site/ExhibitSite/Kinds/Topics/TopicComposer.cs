using System.Collections.Immutable;
using ExhibitSite.Components.Blocks;
using ExhibitSite.Components.Parts;
using ExhibitSite.Components.Prose;
using ExhibitSite.Components.Shell;
using ExhibitSite.Kinds.Composing;
using ExhibitSite.Model;

namespace ExhibitSite.Kinds.Topics;

/// <summary>The page of a topic.</summary>
public sealed record TopicView(
    Heading Heading, ProseText Text, ImmutableArray<Card> Features, ImmutableArray<TopicGroup> Groups, ImmutableArray<TimelineEntry> Events,
    ImmutableArray<Card> Items, Surroundings Around);

/// <summary>Records of one kind under a topic.</summary>
public sealed record TopicGroup(string Anchor, string Title, ImmutableArray<IndexEntry> Entries);

/// <summary>Composes the page of a topic.</summary>
internal static class TopicComposer
{
    public static PageContent Compose(Topic topic, PageContext page)
    {
        var kind = page.Catalogue.KindOf(topic.Id);
        var groups = new[]
        {
            Group("people", page.Words.Agents, topic.Index.People, page), Group("places", page.Words.Places, topic.Index.Places, page),
            Group("subjects", page.Words.Subjects, topic.Index.Subjects, page),
        };
        var events = Chronology.InOrder(Records(topic.Index.Events, page)).Select(e => Chronology.Entry(e, page));
        var view = new TopicView(
            PlainComposer.HeadingOf(kind, topic, page), page.Prose(topic.Head.Body), page.CardsOf(Records([.. topic.Exhibitions, .. topic.Compilations], page)),
            [.. groups.Where(g => !g.Entries.IsEmpty)], [.. events], page.CardsOf(Records(topic.Items, page)), Neighbourhood.Of(topic, page));
        return PlainComposer.Finish(PageContent.Of<TopicPage, TopicView>("topic", topic.ShownTitle, view), kind, topic, page);
    }

    private static TopicGroup Group(string anchor, string title, ImmutableArray<RecordId> ids, PageContext page) =>
        new(anchor, title, [.. Records(ids, page).Select(r => new IndexEntry(page.LinkTo(r), page.Catalogue.KindOf(r.Id).MetaOf(r, page)))]);

    private static IEnumerable<Record> Records(ImmutableArray<RecordId> ids, PageContext page) => ids.Select(page.Catalogue.Find).OfType<Record>();
}
