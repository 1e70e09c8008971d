using ExhibitSite.Kinds.Fields;
using ExhibitSite.Model.Diagnostics;

namespace ExhibitSite.Kinds;

/// <summary>Where readers report an error: a mail address, or an address with places for what is reported. The site itself sends nothing.</summary>
/// <param name="Mail">The address that mail goes to; null when <paramref name="Link"/> is given.</param>
/// <param name="Link">An address with <c>{title}</c> and <c>{body}</c> where subject and text belong; null when <paramref name="Mail"/> is given.</param>
public sealed record ErrorReports(string? Mail, string? Link)
{
    /// <summary>Stands in <see cref="Link"/> where the subject belongs.</summary>
    public const string TitlePlace = "{title}";

    /// <summary>Stands in <see cref="Link"/> where the text belongs.</summary>
    public const string BodyPlace = "{body}";

    private static readonly Field<string> MailField = new("mail", new("信箱", "Mail"), Shapes.Text);
    private static readonly Field<string> LinkField = new("link", new("链接", "Link"), Shapes.Text);

    private static readonly Rule BadMail = new("EX1165", Severity.Error,
        new("勘误信箱写法不对", "Mail address for reports not usable"),
        new("“{0}”不是一个邮箱地址。", "“{0}” is no mail address."),
        new("写成 archives@example.org，不加 mailto:，不加名字。", "Write archives@example.org, without mailto: and without a name."));

    private static readonly Rule BadLink = new("EX1166", Severity.Error,
        new("勘误链接写法不对", "Link for reports not usable"),
        new("“{0}”不能用作勘误链接。", "“{0}” cannot be used for reports."),
        new("写 https:// 开头的地址，正文的位置写 {{body}}，标题的位置写 {{title}}，例如 https://host.example/issues/new?title={{title}}&body={{body}}。",
            "Write an address that starts with https://, with {{body}} where the text and {{title}} where the subject belongs, like https://host.example/issues/new?title={{title}}&body={{body}}."));

    private static readonly Rule NotOne = new("EX1167", Severity.Error,
        new("勘误要写信箱或链接之一", "Reports take a mail address or a link"),
        new("report 里要写 mail 或 link 之一，这里写了 {0} 项。", "Under report stands either mail or link; here are {0} of them."),
        new("留下一项；不要勘误入口，就去掉 report。", "Keep one; for no such link drop report."));

    /// <summary>Its fields.</summary>
    public static FieldTable Table { get; } = new(MailField, LinkField);

    internal static ErrorReports? Read(FieldReader fields)
    {
        var (mail, link) = (fields.Get(MailField), fields.Get(LinkField));
        var count = (mail is null ? 0 : 1) + (link is null ? 0 : 1);
        if (count != 1)
        {
            fields.Findings.Report(NotOne, fields.Span, $"{count}");
            return null;
        }
        if (mail is not null && !IsMail(mail)) fields.Findings.Report(BadMail, fields.SpanOf(MailField), mail);
        if (link is not null && !IsLink(link)) fields.Findings.Report(BadLink, fields.SpanOf(LinkField), link);
        return new ErrorReports(mail, link);
    }

    // The address goes into a mailto: link (RFC 6068): nothing in it may end the address or begin a header.
    private static bool IsMail(string text) =>
        text.Split('@') is [{ Length: > 0 } name, { Length: > 2 } host] && host.Contains('.', StringComparison.Ordinal) && (name + host).All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_' or '+');

    private static bool IsLink(string text) =>
        text.Contains(BodyPlace, StringComparison.Ordinal) && Uri.TryCreate(text.Replace(BodyPlace, "", StringComparison.Ordinal).Replace(TitlePlace, "", StringComparison.Ordinal), UriKind.Absolute, out var uri)
        && uri.Scheme is "https" or "http" && uri.Host.Contains('.', StringComparison.Ordinal) && !text.Any(c => char.IsWhiteSpace(c) || c is '"' or '<' or '>');
}
