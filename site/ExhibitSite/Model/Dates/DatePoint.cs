namespace ExhibitSite.Model.Dates;

/// <summary>One end of a date, in parts, for wording in any language. Solar: a lunar date's parts are those of its EDTF text.</summary>
/// <param name="Year">Astronomical year, 0 is 1 BCE; of a decade or century its first year.</param>
/// <param name="Month">1 to 12; null when not known, and for a season.</param>
/// <param name="DayOfMonth">1 to 31; null when not known.</param>
/// <param name="Season">The EDTF code of a part of the year: 21 spring to 24 winter, 25–32 by hemisphere, 33–36 quarters, 37–39 thirds, 40–41 halves; else null.</param>
/// <param name="Precision">What the parts add up to; a mask such as <c>156X-12-XX</c> counts as its unmasked beginning.</param>
/// <param name="Certainty">The reserve marked on this end.</param>
public sealed record DatePoint(int Year, int? Month, int? DayOfMonth, int? Season, DatePrecision Precision, DateCertainty Certainty);
