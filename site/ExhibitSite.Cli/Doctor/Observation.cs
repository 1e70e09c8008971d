using ExhibitSite.Model.Diagnostics;

namespace ExhibitSite.Cli.Doctor;

/// <summary>How serious an <see cref="Observation"/> is.</summary>
internal enum Health
{
    /// <summary>As it should be.</summary>
    Good,

    /// <summary>Works, but may surprise.</summary>
    Remark,

    /// <summary>A build would fail or lose something.</summary>
    Fault,
}

/// <summary>One thing that was looked at.</summary>
/// <param name="Health">How it is.</param>
/// <param name="Subject">What was looked at.</param>
/// <param name="Found">What was found.</param>
/// <param name="Advice">What to do; null where nothing needs doing.</param>
internal sealed record Observation(Health Health, Wording Subject, Wording Found, Wording? Advice = null);
