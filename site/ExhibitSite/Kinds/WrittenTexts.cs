using System.Collections.Immutable;
using ExhibitSite.Kinds.Fields;
using ExhibitSite.Reading.Values;

namespace ExhibitSite.Kinds;

/// <summary>The texts of a record's fields, whatever the fields become: what the gate looks through for personal data.</summary>
internal static class WrittenTexts
{
    // Never published, so never looked through: the private ones, and what decides on openness.
    private static readonly ImmutableArray<Field> Skipped = [CommonFields.PrivateNote, CommonFields.Storage, CommonFields.Open, CommonFields.OpenFrom];

    /// <summary>Every text, in the order written.</summary>
    public static ImmutableArray<WrittenText> Of(MapValue fields, FieldTable table)
    {
        var texts = ImmutableArray.CreateBuilder<WrittenText>();
        foreach (var entry in fields.Entries)
        {
            if (table.Find(entry.Name) is { } field && Skipped.Contains(field)) continue;
            Collect(entry.Name, entry.Value, texts);
        }
        return texts.ToImmutable();
    }

    private static void Collect(string name, ValueNode value, ImmutableArray<WrittenText>.Builder texts)
    {
        switch (value)
        {
            case ScalarValue { Text.Length: > 0 } scalar:
                texts.Add(new WrittenText(name, scalar.Text, scalar.Span));
                break;
            case ListValue list:
                foreach (var item in list.Items) Collect(name, item, texts);
                break;
            case MapValue map:
                foreach (var entry in map.Entries) Collect(name + "." + entry.Name, entry.Value, texts);
                break;
        }
    }
}
