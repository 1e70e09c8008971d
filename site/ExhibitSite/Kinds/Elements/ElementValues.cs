using System.Collections.Immutable;
using System.Globalization;
using ExhibitSite.Components.Wording;
using ExhibitSite.Kinds.Arrangement;
using ExhibitSite.Kinds.Composing;
using ExhibitSite.Kinds.Items;
using ExhibitSite.Model;
using ExhibitSite.Model.Codes;
using ExhibitSite.Model.Paths;

namespace ExhibitSite.Kinds.Elements;

/// <summary>What an archival unit has for each element. What a catalogue does not hold, because it is not open, is not there.</summary>
/// <param name="catalogue">The records it may name.</param>
/// <param name="words">The language of the values.</param>
public sealed class ElementValues(ICatalogue catalogue, Words words)
{
    private bool IsEnglish => words.Language.StartsWith("en", StringComparison.Ordinal);

    /// <summary>The values of an element, in order; empty when it is not recorded or not for readers.</summary>
    public ImmutableArray<ElementValue> Of(ElementKey key, Record record)
    {
        if (record is not IArchivalUnit { Description: var unit }) return [];
        return key switch
        {
            ElementKey.ArchiveCode => ArchiveCode(record, unit),
            ElementKey.Level => [new ElementValue(LevelName.Of(unit.Level, words)) { Machine = MachineLevel(unit.Level) }],
            ElementKey.Code => One(unit.Code),
            ElementKey.Title => One(record.ShownTitle),
            ElementKey.ParallelTitle => Many([.. unit.ParallelTitles, .. Main(record.Head.Title.English)]),
            ElementKey.Date => unit.Date is { } date ? [new ElementValue(date.AsWritten) { Date = date }] : [],
            ElementKey.Creator => [.. unit.Creators.Select(ValueOf).OfType<ElementValue>()],
            ElementKey.Scope => One(unit.Scope ?? record.Head.Summary?.Main),
            ElementKey.PersonalNames => [.. Records(unit.People).Where(value => !IsBody(value)), .. Many(unit.Names)],
            ElementKey.Bodies => [.. Records(unit.People).Where(IsBody)],
            ElementKey.Places => Records((record as IIndexed)?.Places ?? []),
            ElementKey.Events => Records((record as IIndexed)?.Events ?? []),
            ElementKey.Retention => One(unit.Retention ?? RetentionOf(unit.Code)),
            ElementKey.FileSize => FileSize(record, unit),
            ElementKey.FileFormat => FileFormats(record, unit),
            ElementKey.Category => One((record as Item)?.Category),
            ElementKey.OpeningFlag => record.NeedsOpening ? [new ElementValue(Say("开放", "Open")) { Machine = "开放" }] : [],
            ElementKey.OpeningReview => One(ReviewOf(record)),
            ElementKey.Rights => unit.RightsUri is { } uri ? [new ElementValue(RightsStatement.NameOf(uri, words.Language)) { Machine = uri }] : [],
            ElementKey.Languages => [.. unit.Languages.Select(code => new ElementValue(LanguageName.Of(code, words.Language)) { Machine = code })],
            ElementKey.Subjects => [.. Records(unit.Subjects), .. Many(unit.Keywords)],
            ElementKey.RelatedUnits => [.. Records([.. record.Head.Related.Where(id => id.Kind is "fonds" or "item")]), .. Many(unit.RelatedUnits)],
            ElementKey.Source => One((record as Item)?.Source),
            ElementKey.Note => One(record.Head.Note),
            ElementKey.Classification or ElementKey.Storage or ElementKey.PrivateNote or ElementKey.Evidence => [],
            _ => Plain(key, unit),
        };
    }

    private static ImmutableArray<ElementValue> Plain(ElementKey key, UnitDescription unit) => key switch
    {
        ElementKey.Subtitle => One(unit.Subtitle),
        ElementKey.DocumentNumber => One(unit.DocumentNumber),
        ElementKey.DateNote => One(unit.DateNote),
        ElementKey.History => One(unit.History),
        ElementKey.Custody => One(unit.Custody),
        ElementKey.Acquisition => One(unit.Acquisition),
        ElementKey.Draft => One(unit.Draft),
        ElementKey.DocumentType => One(unit.DocumentType),
        ElementKey.Enclosures => Many(unit.Enclosures),
        ElementKey.Extent => One(unit.Extent),
        ElementKey.Origin => One(unit.Origin),
        ElementKey.Arrangement => One(unit.Arrangement),
        ElementKey.Destruction => One(unit.Destruction),
        ElementKey.Disclosure => One(unit.Disclosure),
        ElementKey.Conditions => One(unit.Conditions),
        ElementKey.ClassNumber => One(unit.ClassNumber),
        ElementKey.Microform => One(unit.Microform),
        ElementKey.FindingAids => One(unit.FindingAids),
        ElementKey.Originals => One(unit.Originals),
        ElementKey.Copies => One(unit.Copies),
        ElementKey.Bibliography => Many(unit.Bibliography),
        ElementKey.Cataloguer => One(unit.Cataloguer),
        ElementKey.CataloguedOn => One(unit.CataloguedOn),
        ElementKey.Rules => One(unit.Rules),
        _ => throw new ArgumentOutOfRangeException(nameof(key), key, "An element that no place gives values for."),
    };

    // The code says it too: Y, or D and the years (DA/T 13-2022).
    private string? RetentionOf(string code) => ReferenceCode.Read(code).Value?.Retention switch
    {
        null => null,
        "Y" => Say("永久", "Permanent"),
        var term => Say($"定期{int.Parse(term.AsSpan(1), CultureInfo.InvariantCulture)}年", $"{int.Parse(term.AsSpan(1), CultureInfo.InvariantCulture)} years"),
    };

    // Its own code, that of the nearest unit above which has one, that of the site.
    private ImmutableArray<ElementValue> ArchiveCode(Record record, UnitDescription unit)
    {
        var own = unit.ArchiveCode ?? catalogue.Above(record).OfType<IArchivalUnit>().LastOrDefault(above => above.Description.ArchiveCode is not null)?.Description.ArchiveCode;
        var site = catalogue.Settings.Institution;
        if (own is null || own == site?.Code) return site?.Code is { } code ? [new ElementValue(code) { Machine = site.Name.Main }] : [];
        var holder = catalogue.All<Institutions.Institution>().FirstOrDefault(i => i.Code == own);
        return [new ElementValue(own) { Machine = holder?.Title }];
    }

    private static string MachineLevel(DescriptionLevel level) => level switch
    {
        DescriptionLevel.Fonds => "fonds",
        DescriptionLevel.Series => "series",
        DescriptionLevel.FileUnit => "file",
        _ => "item",
    };

    private ElementValue? ValueOf(Creator creator)
    {
        if (creator.Agent is not { } id) return new ElementValue(creator.Name ?? "");
        return catalogue.Find(id) is { } agent ? new ElementValue(agent.ShownTitle) { Record = agent } : null;
    }

    private ImmutableArray<ElementValue> Records(ImmutableArray<RecordId> ids) =>
        [.. ids.Select(catalogue.Find).OfType<Record>().Select(r => new ElementValue(r.ShownTitle) { Record = r })];

    private static bool IsBody(ElementValue value) => value.Record is Agents.Agent { Type: Agents.AgentType.Body };

    private string? ReviewOf(Record record)
    {
        var review = record switch { Item item => item.Opening, ArrangementUnit unit => unit.Opening, _ => null };
        return review is { IsComplete: true } ? Words.Fill(words.OpenedInBatch, review.By!, $"{review.On:yyyy-MM-dd}", review.Basis!, review.Batch!) : null;
    }

    private ImmutableArray<ElementValue> FileSize(Record record, UnitDescription unit)
    {
        if (unit.FileSize is not null) return One(unit.FileSize);
        var bytes = FilesOf(record).Sum(file => file.Bytes);
        return bytes == 0 ? [] : [new ElementValue(FileSizes.InUnits(bytes)) { Machine = bytes.ToString(CultureInfo.InvariantCulture) + " B" }];
    }

    private ImmutableArray<ElementValue> FileFormats(Record record, UnitDescription unit)
    {
        if (!unit.FileFormats.IsEmpty) return Many(unit.FileFormats);
        var types = FilesOf(record).Select(file => MediaType.Of(file.Path.Value)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        return [.. types.Select(type => new ElementValue(type[(type.IndexOf('/', StringComparison.Ordinal) + 1)..].Split('+')[0].ToUpperInvariant()) { Machine = type })];
    }

    private IEnumerable<MediaFile> FilesOf(Record record) =>
        record is Item item ? item.Pictures.Select(use => catalogue.Media(use.File)).OfType<MediaFile>().Where(file => file.PageOf is null) : [];

    private static ImmutableArray<string> Main(string? text) => text is null ? [] : [text];

    private static ImmutableArray<ElementValue> One(string? text) => string.IsNullOrEmpty(text) ? [] : [new ElementValue(text)];

    private static ImmutableArray<ElementValue> Many(ImmutableArray<string> texts) => [.. texts.Select(text => new ElementValue(text))];

    private string Say(string zh, string en) => IsEnglish ? en : zh;
}
