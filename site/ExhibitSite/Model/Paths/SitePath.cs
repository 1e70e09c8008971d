namespace ExhibitSite.Model.Paths;

/// <summary>The place of a file in the output, with forward slashes and no leading slash: <c>items/a/index.html</c>.</summary>
public readonly record struct SitePath : IComparable<SitePath>
{
    private const string IndexName = "index.html";

    private SitePath(string value) => Value = value;

    /// <summary>The path itself.</summary>
    public string Value { get; }

    /// <summary>The page of a folder: <c>items/a</c> → <c>items/a/index.html</c>; empty for the home page.</summary>
    public static SitePath Page(params string[] folders) => new(string.Join('/', [.. folders.Where(f => f.Length > 0), IndexName]));

    /// <summary>A file with a name of its own.</summary>
    public static SitePath File(params string[] parts) => new(string.Join('/', parts.Where(p => p.Length > 0)));

    /// <summary>A page from an address a curator wrote (<c>old/place/</c> or <c>old.html</c>); null when it could leave the site.</summary>
    public static SitePath? FromAddress(string address)
    {
        var parts = address.Split('/', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (parts.Length == 0 || parts.Any(p => p is "." or ".." || p.IndexOfAny(['\\', ':', '?', '#', '"', '<', '>', '|', '*', '\0']) >= 0)) return null;
        return parts[^1].Contains('.', StringComparison.Ordinal) ? File(parts) : Page(parts);
    }

    /// <summary>A further page of a list too long for one: <c>fonds/a/page-2/</c>. The first page is the list's own.</summary>
    public SitePath Numbered(int number) => number == 1 ? this : new($"{Value[..^IndexName.Length]}page-{number}/{IndexName}");

    /// <summary>How many folders deep the file lies.</summary>
    public int Depth => Value.Count(c => c == '/');

    /// <summary>The address as a browser asks a server for it: without <c>index.html</c>, percent-encoded.</summary>
    public string Address => AddressIn(Edition.Web);

    /// <summary>The address below the site's root, percent-encoded; a page's ends in its folder on the web and in <c>index.html</c> on a disk.</summary>
    public string AddressIn(Edition edition)
    {
        var isFolder = edition == Edition.Web && (Value == IndexName || Value.EndsWith("/" + IndexName, StringComparison.Ordinal));
        var shown = isFolder ? Value[..^IndexName.Length] : Value;
        return IsPlain(shown) ? shown : string.Join('/', shown.Split('/').Select(Uri.EscapeDataString));
    }

    /// <summary>The same file with the whole site in a folder; with an empty name, where it is.</summary>
    public SitePath Below(string folder) => folder.Length == 0 ? this : new($"{folder}/{Value}");

    private static bool IsPlain(string text)
    {
        foreach (var c in text)
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('/' or '-' or '_' or '.' or '~' or ',')) return false;
        return true;
    }

    /// <inheritdoc />
    public int CompareTo(SitePath other) => string.CompareOrdinal(Value, other.Value);

    /// <summary>The path itself.</summary>
    public override string ToString() => Value;
}
