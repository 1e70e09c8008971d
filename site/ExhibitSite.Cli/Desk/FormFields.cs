using System.Collections.Immutable;
using ExhibitSite.Kinds;
using ExhibitSite.Kinds.Fields;
using ExhibitSite.Model.Paths;

namespace ExhibitSite.Cli.Desk;

/// <summary>A kind as the form needs it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Label">What a person calls it.</param>
/// <param name="IsPart">True when its ids are written <c>whole/part</c>.</param>
/// <param name="Fields">Its fields, in the order a curator fills them in.</param>
internal sealed record FormKind(string Name, string Label, bool IsPart, ImmutableArray<FormField> Fields)
{
    /// <summary>All kinds, in the words of a language.</summary>
    public static ImmutableArray<FormKind> All(string language) =>
        [.. Kinds.All.Kinds.Select(k => new FormKind(k.Name, k.Label.In(language), RecordPlace.Of(k, "a", []) is null, [.. k.Table.All.Select(f => FormField.Of(f, k, language))]))];
}

/// <summary>A field as the form shows it.</summary>
/// <param name="Name">As it is written.</param>
/// <param name="Label">What a person calls it.</param>
/// <param name="Expects">What its values look like; empty for any text.</param>
/// <param name="Section">Where the form shows it: <c>main</c>, <c>links</c>, <c>media</c>, <c>opening</c>; <c>more</c> only once it is filled in or asked for.</param>
/// <param name="Means">How it is filled in; a name of <see cref="FillingMeans"/> in camel case.</param>
internal sealed record FormField(string Name, string Label, string Expects, string Section, string Means)
{
    private static readonly string[] Opening = ["open", "open-from", "rights", "review"];

    private static readonly string[] Usual = ["summary", "date", "creator", "extent"];

    /// <summary>True when a record without it is in error.</summary>
    public bool IsRequired { get; private init; }

    /// <summary>True when <c>name.en</c> may stand beside it.</summary>
    public bool IsTranslatable { get; private init; }

    /// <summary>True when it has entries.</summary>
    public bool IsList { get; private init; }

    /// <summary>The words to choose from; empty for any.</summary>
    public ImmutableArray<string> Words { get; private init; } = [];

    /// <summary>The kind of the records to choose from; null for any.</summary>
    public string? Kind { get; private init; }

    /// <summary>The named parts of its value or of each entry; empty for none.</summary>
    public ImmutableArray<FormField> Parts { get; private init; } = [];

    /// <summary>A field of a kind.</summary>
    public static FormField Of(Field field, Kind kind, string language) =>
        Of(field, field.Name == "summary" && kind.NeedsSummary || field.IsRequired ? "main" : SectionOf(field, kind), language) with { IsRequired = field.IsRequired || (field.Name == "summary" && kind.NeedsSummary) };

    private static FormField Of(Field field, string section, string language)
    {
        var filling = field.Filling;
        // That a text is expected goes without saying.
        var expects = field.Expects == Shapes.Text.Expects ? "" : field.Expects.In(language);
        return new FormField(field.Name, field.Label.In(language), expects, section, char.ToLowerInvariant($"{filling.Means}"[0]) + $"{filling.Means}"[1..])
        {
            IsRequired = field.IsRequired,
            IsTranslatable = field.IsTranslatable,
            IsList = field.IsList,
            Words = filling.Means == FillingMeans.Rights ? Rights : filling.Words,
            Kind = filling.Kind,
            Parts = field.Parts is { } parts ? [.. parts.All.Select(p => Of(p, "main", language))] : [],
        };
    }

    private static string SectionOf(Field field, Kind kind)
    {
        if (Opening.Contains(field.Name)) return "opening";
        if (field.Name == "media") return "media";
        if (Usual.Contains(field.Name)) return "main";
        // What the kind itself is about; what every kind may have besides is asked for by name.
        return field.Filling.Means is FillingMeans.Record && kind.Fields.Find(field.Name) is not null ? "links" : kind.Fields.Find(field.Name) is not null && field.Filling.Means is FillingMeans.Date or FillingMeans.Choice && kind.Name != "item" ? "main" : "more";
    }

    // The statements that archives in China use most; any other may be typed.
    private static ImmutableArray<string> Rights { get; } =
    [
        "https://creativecommons.org/publicdomain/mark/1.0/", "https://creativecommons.org/publicdomain/zero/1.0/", "https://creativecommons.org/licenses/by/4.0/",
        "https://creativecommons.org/licenses/by-nc/4.0/", "https://creativecommons.org/licenses/by-nc-nd/4.0/", "https://rightsstatements.org/vocab/InC/1.0/",
        "https://rightsstatements.org/vocab/NoC-NC/1.0/", "https://rightsstatements.org/vocab/CNE/1.0/", "https://rightsstatements.org/vocab/UND/1.0/",
    ];
}
