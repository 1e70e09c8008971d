using System.Collections.Immutable;
using ExhibitSite.Model.Diagnostics;

namespace ExhibitSite.Importing.Formats;

/// <summary>Every format that can be imported.</summary>
public static class All
{
    internal static ImmutableArray<IImportFormat> Formats { get; } =
        [new CollectionBuilderFormat(), new OmekaFormat(), new AtomFormat(), new Ead.EadFormat(), new WaxFormat(), new PlainTextFormat(), new CsvFormat()];

    /// <summary>The names, with what each is.</summary>
    public static ImmutableArray<(string Name, Wording About)> Names => [.. Formats.Select(static f => (f.Name, f.About))];

    /// <summary>What an import would do; null with an error reported when the source is not of its format.</summary>
    public static ImportResult? Import(ImportRequest request, string title, Findings findings)
    {
        var format = Formats.First(f => f.Name == request.Format);
        if (!ColumnMap.IsUsable(request.Map, findings) || format.Read(request, findings) is not { } records) return null;
        return new ForeignCatalogue(request, records, findings).Finish(title);
    }
}
