namespace ExhibitSite.Model.Diagnostics;

/// <summary>Some characters of one line become others.</summary>
public sealed record Replacement : Remedy
{
    /// <summary>The edit that puts a text in the place of another.</summary>
    /// <param name="place">Its first character.</param>
    /// <param name="old">What stands there, without line ends; empty to insert. The edit is not made where something else stands.</param>
    /// <param name="now">What shall stand there, without line ends.</param>
    public Replacement(SourceSpan place, string old, string now) : base(place.File) => (Place, Old, Now) = (place, old, now);

    /// <summary>The first character that changes.</summary>
    public SourceSpan Place { get; }

    /// <summary>What stands there.</summary>
    public string Old { get; }

    /// <summary>What shall stand there.</summary>
    public string Now { get; }
}
