using System.Text;
using ExhibitSite.Reading.Files;

namespace ExhibitSite.Pipeline;

/// <summary>An input folder on disk as a <see cref="SourceTree"/>. Links are not followed: they could lead out of the folder.</summary>
public static class InputFolder
{
    /// <summary>All files below a folder.</summary>
    /// <exception cref="IOException">The folder cannot be read.</exception>
    public static SourceTree Read(string folder)
    {
        var root = Path.GetFullPath(folder);
        var options = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint | FileAttributes.System };
        var files = new DirectoryInfo(root).EnumerateFiles("*", options)
            .Select(file => new SourceFile(Path.GetRelativePath(root, file.FullName).Replace('\\', '/').Normalize(NormalizationForm.FormC), file.Length, () => File.OpenRead(file.FullName)));
        // Two names that differ in Unicode form only are one name here: the first stands.
        return new SourceTree(files.DistinctBy(f => f.Path, StringComparer.Ordinal));
    }
}
