using Xunit.Abstractions;

namespace ExhibitSite.Testing;

/// <summary>Finds the reference data that lies beside the repository, when this machine has it.</summary>
public static class Corpora
{
    private static readonly string Root = Path.GetFullPath(Path.Combine(Repository.Root, "..", "shared", "corpora"));
    private static readonly string Evaluation = Path.GetFullPath(Path.Combine(Repository.Root, "..", "shared", "search-eval"));

    /// <summary>The rows of a tab-separated file without its header; null, with a plain word in the test's output, when it is not there.</summary>
    public static IReadOnlyList<string[]>? Rows(ITestOutputHelper output, string path) =>
        File(output, path) is { } file
            ? [.. System.IO.File.ReadAllText(file).Split('\n').Skip(1).Where(line => line.Length > 0).Select(line => line.Split('\t'))]
            : null;

    /// <summary>A file; null, with a plain word in the test's output, when it is not there.</summary>
    public static string? File(ITestOutputHelper output, string path)
    {
        var file = Path.Combine(Root, path);
        if (System.IO.File.Exists(file)) return file;
        output.WriteLine($"NOT RUN: the reference file {path} is not on this machine.");
        return null;
    }

    /// <summary>A file of the search evaluation set; null, with a plain word in the test's output, when it is not there.</summary>
    public static string? OfEvaluation(ITestOutputHelper output, string name)
    {
        if (OfEvaluation(name) is { } file) return file;
        output.WriteLine($"NOT RUN: the evaluation file {name} is not on this machine.");
        return null;
    }

    /// <summary>The same without a word, for tests that have something to look at besides.</summary>
    public static string? OfEvaluation(string name) => Path.Combine(Evaluation, name) is var file && System.IO.File.Exists(file) ? file : null;

    /// <summary>The files of a corpus folder in ordinal order; null when the folder is not there.</summary>
    public static IReadOnlyList<string>? Files(ITestOutputHelper output, string folder, string pattern)
    {
        var path = Path.Combine(Root, folder);
        if (Directory.Exists(path)) return [.. Directory.EnumerateFiles(path, pattern).Order(StringComparer.Ordinal)];
        output.WriteLine($"NOT RUN: the reference folder {folder} is not on this machine.");
        return null;
    }
}
