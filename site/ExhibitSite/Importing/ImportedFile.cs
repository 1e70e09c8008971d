namespace ExhibitSite.Importing;

/// <summary>A file that an import writes.</summary>
/// <param name="Path">Below the input folder, forward slashes.</param>
/// <param name="Bytes">All of it.</param>
/// <param name="IsNew">True when no file may be there yet.</param>
public sealed record ImportedFile(string Path, byte[] Bytes, bool IsNew);
