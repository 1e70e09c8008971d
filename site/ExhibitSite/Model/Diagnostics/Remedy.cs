namespace ExhibitSite.Model.Diagnostics;

/// <summary>
/// An edit that mends what a finding is about and cannot say anything else than its author meant: what was read already is written down as it was
/// read, or the only word that can have been meant takes the place of a slip. Whatever decides on openness has none.
/// </summary>
public abstract record Remedy
{
    private protected Remedy(string file) => File = file;

    /// <summary>The file that changes, below the input folder.</summary>
    public string File { get; }
}
