using System.Collections.Immutable;
using ExhibitSite.Components.Parts;
using ExhibitSite.Components.Wording;
using ExhibitSite.Kinds.Elements;
using ExhibitSite.Kinds.Items;

namespace ExhibitSite.Kinds.Composing;

/// <summary>The description of an archival unit as its page shows it: in the areas, the order and the terms of DA/T 18-2022.</summary>
public static class DescriptionAreas
{
    /// <summary>The areas that have anything to say.</summary>
    public static ImmutableArray<FactArea> Of(Record record, PageContext page)
    {
        var values = new ElementValues(page.Catalogue, page.Words);
        var areas = ImmutableArray.CreateBuilder<FactArea>();
        foreach (var area in ElementTable.All.GroupBy(e => e.Area))
        {
            var facts = new FactBuilder(page);
            foreach (var element in area)
                if (element.Key == ElementKey.Evidence) Evidence(record, facts);
                else facts.Values(page.Say(element.Name), [.. values.Of(element.Key, record).Select(value => FactOf(element, value, record, page))]);
            if (facts.Done() is { IsEmpty: false } lines) areas.Add(new FactArea(Heading(area.Key, page.Words), lines));
        }
        return areas.ToImmutable();
    }

    /// <summary>The name of an area.</summary>
    public static string Heading(ElementArea area, Words words) => area switch
    {
        ElementArea.Identity => words.Identity,
        ElementArea.Context => words.Context,
        ElementArea.Content => words.ContentAndForm,
        ElementArea.Access => words.Access,
        ElementArea.Related => words.RelatedMaterials,
        _ => words.NotesAndControl,
    };

    private static FactValue FactOf(Element element, ElementValue value, Record record, PageContext page)
    {
        if (value.Date is not null) return FactBuilder.DateValue(value.Date, CertaintyOf(record), page);
        if (value.Record is not null) return new FactValue(page.LinkTo(value.Record));
        if (element.Key == ElementKey.Rights && value.Machine is { } uri) return new FactValue(new Link(uri, value.Text));
        return new FactValue(new Link(null, page.Value(value.Text)), IsCode: element.Key is ElementKey.Code);
    }

    // What sources date differently is disputed, whether or not the cataloguer marked it.
    private static Certainty? CertaintyOf(Record record) =>
        (record as Item)?.Certainty ?? (record is IArchivalUnit { Description.DateValues.IsEmpty: false } ? Certainty.Disputed : null);

    private static void Evidence(Record record, FactBuilder facts)
    {
        if (record is Item item) facts.Evidence(item.Evidence, certainty: null);
    }
}
