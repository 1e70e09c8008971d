using System.Text.RegularExpressions;

namespace ExhibitSite.Model.Codes;

/// <summary>The URIs by which Creative Commons and rightsstatements.org name their licences and statements.</summary>
public static partial class RightsUri
{
    /// <summary>
    /// The URI as its owner defines it, with <c>http</c>, which is what IIIF (Presentation API 3.0, 3.1 rights) and Linked Data compare;
    /// without the name of a translation (<c>deed.zh</c>). Null for any other address, which is no such URI.
    /// </summary>
    /// <param name="written">As a curator wrote it.</param>
    public static string? Canonical(string? written)
    {
        if (written is null) return null;
        if (CreativeCommons().Match(written) is { Success: true } licence) return "http://creativecommons.org/" + licence.Groups["name"].Value + "/";
        return Statements().Match(written) is { Success: true } statement ? $"http://rightsstatements.org/vocab/{statement.Groups["name"].Value}/1.0/" : null;
    }

    /// <summary>True for an address of one of the two that is not its short form: the page about it, or one that does not exist.</summary>
    public static bool IsOddForm(string written) =>
        Hosts().IsMatch(written) && (Canonical(written) is not { } uri || Uncounted().Replace(uri, "") != Uncounted().Replace(written, ""));

    /// <summary>True for the statements of rightsstatements.org whose names begin with InC, in whatever form they are written: in copyright, whatever is added.</summary>
    public static bool IsInCopyright(string? written) => written is not null && InCopyright().IsMatch(written);

    [GeneratedRegex(@"rightsstatements\.org/(?:.*/)?InC")]
    private static partial Regex InCopyright();

    // What makes no difference to whoever writes it: the scheme, and a slash at the end.
    [GeneratedRegex("^https?:|/$")]
    private static partial Regex Uncounted();

    [GeneratedRegex(@"^https?://(?:www\.)?(?:creativecommons|rightsstatements)\.org/", RegexOptions.IgnoreCase)]
    private static partial Regex Hosts();

    [GeneratedRegex(@"^https?://(?:www\.)?creativecommons\.org/(?<name>(?:licenses/(?:by|by-sa|by-nd|by-nc|by-nc-sa|by-nc-nd)/[1-4]\.[05](?:/[a-z]{2,3})?|publicdomain/(?:zero|mark)/1\.0))/?(?:(?:deed|legalcode)(?:\.[A-Za-z_-]+)?)?(?:[?#].*)?$", RegexOptions.ExplicitCapture)]
    private static partial Regex CreativeCommons();

    [GeneratedRegex(@"^https?://(?:www\.)?rightsstatements\.org/(?:vocab|page)/(?<name>InC|InC-OW-EU|InC-EDU|InC-NC|InC-RUU|NoC-CR|NoC-NC|NoC-OKLR|NoC-US|CNE|UND|NKC)/1\.0/?(?:[?#].*)?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Statements();
}
