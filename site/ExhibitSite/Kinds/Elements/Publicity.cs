namespace ExhibitSite.Kinds.Elements;

/// <summary>Whether an element's value may leave the house.</summary>
public enum Publicity
{
    /// <summary>Shown on the page of an open record.</summary>
    Shown,

    /// <summary>Read by the gate only: it decides whether the record is published.</summary>
    Decides,

    /// <summary>Never published, whatever the flags say.</summary>
    Never,
}
