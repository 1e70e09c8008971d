using System.Collections.Immutable;

namespace ExhibitSite.Importing.Editing;

/// <summary>A list or group in brackets, as it stands in a text.</summary>
/// <param name="Parts">Each entry from its first to after its last character, without the blanks and commas around it.</param>
/// <param name="Close">Where the closing bracket stands; the end of the text when there is none.</param>
internal sealed record FlowText(ImmutableArray<(int Start, int End)> Parts, int Close)
{
    /// <summary>Reads one. Comments within are not looked for: who changes a text reads it again and compares.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="start">Where the opening bracket stands.</param>
    public static FlowText Of(string text, int start)
    {
        var parts = ImmutableArray.CreateBuilder<(int, int)>();
        var (depth, quote, from) = (0, '\0', start + 1);
        for (var i = start; i < text.Length; i++)
        {
            var c = text[i];
            if (quote == '"' && c == '\\') i++;
            else if (quote != '\0') quote = c == quote ? '\0' : quote;
            // A quote in the middle of a bare word is an apostrophe.
            else if (c is '"' or '\'' && text[i - 1] is ' ' or '[' or '{' or ',' or ':' or '\n') quote = c;
            else if (c is '[' or '{') depth++;
            else if (c == ',' && depth == 1)
            {
                Add(i);
                from = i + 1;
            }
            else if (c is ']' or '}' && --depth == 0)
            {
                Add(i);
                return new FlowText(parts.ToImmutable(), i);
            }
        }
        return new FlowText(parts.ToImmutable(), text.Length);

        void Add(int to)
        {
            var end = to;
            while (from < end && char.IsWhiteSpace(text[from])) from++;
            while (end > from && char.IsWhiteSpace(text[end - 1])) end--;
            if (end > from) parts.Add((from, end));
        }
    }

    /// <summary>What to cut so that an entry is gone, with the comma that it no longer needs.</summary>
    public TextEdit Without(int entry)
    {
        var (start, end) = Parts[entry];
        if (entry + 1 < Parts.Length) return new TextEdit(start, Parts[entry + 1].Start, "");
        return entry > 0 ? new TextEdit(Parts[entry - 1].End, end, "") : new TextEdit(start, end, "");
    }

    /// <summary>What to insert so that an entry follows the last.</summary>
    /// <param name="written">The entry.</param>
    public TextEdit With(string written)
    {
        var at = Parts.Length > 0 ? Parts[^1].End : Close;
        return new TextEdit(at, at, Parts.Length > 0 ? ", " + written : written);
    }
}
