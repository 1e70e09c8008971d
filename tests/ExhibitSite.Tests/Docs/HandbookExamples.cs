using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;

namespace ExhibitSite.Tests.Docs;

/// <summary>One fenced example of the handbook.</summary>
/// <param name="Line">The line of its opening fence in the handbook, from 1.</param>
/// <param name="Language">The word after the fence: <c>markdown</c>, <c>yaml</c>, <c>csv</c>, <c>dates</c>.</param>
/// <param name="Path">The file it stands for, below <c>input/</c> or <c>my-site/</c>; empty for a piece of a text.</param>
/// <param name="Code">The finding it must give; empty when it must give none.</param>
/// <param name="Text">Its lines.</param>
internal sealed record HandbookExample(int Line, string Language, string Path, string Code, string Text);

/// <summary>
/// Reads the examples of a handbook. A fence says what its example is: <c>```markdown input/items/letter.md</c> is a whole file,
/// <c>```markdown input/items/letter.md EX1011</c> one with that mistake, <c>```markdown</c> alone a piece of text for any page,
/// <c>```dates</c> one date a line. Commands (<c>sh</c>) and what the program answers (<c>text</c>) are no input.
/// </summary>
internal static partial class HandbookExamples
{
    private static readonly string[] NoInput = ["sh", "text"];

    private static readonly string[] Known = ["markdown", "yaml", "csv", "dates", .. NoInput];

    /// <summary>Every fence that stands for input, in order.</summary>
    public static ImmutableArray<HandbookExample> Of(string handbook)
    {
        var examples = ImmutableArray.CreateBuilder<HandbookExample>();
        var lines = handbook.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (Opening().Match(lines[i]) is not { Success: true } fence) continue;
            var start = i;
            var text = new StringBuilder();
            for (i++; lines[i] != fence.Groups["fence"].Value; i++) text.Append(lines[i]).Append('\n');
            var language = fence.Groups["language"].Value;
            if (!Known.Contains(language)) throw new InvalidDataException($"line {start + 1}: examples are one of {string.Join(", ", Known)}, not “{language}”");
            if (!NoInput.Contains(language))
                examples.Add(new HandbookExample(start + 1, language, fence.Groups["path"].Value, fence.Groups["code"].Value, text.ToString()));
        }
        return examples.ToImmutable();
    }

    [GeneratedRegex("^(?<fence>```+)(?<language>[a-z]*)(?: (?<path>[^ ]+))?(?: (?<code>EX[0-9]{4}))?$")]
    private static partial Regex Opening();
}
