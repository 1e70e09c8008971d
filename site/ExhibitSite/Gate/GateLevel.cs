namespace ExhibitSite.Gate;

/// <summary>What an objection does; the heavier come later.</summary>
public enum GateLevel
{
    /// <summary>Worth knowing; keeps nothing in.</summary>
    Note,

    /// <summary>Keeps in until somebody signs that it is no reason to.</summary>
    Warn,

    /// <summary>Keeps in: its own curator says that it is closed, or not yet open.</summary>
    Withhold,

    /// <summary>Keeps in and stops the build: the curator says "open", and that cannot be right. Nobody can sign it away.</summary>
    Block,
}
