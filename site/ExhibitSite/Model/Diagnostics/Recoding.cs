namespace ExhibitSite.Model.Diagnostics;

/// <summary>The whole file is written as UTF-8; every character stays the same.</summary>
/// <param name="Path">The file.</param>
public sealed record Recoding(string Path) : Remedy(Path)
{
    /// <summary>True for a file that keeps its mark: without one, spreadsheets on Chinese Windows take CSV for GBK.</summary>
    public static bool HasMark(string path) => path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase);
}
