using ExhibitSite.Model.Diagnostics;

namespace ExhibitSite.Kinds;

/// <summary>How sure a statement is.</summary>
public enum Certainty
{
    /// <summary>确: a primary text or several independent sources agree.</summary>
    Firm,

    /// <summary>单: one source only.</summary>
    SingleSource,

    /// <summary>异: sources disagree; the values stand side by side.</summary>
    Disputed,

    /// <summary>疑: general knowledge, not verified by us.</summary>
    Unverified,
}

/// <summary>The words curators write for <see cref="Certainty"/>.</summary>
public static class CertaintyWords
{
    /// <summary>The one-character mark, Chinese and English word.</summary>
    public static Wording Of(Certainty certainty) => certainty switch
    {
        Certainty.Firm => new("确", "firm"),
        Certainty.SingleSource => new("单", "single"),
        Certainty.Disputed => new("异", "disputed"),
        _ => new("疑", "unverified"),
    };

    /// <summary>Reads a word; null when it is none of the four.</summary>
    public static Certainty? Read(string word)
    {
        foreach (var certainty in Enum.GetValues<Certainty>())
            if (Of(certainty).Zh == word || string.Equals(Of(certainty).En, word, StringComparison.OrdinalIgnoreCase)) return certainty;
        return null;
    }
}
