using System.Collections.Immutable;
using ExhibitSite.Components.Parts;
using ExhibitSite.Components.Prose;
using ExhibitSite.Components.Wording;
using ExhibitSite.Model;
using ExhibitSite.Model.Dates;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Model.Paths;
using ExhibitSite.Reading.Markdown;

namespace ExhibitSite.Kinds.Composing;

/// <summary>What a page needs while it is composed: where it stands, what it may know, and the words of its language.</summary>
/// <param name="Here">The page's own place among the pages of its language; every link is relative to it.</param>
/// <param name="Catalogue">The records it may know of.</param>
/// <param name="Words">The interface words.</param>
public sealed record PageContext(SitePath Here, ICatalogue Catalogue, Words Words)
{
    /// <summary>Where the page will be read.</summary>
    public Edition Edition { get; init; } = Edition.Web;

    /// <summary>
    /// For a page that does not lie at a fixed place in the site: the way to the site's root, ending in a slash. One that a server shows at any depth
    /// (404) starts at the base path, one that lies beside an offline edition in its folder. Null for all other pages, whose links are relative.
    /// </summary>
    public string? Root { get; init; }

    /// <summary>The folder that holds the pages of its language; empty for the site's main one. Files are the same for all languages and lie in none.</summary>
    public string Folder { get; init; } = "";

    /// <summary>False for a page that stands in the site's main language only.</summary>
    public bool IsInEveryLanguage { get; init; } = true;

    /// <summary>The page's own place in the site.</summary>
    public SitePath Place => Here.Below(Folder);

    /// <summary>The address of a page or file, from here.</summary>
    public string To(SitePath path) => To(new Permalink(path));

    /// <summary>The address of a record's page, from here.</summary>
    public string To(RecordId id, string? anchor = null) => To(new Permalink(Catalogue.KindOf(id).PathOf(id), anchor));

    private string To(Permalink link)
    {
        if (Root is not null) return link.After(Root, Edition);
        // Between two pages of one language the way is the same whatever folder both lie in.
        return link.From(link.Path.IsPage ? Here : Place, Edition);
    }

    /// <summary>The address of this page among those of another language, from here.</summary>
    /// <param name="folder">The folder of the language; empty for the site's main one.</param>
    public string ToLanguage(string folder) => new Permalink(Here.Below(folder)).From(Place, Edition);

    /// <summary>The address of a page of the site's main language, from here.</summary>
    public string ToMain(SitePath path) => Root is not null ? new Permalink(path).After(Root, Edition) : new Permalink(path).From(Place, Edition);

    /// <summary>The page's public address; null when the site has none.</summary>
    public string? Address => Catalogue.Settings.BaseUrl is { } baseUrl ? new Permalink(Place).Absolute(baseUrl) : null;

    /// <summary>A link to a record, worded by its title.</summary>
    public Link LinkTo(Record record) => new(To(record.Id), record.ShownTitle);

    /// <summary>A link to a record that must be open; a text without address otherwise, which names nothing of it.</summary>
    public Link LinkTo(RecordId id) => Catalogue.Find(id) is { } record ? LinkTo(record) : new Link(null, Words.NotOpen);

    /// <summary>Links to those of some records that are open.</summary>
    public ImmutableArray<Link> LinksTo(ImmutableArray<RecordId> ids) => [.. ids.Select(Catalogue.Find).OfType<Record>().Select(LinkTo)];

    /// <summary>A label in the page's language.</summary>
    public string Say(Wording wording) => wording.In(Words.Language);

    /// <summary>A value that curators take from a usual list (文种, 性质, 保管期限 …), in the page's language; as written when we have no word for it.</summary>
    public string Value(string written) => Words.Language.StartsWith("en", StringComparison.Ordinal) ? UsualValues.InEnglish(written) : written;

    /// <summary>A date in words.</summary>
    public DateText Date(HistoricalDate date) => DateWording.Of(date, Words);

    /// <summary>A date in words; null for null.</summary>
    public DateText? DateOf(Record record) => record.Date is { } date ? Date(date) : null;

    /// <summary>A certainty mark; null for null.</summary>
    public CertaintyText? Mark(Certainty? certainty) => certainty switch
    {
        Certainty.Firm => new("firm", Say(CertaintyWords.Of(Certainty.Firm)), Words.Firm),
        Certainty.SingleSource => new("single", Say(CertaintyWords.Of(Certainty.SingleSource)), Words.SingleSource),
        Certainty.Disputed => new("disputed", Say(CertaintyWords.Of(Certainty.Disputed)), Words.Disputed),
        Certainty.Unverified => new("doubtful", Say(CertaintyWords.Of(Certainty.Unverified)), Words.Unverified),
        _ => null,
    };

    /// <summary>Evidence as text and links; entries that are not open are left out.</summary>
    public ImmutableArray<EvidenceText> Evidence(ImmutableArray<Evidence> evidence)
    {
        if (evidence.IsDefaultOrEmpty) return [];
        return [.. evidence.Where(e => Catalogue.Find(e.Target) is not null).Select(e => new EvidenceText(LinkTo(e.Target), e.Locator))];
    }

    /// <summary>A picture; null when the file is missing or no picture.</summary>
    public Picture? Picture(MediaUse? use) => use is null ? null : Picture(use.File, use.Alt.Main);

    /// <summary>A picture by its path; null when the file is missing or no picture.</summary>
    public Picture? Picture(string path, string alt) => PictureFiles.Of(Catalogue.Media(path), alt, To);

    /// <summary>A record as a card.</summary>
    public Card CardOf(Record record)
    {
        var kind = Catalogue.KindOf(record.Id);
        return new Card(
            LinkTo(record), Say(kind.Label), (record as ICoded)?.Code, DateOf(record), record.Head.Summary?.Main,
            Picture((record as IPictured)?.CardPicture ?? record.Head.Image)?.Decorative,
            (record as IColoured)?.Colour, record.Head.Title.English, kind.MetaOf(record, this));
    }

    /// <summary>Cards of some records.</summary>
    public ImmutableArray<Card> CardsOf(IEnumerable<Record> records) => [.. records.Select(CardOf)];

    /// <summary>A body, ready to be shown.</summary>
    public ProseText Prose(MarkdownText? body) => body is null ? ProseText.Empty : new ProseComposer(this, body).Compose();
}

/// <summary>A record with a reference code (档号).</summary>
public interface ICoded
{
    /// <summary>The code as written.</summary>
    string Code { get; }
}

/// <summary>A record whose card shows one of its own pictures.</summary>
public interface IPictured
{
    /// <summary>The picture; null for none.</summary>
    MediaUse? CardPicture { get; }
}

/// <summary>A record with a colour of its own.</summary>
public interface IColoured
{
    /// <summary>One of the theme's colour names; null for the site's.</summary>
    string? Colour { get; }
}
