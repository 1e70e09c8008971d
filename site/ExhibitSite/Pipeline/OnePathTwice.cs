using System.Collections.Immutable;
using ExhibitSite.Model;
using ExhibitSite.Model.Diagnostics;

namespace ExhibitSite.Pipeline;

/// <summary>Two outputs at one path: the later would silently take the place of the earlier.</summary>
internal static class OnePathTwice
{
    private static readonly Rule Rule = new("EX5001", Severity.Error,
        new("两个输出写到同一处", "Two outputs at one path"),
        new("“{0}”会由 {1} 和 {2} 同时写出。", "“{0}” would be written from both {1} and {2}."),
        new("改掉其中一个的标识或旧地址。", "Change the id or the old address of one of them."));

    /// <summary>One finding for each path given twice; also when they differ in case only, as many disks do not tell.</summary>
    /// <param name="files">In order of their paths.</param>
    public static ImmutableArray<Diagnostic> Find(ImmutableArray<OutputFile> files)
    {
        var found = ImmutableArray.CreateBuilder<Diagnostic>();
        var owners = new Dictionary<string, OutputFile>(files.Length, StringComparer.OrdinalIgnoreCase);
        foreach (var file in files)
            if (!owners.TryAdd(file.Path.Value, file))
                found.Add(Rule.At(SourceSpan.OfFile(file.Origin), file.Path.Value, owners[file.Path.Value].Origin, file.Origin));
        return found.ToImmutable();
    }
}
