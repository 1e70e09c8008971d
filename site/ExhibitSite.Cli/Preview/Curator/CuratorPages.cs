using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ExhibitSite.Cli.Output;
using ExhibitSite.Gate;
using ExhibitSite.Kinds;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Pipeline;

namespace ExhibitSite.Cli.Preview.Curator;

/// <summary>
/// What curators see beside the site: the records that stay in, as they were handed in, each with the reasons. These pages are made of the gate's report
/// and the sources, served to this machine and written nowhere; no page or export of the site can reach them.
/// </summary>
/// <param name="terminal">The language.</param>
internal sealed class CuratorPages(Terminal terminal)
{
    private static readonly Wording Title = new("未公开的档案", "Not public");
    private static readonly Wording Only = new("只有本机的预览能看到这一页；生成的网站里没有它。", "Only the preview on this machine shows this page; no built site has it.");
    private static readonly Wording Nothing = new("没有未公开的记录。", "Nothing is withheld.");
    private static readonly Wording FullReport = new("开放审核报告全文", "The whole gate report");
    private static readonly Wording Badge = new("未公开", "Not public");
    private static readonly Wording Opens = new("{0} 起开放", "opens {0}");
    private static readonly Wording WhyHead = new("为什么不公开", "Why it is not public");
    private static readonly Wording FieldsHead = new("著录", "Description");
    private static readonly Wording BodyHead = new("正文（原文）", "Text (source)");
    private static readonly Wording Never = new("从不公开", "never published");
    private static readonly Wording AllWithheld = new("所有未公开的记录", "Everything that is withheld");

    /// <summary>Everything that stays in, by reason.</summary>
    public byte[] Overview(LiveSite site)
    {
        var page = new Html(terminal.Language, terminal.Word(Title)).Element("h1", terminal.Word(Title)).Element("p", terminal.Word(Only), "notice");
        if (site.Kept.IsEmpty) page.Element("p", terminal.Word(Nothing));
        foreach (var group in site.Kept.GroupBy(k => k.Verdict.Reason).OrderBy(g => g.Key))
        {
            page.Element("h2", $"{terminal.Word(WithholdingReasons.Words(group.Key))} · {group.Count()}");
            page.Within("ul", "kept", list =>
            {
                foreach (var kept in group)
                    list.Within("li", null, row => row.Link("/" + kept.Path.Address, kept.Verdict.Title).Element("code", $"{kept.Verdict.Id}").Element("span", Day(kept.Verdict), "day"));
            });
        }
        return page.Within("p", null, last => last.Link("/" + PreviewAssets.GateReport, terminal.Word(FullReport))).Bytes();
    }

    /// <summary>A record that stays in.</summary>
    public byte[] Page(Kept kept)
    {
        var (verdict, submission) = (kept.Verdict, kept.Submission);
        var page = new Html(terminal.Language, $"{terminal.Word(Badge)} · {verdict.Title}");
        page.Within("p", "crumbs", crumbs => crumbs.Link("/" + PreviewAssets.Curator, terminal.Word(AllWithheld)));
        page.Within("header", "kept-head", head => head
            .Element("p", $"{terminal.Word(Badge)}：{terminal.Word(WithholdingReasons.Words(verdict.Reason))}{(Day(verdict) is { Length: > 0 } day ? "，" + day : "")}", "badge")
            .Element("h1", submission.Record.ShownTitle)
            .Within("p", "meta", meta => meta.Element("span", terminal.Word(All.Of(verdict.Id.Kind).Label)).Element("code", $"{verdict.Id}").Element("code", $"{verdict.Span}")));
        if (!verdict.Objections.IsEmpty)
            page.Within("section", "why", why =>
            {
                why.Element("h2", terminal.Word(WhyHead));
                foreach (var finding in verdict.Objections.Select(o => o.Finding))
                    why.Element("p", $"{finding.Rule.Code}　{finding.Message(terminal.Language)}").Element("p", finding.Hint(terminal.Language), "hint");
            });
        page.Element("h2", terminal.Word(FieldsHead)).Within("dl", "fields", fields =>
        {
            foreach (var text in submission.Texts) Field(fields, LabelOf(kept, text.Field), text.Text);
            if (submission.Private.Note is { } note) Field(fields, $"{LabelOf(kept, "private-note")}（{terminal.Word(Never)}）", note);
            if (submission.Private.Storage is { } storage) Field(fields, $"{LabelOf(kept, "storage")}（{terminal.Word(Never)}）", storage);
        });
        if (submission.Record.Head.Body is { } body) page.Element("h2", terminal.Word(BodyHead)).Element("pre", body.Text, "source");
        return page.Bytes();
    }

    /// <summary>The whole report of the gate.</summary>
    public byte[] Report(LiveSite site) => Encoding.UTF8.GetBytes(new GateReportPage(site.Report, terminal.Language).Write());

    /// <summary>What the bar of a page tells about what stays in.</summary>
    /// <param name="site">The site.</param>
    /// <param name="path">The page's path, a folder's with its slash.</param>
    public KeptBeside Beside(LiveSite site, string path)
    {
        var isOpen = site.Find(path.Length == 0 || path.EndsWith('/') ? path + "index.html" : path) is not null;
        var beside = site.Kept.Where(kept => Belongs(kept, path)).Select(kept => new KeptRow(
            kept.Verdict.Title, "/" + kept.Path.Address, terminal.Word(WithholdingReasons.Words(kept.Verdict.Reason)), Day(kept.Verdict))).ToImmutableArray();
        return new KeptBeside(site.Kept.Length, isOpen, beside);
    }

    // Under its unit, beside what it names, and in the list of its kind.
    private static bool Belongs(Kept kept, string path)
    {
        var record = kept.Submission.Record;
        if (path == All.Of(record.Id.Kind).Folder + "/") return true;
        return (record.Parent is { } parent && AddressOf(parent) == path) || record.Head.References.Any(r => r.Target != record.Id && AddressOf(r.Target) == path);
    }

    private static string AddressOf(Model.RecordId id) => All.Of(id.Kind).PathOf(id).Address;

    private string Day(Withheld verdict) => verdict.OpensOn is { } day ? terminal.Word(Opens, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)) : "";

    // A part of a field, or one of its languages, stands after a dot.
    private string LabelOf(Kept kept, string field) =>
        field.Split('.', 2) is [var name, .. var part] && All.Of(kept.Verdict.Id.Kind).Table.Find(name) is { } known ? string.Join(" · ", [terminal.Word(known.Label), .. part]) : field;

    private static void Field(Html list, string name, string value) => list.Element("dt", name).Element("dd", value);
}

/// <summary>What stays in and belongs on a page.</summary>
/// <param name="Total">How many records stay in altogether.</param>
/// <param name="IsOpen">True when the page itself is public.</param>
/// <param name="Beside">Those that belong here.</param>
internal sealed record KeptBeside(int Total, bool IsOpen, ImmutableArray<KeptRow> Beside);

/// <summary>A record that stays in, as the bar names it.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Address">Where the preview shows it.</param>
/// <param name="Reason">Why.</param>
/// <param name="Opens">When it opens; empty when somebody must act.</param>
internal sealed record KeptRow(string Title, string Address, string Reason, string Opens);
