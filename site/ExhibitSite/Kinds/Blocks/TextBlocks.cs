using ExhibitSite.Components.Blocks;
using ExhibitSite.Components.Parts;
using ExhibitSite.Kinds.Composing;
using ExhibitSite.Kinds.Fields;
using ExhibitSite.Model;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Reading.Markdown;
using Markdig.Syntax;

namespace ExhibitSite.Kinds.Blocks;

internal sealed record Quotation(string? By, Evidence? Source, RecordId? Item, string? Lang);

/// <summary><c>:::quote</c>: a quotation kept as it was written.</summary>
internal sealed class QuoteBlock : Block<Quotation>
{
    private static readonly Field<string> By = new("by", new("作者", "By"), Shapes.Text);
    private static readonly Field<Evidence> Source = new("source", new("出处", "Source"), Shapes.OneEvidence);
    private static readonly Field<RecordId> Item = new("item", new("档案", "Item"), Shapes.Id("item"));
    private static readonly Field<string> Lang = new("lang", new("语种", "Language"), Shapes.Choice("zh-Hans", "zh-Hant", "en", "ja", "lzh"));

    private static readonly Rule Empty = new("EX1173", Severity.Error,
        new("引文是空的", "Empty quotation"),
        new("这个引文版块没有文字。", "This quotation has no text."),
        new("在字段之后空一行，写上引文。", "Leave a blank line after the fields and write the quotation."));

    public override Wording Words => new("引文", "quote");

    public override FieldTable Fields { get; } = new(By, Source, Item, Lang);

    protected override Quotation? Read(FieldReader fields, Directive directive)
    {
        if (directive.Content.Count == 0) fields.Findings.Report(Empty, directive.Span);
        return new Quotation(fields.Get(By), fields.Value(Source), fields.Value(Item), fields.Get(Lang));
    }

    protected override BlockView? Show(Quotation value, Directive directive, ProseComposer prose)
    {
        if (prose.HtmlOf(directive) is not { } html) return null;
        var evidence = value.Source ?? (value.Item is { } item ? new Evidence(item, "") : null);
        var source = evidence is { } rests && prose.Page.Evidence([rests]) is [var text] ? text : null;
        return new QuoteView(html, value.Lang, value.By, source);
    }
}

internal sealed record Dispute(string Question, string? Caption);

/// <summary><c>:::disputed</c>: values that contradict each other, side by side; none is preferred.</summary>
internal sealed class DisputedBlock : Block<Dispute>
{
    private static readonly Field<string> Question = new("question", new("问题", "Question"), Shapes.Text, IsRequired: true);
    private static readonly Field<string> Caption = new("caption", new("按语", "Caption"), Shapes.Text);

    private static readonly Rule OneValue = new("EX1174", Severity.Error,
        new("异说不足两种", "Fewer than two values"),
        new("“异说”版块里只有 {0} 种说法。", "This block of disputed values lists {0}."),
        new("每种说法写成一行“- 说法 {{单: source:标识}}”，至少两行。", "Write each value as a list line “- value {{单: source:id}}”, two at least."));

    public override Wording Words => new("异说", "disputed");

    public override FieldTable Fields { get; } = new(Question, Caption);

    protected override Dispute? Read(FieldReader fields, Directive directive)
    {
        var question = fields.Get(Question);
        var values = directive.Content.OfType<ListBlock>().Sum(list => list.Count);
        if (values < 2) fields.Findings.Report(OneValue, directive.Span, $"{values}");
        var caption = fields.Get(Caption);
        return question is null ? null : new Dispute(question, caption);
    }

    protected override BlockView? Show(Dispute value, Directive directive, ProseComposer prose)
    {
        var values = directive.Content.OfType<ListBlock>().SelectMany(list => list).OfType<ListItemBlock>().Select(item => prose.Html(item));
        return new DisputedView(prose.NextAnchor("dispute"), value.Question, [.. values], value.Caption);
    }
}

internal sealed record Remark(string? Title);

/// <summary><c>:::note</c>: a side remark in a box.</summary>
internal sealed class NoteBlock : Block<Remark>
{
    private static readonly Field<string> Title = new("title", new("题名", "Title"), Shapes.Text);

    public override Wording Words => new("说明", "note");

    public override FieldTable Fields { get; } = new(Title);

    protected override Remark? Read(FieldReader fields, Directive directive) => new(fields.Get(Title));

    protected override BlockView? Show(Remark value, Directive directive, ProseComposer prose) =>
        prose.HtmlOf(directive) is { } html ? new NoteBoxView(prose.NextAnchor("box"), value.Title ?? prose.Page.Words.Remark, html) : null;
}

/// <summary><c>:::toc</c>: the headings of the text.</summary>
internal sealed class ContentsBlock : Block<Remark>
{
    private static readonly Field<string> Title = new("title", new("题名", "Title"), Shapes.Text);

    public override Wording Words => new("目录", "toc");

    public override FieldTable Fields { get; } = new(Title);

    protected override Remark? Read(FieldReader fields, Directive directive) => new(fields.Get(Title));

    protected override BlockView? Show(Remark value, Directive directive, ProseComposer prose) =>
        prose.Contents.IsEmpty ? null : new ContentsView(prose.NextAnchor("toc"), value.Title ?? prose.Page.Words.Contents, prose.Contents);
}
