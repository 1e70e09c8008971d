namespace ExhibitSite.Model.Codes;

/// <summary>What is wrong with a part of a reference code.</summary>
public enum CodeFault
{
    /// <summary>There is no code.</summary>
    Empty,

    /// <summary>The part is not there, or is empty.</summary>
    Missing,

    /// <summary>The part does not have its form (a letter and three digits, capitals, digits).</summary>
    WrongForm,

    /// <summary>A letter that looks like a digit stands in a number: 20l9.</summary>
    LetterForDigit,

    /// <summary>A character that no code may have: a slash, a space, a control character.</summary>
    ForbiddenCharacter,

    /// <summary>More parts than any code has.</summary>
    TooMany,

    /// <summary>A dash, dot, letter or digit of another width or kind was read as the one meant. The code is good.</summary>
    Normalised,

    /// <summary>Space at an end was left away. The code is good.</summary>
    Trimmed,
}
