using ExhibitSite.Kinds.Fields;
using ExhibitSite.Model.Diagnostics;

namespace ExhibitSite.Kinds;

/// <summary>A site with an IIIF viewer that item pages may lead to. There is none unless the institution names it: its readers would leave the house.</summary>
/// <param name="Name">As readers know it.</param>
/// <param name="Url">Its address, which takes <c>iiif-content</c>.</param>
public sealed record ViewerSite(string Name, string Url)
{
    private static readonly Field<string> NameField = new("name", new("名称", "Name"), Shapes.Text, IsRequired: true);
    private static readonly Field<string> UrlField = new("url", new("网址", "Address"), Shapes.Text, IsRequired: true);

    private static readonly Rule BadUrl = new("EX1254", Severity.Error,
        new("看图网站的网址不能用", "Address of a viewer not usable"),
        new("“{0}”不是 http(s) 网址。", "“{0}” is no http(s) address."),
        new("写看图网站的完整网址，例如 https://viewer.example/。", "Write the viewer's full address, like https://viewer.example/."));

    internal static FieldTable Table { get; } = new(NameField, UrlField);

    internal static ViewerSite? Read(FieldReader fields)
    {
        if (fields.Get(NameField) is not { } name || fields.Get(UrlField) is not { } url) return null;
        if (Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.Fragment.Length == 0) return new ViewerSite(name, url);
        fields.Findings.Report(BadUrl, fields.SpanOf(UrlField), url);
        return null;
    }
}
