namespace ExhibitSite.Model.Paths;

/// <summary>Where a site will be read, which decides how its addresses are written.</summary>
public enum Edition
{
    /// <summary>On a web server, which answers the address of a folder with the page in it.</summary>
    Web,

    /// <summary>From a disk or a stick (<c>file://</c>), where a folder has no page of its own, nothing can be fetched, and nothing lies at a root.</summary>
    Offline,

    /// <summary>On a screen in a hall: from a disk as well, and nothing leads out of the site, as nobody there can go back.</summary>
    Kiosk,
}

/// <summary>What editions have in common.</summary>
public static class Editions
{
    /// <summary>True for what is opened from a disk: links name files, and nothing is fetched.</summary>
    public static bool IsOnDisk(this Edition edition) => edition != Edition.Web;
}
