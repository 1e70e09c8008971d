using System.Globalization;

namespace ExhibitSite.Model.Diagnostics;

/// <summary>One sentence in the two languages of the command, with <c>{0}</c> places for what was found.</summary>
/// <param name="Zh">Simplified Chinese.</param>
/// <param name="En">English.</param>
public readonly record struct Wording(string Zh, string En)
{
    /// <summary>The sentence in a language; anything but English reads Chinese.</summary>
    public string In(string language, params IReadOnlyList<string> arguments)
    {
        var template = language.StartsWith("en", StringComparison.Ordinal) ? En : Zh;
        return arguments.Count == 0 ? template : string.Format(CultureInfo.InvariantCulture, template, [.. arguments]);
    }
}
