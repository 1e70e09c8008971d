using System.Reflection;
using ExhibitSite.Kinds;
using ExhibitSite.Kinds.Fields;
using Xunit;

namespace ExhibitSite.Tests.Guards;

/// <summary>What a field table promises to curators: every field there is, each under one name in each language.</summary>
public sealed class FieldTableTests
{
    private static readonly Assembly Library = typeof(Kind).Assembly;

    [Fact]
    public void Every_field_a_type_declares_is_in_its_table()
    {
        var shared = typeof(DescriptiveFields);
        var wrong =
            from type in Library.GetTypes()
            where type != shared && type != typeof(Kinds.Media.MediaField) // tested below: fields that others put into their tables
            let fields = Declared(type).ToArray()
            where fields.Length > 0
            let tables = TablesOf(type).ToArray()
            from field in fields
            where !tables.Any(table => table.All.Any(f => f.Name == field.Name && f.Label == field.Label))
            select $"{type.FullName}: {field.Name}";
        Guard.None(wrong);
    }

    [Fact]
    public void Every_shared_field_is_used_by_a_table()
    {
        var used = Library.GetTypes().SelectMany(TablesOf).SelectMany(t => t.All).Select(f => (f.Name, f.Label)).ToHashSet();
        Guard.None(Declared(typeof(DescriptiveFields)).Concat(Declared(typeof(Kinds.Media.MediaField)).Where(f => f.Name == "media")).Where(f => !used.Contains((f.Name, f.Label))).Select(f => f.Name));
    }

    [Fact]
    public void Names_and_labels_are_unique_in_the_table_of_each_kind()
    {
        foreach (var kind in All.Kinds)
        {
            AssertUnique(kind.Name, kind.Table.All.Select(f => f.Name));
            AssertUnique(kind.Name, kind.Table.All.Select(f => f.Label.Zh));
            AssertUnique(kind.Name, kind.Table.All.Select(f => f.Label.En));
        }
    }

    [Fact]
    public void Every_kind_and_every_field_has_words_in_both_languages()
    {
        foreach (var kind in All.Kinds)
        {
            Assert.Matches(@"^\p{IsCJKUnifiedIdeographs}+$", kind.Label.Zh);
            Assert.Matches(@"^[A-Z][A-Za-z ]+$", kind.Label.En);
            foreach (var field in kind.Table.All)
            {
                Assert.Matches(@"^[a-z]+(-[a-z]+)*$", field.Name);
                Assert.Matches(@"\p{IsCJKUnifiedIdeographs}", field.Label.Zh);
                Assert.Matches(@"^[A-Z]", field.Label.En);
                Assert.NotEqual("", field.Expects.Zh);
                Assert.NotEqual("", field.Expects.En);
            }
        }
    }

    [Fact]
    public void Blocks_have_words_and_fields_in_both_languages()
    {
        AssertUnique("blocks", Kinds.Blocks.All.Blocks.SelectMany(b => new[] { b.Words.Zh, b.Words.En }));
        foreach (var field in Kinds.Blocks.All.Blocks.SelectMany(b => b.Fields.All))
        {
            Assert.Matches(@"\p{IsCJKUnifiedIdeographs}", field.Label.Zh);
            Assert.Matches(@"^[A-Z]", field.Label.En);
        }
    }

    private static void AssertUnique(string where, IEnumerable<string> words) =>
        Guard.None(words.GroupBy(w => w, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => $"{where}: {g.Key}"));

    private static IEnumerable<Field> Declared(Type type) => StaticValues(type).OfType<Field>();

    private static IEnumerable<FieldTable> TablesOf(Type type)
    {
        var instance = typeof(Kind).IsAssignableFrom(type) ? All.Kinds.Where(k => type.IsInstanceOfType(k)).Select(k => k.Table)
            : typeof(Kinds.Blocks.Block).IsAssignableFrom(type) ? Kinds.Blocks.All.Blocks.Where(type.IsInstanceOfType).Select(b => b.Fields)
            : [];
        return StaticValues(type).OfType<FieldTable>().Concat(instance);
    }

    private static object?[] StaticValues(Type type)
    {
        const BindingFlags Everything = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
        if (type.ContainsGenericParameters) return [];
        var fields = type.GetFields(Everything).Where(f => Matters(f.FieldType)).Select(f => f.GetValue(null));
        return fields.ToArray();
    }

    private static bool Matters(Type type) => typeof(Field).IsAssignableFrom(type) || type == typeof(FieldTable);
}
