using System.Collections.Immutable;
using System.Globalization;
using ExhibitSite.Kinds.Fields;
using ExhibitSite.Model;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Model.Paths;
using ExhibitSite.Model.Text;
using ExhibitSite.Reading.Files;
using ExhibitSite.Reading.Markdown;
using Markdig.Extensions.CustomContainers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SourceSpan = ExhibitSite.Model.Diagnostics.SourceSpan;

namespace ExhibitSite.Kinds.Blocks;

/// <summary>Walks a record's text when it is read: references, evidence marks, directives, links, pictures, anchors.</summary>
internal static class BodyCheck
{
    /// <summary>The word that marks a page of the original in the text: <c>[[page:30-8b]]</c>.</summary>
    public const string PageMark = "page";

    private static readonly Wording InText = new("正文", "text");

    private static readonly Rule UnknownBlock = new("EX1150", Severity.Error,
        new("不认识的版块", "Unknown block"),
        new("没有叫“:::{0}”的版块。", "There is no block “:::{0}”."),
        new("{1}可用的版块：{2}。", "{3}Known: {2}.")) { CanBeFixed = true };

    private static readonly Rule OutOfPlace = new("EX1197", Severity.Error,
        new("版块放错了地方", "Block out of place"),
        new("“:::{0}”只能写在“{1}”的正文里，这里是“{2}”。", "“:::{0}” belongs into the text of a {3} only; this is a {4}."),
        new("把它移到 {5}/ 下的一个文件里，或删去。", "Move it into a file below {5}/, or delete it."));

    private static readonly Rule UnknownCertainty = new("EX1151", Severity.Error,
        new("不认识的存疑标记", "Unknown certainty mark"),
        new("“{{{0}: …}}”不是存疑标记。", "“{{{0}: …}}” is not a certainty mark."),
        new("用 确、单、异、疑 之一，例如“{{确: source:标识 卷一}}”。", "Use one of 确 单 异 疑, like “{{确: source:id place}}”."));

    private static readonly Rule NoEvidence = new("EX1152", Severity.Error,
        new("存疑标记没有依据", "Certainty mark without evidence"),
        new("“{0}”后面没有写依据。", "“{0}” is followed by no evidence."),
        new("写上 source:标识 或 item:标识。", "Write source:id or item:id."));

    private static readonly Rule BadLink = new("EX1153", Severity.Error,
        new("链接写法不可用", "Link not usable"),
        new("链接“{0}”不能用。", "The link “{0}” cannot be used."),
        new("站内写 [[类别:标识]]；站外只用 https:// 或 http:// 或 mailto:。", "Inside the site write [[kind:id]]; outside use https://, http:// or mailto: only."));

    private static readonly Rule WithinHouse = new("EX1159", Severity.Warning,
        new("链接指向内网", "Link into a house network"),
        new("“{0}”是内部网络的地址，读者打不开，也泄露了内网。", "“{0}” is an address of a house network: readers cannot open it, and it gives the network away."),
        new("换成公开的网址，或去掉链接。", "Use a public address, or drop the link."));

    private static readonly Rule NoPlace = new("EX1164", Severity.Error,
        new("正文里没有这个位置", "No such place in the text"),
        new("链接“{0}”指向的位置，这篇正文里没有。", "The link “{0}” leads to a place that this text does not have."),
        new("位置是正文的小标题或 [[page:…]] 叶码；到别的记录用 [[类别:标识#位置]]。", "Places are the headings of this text and its [[page:…]] marks; to other records write [[kind:id#place]]."));

    private static readonly Rule TopHeading = new("EX1155", Severity.Warning,
        new("正文用了一级标题", "First-level heading in the text"),
        new("正文里不用“#”，一级标题是题名。", "The text has no “#” headings: the title is the first level."),
        new("改用“##”。", "Write “##”."));

    /// <summary>Reports what is wrong in the text of a record of some kind and returns the anchors of the text, in order.</summary>
    public static ImmutableArray<string> Run(MarkdownText body, FieldReading reading, Kind kind)
    {
        if (MarkdownReader.Parse(body, reading.Findings) is not { } document) return [];
        var anchors = ImmutableArray.CreateBuilder<string>();
        anchors.AddRange(Headings.Anchors(document).Select(h => h.Anchor));
        foreach (var block in document.Descendants())
        {
            switch (block)
            {
                case CustomContainer container:
                    CheckDirective(container, body, reading, kind);
                    break;
                case HeadingBlock { Level: 1 } heading:
                    reading.Findings.Report(TopHeading, body.At(heading.Line, heading.Column));
                    break;
                case Inline inline when !IsInFields(inline, body):
                    reading.Role = InText;
                    CheckInline(inline, body, reading, anchors);
                    break;
            }
        }
        SourceLines.Check(body, reading.Findings);
        CheckOwnPlaces(document, anchors, body, reading.Findings);
        return [.. anchors.Distinct(StringComparer.Ordinal)];
    }

    // A link to a place of its own text. “#” alone is the top of the page.
    private static void CheckOwnPlaces(MarkdownDocument document, ImmutableArray<string>.Builder anchors, MarkdownText body, Findings findings)
    {
        foreach (var link in document.Descendants<LinkInline>())
            if (!link.IsImage && link.Url is ['#', .. { Length: > 0 } place] && !anchors.Contains(Uri.UnescapeDataString(place), StringComparer.Ordinal))
                findings.Report(NoPlace, body.At(link.Line, link.Column, link.Span.Length), link.Url);
    }

    private static void CheckDirective(CustomContainer container, MarkdownText body, FieldReading reading, Kind kind)
    {
        var directive = Directive.Read(container, body, reading.Findings);
        if (All.Find(directive.Name) is { } block)
        {
            if (block.OnlyIn is { } only && only != kind.Name)
            {
                var owner = Kinds.All.Of(only);
                reading.Findings.Report(OutOfPlace, directive.Span, directive.Name, owner.Label.Zh, kind.Label.Zh, owner.Label.En.ToLowerInvariant(), kind.Label.En.ToLowerInvariant(), owner.Folder);
            }
            block.Check(new FieldReader(directive.Fields, block.Fields, reading), directive);
            return;
        }
        var known = All.Blocks.SelectMany(b => new[] { b.Words.En, b.Words.Zh }).ToArray();
        var near = NearestMatch.Advice(directive.Name, known);
        var meant = NearestMatch.FindCertain(directive.Name, known) is { } name ? new Replacement(directive.Span, directive.Name, name) : null;
        reading.Findings.Report(UnknownBlock, directive.Span, meant, directive.Name, near.Zh, string.Join(", ", known), near.En);
    }

    private static void CheckInline(Inline inline, MarkdownText body, FieldReading reading, ImmutableArray<string>.Builder anchors)
    {
        var span = body.At(inline.Line, inline.Column, inline.Span.Length);
        switch (inline)
        {
            case HtmlEntityInline entity:
                ForbiddenCharacters.Check(entity.Transcoded.ToString(), span, reading.Findings);
                break;
            case ReferenceInline { KindWord: PageMark } page:
                anchors.Add(PageAnchor(page.Target));
                break;
            case ReferenceInline reference:
                if (IdShape.Read(reference.KindWord.Length == 0 ? reference.Target : $"{reference.KindWord}:{reference.Target}", kind: null, span, reading) is { } id)
                    reading.Refer(id, span, reference.Anchor);
                break;
            case EvidenceInline evidence:
                CheckEvidence(evidence, span, reading);
                break;
            case LinkInline { IsImage: true, Url: { } file }:
                if (MediaPathShape.IsBelowMedia(file)) reading.Use(file, span);
                else reading.Findings.Report(BadLink, span, file);
                break;
            case LinkInline { Url: { } url } when !IsUsable(url):
                reading.Findings.Report(BadLink, span, url);
                break;
            case AutolinkInline { IsEmail: false, Url: { } url } when !IsUsable(url):
                reading.Findings.Report(BadLink, span, url);
                break;
            case LinkInline { Url: { } url } when IsWithinHouse(url):
                reading.Findings.Report(WithinHouse, span, url);
                break;
            case AutolinkInline { IsEmail: false, Url: { } url } when IsWithinHouse(url):
                reading.Findings.Report(WithinHouse, span, url);
                break;
        }
    }

    /// <summary>The anchor of a page mark.</summary>
    public static string PageAnchor(string mark) => "page-" + Slug.Anchor(mark);

    /// <summary>True for addresses a text may link to.</summary>
    public static bool IsUsable(string url) =>
        url.StartsWith('#') ||
        (Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" or "mailto" && !uri.IsLoopback);

    /// <summary>True for an address that only a house's own network knows (RFC 1918, RFC 6762, names without a point).</summary>
    private static bool IsWithinHouse(string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri) || uri.Scheme == "mailto") return false;
        if (uri.HostNameType != UriHostNameType.IPv4)
            return uri.HostNameType == UriHostNameType.Dns && (!uri.Host.Contains('.', StringComparison.Ordinal) || uri.Host.EndsWith(".local", StringComparison.OrdinalIgnoreCase));
        var parts = uri.Host.Split('.');
        return parts[0] == "10" || (parts[0] == "192" && parts[1] == "168") || (parts[0] == "172" && int.TryParse(parts[1], CultureInfo.InvariantCulture, out var second) && second is >= 16 and <= 31);
    }

    private static void CheckEvidence(EvidenceInline evidence, SourceSpan span, FieldReading reading)
    {
        if (CertaintyWords.Read(evidence.CertaintyWord) is null) reading.Findings.Report(UnknownCertainty, span, evidence.CertaintyWord);
        if (evidence.Entries.IsEmpty) reading.Findings.Report(NoEvidence, span, evidence.CertaintyWord);
        foreach (var entry in evidence.Entries) EvidenceShape.Read(entry, span, reading);
    }

    private static bool IsInFields(Inline inline, MarkdownText body)
    {
        var top = inline;
        while (top.Parent is { } parent) top = parent;
        return top is ContainerInline { ParentBlock: { } block } && Directive.IsFields(block, body);
    }
}
