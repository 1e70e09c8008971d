namespace ExhibitSite.Testing.Converting;

/// <summary>A folder that is gone when the test is over. <c>EXHIBITSITE_KEEP</c> names a folder to keep it in, for looking at pages.</summary>
public sealed class TemporaryFolder : IDisposable
{
    private static readonly string? Kept = Environment.GetEnvironmentVariable("EXHIBITSITE_KEEP");

    /// <summary>Makes it.</summary>
    /// <param name="name">What it is called when it is kept.</param>
    public TemporaryFolder(string name)
    {
        Path = Kept is null ? Directory.CreateTempSubdirectory("exhibit-").FullName : System.IO.Path.Combine(Kept, name);
        if (Kept is not null && Directory.Exists(Path)) Directory.Delete(Path, recursive: true);
    }

    /// <summary>Its full path.</summary>
    public string Path { get; }

    /// <summary>A path below it.</summary>
    public string At(string name) => System.IO.Path.Combine(Path, name);

    /// <inheritdoc />
    public void Dispose()
    {
        if (Kept is null) Directory.Delete(Path, recursive: true);
    }
}
