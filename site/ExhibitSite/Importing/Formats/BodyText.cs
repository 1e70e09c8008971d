using System.Text;

namespace ExhibitSite.Importing.Formats;

/// <summary>A plain text as Markdown that says the same: characters that Markdown would take for marks are escaped.</summary>
internal static class BodyText
{
    /// <summary>The text; a line stays a line, a blank line divides paragraphs.</summary>
    public static string Escape(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n').Select(static line => EscapeLine(line.Trim(' ', '\t')));
        return string.Join('\n', lines);
    }

    private static string EscapeLine(string line)
    {
        var escaped = new StringBuilder(line.Length + 8);
        for (var i = 0; i < line.Length; i++)
        {
            if (IsMark(line, i)) escaped.Append('\\');
            escaped.Append(line[i]);
        }
        return escaped.ToString();
    }

    private static bool IsMark(string line, int at) => line[at] switch
    {
        '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '>' or '{' or '}' or '|' or '~' or '^' or '$' => true,
        // At the start of a line: headings, lists, rules, directives, numbered lists.
        '#' or '+' or '-' or '=' or ':' => at == 0,
        '&' => true,
        '.' or ')' => at is > 0 and < 10 && line.AsSpan(0, at).IndexOfAnyExceptInRange('0', '9') < 0,
        _ => false,
    };
}
