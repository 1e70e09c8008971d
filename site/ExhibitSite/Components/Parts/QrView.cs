namespace ExhibitSite.Components.Parts;

/// <summary>A QR code as a drawing.</summary>
/// <param name="Path">Its dark modules, as strokes one unit wide.</param>
/// <param name="ViewBox">With the quiet zone of four modules around it.</param>
/// <param name="Label">What it is, for those who cannot see it.</param>
public sealed record QrView(string Path, string ViewBox, string Label);
