using System.Text;
using System.Text.RegularExpressions;
using ExhibitSite.Gate;
using ExhibitSite.Kinds;
using ExhibitSite.Kinds.Items;
using ExhibitSite.Pipeline;
using ExhibitSite.Reading.Files;
using ExhibitSite.Tests.Guards;
using Xunit;
using Record = ExhibitSite.Kinds.Record;

namespace ExhibitSite.Tests.Docs;

/// <summary>What the flagship promises its visitors: English beside the Chinese, honest pictures, every block of the handbook at work.</summary>
public sealed partial class FlagshipTests
{
    private static readonly DateOnly Day = new(2026, 3, 10);

    private static readonly SourceTree Input = InputFolder.Read(Path.Combine(Handbooks.Root, "input"));

    private static readonly PublicSite Site = ExhibitSite.Gate.Stage.Judge(Resolving.Stage.Resolve(Kinds.Stage.Describe(Reading.Stage.Read(Input))), Day).Public;

    [Fact]
    public void Every_public_record_of_the_flagship_has_an_English_title_and_summary() =>
        Guard.None(Site.Catalogue.Records.SelectMany(record => new[] { (Name: "title", Text: record.Head.Title), (Name: "summary", Text: record.Head.Summary) }
            .Where(field => string.IsNullOrWhiteSpace(field.Text?.Main) || !IsEnglish(field.Text.English))
            .Select(field => $"{record.Id}: {field.Name}")));

    [Fact]
    public void Every_picture_and_recording_of_the_flagship_is_described_in_both_languages() =>
        Guard.None(Uses().Where(use => string.IsNullOrWhiteSpace(use.Media.Alt.Main) || !IsEnglish(use.Media.Alt.English)).Select(use => $"{use.Record.Id}: {use.Media.File}"));

    [Fact]
    public void Every_picture_and_recording_of_a_flagship_item_says_in_its_caption_that_it_is_no_original()
    {
        var items = Site.Catalogue.Records.OfType<Item>().SelectMany(item => item.Pictures.Select(media => (Item: item, Media: media))).ToArray();
        Assert.NotEmpty(items);
        Guard.None(items.Where(use => use.Media.Maker is null || use.Media.Nature is null or "原件" or "照片" || !NoOriginal().IsMatch(use.Media.Caption?.Main ?? ""))
            .Select(use => $"{use.Item.Id}: {use.Media.File}"));
    }

    [Fact]
    public void Every_block_is_at_work_in_a_flagship_exhibition()
    {
        var sections = Input.Files.Where(f => f.Path.StartsWith("exhibitions/", StringComparison.Ordinal) && f.Path.EndsWith(".md", StringComparison.Ordinal));
        var used = sections.SelectMany(f => Opening().Matches(Encoding.UTF8.GetString(f.ReadAll()))).Select(m => m.Groups["word"].Value).ToHashSet(StringComparer.Ordinal);
        // A block of one kind's texts has no place in an exhibition; its kind is seen elsewhere.
        Guard.None(Kinds.Blocks.All.Blocks.Where(block => block.OnlyIn is null && !used.Contains(block.Words.En) && !used.Contains(block.Words.Zh)).Select(block => block.Words.En));
    }

    private static IEnumerable<(Record Record, MediaUse Media)> Uses() =>
        Site.Catalogue.Records.SelectMany(record => Pictures(record).Select(media => (record, media)));

    private static IEnumerable<MediaUse> Pictures(Record record)
    {
        if (record.Head.Image is { } image) yield return image;
        foreach (var media in (record as Item)?.Pictures ?? []) yield return media;
    }

    /// <summary>True for words in Latin letters; a Chinese word or two may be quoted in them.</summary>
    private static bool IsEnglish(string? text) => text is not null && Letters().Count(text) > 2 * Han().Count(text);

    [GeneratedRegex("[A-Za-z]")]
    private static partial Regex Letters();

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex Han();

    [GeneratedRegex("示意|图解|合成语音")]
    private static partial Regex NoOriginal();

    [GeneratedRegex("^:::(?<word>[^ \r\n]+)", RegexOptions.Multiline)]
    private static partial Regex Opening();
}
