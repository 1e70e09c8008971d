namespace ExhibitSite.Model.Paths;

/// <summary>Where a site will be read, which decides how its addresses are written.</summary>
public enum Edition
{
    /// <summary>On a web server, which answers the address of a folder with the page in it.</summary>
    Web,

    /// <summary>From a disk or a stick (<c>file://</c>), where a folder has no page of its own, nothing can be fetched, and nothing lies at a root.</summary>
    Offline,
}
