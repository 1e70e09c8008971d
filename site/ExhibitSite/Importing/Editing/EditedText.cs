namespace ExhibitSite.Importing.Editing;

/// <summary>The way of a curator's file through an editor: out as a text with LF line ends, back as its own bytes with what was edited.</summary>
public static class EditedText
{
    /// <summary>The text with LF line ends, without a byte order mark; null when the file is not UTF-8.</summary>
    public static string? Read(byte[] bytes) => SourceText.Of(bytes)?.Text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');

    /// <summary>The bytes with the edited text: mark and line ends as they were, and nothing touched before the first difference or after the last.</summary>
    /// <param name="before">The file as it is; empty for a new one.</param>
    /// <param name="edited">The text with LF line ends.</param>
    /// <exception cref="ArgumentException">The file is not UTF-8: its text was never read.</exception>
    public static byte[] Write(byte[] before, string edited)
    {
        var source = SourceText.Of(before) ?? throw new ArgumentException("The file is not UTF-8.", nameof(before));
        return source.With([source.DifferenceTo(edited)]);
    }
}
