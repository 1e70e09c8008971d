using System.Collections.Immutable;
using ExhibitSite.Kinds.Fields;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Reading.Values;

namespace ExhibitSite.Importing.Tables;

/// <summary>A field's value ↔ the text of one cell.</summary>
internal static class CellText
{
    /// <summary>What a cell says: a text as it is, a list cut by semicolons, groups of fields in YAML's own short form.</summary>
    public static string Of(ValueNode value, Field? field) => value switch
    {
        ScalarValue scalar => scalar.Text.Trim(),
        // The square brackets of a researched date are YAML's list of one.
        ListValue { Items: [ScalarValue only] } when field is { IsList: false } => $"[{only.Text}]",
        ListValue list when list.Items.All(static i => i is ScalarValue { Text.Length: > 0 } s && s.Text.AsSpan().IndexOfAny(';', '；') < 0 && !CellValue.LooksLikeYaml(s.Text)) =>
            string.Join("; ", list.Items.Select(static i => ((ScalarValue)i).Text.Trim())),
        _ => YamlWriting.Flow(value),
    };

    /// <summary>The value that a cell means.</summary>
    /// <param name="text">Not empty.</param>
    /// <param name="field">Its field; null for a translation or a part without one.</param>
    /// <param name="span">The cell.</param>
    public static ValueNode Parse(string text, Field? field, SourceSpan span)
    {
        if (field is not { IsList: true }) return new ScalarValue(text, span);
        if (CellValue.Of(new ScalarValue(text, span), field) is var node and not ScalarValue) return node;
        if (text.AsSpan().IndexOfAny(';', '；') < 0) return new ScalarValue(text, span);
        return new ListValue([.. text.Split(';', '；').Select(static t => t.Trim()).Where(static t => t.Length > 0).Select(t => new ScalarValue(t, span))], span);
    }

    /// <summary>The value that the text of one entry of a list means: a group in YAML's short form, or the text itself.</summary>
    /// <param name="text">Not empty.</param>
    public static ValueNode Entry(string text) => CellValue.Group(new ScalarValue(text, SourceSpan.None));
}
