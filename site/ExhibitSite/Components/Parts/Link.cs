namespace ExhibitSite.Components.Parts;

/// <summary>A finished link: the address is relative to the page it stands on.</summary>
/// <param name="Href">The address; null for a text that leads nowhere, such as a record that is not open.</param>
/// <param name="Text">What is shown.</param>
/// <param name="Lang">The language of the text when it is not the page's; null otherwise.</param>
public sealed record Link(string? Href, string Text, string? Lang = null);
