using System.Globalization;
using System.Text;

namespace ExhibitSite.Kinds.Composing.Citing;

/// <summary>A BibTeX entry. Names and titles stand in double braces, so that no style divides a Chinese name or changes a title's letters.</summary>
internal static class BibTexText
{
    public static string Of(CitedWork work)
    {
        var text = new StringBuilder("@misc{").Append(work.Id);
        void Field(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value)) text.Append(",\n  ").Append(name).Append(" = {").Append(value).Append('}');
        }
        Field("author", work.Creators.IsEmpty ? null : string.Join(" and ", work.Creators.Select(c => $"{{{Escaped(c)}}}")));
        Field("title", $"{{{Escaped(work.Title)}}}");
        if (work.DateParts() is [var first, ..])
        {
            Field("year", first[0].ToString(CultureInfo.InvariantCulture));
            if (first.Length > 1) Field("month", first[1].ToString(CultureInfo.InvariantCulture));
        }
        Field("type", Escaped(work.Form));
        Field("number", Escaped(work.Code));
        Field("howpublished", Escaped(work.Holder));
        Field("note", Escaped(work.Date?.AsWritten));
        Field("abstract", Escaped(work.Abstract));
        Field("language", string.Join(", ", work.Languages));
        // A percent-encoded address stays as it is: the url package reads it verbatim.
        Field("url", work.Address);
        return text.Append("\n}\n").ToString();
    }

    // TeX's own characters; a backslash first, lest it escape what follows.
    private static string? Escaped(string? text)
    {
        if (text is null) return null;
        var escaped = new StringBuilder(text.Length);
        foreach (var c in text.ReplaceLineEndings(" "))
            escaped.Append(c switch
            {
                '\\' => "\\textbackslash{}",
                '~' => "\\textasciitilde{}",
                '^' => "\\textasciicircum{}",
                '{' or '}' or '%' or '&' or '$' or '#' or '_' => $"\\{c}",
                _ => c.ToString(),
            });
        return escaped.ToString();
    }
}
