using System.Collections.Immutable;
using ExhibitSite.Components.Parts;
using ExhibitSite.Kinds.Fields;
using ExhibitSite.Model;
using ExhibitSite.Model.Dates;

namespace ExhibitSite.Kinds.Composing;

/// <summary>Lines of a description, in order; what is not recorded leaves no line.</summary>
public sealed class FactBuilder(PageContext page)
{
    private readonly ImmutableArray<Fact>.Builder _facts = ImmutableArray.CreateBuilder<Fact>();

    /// <summary>The lines.</summary>
    public ImmutableArray<Fact> Done() => _facts.ToImmutable();

    /// <summary>A line of finished values.</summary>
    public FactBuilder Values(string label, params ImmutableArray<FactValue> values)
    {
        if (!values.IsEmpty) _facts.Add(new Fact(label, values));
        return this;
    }

    /// <summary>One text.</summary>
    public FactBuilder Text(string label, string? text) => text is null ? this : Values(label, FactValue.Of(page.Value(text)));

    /// <summary>One text under its field's label.</summary>
    public FactBuilder Text(Field field, string? text) => Text(page.Say(field.Label), text);

    /// <summary>Texts under their field's label.</summary>
    public FactBuilder Texts(Field field, ImmutableArray<string> texts) => Values(page.Say(field.Label), [.. texts.Select(page.Value).Select(FactValue.Of)]);

    /// <summary>A reference code.</summary>
    public FactBuilder Code(string label, string? code) =>
        code is null ? this : Values(label, new FactValue(new Link(null, code), IsCode: true));

    /// <summary>A date.</summary>
    public FactBuilder Date(Field field, HistoricalDate? date) => Date(page.Say(field.Label), date);

    /// <summary>A date.</summary>
    public FactBuilder Date(string label, HistoricalDate? date, Certainty? certainty = null) =>
        date is null ? this : Values(label, DateValue(date, certainty, page));

    /// <summary>A date as a value.</summary>
    public static FactValue DateValue(HistoricalDate date, Certainty? certainty, PageContext page) =>
        new(new Link(null, page.Date(date).Both), Certainty: page.Mark(certainty), Date: page.Date(date));

    /// <summary>Links to those of some records that are open.</summary>
    public FactBuilder Records(string label, ImmutableArray<RecordId> ids) => Values(label, [.. page.LinksTo(ids).Select(link => new FactValue(link))]);

    /// <summary>Links to those of some records that are open, under their field's label.</summary>
    public FactBuilder Records(Field field, ImmutableArray<RecordId> ids) => Records(page.Say(field.Label), ids);

    /// <summary>Makers: a name, or a link where there is a page.</summary>
    public FactBuilder Creators(ImmutableArray<Creator> creators) =>
        Values(page.Say(DescriptiveFields.Creators.Label), [.. creators.Select(ValueOf).OfType<FactValue>()]);

    /// <summary>A link that leads out of the site.</summary>
    public FactBuilder Outside(string label, string? url) => url is null ? this : Values(label, new FactValue(new Link(url, url)));

    /// <summary>What statements rest on.</summary>
    public FactBuilder Evidence(ImmutableArray<Evidence> evidence, Certainty? certainty)
    {
        var rests = page.Evidence(evidence);
        if (rests.IsEmpty && certainty is null) return this;
        return Values(page.Say(DescriptiveFields.Evidence.Label), new FactValue(new Link(null, ""), null, page.Mark(certainty), rests));
    }

    private FactValue? ValueOf(Creator creator)
    {
        if (creator.Agent is not { } id) return FactValue.Of(creator.Name ?? "");
        return page.Catalogue.Find(id) is { } agent ? new FactValue(page.LinkTo(agent)) : null;
    }
}
