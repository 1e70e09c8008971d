using System.Collections.Immutable;
using ExhibitSite.Kinds.Fields;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Reading.Values;

namespace ExhibitSite.Kinds;

/// <summary>Reads <c>decisions.yml</c>.</summary>
public static class DecisionFile
{
    private static readonly Field<ImmutableArray<Decision>> Decisions = new("decisions", new("决定", "Decisions"), Shapes.ListOf(Shapes.Group(Entry.Table, Entry.Read))) { IsNeverGuessed = true };

    /// <summary>The fields of the file.</summary>
    public static FieldTable Table { get; } = new(Decisions);

    /// <summary>The decisions in the order written. One that does not say who, when and why is reported and left out.</summary>
    internal static ImmutableArray<Decision> Read(MapValue written, KindWords words, Findings findings) =>
        written.Entries.IsEmpty ? [] : new FieldReader(written, Table, new FieldReading(words, findings)).List(Decisions);

    private static class Entry
    {
        private static readonly Field<string> About = new("record", new("记录", "Record"), new AboutShape(), IsRequired: true) { IsNeverGuessed = true };
        private static readonly Field<string> Rule = new("rule", new("规则", "Rule"), Shapes.Text, IsRequired: true) { IsNeverGuessed = true };
        private static readonly Field<string> Mark = new("mark", new("印记", "Mark"), Shapes.Text) { IsNeverGuessed = true };
        private static readonly Field<string> Reason = new("reason", new("理由", "Reason"), Shapes.Text, IsRequired: true) { IsNeverGuessed = true };
        private static readonly Field<string> By = new("by", new("决定人", "By"), Shapes.Text, IsRequired: true) { IsNeverGuessed = true };
        private static readonly Field<DateOnly> On = new("on", new("日期", "On"), Shapes.CalendarDay, IsRequired: true) { IsNeverGuessed = true };
        private static readonly Field<DateOnly> Until = new("until", new("有效至", "Until"), Shapes.CalendarDay) { IsNeverGuessed = true };

        public static FieldTable Table { get; } = new(About, Rule, Mark, Reason, By, On, Until);

        public static Decision? Read(FieldReader fields) =>
            fields.Get(About) is { } about && fields.Get(Rule) is { } rule && fields.Get(Reason) is { } reason && fields.Get(By) is { } by && fields.Value(On) is { } on
                ? new Decision(about, rule, fields.Get(Mark), reason, by, on, fields.Value(Until), fields.SpanOf(About))
                : null;
    }

    /// <summary>A record, a file or the site. No reference: a decision about a record that is gone is reported as unused, not as an error.</summary>
    private sealed class AboutShape : Shape<string>
    {
        public override Wording Expects => new("“类别:标识”、media/ 下的路径，或 site", "“kind:id”, a path below media/, or site");

        public override string Example => "item:…";

        public override bool TryRead(ValueNode node, FieldReading reading, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value)
        {
            if (!Shapes.Text.TryRead(node, reading, out value)) return false;
            if (value == "site" || MediaPathShape.IsBelowMedia(value)) return true;
            value = IdShape.Read(value, kind: null, node.Span, reading)?.ToString();
            return value is not null;
        }
    }
}
