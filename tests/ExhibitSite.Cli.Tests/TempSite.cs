namespace ExhibitSite.Cli.Tests;

/// <summary>A small site in a folder of its own, with the folder the command runs in around it.</summary>
internal sealed class TempSite : IDisposable
{
    /// <summary>An item that is published.</summary>
    public const string Letter = """
        -- items/letter.md --
        ---
        title: 关于町店战斗的电报
        code: X013-WS·1938·Y-0001
        date: 民国二十七年七月六日
        creator: 某部
        open: 开放
        rights: https://creativecommons.org/publicdomain/mark/1.0/
        review: { by: 开放审核组, on: 2026-03-02, basis: 满二十五年, batch: 2026-1 }
        ---
        正文。

        """;

    /// <summary>A site of <c>-- path --</c> blocks; <c>site.yml</c> is added when the text has none.</summary>
    public TempSite(string text)
    {
        Folder = Directory.CreateTempSubdirectory("exhibit-test-").FullName;
        Write("site.yml", "title: 试验站\n");
        foreach (var (path, content) in SiteText.Parse(text)) Write(path, content);
    }

    /// <summary>Where the command runs; the input is <c>input/</c> below it.</summary>
    public string Folder { get; }

    /// <summary>Writes an input file.</summary>
    public void Write(string path, string content)
    {
        var file = InputFile(path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, content);
    }

    /// <summary>An input file on disk.</summary>
    public string InputFile(string path) => Path.Combine(Folder, "input", path);

    /// <summary>The text of an output file.</summary>
    public string Output(string path) => File.ReadAllText(Path.Combine(Folder, "output", path));

    /// <summary>All files below the folder, with their times and sizes.</summary>
    public IReadOnlyList<string> Everything() =>
        [.. new DirectoryInfo(Folder).EnumerateFiles("*", SearchOption.AllDirectories).Where(static f => f.Extension != ".lock").Select(f => $"{f.FullName} {f.Length} {f.LastWriteTimeUtc.Ticks}").Order(StringComparer.Ordinal)];

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
