namespace ExhibitSite.Kinds.Elements;

/// <summary>What DA/T 18-2022 asks of an element at one level.</summary>
public enum Duty
{
    /// <summary>Not used at this level.</summary>
    None,

    /// <summary>可选.</summary>
    Optional,

    /// <summary>有则必备: recorded where the thing itself exists.</summary>
    IfAny,

    /// <summary>必备.</summary>
    Must,
}

/// <summary>An element's duty at each level.</summary>
public readonly record struct Duties(Duty Fonds, Duty Series, Duty File, Duty Item)
{
    /// <summary>The duty at a level.</summary>
    public Duty At(DescriptionLevel level) => level switch
    {
        DescriptionLevel.Fonds => Fonds,
        DescriptionLevel.Series => Series,
        DescriptionLevel.FileUnit => File,
        _ => Item,
    };
}
