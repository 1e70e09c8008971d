namespace ExhibitSite.Model.Dates;

/// <summary>Reads the date texts that archives write.</summary>
public static class DateReading
{
    /// <summary>Reads one date.</summary>
    public static DateResult Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return EdtfReading.Read(text);
    }
}
