namespace ExhibitSite.Model.Paths;

/// <summary>An address inside the site that stays: a file and, at need, a place in it.</summary>
/// <param name="Path">The file.</param>
/// <param name="Anchor">The id of an element on the page, unescaped; null for the page as a whole.</param>
public readonly record struct Permalink(SitePath Path, string? Anchor = null)
{
    private static readonly string[] Up = [.. Enumerable.Range(0, 16).Select(n => string.Concat(Enumerable.Repeat("../", n)))];

    /// <summary>
    /// The link to write on a page, relative to it, so that the site works below any base path, and on a disk.
    /// On the web a link to the page itself without anchor is <c>./</c>, as an empty one would keep the query.
    /// </summary>
    public string From(SitePath page, Edition edition)
    {
        if (page == Path && Anchor is not null) return Fragment;
        var shared = SharedFolder(page.Value, Path.Value);
        var climb = page.Value.AsSpan(shared).Count('/');
        var address = Path.AddressIn(edition);
        // Plain paths keep their length when escaped; others are cut at the same folder after escaping.
        var rest = address.Length >= shared && address.AsSpan(0, shared).SequenceEqual(Path.Value.AsSpan(0, shared)) ? address[shared..] : null;
        var relative = rest is null ? Up[page.Depth] + address : Up[climb] + rest;
        return (relative.Length == 0 ? "./" : relative) + Fragment;
    }

    /// <summary>The full address on the web below the site's own; <paramref name="baseUrl"/> ends with a slash.</summary>
    public string Absolute(string baseUrl) => After(baseUrl, Edition.Web);

    /// <summary>The link from a page that knows the way to the site's root only, as it does not lie at a fixed place in it; <paramref name="root"/> ends with a slash.</summary>
    public string After(string root, Edition edition) => root + Path.AddressIn(edition) + Fragment;

    /// <summary>The same page at another place.</summary>
    public Permalink At(string anchor) => this with { Anchor = anchor };

    private string Fragment => Anchor is null ? "" : "#" + Uri.EscapeDataString(Anchor);

    private static int SharedFolder(string page, string target)
    {
        var shared = 0;
        for (var i = 0; i < Math.Min(page.Length, target.Length) && page[i] == target[i]; i++)
            if (page[i] == '/') shared = i + 1;
        return shared;
    }
}
