using System.Collections.Immutable;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Reading.Files;

namespace ExhibitSite.Reading;

/// <summary>What the names of files alone tell: which is what, and which are bad.</summary>
/// <param name="Names">The names.</param>
/// <param name="Texts">The places in the tree of files of records, and of those that are no media and known to nobody.</param>
/// <param name="Media">The places of files below <c>media/</c>.</param>
/// <param name="Defaults">The places of defaults.</param>
/// <param name="Found">What is wrong with names.</param>
internal sealed record KnownNames(TreeNames Names, ImmutableArray<int> Texts, ImmutableArray<int> Media, ImmutableArray<int> Defaults, ImmutableArray<Diagnostic> Found)
{
    /// <summary>Looks through the names.</summary>
    public static KnownNames Of(TreeNames names)
    {
        var (texts, media, defaults, found) = (ImmutableArray.CreateBuilder<int>(), ImmutableArray.CreateBuilder<int>(), ImmutableArray.CreateBuilder<int>(), new Findings());
        for (var place = 0; place < names.Paths.Length; place++)
        {
            var path = names.Paths[place];
            if (Stage.IsContent(path)) (path.StartsWith(Stage.MediaFolder, StringComparison.Ordinal) ? media : texts).Add(place);
            if (path == Stage.DefaultsFile || path.EndsWith("/" + Stage.DefaultsFile, StringComparison.Ordinal)) defaults.Add(place);
        }
        FileNames.Check(names, found);
        return new KnownNames(names, texts.ToImmutable(), media.ToImmutable(), defaults.ToImmutable(), found.InOrder());
    }
}
