namespace ExhibitSite.Spoiling;

/// <summary>The small sites as folders, whose files are spoilt one after the other. Each is built again and again into one output folder, as a curator does.</summary>
internal sealed class Workplace : IDisposable
{
    // Small files, written again and again: in memory where the system has a place for it.
    private const string InMemory = "/dev/shm";

    private readonly string _root = Directory.Exists(InMemory)
        ? Directory.CreateDirectory(Path.Combine(InMemory, $"exhibit-spoilt-{Guid.NewGuid():N}")).FullName
        : Directory.CreateTempSubdirectory("exhibit-spoilt-").FullName;

    public Workplace()
    {
        foreach (var site in SmallSite.All)
            foreach (var (path, bytes) in site.Files) Write(Path.Combine(Input(site), path), bytes);
    }

    /// <summary>The input folder of a site.</summary>
    public string Input(SmallSite site) => Path.Combine(_root, site.Name, "input");

    /// <summary>The output folder of a site.</summary>
    public string Output(SmallSite site) => Path.Combine(_root, site.Name, "output");

    /// <summary>Puts a spoilt file into its site.</summary>
    public void Put(SpoiltFile file) => Write(Path.Combine(Input(file.Site), file.Path), file.Bytes);

    /// <summary>Makes the site as it was.</summary>
    public void TakeBack(SpoiltFile file)
    {
        var place = Path.Combine(Input(file.Site), file.Path);
        if (file.Site.Files.TryGetValue(file.Path, out var bytes)) Write(place, bytes);
        else File.Delete(place);
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private static void Write(string file, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, bytes);
    }
}
