using System.Collections.Immutable;

namespace ExhibitSite.Kinds.Fields;

/// <summary>How a person fills in a value: what a form may offer. Of a list it is the filling of one entry.</summary>
/// <param name="Means">What the value is made of.</param>
public sealed record Filling(FillingMeans Means)
{
    /// <summary>The words to choose from; empty unless the means is <see cref="FillingMeans.Choice"/>.</summary>
    public ImmutableArray<string> Words { get; init; } = [];

    /// <summary>True when no other words are understood.</summary>
    public bool IsClosed { get; init; }

    /// <summary>The kind of the records to choose from; null for those of any kind, which are named <c>kind:id</c>.</summary>
    public string? Kind { get; init; }

    /// <summary>A text of any sort.</summary>
    public static Filling Text { get; } = new(FillingMeans.Text);

    /// <summary>One of some words.</summary>
    public static Filling OneOf(params IEnumerable<string> words) => new(FillingMeans.Choice) { Words = [.. words] };
}

/// <summary>What a value is made of.</summary>
public enum FillingMeans
{
    /// <summary>Free text.</summary>
    Text,

    /// <summary>One of a few words.</summary>
    Choice,

    /// <summary>A day of the common calendar.</summary>
    Day,

    /// <summary>A date of the past, in any writing.</summary>
    Date,

    /// <summary>A record of the site.</summary>
    Record,

    /// <summary>A name, or a record of the site.</summary>
    NameOrRecord,

    /// <summary>A source or item, a blank, and the place in it.</summary>
    Evidence,

    /// <summary>A file below <c>media/</c>.</summary>
    File,

    /// <summary>The address of a licence or rights statement.</summary>
    Rights,

    /// <summary>A group of named parts.</summary>
    Group,
}
