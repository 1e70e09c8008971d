using System.Text;
using ExhibitSite.Reading.Values;

namespace ExhibitSite.Importing.Tables;

/// <summary>Values as the YAML of front matter: as plain as they can be, quoted where YAML would read something else.</summary>
internal static class YamlWriting
{
    private const string Indicators = "-?:,[]{}#&*!|>'\"%@`";

    /// <summary>A text after <c>name: </c>; one of several lines becomes a block.</summary>
    public static string Scalar(string text)
    {
        if (!text.Contains('\n', StringComparison.Ordinal)) return IsPlain(text) ? text : DoubleQuoted(text);
        // A block whose first line starts with a blank would need its indentation told; quotes need not.
        if (text.Split('\n').Any(static line => line.AsSpan().IndexOf('\t') >= 0 || line.StartsWith(' ') || line.EndsWith(' '))) return DoubleQuoted(text);
        return "|-\n" + string.Join('\n', text.Split('\n').Select(static line => line.Length > 0 ? "  " + line : ""));
    }

    /// <summary>Any value on one line.</summary>
    public static string Flow(ValueNode value) => value switch
    {
        ScalarValue scalar => FlowScalar(scalar.Text),
        ListValue list => $"[{string.Join(", ", list.Items.Select(Flow))}]",
        MapValue map => map.Entries.IsEmpty ? "{}" : $"{{ {string.Join(", ", map.Entries.Select(static e => $"{FlowScalar(e.Name)}: {Flow(e.Value)}"))} }}",
        _ => "",
    };

    /// <summary>A text within a list or group on one line.</summary>
    public static string FlowScalar(string text) => IsPlain(text) && text.AsSpan().IndexOfAny(",[]{}") < 0 ? text : DoubleQuoted(text);

    /// <summary>A text in double quotes.</summary>
    public static string DoubleQuoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in text)
        {
            if (c is '"' or '\\') quoted.Append('\\').Append(c);
            else if (c == '\n') quoted.Append("\\n");
            else if (c == '\t') quoted.Append("\\t");
            else quoted.Append(c);
        }
        return quoted.Append('"').ToString();
    }

    /// <summary>A text in single quotes; it has no line end.</summary>
    public static string SingleQuoted(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    // More is quoted than YAML asks for: a colon or number sign in the middle is no fault, but it is one keystroke from being one.
    private static bool IsPlain(string text) =>
        text.Length > 0 && !Indicators.Contains(text[0], StringComparison.Ordinal) && !char.IsWhiteSpace(text[0]) && !char.IsWhiteSpace(text[^1]) && text[^1] != ':'
        && !text.Contains(": ", StringComparison.Ordinal) && !text.Contains(" #", StringComparison.Ordinal) && text.AsSpan().IndexOfAny('\t', '\n', '\u0085') < 0
        && text.AsSpan().IndexOfAny('\u2028', '\u2029', '\uFEFF') < 0;
}
