namespace ExhibitSite.Testing;

/// <summary>A whole small site as one text, so that a test shows what it is about.</summary>
public static class SiteText
{
    private const string Start = "-- ";
    private const string End = " --";

    /// <summary>Splits <c>-- path --</c> blocks into files. A block ends where the next begins; every file ends with a line end.</summary>
    /// <exception cref="FormatException">The text does not start with a block, or names a path twice.</exception>
    public static SortedDictionary<string, string> Parse(string text)
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var lines = new List<string>();
        string? path = null;
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n').Append(Start + End))
        {
            if (!line.StartsWith(Start, StringComparison.Ordinal) || !line.EndsWith(End, StringComparison.Ordinal))
            {
                lines.Add(line);
                continue;
            }
            var content = string.Join('\n', lines).TrimEnd('\n') + "\n";
            if (path is null && content != "\n") throw new FormatException($"Text before the first “-- path --”: {content}");
            if (path is not null && !files.TryAdd(path, content)) throw new FormatException($"Two blocks for {path}");
            path = line.Length > Start.Length + End.Length ? line[Start.Length..^End.Length] : null;
            lines.Clear();
        }
        return files;
    }
}
