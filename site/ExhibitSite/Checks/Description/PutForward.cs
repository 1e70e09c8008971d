using ExhibitSite.Kinds;

namespace ExhibitSite.Checks.Description;

/// <summary>Which records a check of descriptions looks at: a record that says itself that it is closed may be unfinished.</summary>
internal static class PutForward
{
    /// <summary>True for a record that asks to be published; whether it is, the gate decides.</summary>
    public static bool Is(Submission submission) =>
        submission.Openness.Flag == OpeningFlag.Open || (submission.Openness.Flag is null && !submission.Record.NeedsOpening);
}
