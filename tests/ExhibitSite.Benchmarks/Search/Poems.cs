using System.Text;
using System.Text.Json;

namespace ExhibitSite.Benchmarks.Search;

/// <summary>A poem of npm's <c>chinese-poetry</c>.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Author">Who wrote it.</param>
/// <param name="Text">Its lines, one after another.</param>
internal sealed record Poem(string Title, string Author, string Text)
{
    /// <summary>All Tang and Song poems of the package, in the order of its files.</summary>
    /// <param name="modules">The folder of npm's packages.</param>
    public static IReadOnlyList<Poem> All(string modules)
    {
        var folder = Path.Combine(modules, "chinese-poetry", "dist", "quantangshi");
        var poems = new List<Poem>();
        foreach (var file in Directory.EnumerateFiles(folder, "poet.*.json").Order(StringComparer.Ordinal))
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(file));
            foreach (var poem in json.RootElement.EnumerateArray())
            {
                var text = string.Concat(poem.GetProperty("paragraphs").EnumerateArray().Select(static line => line.GetString())).ReplaceLineEndings("");
                if (text.Length > 0) poems.Add(new Poem(Plain(poem, "title"), Plain(poem, "author"), text));
            }
        }
        return poems;
    }

    private static string Plain(JsonElement poem, string name) => poem.TryGetProperty(name, out var value) ? value.GetString()!.ReplaceLineEndings("").Replace('\t', ' ') : "";

    /// <summary>The poem with some of its characters exchanged for others', so that a copy is another text.</summary>
    public Poem Changed(Random random, IReadOnlyList<Poem> all)
    {
        const int Changes = 4;
        var text = new StringBuilder(Text);
        for (var left = Changes; left > 0; left--)
        {
            var from = all[random.Next(all.Count)].Text;
            var (at, other) = (random.Next(text.Length), from[random.Next(from.Length)]);
            // Half a character would be no text.
            if (!char.IsSurrogate(text[at]) && !char.IsSurrogate(other)) text[at] = other;
        }
        return this with { Text = text.ToString() };
    }
}
