using System.Collections.Immutable;
using ExhibitSite.Kinds.Composing;
using ExhibitSite.Kinds.Composing.Tracing;
using ExhibitSite.Model;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Model.Tracing;
using ExhibitSite.Pipeline;
using ExhibitSite.Reading.Files;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace ExhibitSite.Tests.Tracing;

/// <summary>Fingerprints of values: the same for the same, another for any other.</summary>
public sealed class StructureTests
{
    private static readonly Gen<string> Texts = Gen.Elements('甲', '乙', '\0', 'a').ListOf().Select(letters => new string([.. letters]));

    [Fact]
    public void Two_values_have_one_fingerprint_just_when_they_are_the_same() =>
        Prop.ForAll(
            Texts.Two().ToArbitrary(), Texts.Two().ToArbitrary(),
            (left, right) => (Structure.Of(new Wording(left.Item1, left.Item2)) == Structure.Of(new Wording(right.Item1, right.Item2))) == (left == right))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Lists_are_told_apart_by_each_entry_and_their_length() =>
        Prop.ForAll(
            Texts.ListOf().ToArbitrary(), Texts.ListOf().ToArbitrary(),
            (left, right) => (Structure.Of(left.ToImmutableArray()) == Structure.Of(right.ToImmutableArray())) == left.SequenceEqual(right))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void The_order_of_a_dictionary_without_order_does_not_count()
    {
        string[] keys = ["甲", "乙", "丙", "丁"];
        var there = ImmutableDictionary<string, int>.Empty.AddRange(keys.Select((key, i) => KeyValuePair.Create(key, i)));
        var back = ImmutableDictionary<string, int>.Empty.AddRange(keys.Select((key, i) => KeyValuePair.Create(key, i)).Reverse());
        Assert.Equal(Structure.Of(there), Structure.Of(back));
        Assert.NotEqual(Structure.Of(there), Structure.Of(there.SetItem("甲", 9)));
    }

    [Fact]
    public void Types_count_and_so_do_inner_values()
    {
        Assert.NotEqual(Structure.Of(1), Structure.Of(1L));
        Assert.NotEqual(Structure.Of(0.1), Structure.Of(0.1 + 1e-17 + 1e-16));
        Assert.NotEqual(Structure.Of(default(ImmutableArray<int>)), Structure.Of(ImmutableArray<int>.Empty));
        Assert.NotEqual(Structure.Of(LanguageMap.Of("甲")), Structure.Of(LanguageMap.Of("甲") with { Others = ImmutableSortedDictionary<string, string>.Empty.Add("en", "A") }));
        Assert.True(Structure.Of(null).IsKnown);
    }

    [Fact]
    public void What_cannot_be_compared_is_not_known()
    {
        Assert.False(Structure.Of((Action)(() => { })).IsKnown);
        Assert.False(Structure.Of(("甲", new MemoryStream())).IsKnown);
        Assert.False(Structure.Of(new Lazy<int>(1)).IsKnown);
    }

    [Fact]
    public void A_watched_catalogue_notes_every_question()
    {
        // Settings are part of the frame, and a kind follows from a name.
        var silent = new[] { "get_Settings", nameof(ICatalogue.KindOf) };
        var catalogue = Build.Judge(SourceTree.OfTexts(SiteText.Parse("-- site.yml --\ntitle: 站\n-- subjects/a.md --\n---\ntitle: 甲\nsummary: 一。\n---\n")), new BuildOptions(BuiltSite.UsualDay)).Gate.Public.Catalogue;
        foreach (var question in typeof(ICatalogue).GetMethods().Where(m => !silent.Contains(m.Name)))
        {
            var watched = new WatchedCatalogue(catalogue);
            var asked = question.IsGenericMethod ? question.MakeGenericMethod(typeof(Kinds.Subjects.Subject)) : question;
            asked.Invoke(watched, [.. asked.GetParameters().Select(p => p.ParameterType == typeof(string) ? (object)"media/a.png" : p.ParameterType == typeof(RecordId) ? catalogue.Records[0].Id : catalogue.Records[0])]);
            Assert.True(watched.Asked.Count == 1, question.Name);
        }
    }
}
