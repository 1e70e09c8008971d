using System.Globalization;

namespace ExhibitSite.Kinds.Composing;

/// <summary>Sizes of files for readers.</summary>
public static class FileSizes
{
    /// <summary>Binary units, as file managers show them.</summary>
    public static string InUnits(long bytes) => bytes switch
    {
        < 1024 => string.Create(CultureInfo.InvariantCulture, $"{bytes} B"),
        < 1024 * 1024 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024.0:0.#} KB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024.0 / 1024:0.#} MB"),
    };
}
