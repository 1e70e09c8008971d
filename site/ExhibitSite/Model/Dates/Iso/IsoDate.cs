namespace ExhibitSite.Model.Dates.Iso;

/// <summary>One EDTF date without interval or set: its bounds and its parts.</summary>
internal sealed record IsoDate(Day Earliest, Day Latest, DatePoint Point);

/// <summary>A whole EDTF expression, read.</summary>
internal sealed record IsoSpan(Day? Earliest, Day? Latest, DatePrecision Precision, DateCertainty Certainty, DatePoint? First, DatePoint? Last)
{
    /// <summary>The year lists put its beginning under: the winter that ends next February still belongs to the year it names.</summary>
    public int? FirstYear => Precision <= DatePrecision.Season ? First?.Year : Earliest?.Year;

    public int? LastYear => Precision <= DatePrecision.Season ? First?.Year : Latest?.Year;
}
