namespace ExhibitSite.Model.Diagnostics;

/// <summary>How much a finding weighs. Only errors (and, with <c>--strict</c>, warnings) stop a build.</summary>
public enum Severity
{
    /// <summary>Worth knowing; never stops anything.</summary>
    Note,

    /// <summary>Probably wrong; stops a strict build.</summary>
    Warning,

    /// <summary>Wrong; nothing is written.</summary>
    Error,
}
