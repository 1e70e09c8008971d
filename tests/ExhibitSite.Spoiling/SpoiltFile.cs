using ExhibitSite.Spoiling.Spoilers;

namespace ExhibitSite.Spoiling;

/// <summary>One spoilt file in a small site. All of it follows from its number.</summary>
/// <param name="Number">Which one.</param>
/// <param name="Site">The site it is put into.</param>
/// <param name="Path">Where: in the place of one of the site's files, or beside them.</param>
/// <param name="Bytes">What it holds.</param>
/// <param name="Way">How it was spoilt, for the report.</param>
internal sealed record SpoiltFile(int Number, SmallSite Site, string Path, byte[] Bytes, string Way)
{
    /// <summary>The spoilt file of a number.</summary>
    public static SpoiltFile Of(int number)
    {
        var chance = new Chance(number);
        var site = chance.Of(SmallSite.All);
        // One in four is spoilt as disks and editors do, which seldom leaves a file that can be read; the others as people do.
        if (chance.Below(4) == 0) return Rough(number, site, chance);
        var path = chance.Of(site.Written);
        var bytes = Words.Spoil(path, site.Files[path], site, chance);
        return new SpoiltFile(number, site, path, bytes, "words");
    }

    private static SpoiltFile Rough(int number, SmallSite site, Chance chance)
    {
        var (one, other) = (chance.Of(Sources.All), chance.Of(Sources.All));
        // Half in the place of a file of the site, half as one more of the flagship's or of a broken site.
        var path = chance.Below(2) == 0 ? chance.Of(site.Written) : one.Path;
        var bytes = site.Files.TryGetValue(path, out var own) ? own : one.Bytes;
        return new SpoiltFile(number, site, path, Roughly.Spoil(bytes, other.Bytes, chance), "rough");
    }
}
