using ExhibitSite.Kinds.Composing;

namespace ExhibitSite.Kinds.Blocks;

/// <summary>The figures and recordings in the texts of a site, and whether a curator put into words what they show.</summary>
internal static class ShownBlocks
{
    private static readonly FigureBlock Figures = All.Blocks.OfType<FigureBlock>().Single();

    /// <summary>Figures that show a file of their own; those of an item have the item's description.</summary>
    public static IEnumerable<(string File, bool HasWords)> FiguresOf(ICatalogue catalogue) =>
        from record in WithBlocks(catalogue)
        from found in Directives.In(record.Head.Body, Figures)
        let figure = Figures.ReadFrom(found.Fields, found.Directive)
        where figure is { File: not null } && catalogue.Media(figure.File) is not null
        select (figure.File, figure.Alt is { Length: > 0 });

    /// <summary>Sounds and films, with captions or a transcript or neither.</summary>
    public static IEnumerable<(string File, bool HasWords)> RecordingsOf(ICatalogue catalogue) =>
        from record in WithBlocks(catalogue)
        from block in All.Blocks.OfType<AudioBlock>()
        from found in Directives.In(record.Head.Body, block)
        let recording = block.ReadFrom(found.Fields, found.Directive)
        where recording is not null && catalogue.Media(recording.File) is { IsPublished: true }
        select (recording.File, found.Directive.Content.Count > 0 || recording.Transcript is not null);

    // Most texts of a large site have none, and reading a text is dear.
    private static IEnumerable<Record> WithBlocks(ICatalogue catalogue) =>
        catalogue.Records.Where(static record => record.Head.Body is { } body && body.Text.Contains(":::", StringComparison.Ordinal));
}
