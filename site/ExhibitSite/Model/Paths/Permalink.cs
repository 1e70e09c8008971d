namespace ExhibitSite.Model.Paths;

/// <summary>An address inside the site that stays: a file and, at need, a place in it.</summary>
/// <param name="Path">The file.</param>
/// <param name="Anchor">The id of an element on the page, unescaped; null for the page as a whole.</param>
public readonly record struct Permalink(SitePath Path, string? Anchor = null)
{
    private static readonly string[] Up = [.. Enumerable.Range(0, 16).Select(n => string.Concat(Enumerable.Repeat("../", n)))];

    /// <summary>
    /// The link to write on a page, relative to it, so that the site works below any base path.
    /// A link to the page itself without anchor is <c>./</c>, as an empty one would keep the query.
    /// </summary>
    public string From(SitePath page)
    {
        var fragment = Anchor is null ? "" : "#" + Uri.EscapeDataString(Anchor);
        if (page == Path && Anchor is not null) return fragment;
        var shared = SharedFolder(page.Value, Path.Value);
        var climb = page.Value.AsSpan(shared).Count('/');
        var address = Path.Address;
        // Plain paths keep their length when escaped; others are cut at the same folder after escaping.
        var rest = address.Length >= shared && address.AsSpan(0, shared).SequenceEqual(Path.Value.AsSpan(0, shared)) ? address[shared..] : null;
        var relative = rest is null ? Up[page.Depth] + address : Up[climb] + rest;
        return (relative.Length == 0 ? "./" : relative) + fragment;
    }

    /// <summary>The full address below the site's own; <paramref name="baseUrl"/> ends with a slash.</summary>
    public string Absolute(string baseUrl) => baseUrl + Path.Address + (Anchor is null ? "" : "#" + Uri.EscapeDataString(Anchor));

    /// <summary>
    /// The address from the root of the host, for the one page that a server shows at any depth: it holds on whatever host
    /// the site stands, as long as the base path is the same.
    /// </summary>
    public string FromRoot(string baseUrl) => new Uri(baseUrl).AbsolutePath + Path.Address + (Anchor is null ? "" : "#" + Uri.EscapeDataString(Anchor));

    /// <summary>The same page at another place.</summary>
    public Permalink At(string anchor) => this with { Anchor = anchor };

    private static int SharedFolder(string page, string target)
    {
        var shared = 0;
        for (var i = 0; i < Math.Min(page.Length, target.Length) && page[i] == target[i]; i++)
            if (page[i] == '/') shared = i + 1;
        return shared;
    }
}
