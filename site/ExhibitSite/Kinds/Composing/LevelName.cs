using ExhibitSite.Components.Wording;
using ExhibitSite.Kinds.Elements;

namespace ExhibitSite.Kinds.Composing;

/// <summary>The level of description of an archival unit, in words (著录层级).</summary>
public static class LevelName
{
    /// <summary>The word for a record's level; null for a record that is no archival unit.</summary>
    public static string? Of(Record record, Words words) => record is IArchivalUnit unit ? Of(unit.Description.Level, words) : null;

    /// <summary>The word for a level.</summary>
    public static string Of(DescriptionLevel level, Words words) => level switch
    {
        DescriptionLevel.Fonds => words.Fonds,
        DescriptionLevel.Series => words.Series,
        DescriptionLevel.FileUnit => words.FileUnit,
        _ => words.Item,
    };
}
