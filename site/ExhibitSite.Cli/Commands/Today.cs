using System.Globalization;

namespace ExhibitSite.Cli.Commands;

/// <summary>The only place that asks for the time.</summary>
internal static class Today
{
    /// <summary>The day of SOURCE_DATE_EPOCH when it is set, as reproducible-builds.org has it (UTC); else the day on the wall here.</summary>
    public static DateOnly Date =>
        long.TryParse(Environment.GetEnvironmentVariable("SOURCE_DATE_EPOCH"), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds <= MostSeconds
            ? DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeSeconds(seconds).UtcDateTime)
            : DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().Date);

    // 9999-12-31, the last day the framework knows.
    private const long MostSeconds = 253_402_300_799;
}
