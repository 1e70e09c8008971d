using System.Collections.Immutable;
using ExhibitSite.Kinds.Fields;
using ExhibitSite.Model;
using ExhibitSite.Model.Dates;

namespace ExhibitSite.Kinds;

/// <summary>Fields that several kinds share, with the labels of DA/T 18-2022 where it has one.</summary>
internal static class DescriptiveFields
{
    public static readonly Field<string> Code = new("code", new("档号", "Reference code"), Shapes.Text);
    public static readonly Field<HistoricalDate> Date = new("date", new("日期", "Date"), Shapes.Date);
    public static readonly Field<ImmutableArray<Creator>> Creators = new("creator", new("责任者", "Creator"), Shapes.ListOf(new CreatorShape()));
    public static readonly Field<string> Extent = new("extent", new("载体形态", "Extent"), Shapes.Text);
    public static readonly Field<ImmutableArray<string>> Languages = new("language", new("语种", "Language"), Shapes.LanguageTags);
    public static readonly Field<string> Retention = new("retention", new("保管期限", "Retention"), Shapes.Text);
    public static readonly Field<ImmutableArray<RecordId>> People = new("people", new("人物", "People"), Shapes.Ids("agent"));
    public static readonly Field<ImmutableArray<RecordId>> Places = new("places", new("地点", "Places"), Shapes.Ids("place"));
    public static readonly Field<ImmutableArray<RecordId>> Events = new("events", new("事件", "Events"), Shapes.Ids("event"));
    public static readonly Field<ImmutableArray<RecordId>> Subjects = new("subjects", new("主题", "Subjects"), Shapes.Ids("subject"));
    public static readonly Field<ImmutableArray<RecordId>> Items = new("items", new("档案", "Items"), Shapes.Ids("item"));
    public static readonly Field<Certainty> Certainty = new("certainty", new("存疑", "Certainty"), Shapes.Certainty);
    public static readonly Field<ImmutableArray<Evidence>> Evidence = new("evidence", new("依据", "Evidence"), Shapes.Evidence);
    public static readonly Field<string> Source = new("source", new("来源", "Source"), Shapes.Text);
    public static readonly Field<string> Subtitle = new("subtitle", new("副题", "Subtitle"), Shapes.Text, IsTranslatable: true);
    public static readonly Field<string> Colour = new("colour", new("色调", "Colour"), Shapes.Choice("cinnabar", "ink", "indigo", "pine", "ochre", "plum"));
}

/// <summary>Who made a record: a name, and the agent's page where there is one.</summary>
/// <param name="Name">Free text; null when only the agent is named.</param>
/// <param name="Agent">The agent; null for free text.</param>
public sealed record Creator(string? Name, RecordId? Agent);

/// <summary>Reads a creator: <c>agent:id</c> or a name.</summary>
internal sealed class CreatorShape : Shape<Creator>
{
    public override Model.Diagnostics.Wording Expects => new("名称，或“agent:标识”", "a name, or “agent:id”");

    public override bool TryRead(Reading.Values.ValueNode node, FieldReading reading, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out Creator? value)
    {
        value = null;
        if (!Shapes.Text.TryRead(node, reading, out var text)) return false;
        if (text.StartsWith("agent:", StringComparison.Ordinal) || text.StartsWith("人物:", StringComparison.Ordinal))
        {
            if (IdShape.Read(text, kind: null, node.Span, reading) is not { } id) return false;
            reading.Refer(id, node.Span);
            value = new Creator(null, id);
            return true;
        }
        value = new Creator(text, null);
        return true;
    }
}

/// <summary>What a record is about, in the site's own records: what makes two records stand beside each other.</summary>
public interface IIndexed
{
    /// <summary>Persons, families, bodies.</summary>
    ImmutableArray<RecordId> People { get; }

    /// <summary>Places.</summary>
    ImmutableArray<RecordId> Places { get; }

    /// <summary>Subjects.</summary>
    ImmutableArray<RecordId> Subjects { get; }

    /// <summary>Events.</summary>
    ImmutableArray<RecordId> Events { get; }
}
