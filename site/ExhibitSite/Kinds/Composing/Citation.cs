using System.Text;
using ExhibitSite.Kinds.Sources;

namespace ExhibitSite.Kinds.Composing;

/// <summary>References in the form of GB/T 7714-2015: half-width punctuation, a blank after it, more than three authors cut with 等.</summary>
public static class Citation
{
    /// <summary>An archival item, 4.1 and table B of the standard: creator. title: code[A/OL]. holder, date. address.</summary>
    /// <param name="creators">Names, in order.</param>
    /// <param name="title">As shown.</param>
    /// <param name="code">档号.</param>
    /// <param name="holder">The archive; null when the site names none.</param>
    /// <param name="date">As written; null when undated.</param>
    /// <param name="address">Public address; null when the site has none.</param>
    public static ArchiveCitation Of(IReadOnlyList<string> creators, string title, string code, string? holder, string? date, string? address)
    {
        var text = new StringBuilder();
        if (creators.Count > 0) text.Append(Authors(creators)).Append(". ");
        text.Append(title).Append(": ").Append(code).Append(address is null ? "[A]" : "[A/OL]").Append(". ");
        text.Append(holder ?? "[S.l.]");
        text.Append(". (").Append(date ?? "[日期不详]").Append(')');
        return new ArchiveCitation(text.ToString(), address);
    }

    /// <summary>A book, article or page.</summary>
    public static string Of(Source source)
    {
        var text = new StringBuilder();
        if (source.Creator is not null) text.Append(Authors(source.Creator.Split(['、', ';', '；'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))).Append(". ");
        text.Append(source.Title).Append('[').Append(source.Type).Append(']');
        if (source.Edition is not null) text.Append(". ").Append(source.Edition);
        if (source.Publisher is not null || source.PublishedAt is not null)
            text.Append(". ").Append(source.PublishedAt ?? "[出版地不详]").Append(": ").Append(source.Publisher ?? "[出版者不详]");
        if (source.Year is not null) text.Append(source.Publisher is null && source.PublishedAt is null ? ". " : ", ").Append(source.Year);
        if (source.Pages is not null) text.Append(": ").Append(source.Pages);
        if (source.Accessed is not null) text.Append('[').Append(source.Accessed).Append(']');
        if (source.Url is not null) text.Append(". ").Append(source.Url);
        return text.Append('.').ToString();
    }

    private static string Authors(IReadOnlyList<string> names) => names.Count > 3 ? string.Join(", ", names.Take(3)) + ", 等" : string.Join(", ", names);
}

/// <summary>A citation in two halves: a browser puts the date of access between them.</summary>
/// <param name="Text">Up to the date of the document.</param>
/// <param name="Address">The public address; null when the site has none.</param>
public sealed record ArchiveCitation(string Text, string? Address);
