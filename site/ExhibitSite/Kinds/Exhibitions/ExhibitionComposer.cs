using System.Collections.Immutable;
using ExhibitSite.Components.Parts;
using ExhibitSite.Components.Shell;
using ExhibitSite.Components.Wording;
using ExhibitSite.Kinds.Composing;
using ExhibitSite.Kinds.Items;
using ExhibitSite.Model.Text;

namespace ExhibitSite.Kinds.Exhibitions;

/// <summary>Composes covers and sections.</summary>
internal static class ExhibitionComposer
{
    private const int ItemsOnCover = 8;

    public static PageContent ComposeCover(Exhibition exhibition, PageContext page)
    {
        var kind = page.Catalogue.KindOf(exhibition.Id);
        var sections = SectionsOf(exhibition, page);
        var facts = new FactBuilder(page)
            .Values(page.Words.Curators, [.. exhibition.Curators.Select(FactValue.Of)])
            .Date(page.Say(new("开展", "Opened")), exhibition.Opened);
        var kicker = $"{page.Say(kind.Label)} · {Words.Fill(page.Words.SectionCount, Numerals.Of(sections.Length, page.Words.Language))}";
        var view = new CoverView(
            PlainComposer.HeadingOf(kind, exhibition, page, kicker), exhibition.Subtitle?.Main, exhibition.Subtitle?.English,
            page.Picture(exhibition.Head.Image), facts.Done(), sections.IsEmpty ? null : page.LinkTo(sections[0]), page.Prose(exhibition.Head.Body),
            Entries(sections, current: null, page), page.CardsOf(ShownItems(sections, page)), Neighbourhood.Of(exhibition, page));
        return PlainComposer.Finish(PageContent.Of<CoverPage, CoverView>("exhibition", exhibition.ShownTitle, view), kind, exhibition, page);
    }

    public static PageContent ComposeSection(Section section, PageContext page)
    {
        var kind = page.Catalogue.KindOf(section.Id);
        var exhibition = page.Catalogue.Above(section)[^1];
        var sections = SectionsOf(exhibition, page);
        var at = sections.IndexOf(section);
        var position = Words.Fill(page.Words.Position, at + 1, sections.Length);
        var kicker = Words.Fill(page.Words.NthSection, Numerals.Of(at + 1, page.Words.Language)) + (section.Kicker is { } words ? " · " + words : "");
        var pager = new Pager(
            page.Words.PreviousNext, position, page.Words.PreviousSection, at > 0 ? page.LinkTo(sections[at - 1]) : null,
            page.Words.NextSection, at < sections.Length - 1 ? page.LinkTo(sections[at + 1]) : null);
        var view = new SectionView(
            PlainComposer.HeadingOf(kind, section, page, kicker), page.LinkTo(exhibition), position, Entries(sections, section, page),
            page.Prose(section.Head.Body), Neighbourhood.Of(section, page), pager);
        return PlainComposer.Finish(PageContent.Of<SectionPage, SectionView>("section", section.ShownTitle, view), kind, section, page);
    }

    private static ImmutableArray<Section> SectionsOf(Record exhibition, PageContext page) => [.. page.Catalogue.ChildrenOf(exhibition.Id).OfType<Section>()];

    private static ImmutableArray<SectionEntry> Entries(ImmutableArray<Section> sections, Section? current, PageContext page) =>
    [
        .. sections.Select((section, i) => new SectionEntry(
            Numerals.Of(i + 1, page.Words.Language), page.LinkTo(section), section.Head.Title.English, section.Head.Summary?.Main,
            section.Span is { } span ? DateWording.Years(span, page.Words) : null, ReferenceEquals(section, current))),
    ];

    private static IEnumerable<Record> ShownItems(ImmutableArray<Section> sections, PageContext page) =>
        sections.SelectMany(s => s.Items.Concat(s.Head.References.Where(r => r.Target.Kind == "item").Select(r => r.Target)))
            .Distinct().Select(page.Catalogue.Find).OfType<Item>().Where(i => page.Picture(i.CardPicture) is not null)
            .DistinctBy(i => i.CardPicture!.File).Take(ItemsOnCover);
}
