using System.Collections.Immutable;
using ExhibitSite.Components.Pages;
using ExhibitSite.Components.Parts;
using ExhibitSite.Components.Shell;
using ExhibitSite.Components.Wording;
using ExhibitSite.Kinds;
using ExhibitSite.Kinds.Composing;
using ExhibitSite.Kinds.Elements;
using ExhibitSite.Kinds.Fields;

namespace ExhibitSite.Rendering.Pages;

/// <summary>Composes the data dictionary from the tables that the program works by.</summary>
internal static class DictionaryComposer
{
    private static readonly DescriptionLevel[] Levels = [DescriptionLevel.Fonds, DescriptionLevel.Series, DescriptionLevel.FileUnit, DescriptionLevel.Item];

    /// <summary>True for a site that describes archives.</summary>
    public static bool IsWanted(ICatalogue catalogue) => catalogue.Records.Any(r => r is IArchivalUnit);

    /// <summary>The page.</summary>
    public static PageContent Compose(PageContext page)
    {
        var words = page.Words;
        var ofStandard = ElementTable.All.Count(e => e.Standing == ElementStanding.OfStandard);
        var intro = Words.Fill(words.DictionaryIntro, ofStandard, ElementTable.All.Count(e => e.Standing == ElementStanding.Beyond));
        ImmutableArray<TableView> tables = [.. Areas(words), .. OtherFields(page)];
        var view = new DictionaryView(
            new Heading(words.Description, words.DataDictionary, EnglishTitle(words), null, words.DictionarySummary, null), [intro, words.DictionaryDuties],
            [.. tables.Select(t => new Link("#" + t.Anchor, t.Title))], tables);
        return PageContent.Of<DictionaryPage, DictionaryView>("dictionary", words.DataDictionary, view) with { Description = words.DictionarySummary, Area = "fonds" };
    }

    private static string? EnglishTitle(Words words) => words == English.Words ? null : English.Words.DataDictionary;

    private static IEnumerable<TableView> Areas(Words words) => ElementTable.All.GroupBy(e => e.Area).Select(area => new TableView(
        $"area-{area.Key}".ToLowerInvariant(), DescriptionAreas.Heading(area.Key, words),
        [words.Element, words.Meaning, .. Levels.Select(l => LevelName.Of(l, words)), words.Fields, "ISAD(G)", "Dublin Core", "schema.org", "EAD3", words.Publicity],
        [.. area.Select(e => Row(e, words))]));

    private static ImmutableArray<FactValue> Row(Element element, Words words) =>
    [
        new FactValue(new Link(null, Name(element, words)), Addition: words == English.Words ? element.Name.Zh : element.Name.En),
        FactValue.Of(element.Meaning.In(words.Language)),
        .. Levels.Select(level => FactValue.Of(DutyWord(element.Duties.At(level), words))),
        Code(element.Fields), Code(element.Crosswalk.Isad), Code(element.Crosswalk.DublinCore), Code(element.Crosswalk.SchemaOrg), Code(element.Crosswalk.Ead),
        FactValue.Of(element.Publicity switch { Publicity.Shown => words.PublishedElement, Publicity.Decides => words.DecidingElement, _ => words.WithheldElement }),
    ];

    private static string Name(Element element, Words words) => element.Name.In(words.Language) + (element.Standing == ElementStanding.Beyond ? words.OwnElement : "");

    private static string DutyWord(Duty duty, Words words) => duty switch
    {
        Duty.Must => words.Mandatory,
        Duty.IfAny => words.IfAny,
        Duty.Optional => words.Optional,
        _ => words.Unused,
    };

    // The records of a site that are no archives: persons, places, events …
    private static IEnumerable<TableView> OtherFields(PageContext page)
    {
        yield return FieldTableOf("fields", page.Words.FieldsOfAll, CommonFields.Table, page.Words);
        foreach (var kind in All.Kinds)
            if (kind.Name is not ("fonds" or "item") && !kind.Fields.All.IsEmpty && page.Catalogue.Records.Any(r => r.Id.Kind == kind.Name))
                yield return FieldTableOf("fields-" + kind.Name, Words.Fill(page.Words.FieldsOf, page.Say(kind.Label)), kind.Fields, page.Words);
    }

    private static TableView FieldTableOf(string anchor, string title, FieldTable table, Words words) => new(
        anchor, title, [words.Fields, words.Meaning, words.Takes],
        [.. table.All.Select(f => ImmutableArray.Create(Code(f.Name), new FactValue(new Link(null, f.Label.In(words.Language)), Addition: words == English.Words ? f.Label.Zh : f.Label.En), FactValue.Of(f.Expects.In(words.Language))))]);

    private static FactValue Code(ImmutableArray<string> terms) => Code(string.Join(", ", terms));

    private static FactValue Code(string text) => new(new Link(null, text), IsCode: text.Length > 0);
}
