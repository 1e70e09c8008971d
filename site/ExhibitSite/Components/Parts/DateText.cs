namespace ExhibitSite.Components.Parts;

/// <summary>A date as readers see it: as written, and the day of our calendar beside it.</summary>
/// <param name="Written">康熙五十一年四月十九日; a date established by research stands in square brackets.</param>
/// <param name="Solar">1712-05-23; null when the written form says it already.</param>
/// <param name="Machine">For the <c>datetime</c> attribute; null when HTML has no form for it.</param>
/// <param name="IsApproximate">True for dates that are about, doubtful or coarse.</param>
/// <param name="Remark">A reserve in words, such as 儒略历 or 存疑; null for none.</param>
/// <param name="Doubt"><c>approximate</c>, <c>uncertain</c>, <c>researched</c> or <c>choice</c>, for styles; null when the date is certain. Its word is in the text or the remark.</param>
public sealed record DateText(string Written, string? Solar, string? Machine, bool IsApproximate, string? Remark = null, string? Doubt = null)
{
    /// <summary>Both forms in one line.</summary>
    public string Both => Solar is null ? Written : $"{Written} · {Solar}";
}
