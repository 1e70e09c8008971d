using System.Collections.Immutable;
using ExhibitSite.Components.Parts;
using ExhibitSite.Components.Shell;
using ExhibitSite.Components.Wording;

namespace ExhibitSite.Kinds.Composing;

/// <summary>The page of a record that needs no layout of its own: head, text, facts, surroundings.</summary>
public static class PlainComposer
{
    /// <summary>The page.</summary>
    public static PageContent Compose(Kind kind, Record record, PageContext page, ImmutableArray<Fact> facts)
    {
        var view = new PlainView(HeadingOf(kind, record, page), page.Prose(record.Head.Body), facts, Neighbourhood.Of(record, page));
        return Finish(PageContent.Of<PlainPage, PlainView>(kind.Name, record.ShownTitle, view), kind, record, page);
    }

    /// <summary>The head of a record's page.</summary>
    public static Heading HeadingOf(Kind kind, Record record, PageContext page, string? kicker = null) => new(
        kicker is null ? page.Say(kind.Label) : page.Value(kicker), record.ShownTitle, record.Head.Title.English ?? record.Head.Title.Original, page.DateOf(record), record.Head.Summary?.Main, record.Head.Summary?.English)
    {
        ParallelLang = record.Head.Title.Original is null ? "en" : page.Catalogue.Settings.Languages[0],
    };

    /// <summary>Adds to a record's page what every record's page has: the way to it, descriptions for machines.</summary>
    public static PageContent Finish(PageContent content, Kind kind, Record record, PageContext page) => content with
    {
        Description = record.Head.Summary?.Main,
        Crumbs = Crumbs(kind, record, page),
        Area = kind.Folder,
        HasRunningText = record.Head.Body is not null,
        Reference = record is ICoded { Code.Length: > 0 } coded ? coded.Code : $"{record.Id}",
        Colour = ColourOf(record, page.Catalogue),
        Picture = page.Picture((record as IPictured)?.CardPicture ?? record.Head.Image),
        Meta = Describing.DublinCore(kind, record, page),
        StructuredData = Describing.SchemaOrg(kind, record, page),
    };

    /// <summary>The colour of a record or of the nearest record above it.</summary>
    public static string? ColourOf(Record record, ICatalogue catalogue) =>
        (record as IColoured)?.Colour ?? catalogue.Above(record).OfType<IColoured>().LastOrDefault(r => r.Colour is not null)?.Colour;

    /// <summary>What the list of a kind is called.</summary>
    public static string ListName(Kind kind, Words words) => kind.Folder switch
    {
        "exhibitions" => words.Exhibitions,
        "compilations" => words.Compilations,
        "items" or "fonds" => words.Archives,
        "agents" => words.Agents,
        "places" => words.Places,
        "maps" => words.BaseMaps,
        "events" => words.Chronology,
        "subjects" => words.Subjects,
        "sources" => words.Sources,
        "guides" => words.Guides,
        "notices" => words.Notices,
        "topics" => words.Topics,
        "tours" => words.ForLearning.Tours,
        "quizzes" => words.ForLearning.Quizzes,
        "lessons" => words.ForLearning.Lessons,
        "readings" => words.ForLearning.ReadingLists,
        "terms" => words.ForLearning.Terms,
        "pages" => words.AboutThisSite,
        _ => kind.Label.In(words.Language),
    };

    private static ImmutableArray<Link> Crumbs(Kind kind, Record record, PageContext page)
    {
        // Items are listed in the tree of their fonds; pages of the house have no list.
        var folder = kind.Folder == "items" ? "fonds" : kind.Folder;
        var above = page.Catalogue.Above(record).Select(page.LinkTo);
        return kind.Folder is "pages" or "institutions" ? [.. above] : [new Link(page.To(Model.Paths.SitePath.Page(folder)), ListName(kind, page.Words)), .. above];
    }
}
