using System.Reflection;
using System.Text.RegularExpressions;
using ExhibitSite.Kinds;
using Xunit;
using Record = ExhibitSite.Kinds.Record;

namespace ExhibitSite.Tests.Guards;

/// <summary>A kind may read another kind's records, never its reader, composer, page or view.</summary>
public sealed class KindWallTests
{
    private static readonly Assembly Library = typeof(Kind).Assembly;

    // The folders of Kinds that hold a kind; Blocks, Composing, Fields and Media serve them all.
    private static readonly string[] KindFolders =
        [.. All.Kinds.Select(k => k.GetType().Namespace!.Split('.')[^1]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    [Fact]
    public void No_kind_names_what_is_private_to_another_kind()
    {
        var wrong =
            from owner in KindFolders
            let inner = PrivateTypes(owner).Select(t => t.Name.Split('`')[0]).Distinct(StringComparer.Ordinal).ToArray()
            where inner.Length > 0
            let name = string.Join('|', inner)
            let pattern = new Regex($@"(?<![\w.""])(?:{name})\b|\b{owner}\.(?:{name})\b", RegexOptions.None, TimeSpan.FromSeconds(5))
            from file in Repository.Sources("site/ExhibitSite/Kinds", ".cs", ".razor")
            let folder = file.Split('/')[3]
            where folder != owner && file != "site/ExhibitSite/Kinds/All.cs"
            from hit in SourceText.Hits(file, pattern)
            select $"{hit}   ({owner})";
        Guard.None(wrong);
    }

    [Fact]
    public void Every_kind_folder_has_private_types_to_guard() => Assert.All(KindFolders, folder => Assert.NotEmpty(PrivateTypes(folder)));

    // Everything that is no record and no part of one.
    private static Type[] PrivateTypes(string folder)
    {
        var types = Library.GetTypes().Where(t => t.Namespace == $"ExhibitSite.Kinds.{folder}" && !t.IsNested).ToArray();
        var parts = types.Where(t => t.IsSubclassOf(typeof(Record))).ToHashSet();
        var grown = true;
        while (grown) grown = parts.SelectMany(PropertyTypes).Where(types.Contains).ToArray().Aggregate(false, (any, type) => parts.Add(type) || any);
        return [.. types.Where(t => !parts.Contains(t))];
    }

    private static IEnumerable<Type> PropertyTypes(Type type) =>
        type.GetProperties().SelectMany(p => p.PropertyType.GetGenericArguments().Append(p.PropertyType));
}
