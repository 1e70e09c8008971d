using System.Collections.Immutable;
using System.Text;

namespace ExhibitSite.Reading.Captions;

/// <summary>The words of a cue without their marks (WebVTT, 4.2.2; SubRip files know some of them, too).</summary>
internal static class CueMarkup
{
    /// <summary>What each voice says.</summary>
    public static ImmutableArray<CuePart> Read(string cue)
    {
        var parts = ImmutableArray.CreateBuilder<CuePart>();
        var words = new StringBuilder();
        string? speaker = null;
        for (var at = 0; at < cue.Length; at++)
        {
            if (cue[at] == '<' && cue.IndexOf('>', at) is > 0 and var close)
            {
                var tag = cue[(at + 1)..close];
                var isEnd = tag.StartsWith('/');
                if (SpeakerOf(tag) is { } next) Flush(next);
                else if (isEnd && tag.EndsWith('v')) Flush(null);
                else if (tag.TrimStart('/').StartsWith("rt", StringComparison.Ordinal)) words.Append(isEnd ? '）' : '（');
                at = close;
            }
            else if (cue[at] == '{' && at + 1 < cue.Length && cue[at + 1] == '\\' && cue.IndexOf('}', at) is > 0 and var end) at = end;
            else if (cue[at] == '&' && Entity(cue, at) is var (letter, length))
            {
                words.Append(letter);
                at += length - 1;
            }
            else words.Append(cue[at]);
        }
        Flush(null);
        return parts.ToImmutable();

        void Flush(string? next)
        {
            var text = OneLine(words.ToString());
            if (text.Length > 0) parts.Add(new CuePart(speaker, text));
            words.Clear();
            speaker = next;
        }
    }

    // <v.loud Mary>: classes stand before the name.
    private static string? SpeakerOf(string tag)
    {
        if (tag.Length == 0 || tag[0] != 'v' || (tag.Length > 1 && tag[1] is not (' ' or '.' or '\t' or '\n'))) return null;
        var blank = tag.AsSpan().IndexOfAny(' ', '\t', '\n');
        return blank < 0 ? null : Decoded(tag[(blank + 1)..].Trim()) is { Length: > 0 } name ? OneLine(name) : null;
    }

    private static string Decoded(string text)
    {
        var plain = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '&' && Entity(text, at) is var (letter, length))
            {
                plain.Append(letter);
                at += length - 1;
            }
            else plain.Append(text[at]);
        }
        return plain.ToString();
    }

    private static (string Letter, int Length)? Entity(string text, int at)
    {
        foreach (var (name, letter) in Entities)
            if (string.CompareOrdinal(text, at, name, 0, name.Length) == 0) return (letter, name.Length);
        return null;
    }

    // Lines are broken to fit a screen: between Chinese characters nothing stands in a break's place, elsewhere a space.
    private static string OneLine(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var part in text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && (line[^1] < '\u2E80' || part[0] < '\u2E80')) line.Append(' ');
            line.Append(part);
        }
        return line.ToString();
    }

    private static readonly (string Name, string Letter)[] Entities = [("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&nbsp;", "\u00A0"), ("&lrm;", "\u200E"), ("&rlm;", "\u200F")];
}
