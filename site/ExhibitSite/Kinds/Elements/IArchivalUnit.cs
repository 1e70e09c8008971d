namespace ExhibitSite.Kinds.Elements;

/// <summary>A record that is described by DA/T 18-2022: a fonds, a series, a file or an item.</summary>
public interface IArchivalUnit
{
    /// <summary>Its description.</summary>
    UnitDescription Description { get; }
}
