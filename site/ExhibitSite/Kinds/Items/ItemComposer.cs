using System.Collections.Immutable;
using ExhibitSite.Components.Blocks;
using ExhibitSite.Components.Parts;
using ExhibitSite.Components.Shell;
using ExhibitSite.Components.Wording;
using ExhibitSite.Kinds.Composing;
using ExhibitSite.Kinds.Composing.Citing;
using ExhibitSite.Model.Paths;

namespace ExhibitSite.Kinds.Items;

/// <summary>Composes the page of an item: what an archivist checks, in the order DA/T 18-2022 describes it.</summary>
internal static class ItemComposer
{
    private const int MostNeighbours = 12;

    public static PageContent Compose(Item item, PageContext page)
    {
        var kind = page.Catalogue.KindOf(item.Id);
        var makers = item.Creators.Select(c => c.Agent is { } id ? page.LinkTo(id) : new Link(null, c.Name ?? "")).ToImmutableArray();
        var address = page.Address;
        var citation = Citation.Of(
            [.. makers.Select(m => m.Text)], item.ShownTitle, item.Code, page.Catalogue.Settings.Institution?.Name.Main, page.DateOf(item)?.Both, address);
        var view = new ItemView(
            PlainComposer.HeadingOf(kind, item, page, item.DocumentType), item.Code, makers, ViewerComposer.Of(ViewedPictures.Of(item, page), page), Recordings(item, page), page.Prose(item.Head.Body), item.TranscriptionNote,
            citation.Text, citation.Address, CitationFormats(item, page), DateValuesTable.Of(item.Description.DateValues, page), DescriptionAreas.Of(item, page), item.RightsUri, RightsStatement.NameOf(item.RightsUri, page.Words.Language),
            Tree(item, page), Neighbourhood.Of(item, page)) { Iiif = ItemLinks.Of(item, page) };
        return PlainComposer.Finish(PageContent.Of<ItemPage, ItemView>("item", item.ShownTitle, view), kind, item, page) with { Alternate = ItemLinks.HeadOf(item, view.Iiif, page) };
    }

    private static ImmutableArray<CitationText> CitationFormats(Item item, PageContext page)
    {
        var work = CitedWork.Of(item, page.Catalogue);
        return [.. CitationFormat.All.Select(f => new CitationText(f.Name, "cite-" + f.Extension, page.To(SitePaths.Citation(page.Here, f.Extension)), $"{item.Id.Value}.{f.Extension}", f.Write(work)))];
    }

    private static ImmutableArray<BlockView> Recordings(Item item, PageContext page)
    {
        var views = ImmutableArray.CreateBuilder<BlockView>();
        foreach (var use in item.Pictures)
        {
            if (page.Catalogue.Media(use.File) is not { IsPublished: true } file) continue;
            if (MediaType.IsRecording(use.File)) views.Add(Recording(use, file, item, page));
            else if (file.Document is not null) views.Add(Document(use, file, item, page));
        }
        return views.ToImmutable();
    }

    private static RecordingView Recording(MediaUse use, MediaFile file, Item item, PageContext page)
    {
        var captions = RecordingCaptions.Of(use, item, page.Catalogue);
        var title = (SpokenWords.Anchor(use, item, page.Catalogue), use.Alt.Main.Length > 0 ? use.Alt.Main : item.ShownTitle);
        return RecordingComposer.Of(file, title, captions, page) with
        {
            Caption = use.Caption?.Main,
            Maker = MakerLine(use, item, page),
            Poster = use.Poster is { } poster ? page.Picture(poster, "") : null,
            IsOpen = true,
        };
    }

    private static DocumentView Document(MediaUse use, MediaFile file, Item item, PageContext page)
    {
        var words = page.Words.ForMedia;
        var size = file.Document!.Pages > 0 ? Words.Fill(words.PageCount, file.Document.Pages) + " · " : "";
        return new DocumentView(
            SpokenWords.Anchor(use, item, page.Catalogue), use.Alt.Main.Length > 0 ? use.Alt.Main : item.ShownTitle, new Link(page.To(file.Path), words.DownloadDocument),
            size + FileSizes.InUnits(file.Bytes), use.Caption?.Main, MakerLine(use, item, page));
    }

    private static string? MakerLine(MediaUse use, Item item, PageContext page)
    {
        var parts = new[] { use.Nature is null ? null : page.Value(use.Nature), use.Maker, RightsStatement.NameOf(use.Rights ?? item.RightsUri, page.Words.Language) };
        return string.Join(" · ", parts.Where(p => !string.IsNullOrEmpty(p)));
    }

    /// <summary>The units above the item, and the items around it in its own unit.</summary>
    private static ImmutableArray<TreeNode> Tree(Item item, PageContext page)
    {
        var above = page.Catalogue.Above(item);
        if (above.IsEmpty) return [];
        var beside = page.Catalogue.ChildrenOf(above[^1].Id);
        var at = beside.IndexOf(item);
        var from = Math.Max(0, Math.Min(at - (MostNeighbours / 2), beside.Length - MostNeighbours));
        var leaves = beside.Skip(from).Take(MostNeighbours)
            .Select(r => new TreeNode(page.LinkTo(r), null, null, null, r.Id == item.Id, [])).ToImmutableArray();
        for (var i = above.Length - 1; i >= 0; i--)
            leaves = [new TreeNode(page.LinkTo(above[i]), LevelName.Of(above[i], page.Words), (above[i] as ICoded)?.Code, null, false, leaves)];
        return leaves;
    }
}
