namespace ExhibitSite.Kinds.Elements;

/// <summary>Where an element comes from.</summary>
public enum ElementStanding
{
    /// <summary>One of the 35 of DA/T 18-2022.</summary>
    OfStandard,

    /// <summary>A part of one of them.</summary>
    PartOfStandard,

    /// <summary>Ours, or of another standard.</summary>
    Beyond,
}
