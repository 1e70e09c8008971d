using System.Collections.Immutable;
using ExhibitSite.Components.Parts;
using ExhibitSite.Components.Wording;

namespace ExhibitSite.Components.Shell;

/// <summary>What stands around every page, with addresses relative to this one.</summary>
/// <param name="Words">The interface words.</param>
/// <param name="Site">The site's name, leading home.</param>
/// <param name="SiteKey">Names the site in the browser's store, so that two sites on one host do not share settings.</param>
/// <param name="Navigation">The main entries.</param>
/// <param name="Tools">Site map and index.</param>
/// <param name="Foot">Pages of the house.</param>
/// <param name="Institution">Whose site it is; null when not stated.</param>
/// <param name="FooterText">A line at the foot; null for none.</param>
/// <param name="Licence">The texts' licence; null when not stated.</param>
/// <param name="Stylesheet">Address of the styles.</param>
/// <param name="EarlyScript">Address of the script that runs before the page is painted.</param>
/// <param name="Scripts">Addresses of the scripts: every page's, then the page's own.</param>
/// <param name="Search">Address of the search page; null on the search page itself.</param>
/// <param name="Feed">Address of the Atom feed; null when the site has no public address.</param>
/// <param name="Canonical">The page's public address; null when the site has none.</param>
/// <param name="PictureAddress">The public address of the page's picture; null when there is none.</param>
public sealed record SiteFrame(
    Words Words, Link Site, string SiteKey, ImmutableArray<NavigationEntry> Navigation, ImmutableArray<Link> Tools, ImmutableArray<Link> Foot,
    Link? Institution, string? FooterText, Link? Licence, string Stylesheet, string EarlyScript, ImmutableArray<string> Scripts, string? Search, string? Feed, string? Canonical, string? PictureAddress)
{
    /// <summary>The page's public address as a QR code; null when the site has none.</summary>
    public QrView? Qr { get; init; }

    /// <summary>The edition, as styles and scripts know it; null on the web.</summary>
    public string? Edition { get; init; }

    /// <summary>Address of the script that does what a browser does not do for pages from a disk, run before all others; null on the web.</summary>
    public string? DiskScript { get; init; }

    /// <summary>What the buttons that copy a link give instead of the address in the browser; null for just that.</summary>
    public string? Shared { get; init; }

    /// <summary>The same page in every language of the site, this one included; empty where there is one language.</summary>
    public ImmutableArray<LanguageLink> Languages { get; init; } = [];

    /// <summary>What a reader is told about the language of the page; null for nothing.</summary>
    public string? LanguageNote { get; init; }

    /// <summary>The mark that browsers show beside the title.</summary>
    public required MarkFrame Icons { get; init; }

    /// <summary>What only screens in a hall need; null elsewhere.</summary>
    public HallFrame? Hall { get; init; }

    /// <summary>Leads to a prepared report of an error on this page; null when the site asks for none.</summary>
    public Link? Report { get; init; }
}

/// <summary>Addresses of the mark that browsers show beside the title.</summary>
/// <param name="Drawn">The drawing, for any size.</param>
/// <param name="Small">32 pixels square, for browsers that take no drawing.</param>
/// <param name="Large">180 pixels square on paper, for the home screen of a telephone.</param>
public sealed record MarkFrame(string Drawn, string Small, string Large);

/// <summary>A page in one of the site's languages.</summary>
/// <param name="Tag">BCP 47 code.</param>
/// <param name="Name">What the language calls itself.</param>
/// <param name="Short">The same where room is scarce.</param>
/// <param name="Href">The page's address, from here.</param>
/// <param name="Address">The page's public address; that from here when the site has none.</param>
/// <param name="IsCurrent">True for this page.</param>
public sealed record LanguageLink(string Tag, string Name, string Short, string Href, string Address, bool IsCurrent);

/// <summary>An entry of the main navigation.</summary>
/// <param name="Link">Where it leads.</param>
/// <param name="IsCurrent">True when the page lies below it.</param>
public sealed record NavigationEntry(Link Link, bool IsCurrent);
