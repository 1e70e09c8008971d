namespace ExhibitSite.Model.Dates;

/// <summary>How much a finding about a date matters.</summary>
public enum DateSeverity
{
    /// <summary>Worth knowing; the reading is sure.</summary>
    Note,

    /// <summary>A person should look: the text contradicts itself or has no single reading.</summary>
    Warning,

    /// <summary>The text cannot be right as it stands.</summary>
    Error,
}
