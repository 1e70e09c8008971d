using ExhibitSite.Model.Diagnostics;

namespace ExhibitSite.Audit;

/// <summary>Faults of a page by itself: code that the content security policy forbids, one id twice, headings, size.</summary>
internal static class PageFaults
{
    private static readonly Rule Inline = new("EX7006", Severity.Error,
        new("页内嵌代码", "Inline code"),
        new("这里有内嵌的“{0}”，内容安全策略不允许。", "There is inline “{0}” here, which the content security policy forbids."),
        new("样式放进样式表，脚本放进脚本文件。", "Styles belong into the style sheet, code into the script."));

    private static readonly Rule SameId = new("EX7007", Severity.Error,
        new("页内标识重复", "Id used twice on a page"),
        new("元素标识“{0}”在这一页出现了 {1} 次。", "The element id “{0}” is used {1} times on this page."),
        new("若来自正文标题或叶码，改掉其中一个；否则请附上本行报告。", "If it comes from a heading or a page mark, change one; otherwise please report this line."));

    private static readonly Rule Headings = new("EX7008", Severity.Warning,
        new("一级标题不是一个", "Not one first-level heading"),
        new("这一页有 {0} 个一级标题。", "This page has {0} first-level headings."),
        new("每页恰好一个：记录的题名。", "A page has exactly one: the record's title."));

    private static readonly Rule TooLarge = new("EX7009", Severity.Warning,
        new("页面过大", "Page too large"),
        new("这一页有 {0} 字节，超过预算 {1} 字节。", "This page has {0} bytes; the budget is {1}."),
        new("把长文分成几篇，或减少一页里的列表。", "Split long texts, or list less on one page."));

    public static IEnumerable<Diagnostic> Find(WrittenSite site, AuditOptions options)
    {
        foreach (var page in site.Pages)
        {
            var whole = SourceSpan.OfFile(page.Path);
            foreach (var (what, span) in page.InlineCode) yield return Inline.At(span, what);
            foreach (var same in page.Ids.GroupBy(id => id, StringComparer.Ordinal).Where(g => g.Count() > 1)) yield return SameId.At(whole, same.Key, $"{same.Count()}");
            if (page.FirstHeadings != 1) yield return Headings.At(whole, $"{page.FirstHeadings}");
            if (page.Bytes > options.LargestPageBytes) yield return TooLarge.At(whole, $"{page.Bytes}", $"{options.LargestPageBytes}");
        }
    }
}
