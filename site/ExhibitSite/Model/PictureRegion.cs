namespace ExhibitSite.Model;

/// <summary>A rectangle of a picture, in its own pixels, from its top left corner.</summary>
public readonly record struct PictureRegion(int X, int Y, int Width, int Height);
