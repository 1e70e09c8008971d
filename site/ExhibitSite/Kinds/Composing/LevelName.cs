using ExhibitSite.Components.Wording;
using ExhibitSite.Kinds.Arrangement;
using ExhibitSite.Kinds.Items;

namespace ExhibitSite.Kinds.Composing;

/// <summary>The level of description of an archival unit, in words (著录层级).</summary>
public static class LevelName
{
    /// <summary>The word for a record's level; null for a record that is no archival unit.</summary>
    public static string? Of(Record record, Words words) => record switch
    {
        ArrangementUnit { Level: ArrangementLevel.Fonds } => words.Fonds,
        ArrangementUnit { Level: ArrangementLevel.Series } => words.Series,
        ArrangementUnit => words.FileUnit,
        Item => words.Item,
        _ => null,
    };
}
