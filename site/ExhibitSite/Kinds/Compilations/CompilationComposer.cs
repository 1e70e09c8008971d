using System.Collections.Immutable;
using ExhibitSite.Components.Parts;
using ExhibitSite.Components.Shell;
using ExhibitSite.Components.Wording;
using ExhibitSite.Kinds.Composing;
using ExhibitSite.Model;

namespace ExhibitSite.Kinds.Compilations;

/// <summary>Composes the pages of a compilation: cover, volumes, pieces.</summary>
internal static class CompilationComposer
{
    private const string PageAnchor = "page-";

    // What a person still scrolls through; a longer book shows its volumes first.
    private const int MostPiecesAtOnce = 150;

    public static PageContent ComposeCover(Compilation book, PageContext page)
    {
        var kind = page.Catalogue.KindOf(book.Id);
        var volumes = Volumes(book, page);
        var pieces = Pieces(book.Id, page.Catalogue);
        var facts = new FactBuilder(page)
            .Values(page.Words.Editors, [.. book.Editors.Select(FactValue.Of)])
            .Text(page.Say(new("篇数", "Pieces")), Words.Fill(page.Words.PieceCount, pieces.Length));
        var view = new BookView(
            PlainComposer.HeadingOf(kind, book, page), book.Subtitle?.Main, facts.Done(), pieces.IsEmpty ? null : page.LinkTo(pieces[0]), book.Statement,
            page.Prose(book.Head.Body), volumes, Neighbourhood.Of(book, page));
        return PlainComposer.Finish(PageContent.Of<BookPage, BookView>("compilation", book.ShownTitle, view), kind, book, page);
    }

    public static PageContent ComposeVolume(Volume volume, PageContext page)
    {
        var kind = page.Catalogue.KindOf(volume.Id);
        var pieces = page.Catalogue.ChildrenOf(volume.Id).OfType<Piece>().ToImmutableArray();
        var view = new BookView(
            PlainComposer.HeadingOf(kind, volume, page, page.Catalogue.Above(volume)[^1].ShownTitle), null, [], pieces.IsEmpty ? null : page.LinkTo(pieces[0]), null,
            page.Prose(volume.Head.Body), [new VolumeView("pieces", null, [.. pieces.Select(p => Entry(p, page))])], Neighbourhood.Of(volume, page));
        return PlainComposer.Finish(PageContent.Of<BookPage, BookView>("compilation", volume.ShownTitle, view), kind, volume, page);
    }

    public static PageContent ComposePiece(Piece piece, PageContext page)
    {
        var kind = page.Catalogue.KindOf(piece.Id);
        var above = page.Catalogue.Above(piece);
        var view = new PieceView(
            PlainComposer.HeadingOf(kind, piece, page, above[^1].ShownTitle) with { Title = piece.Title }, piece.HasEditorsTitle, piece.Languages.IsEmpty ? null : piece.Languages[0], page.Prose(piece.Head.Body), Facts(piece, page), Originals(piece, page),
            Neighbourhood.Of(piece, page), PagerOf(piece, above[0].Id, page));
        return PlainComposer.Finish(PageContent.Of<PiecePage, PieceView>("piece", piece.ShownTitle, view), kind, piece, page);
    }

    /// <summary>All pieces of a compilation, in reading order.</summary>
    public static ImmutableArray<Piece> Pieces(RecordId book, ICatalogue catalogue) =>
        [.. catalogue.ChildrenOf(book).SelectMany(r => r is Piece ? [r] : catalogue.ChildrenOf(r.Id)).OfType<Piece>()];

    private static ImmutableArray<VolumeView> Volumes(Compilation book, PageContext page)
    {
        var children = page.Catalogue.ChildrenOf(book.Id);
        var isLong = Pieces(book.Id, page.Catalogue).Length > MostPiecesAtOnce;
        var volumes = children.OfType<Volume>().Select((v, i) => VolumeOf(v, $"v{i + 1}", isLong, page));
        var loose = children.OfType<Piece>().Select(p => Entry(p, page)).ToImmutableArray();
        return loose.IsEmpty ? [.. volumes] : [.. volumes, new VolumeView("pieces", null, loose)];
    }

    private static VolumeView VolumeOf(Volume volume, string anchor, bool isFolded, PageContext page)
    {
        ImmutableArray<PieceEntry> pieces = [.. page.Catalogue.ChildrenOf(volume.Id).OfType<Piece>().Select(p => Entry(p, page))];
        return new VolumeView(anchor, page.LinkTo(volume), pieces, isFolded ? Words.Fill(page.Words.PieceCount, pieces.Length) : null);
    }

    private static PieceEntry Entry(Piece piece, PageContext page) => new(
        page.LinkTo(piece), page.DateOf(piece)?.Written,
        piece.Leaf is { } leaf ? leaf : piece.Head.Anchors.FirstOrDefault(a => a.StartsWith(PageAnchor, StringComparison.Ordinal)) is { } first ? first[PageAnchor.Length..] : null);

    private static ImmutableArray<Fact> Facts(Piece piece, PageContext page) => new FactBuilder(page)
        .Creators(piece.Creators)
        .Text(page.Words.SourceOfPiece, piece.Source).Text(page.Say(new("起叶", "First leaf")), piece.Leaf).Code(page.Say(new("档号", "Reference code")), piece.SourceCode)
        .Records(page.Words.Archives, piece.SourceItem is { } item ? [item] : [])
        .Records(DescriptiveFields.People, piece.Index.People).Records(DescriptiveFields.Places, piece.Index.Places)
        .Records(DescriptiveFields.Events, piece.Index.Events).Done();

    private static ViewerView? Originals(Piece piece, PageContext page) =>
        piece.SourceItem is { } id && page.Catalogue.Find(id) is Items.Item item ? ViewerComposer.Of(ViewedPictures.Of(item, page) with { Form = ViewerForm.List }, page) : null;

    private static Pager PagerOf(Piece piece, RecordId book, PageContext page)
    {
        var pieces = Pieces(book, page.Catalogue);
        var at = pieces.IndexOf(piece);
        return new Pager(
            page.Say(new("前后篇", "Previous and next piece")), page.Say(new($"第 {at + 1} / {pieces.Length} 篇", $"Piece {at + 1} of {pieces.Length}")),
            page.Say(new("上一篇", "Previous")), at > 0 ? page.LinkTo(pieces[at - 1]) : null,
            page.Say(new("下一篇", "Next")), at < pieces.Length - 1 ? page.LinkTo(pieces[at + 1]) : null);
    }
}
