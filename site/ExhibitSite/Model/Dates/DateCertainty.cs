namespace ExhibitSite.Model.Dates;

/// <summary>How sure a date is, in the two ways EDTF keeps apart.</summary>
[Flags]
public enum DateCertainty
{
    /// <summary>Stated without reserve.</summary>
    Certain = 0,

    /// <summary>Near the true date: 约, 前后, c., EDTF <c>~</c>.</summary>
    Approximate = 1,

    /// <summary>The date itself is doubtful or was established by research: ?, 〔…〕, EDTF <c>?</c>.</summary>
    Uncertain = 2,
}
