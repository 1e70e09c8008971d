using System.Text;
using ExhibitSite.Importing.Editing;
using ExhibitSite.Importing.Tables;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Reading.Values;

namespace ExhibitSite.Importing;

/// <summary>A new record as a Markdown file.</summary>
internal static class NewRecord
{
    /// <summary>Its text: fields in the order given, then the body.</summary>
    /// <param name="fields">What it says; parts of a group stand together.</param>
    /// <param name="body">Markdown; empty for none.</param>
    public static string Markdown(IEnumerable<FieldChange> fields, string body)
    {
        var text = new StringBuilder("---\n");
        foreach (var group in fields.Where(static f => f.New.Length > 0).GroupBy(static f => f.Column.Field is { IsTranslatable: true } ? f.Column.Name : f.Column.Owner, StringComparer.Ordinal))
        {
            var parts = group.ToArray();
            if (parts.Length == 1 && parts[0].Column.Name == group.Key) text.Append($"{group.Key}: {Value(parts[0])}\n");
            else text.Append($"{group.Key}: {{ {string.Join(", ", parts.Select(p => $"{p.Column.Name[(group.Key.Length + 1)..]}: {YamlWriting.FlowScalar(p.New)}"))} }}\n");
        }
        text.Append("---\n");
        if (body.Length > 0) text.Append(body).Append(body.EndsWith('\n') ? "" : "\n");
        return text.ToString();
    }

    private static string Value(FieldChange field) => CellText.Parse(field.New, field.Column.Field, SourceSpan.None) is var node && node is ScalarValue ? YamlWriting.Scalar(field.New) : YamlWriting.Flow(node);
}
