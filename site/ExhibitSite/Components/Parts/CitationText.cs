namespace ExhibitSite.Components.Parts;

/// <summary>A citation in the format of a reference manager.</summary>
/// <param name="Name">The format's name.</param>
/// <param name="Id">Of its text on the page.</param>
/// <param name="Href">Its file.</param>
/// <param name="FileName">What a browser calls the file when it is kept.</param>
/// <param name="Text">Its text.</param>
public sealed record CitationText(string Name, string Id, string Href, string FileName, string Text);
