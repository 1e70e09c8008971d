using System.Collections.Immutable;
using ExhibitSite.Model;
using ExhibitSite.Model.Dates;
using ExhibitSite.Model.Geography;

namespace ExhibitSite.Kinds.Maps;

/// <summary>A picture of the earth on which places are shown: an old map, a relief, an approved map. The site itself ships none and draws no boundary.</summary>
/// <param name="Head">What all kinds share.</param>
/// <param name="Base">What it is.</param>
/// <param name="Picture">The picture.</param>
/// <param name="Points">Points known on the picture and on the earth; for a picture given by its bounds, its four corners.</param>
/// <param name="Names">What the points are, one each; empty for corners.</param>
/// <param name="Method">How positions become pixels.</param>
/// <param name="Datum">What the positions of its points were counted from.</param>
/// <param name="Approval">审图号; null for a map that needs none.</param>
/// <param name="Made">When the map was made; null when not recorded.</param>
/// <param name="Source">Whose it is and where it comes from; null when not stated.</param>
/// <param name="Places">The places shown on its own page; empty for all that lie on it.</param>
public sealed record BaseMap(
    RecordHead Head, BaseMapType Base, MediaUse Picture, ImmutableArray<ControlPoint> Points, ImmutableArray<string> Names, FitMethod Method, string Datum,
    string? Approval, HistoricalDate? Made, string? Source, ImmutableArray<RecordId> Places) : Record(Head)
{
    /// <inheritdoc />
    public override Record In(string language) => this with { Head = Head.In(language), Picture = Picture.In(language) };

    /// <inheritdoc />
    public override HistoricalDate? Date => Made;

    /// <summary>True when its points were measured on it, and so may be wrong.</summary>
    public bool IsMeasured => !Names.IsEmpty;
}

/// <summary>What a base map is.</summary>
public enum BaseMapType
{
    /// <summary>A scan of an old map, laid by control points.</summary>
    HistoricalScan,

    /// <summary>The shape of the land without names and boundaries.</summary>
    Relief,

    /// <summary>A present-day map that the authority approved: its 审图号 is printed wherever it is shown.</summary>
    ApprovedMap,
}
