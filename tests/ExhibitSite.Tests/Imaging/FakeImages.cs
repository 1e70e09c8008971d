using System.Collections.Immutable;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Model.Images;

namespace ExhibitSite.Tests.Imaging;

/// <summary>Makes pictures out of nothing, of 2000 by 3000 pixels unless told otherwise, and remembers what it was asked for.</summary>
internal sealed class FakeImages : IDerivatives
{
    /// <summary>What it was asked for.</summary>
    public ImmutableArray<ImageRequest> Asked { get; private set; } = [];

    /// <summary>How large they are.</summary>
    public ImageDimensions Size { get; init; } = new(2000, 3000);

    /// <summary>Of their tiles; empty for none.</summary>
    public ImmutableArray<int> ScaleFactors { get; init; } = [];

    /// <summary>The paths that turn out broken.</summary>
    public string[] Broken { get; init; } = [];

    /// <inheritdoc />
    public bool IsReady { get; init; } = true;

    /// <inheritdoc />
    public DerivedSet Make(ImmutableArray<ImageRequest> requests)
    {
        Asked = requests;
        return new DerivedSet([.. requests.Select(r => Broken.Contains(r.Path) || !IsReady ? new ImageOutcome(r.Path, null) { IsBroken = IsReady } : new ImageOutcome(r.Path, ImageOf(r.Recipe)))], []) { Made = requests.Length };
    }

    private DerivedImage ImageOf(ImageRecipe recipe)
    {
        var plan = ImagePlan.Of(Size, recipe);
        string[] names = [ImageFileName.Max, .. plan.Sizes.Select(s => ImageFileName.Of(s)), .. plan.Sizes.Where(s => s.Width <= 1600).Select(s => ImageFileName.Of(s, ImageFileName.WebP))];
        return new DerivedImage(plan.Source, plan.Max, plan.Sizes, ScaleFactors, [.. names.Order(StringComparer.Ordinal).Select(n => new DerivedFile(n, n.Length, () => new MemoryStream(System.Text.Encoding.ASCII.GetBytes(n))))])
        {
            OtherFormats = [ImageFileName.WebP],
        };
    }
}
