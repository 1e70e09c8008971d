using ExhibitSite.Model.Diagnostics;

namespace ExhibitSite.Audit;

/// <summary>What works on a server and not from a disk, on the pages of an offline edition.</summary>
internal static class DiskFaults
{
    private static readonly Rule Folder = new("EX7040", Severity.Error,
        new("离线版的链接没有写到文件", "Link of an offline edition names no file"),
        new("链接“{0}”指向文件夹；从磁盘打开时只会列出文件。", "The link “{0}” leads to a folder, which a browser only lists when it reads from a disk."),
        new("这是生成器的错误：请附上本行报告。", "This is a fault of the generator: please report it with this line."));

    private static readonly Rule Rooted = new("EX7041", Severity.Error,
        new("离线版的链接从根开始", "Link of an offline edition starts at a root"),
        new("链接“{0}”从根开始；从磁盘打开时会指到盘符之下。", "The link “{0}” starts at a root, which is that of the disk when the page is read from one."),
        new("这是生成器的错误：请附上本行报告。", "This is a fault of the generator: please report it with this line."));

    private static readonly Rule HostOnly = new("EX7044", Severity.Error,
        new("离线版里有只能从服务器取的东西", "Offline edition asks for what only servers give"),
        new("这里有“{0}”，从磁盘打开时浏览器不会取。", "There is “{0}” here, which a browser does not load from a disk."),
        new("这是生成器的错误：请附上本行报告。", "This is a fault of the generator: please report it with this line."));

    /// <summary>The faults; none on the web.</summary>
    public static IEnumerable<Diagnostic> Find(WrittenSite site)
    {
        if (!site.IsOffline) yield break;
        foreach (var page in site.Pages)
        {
            foreach (var (what, span) in page.HostOnly) yield return HostOnly.At(span, what);
            foreach (var link in page.Addresses)
            {
                if (link.Address.StartsWith('/') && !link.Address.StartsWith("//", StringComparison.Ordinal)) yield return Rooted.At(link.Span, link.Address);
                else if (!DeadLinks.HasScheme(link.Address) && IsFolder(link.Address)) yield return Folder.At(link.Span, link.Address);
            }
        }
    }

    private static bool IsFolder(string address)
    {
        var end = address.IndexOfAny(['#', '?']);
        return (end < 0 ? address : address[..end]).Split('/') is [.., "" or "." or ".."] and not [""];
    }
}
