using System.Collections.Immutable;
using ExhibitSite.Components.Wording;
using ExhibitSite.Gate;
using ExhibitSite.Kinds;
using ExhibitSite.Kinds.Composing;
using ExhibitSite.Kinds.Elements;
using ExhibitSite.Model;
using ExhibitSite.Model.Paths;
using ExhibitSite.Model.Search;
using ExhibitSite.Model.Text;

namespace ExhibitSite.Exports.Search;

/// <summary>The public records as the search keeps them. Nothing is asked but what the gate let out.</summary>
/// <param name="site">What may go out.</param>
/// <param name="table">The site's fold table.</param>
public sealed class SearchDocuments(PublicSite site, FoldTable table)
{
    // Of so many descriptions pinyin would suggest too many to choose from; names of persons, places and books stay.
    private const int MostSuggestedUnits = 20_000;

    // What DA/T 18 records in words that a reader may look for; the rest stands in fields or facets of its own, or is for machines.
    private static readonly ElementKey[] Remarks =
    [
        ElementKey.Scope, ElementKey.DocumentNumber, ElementKey.DocumentType, ElementKey.History, ElementKey.Custody, ElementKey.Acquisition, ElementKey.PersonalNames,
        ElementKey.Enclosures, ElementKey.Arrangement, ElementKey.Subjects, ElementKey.Originals, ElementKey.Copies, ElementKey.Bibliography, ElementKey.RelatedUnits,
        ElementKey.Source, ElementKey.Note, ElementKey.DateNote,
    ];

    /// <summary>Where the site will be read, which decides how its pages are addressed.</summary>
    public Edition Edition { get; init; } = Edition.Web;

    private readonly Words _words = Words.Of(site.Settings.Languages[0]);
    private readonly SearchFacets _facets = new(site);
    private readonly bool _suggestsUnits = site.Catalogue.Records.Count(static record => record is IArchivalUnit or Kinds.Compilations.Piece) <= MostSuggestedUnits;

    /// <summary>The records in the order of the index: kind by kind, within it by the fonds, exhibition or book, in reading order.</summary>
    public IReadOnlyList<SearchCollection> InCollections()
    {
        var places = ReadingOrder();
        var kinds = Kinds.All.Kinds.Select(static (kind, place) => (kind.Name, place)).ToDictionary(static kind => kind.Name, static kind => kind.place);
        return
        [
            .. places.GroupBy(entry => (Kind: kinds[entry.Record.Id.Kind], entry.Top)).OrderBy(static group => group.Key.Kind).ThenBy(static group => group.Key.Top)
                .Select(group => new SearchCollection([.. group.Select(entry => (Func<SearchRecord>)(() => Of(entry.Record)))])),
        ];
    }

    /// <summary>A record as the search keeps it.</summary>
    public SearchRecord Of(Record record)
    {
        var kind = site.Catalogue.KindOf(record.Id);
        var page = new PageContext(kind.PathOf(record.Id), site.Catalogue, _words);
        var picture = (record as IPictured)?.CardPicture ?? record.Head.Image;
        return new SearchRecord(record.Id, record.ShownTitle, page.Here.AddressIn(Edition), Parts(record, page))
        {
            Date = page.DateOf(record)?.Both,
            Earliest = record.Date?.Earliest?.JulianDayNumber,
            Latest = record.Date?.Latest?.JulianDayNumber,
            Years = record.Date is { } date ? DateTerms.Of(date, table) : [],
            Place = [.. site.Catalogue.Above(record).Select(static above => above.ShownTitle)],
            Image = picture is not null && site.Catalogue.Media(picture.File) is { Width: > 0 } file ? file.Path.Address : null,
            Code = (record as ICoded)?.Code,
            Batch = SearchFacets.BatchOf(record),
            Facets = _facets.Of(record),
            Names = Suggested(record),
        };
    }

    /// <summary>The public records depth first from the top of each tree, with the place of their tree.</summary>
    private IEnumerable<(Record Record, int Top)> ReadingOrder()
    {
        var top = 0;
        foreach (var root in site.Catalogue.Records.Where(record => record.Parent is not { } above || site.Catalogue.Find(above) is null))
        {
            var open = new Stack<Record>([root]);
            while (open.TryPop(out var record))
            {
                yield return (record, top);
                foreach (var child in site.Catalogue.ChildrenOf(record.Id).Reverse()) open.Push(child);
            }
            top++;
        }
    }

    private ImmutableArray<SearchPart> Parts(Record record, PageContext page)
    {
        var body = PlainProse.Of(record, page);
        IEnumerable<TextStretch> beside = record is Kinds.Items.Item item ? [.. Kinds.Items.WrittenLines.Of(item, body, page), .. Kinds.Items.SpokenWords.Of(item, site.Catalogue)] : [];
        var stretches = TextParts.Of(record.Head.Summary?.All, [.. body, .. beside]);
        // Who looks for a name wants its page first, however long that is: the names are a part of their own.
        if (site.Catalogue.KindOf(record.Id).IsAuthority) stretches = [new TextStretch(null, null, "", ""), .. stretches];
        var parts = ImmutableArray.CreateBuilder<SearchPart>(Math.Max(stretches.Count, 1));
        for (var at = 0; at < Math.Max(stretches.Count, 1); at++)
        {
            var fields = ImmutableArray.CreateBuilder<FieldText>();
            if (at == 0) AddHead(record, fields);
            var stretch = at < stretches.Count ? stretches[at] : new TextStretch(null, null, "", "");
            if (stretch.Text.Length > 0) fields.Add(new FieldText(SearchField.Body, stretch.Text));
            if (stretch.Transcript.Length > 0) fields.Add(new FieldText(SearchField.Transcript, stretch.Transcript));
            parts.Add(new SearchPart(fields.ToImmutable()) { Anchor = stretch.Anchor, Label = stretch.Label });
        }
        return parts.ToImmutable();
    }

    private void AddHead(Record record, ImmutableArray<FieldText>.Builder fields)
    {
        Add(SearchField.Title, [.. record.Head.Title.All, .. record.MoreTitles]);
        Add(SearchField.Creator, [.. _facets.CreatorNames(record), .. record.Makers]);
        Add(SearchField.Code, (record as ICoded)?.Code is { Length: > 0 } code ? [code] : []);
        Add(SearchField.Note, [.. RemarksOn(record)]);
        Add(SearchField.Name, record.OtherNames);

        void Add(SearchField field, IReadOnlyList<string> texts)
        {
            if (texts.Count > 0) fields.Add(new FieldText(field, string.Join('\n', texts.Distinct(StringComparer.Ordinal))));
        }
    }

    private IEnumerable<string> RemarksOn(Record record)
    {
        var texts = new List<string>();
        if (record is IArchivalUnit)
        {
            var values = new ElementValues(site.Catalogue, _words);
            var summary = record.Head.Summary?.Main;
            // The abstract stands in the body, before the text.
            texts.AddRange(Remarks.SelectMany(key => values.Of(key, record)).Select(static value => value.Text).Where(text => text != summary));
        }
        else if (record.Head.Note is { } note) texts.Add(note);
        texts.AddRange(record.MediaUses.Where(use => site.Catalogue.Media(use.File) is not null).SelectMany(static use => use.Alt.All.Concat(use.Caption?.All ?? [])));
        texts.AddRange(record.Remarks);
        return texts.Where(static text => text.Length > 0);
    }

    private ImmutableArray<SuggestedName> Suggested(Record record)
    {
        if (record is IArchivalUnit or Kinds.Compilations.Piece && !_suggestsUnits) return [];
        return [.. record.OtherNames.Prepend(record.Title).Where(static name => name.Length > 0).Distinct(StringComparer.Ordinal).Select(name => new SuggestedName(name, record.TitleReading))];
    }
}
