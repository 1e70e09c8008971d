using ExhibitSite.Components.Parts;
using ExhibitSite.Components.Shell;
using ExhibitSite.Components.Wording;
using ExhibitSite.Kinds;
using ExhibitSite.Kinds.Composing;
using ExhibitSite.Model.Paths;

namespace ExhibitSite.Rendering;

/// <summary>
/// A report of an error, prepared: a mail (RFC 6068) or a form elsewhere, with the record's reference, the page and a place for the
/// passage, which the page's script fills in. Only the reader sends it.
/// </summary>
internal static class ReportLink
{
    private const string MailScheme = "mailto:";

    public static Link Of(ErrorReports reports, PageContent page, PageContext context)
    {
        var words = context.Words.ForLearning;
        var address = context.Address ?? context.Place.Address;
        var title = Escaped(Words.Fill(words.ReportTitle, page.Title));
        string?[] lines =
        [
            page.Reference is null ? null : Line(words.ReportCode, page.Reference), Line(words.ReportPage, page.Title), address, "",
            Line(words.ReportPassage, words.ReportPaste), "", Line(words.ReportSay, ""),
        ];
        // Line ends as mail has them; forms take them too.
        var body = Escaped(string.Join("\r\n", lines.OfType<string>()));
        var href = reports.Mail is { } mail
            ? $"{MailScheme}{mail}?subject={title}&body={body}"
            : reports.Link!.Replace(ErrorReports.TitlePlace, title, StringComparison.Ordinal).Replace(ErrorReports.BodyPlace, body, StringComparison.Ordinal);
        return new Link(href, words.ReportError);
    }

    private static string Line(string label, string text) => $"{label}：{text}";

    private static string Escaped(string text) => Uri.EscapeDataString(text);
}
