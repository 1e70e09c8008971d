using ExhibitSite.Model;

namespace ExhibitSite.Kinds.Media;

/// <summary>A line or column of writing on a picture.</summary>
/// <param name="At">Where it stands, in the picture's own pixels.</param>
/// <param name="Text">What is written there.</param>
public sealed record PictureLine(PictureRegion At, string Text);
