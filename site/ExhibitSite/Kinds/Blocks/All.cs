using System.Collections.Frozen;
using System.Collections.Immutable;

namespace ExhibitSite.Kinds.Blocks;

/// <summary>Every block there is.</summary>
public static class All
{
    /// <summary>The blocks, in the order of the handbook.</summary>
    public static ImmutableArray<Block> Blocks { get; } =
    [
        new FigureBlock(), new ItemBlock(), new GalleryBlock(), new CompareBlock(), new QuoteBlock(), new VersionsBlock(), new DisputedBlock(), new TimelineBlock(), new MapBlock(),
        new AudioBlock(), new VideoBlock(), new ItemsBlock(), new ContentsBlock(), new NoteBlock(), new EntryBlock(), StepBlock.Only, QuestionBlock.Only,
    ];

    private static readonly FrozenDictionary<string, Block> ByWord =
        Blocks.SelectMany(b => new[] { (Word: b.Words.En, Block: b), (Word: b.Words.Zh, Block: b) }).ToFrozenDictionary(b => b.Word, b => b.Block, StringComparer.Ordinal);

    /// <summary>The block of a word after <c>:::</c>; null when there is none.</summary>
    public static Block? Find(string word) => ByWord.GetValueOrDefault(word);
}
