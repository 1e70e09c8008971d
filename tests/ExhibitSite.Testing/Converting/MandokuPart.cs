using System.Collections.Immutable;

namespace ExhibitSite.Testing.Converting;

/// <summary>A part of a text in mandoku markup: what follows one <c>#+PROPERTY: JUAN</c> line.</summary>
/// <param name="Juan">The number of the file, 0 for the front matter.</param>
/// <param name="Name">The part's own name: 卷三十, 提要.</param>
/// <param name="Lines">Its lines and page marks, in order.</param>
public sealed record MandokuPart(int Juan, string Name, ImmutableArray<MandokuLine> Lines)
{
    private const string PartProperty = "#+PROPERTY: JUAN ";

    /// <summary>Reads one file, named <c>KR4f0022_030.txt</c>.</summary>
    /// <exception cref="FormatException">A line is none that this markup knows: nothing is skipped in silence.</exception>
    public static ImmutableArray<MandokuPart> Read(string file)
    {
        var juan = int.Parse(Path.GetFileNameWithoutExtension(file)[^3..]);
        var parts = ImmutableArray.CreateBuilder<MandokuPart>();
        var (name, lines) = ("", ImmutableArray.CreateBuilder<MandokuLine>());
        foreach (var line in File.ReadLines(file))
        {
            if (line.StartsWith(PartProperty, StringComparison.Ordinal))
            {
                if (name.Length > 0) parts.Add(new MandokuPart(juan, name, lines.ToImmutable()));
                (name, lines) = (line[PartProperty.Length..].Trim(), ImmutableArray.CreateBuilder<MandokuLine>());
            }
            else if (line.Length > 0 && line[0] != '#') lines.Add(MandokuLine.Read(line));
        }
        parts.Add(new MandokuPart(juan, name, lines.ToImmutable()));
        return parts.ToImmutable();
    }
}
