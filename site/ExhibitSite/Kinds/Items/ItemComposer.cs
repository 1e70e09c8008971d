using System.Collections.Immutable;
using ExhibitSite.Components.Blocks;
using ExhibitSite.Components.Parts;
using ExhibitSite.Components.Shell;
using ExhibitSite.Components.Wording;
using ExhibitSite.Kinds.Composing;
using ExhibitSite.Model.Diagnostics;
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
        var address = page.Catalogue.Settings.BaseUrl is { } baseUrl ? new Permalink(page.Here).Absolute(baseUrl) : null;
        var citation = Citation.Of(
            [.. makers.Select(m => m.Text)], item.ShownTitle, item.Code, page.Catalogue.Settings.Institution?.Name.Main, page.DateOf(item)?.Both, address);
        var view = new ItemView(
            PlainComposer.HeadingOf(kind, item, page, item.DocumentType), item.Code, makers, Pictures(item, page), page.Prose(item.Head.Body), item.TranscriptionNote,
            citation.Text, citation.Address, Describe(item, page), item.RightsUri, RightsStatement.NameOf(item.RightsUri, page.Words.Language),
            Tree(item, page), Neighbourhood.Of(item, page));
        return PlainComposer.Finish(PageContent.Of<ItemPage, ItemView>("item", item.ShownTitle, view), kind, item, page);
    }

    private static ImmutableArray<BlockView> Pictures(Item item, PageContext page)
    {
        var views = ImmutableArray.CreateBuilder<BlockView>();
        foreach (var use in item.Pictures)
        {
            if (page.Catalogue.Media(use.File) is not { } file) continue;
            var type = MediaType.Of(use.File);
            if (page.Picture(use) is { } picture)
                views.Add(new FigureView(picture with { Alt = picture.Alt.Length > 0 ? picture.Alt : item.ShownTitle }, picture.Src, use.Caption?.Main, null, MakerLine(use, item, page), "normal"));
            else if (type.StartsWith("audio/", StringComparison.Ordinal) || type.StartsWith("video/", StringComparison.Ordinal))
                views.Add(new RecordingView(type.StartsWith("video/", StringComparison.Ordinal), page.To(file.Path), type, use.Alt.Main, null, null, null, use.Caption?.Main));
        }
        return views.ToImmutable();
    }

    private static string? MakerLine(MediaUse use, Item item, PageContext page)
    {
        var parts = new[] { use.Nature, use.Maker, RightsStatement.NameOf(use.Rights ?? item.RightsUri, page.Words.Language) };
        return string.Join(" · ", parts.Where(p => !string.IsNullOrEmpty(p)));
    }

    private static ImmutableArray<FactArea> Describe(Item item, PageContext page)
    {
        var words = page.Words;
        var identity = new FactBuilder(page)
            .Code(Label("档号", "Reference code"), item.Code)
            .Text(Label("题名", "Title"), item.ShownTitle)
            .Text(Label("文件编号", "Document number"), item.Description.DocumentNumber)
            .Creators(item.Creators)
            .Date(Label("日期", "Date"), item.Created, item.Certainty)
            .Text(Label("日期说明", "Note on the date"), item.Description.DateNote);
        var content = new FactBuilder(page)
            .Text(Label("文种", "Document type"), item.DocumentType).Text(Label("稿本", "Draft status"), item.Description.Draft)
            .Text(Label("载体形态", "Extent"), item.Extent).Texts(DescriptiveFields.Languages, LanguageNames(item.Languages))
            .Records(DescriptiveFields.People, item.People).Records(DescriptiveFields.Places, item.Places)
            .Records(DescriptiveFields.Events, item.Events).Records(DescriptiveFields.Subjects, item.Subjects);
        var access = new FactBuilder(page)
            .Text(Label("保管期限", "Retention"), item.Retention).Text(Label("门类", "Category"), item.Category)
            .Text(Label("开放标识", "Opening flag"), Label("开放", "open"))
            .Text(Label("开放审核", "Opening review"), Opening(item.Opening, words))
            .Text(Label("来源", "Source"), item.Source).Text(Label("原件存放", "Originals"), item.Description.Originals).Text(Label("复制件存放", "Copies"), item.Description.Copies)
            .Evidence(item.Evidence, certainty: null);
        return
        [
            new FactArea(words.Identity, identity.Done()), new FactArea(words.ContentAndForm, content.Done()), new FactArea(words.Access, access.Done()),
        ];

        string Label(string zh, string en) => page.Say(new Wording(zh, en));
    }

    private static string? Opening(Review? review, Words words) =>
        review is { IsComplete: true } ? Words.Fill(words.OpenedInBatch, review.By!, $"{review.On:yyyy-MM-dd}", review.Basis!, review.Batch!) : null;

    private static ImmutableArray<string> LanguageNames(ImmutableArray<string> codes) =>
        [.. codes.Select(code => code switch { "zh" or "zh-Hans" => "中文", "zh-Hant" => "中文（繁体）", "lzh" => "文言", "en" => "英文", "ja" => "日文", _ => code })];

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
