using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace ExhibitSite.Model.Codes;

/// <summary>Takes a reference code apart and says which part is wrong (DA/T 13-2022).</summary>
internal sealed class ReferenceCodeReader(string text, CodeLevel? expected)
{
    private const int MostDigits = 9;
    private const int MostSubdivisions = 4;

    // Its files count pages, not items.
    private const string PagedCategory = "KJ";

    private const string Dashes = "—–‐‑‒―−－ー";
    private const string Dots = "・•‧∙⋅･．";
    private const string LooksLikeDigit = "lIiOoQSsBZz|";

    private readonly List<CodeFinding> _findings = [];
    private readonly StringBuilder _code = new();
    private int _offset;

    public CodeResult Read()
    {
        Normalise();
        if (_code.Length == 0) Add(CodeFault.Empty, CodePart.Whole, (0, 0));
        var code = HasErrors ? null : Split();
        _findings.Sort(static (left, right) => left.Start != right.Start ? left.Start.CompareTo(right.Start) : left.Fault.CompareTo(right.Fault));
        return new CodeResult(HasErrors ? null : code, [.. _findings]);
    }

    private bool HasErrors => _findings.Exists(static finding => finding.IsError);

    private void Normalise()
    {
        var trimmed = text.Trim();
        _offset = trimmed.Length == 0 ? 0 : text.IndexOf(trimmed, StringComparison.Ordinal);
        if (_offset > 0) Add(CodeFault.Trimmed, CodePart.Whole, (-_offset, _offset));
        if (_offset + trimmed.Length < text.Length && trimmed.Length > 0) Add(CodeFault.Trimmed, CodePart.Whole, (trimmed.Length, text.Length - _offset - trimmed.Length));
        for (var index = 0; index < trimmed.Length; index++)
        {
            var (character, read) = (trimmed[index], Standard(trimmed[index]));
            _code.Append(read);
            if (read != character) Add(CodeFault.Normalised, read is '-' or '·' ? CodePart.Separator : CodePart.Whole, (index, 1));
            else if (read is not ('-' or '·') && !IsAllowed(read)) Add(CodeFault.ForbiddenCharacter, PartAt(index), (index, 1));
        }
    }

    /// <summary>The character of the standard that one stands for.</summary>
    public static char Standard(char character) => character switch
    {
        _ when Dashes.Contains(character, StringComparison.Ordinal) => '-',
        _ when Dots.Contains(character, StringComparison.Ordinal) => '·',
        >= '０' and <= '９' or >= 'Ａ' and <= 'Ｚ' or >= 'ａ' and <= 'ｚ' => (char)(character - '０' + '0'),
        _ => character,
    };

    private ReferenceCode? Split()
    {
        var levels = new List<(string Text, int Start)>();
        var start = 0;
        foreach (var level in _code.ToString().Split('-'))
        {
            levels.Add((level, start));
            start += level.Length + 1;
        }

        if (levels.Count > 4) Add(CodeFault.TooMany, CodePart.Whole, (levels[4].Start, _code.Length - levels[4].Start));
        var isLegacy = levels.Count > 1 && levels[1].Text.Length > 0 && levels[1].Text.All(char.IsAsciiDigit);
        var level0 = LevelOf(levels.Count, isLegacy);
        CheckFonds(levels[0]);
        var draft = new ReferenceCode([.. levels.Select(static level => level.Text.Split('·').ToImmutableArray())]) { Level = level0, Fonds = levels[0].Text };
        if (levels.Count > 1) draft = isLegacy ? draft with { Catalogue = levels[1].Text } : ReadCategory(draft, levels[1]);
        if (HasErrors) return null;
        draft = ReadNumbers(draft, levels);
        CheckLevel(level0);
        return draft;
    }

    // One number after the category is a file's or an item's: only the level asked for can tell. A catalogue always holds files.
    private CodeLevel LevelOf(int levels, bool isLegacy) => levels switch
    {
        1 => CodeLevel.Fonds,
        2 => CodeLevel.Series,
        3 => isLegacy || expected == CodeLevel.File ? CodeLevel.File : CodeLevel.Item,
        _ => CodeLevel.Item,
    };

    private void CheckLevel(CodeLevel found)
    {
        if (expected is not { } level || level == found) return;
        if (found < level) Add(CodeFault.Missing, level switch { CodeLevel.Item => CodePart.Item, CodeLevel.File => CodePart.File, _ => CodePart.Category }, (_code.Length, 0));
        else Add(CodeFault.TooMany, CodePart.Whole, (0, _code.Length));
    }

    private void CheckFonds((string Text, int Start) fonds)
    {
        if (fonds.Text.Length == 0) Add(CodeFault.Missing, CodePart.Fonds, (fonds.Start, 0));
        else if (fonds.Text.Length != 4 || !char.IsAsciiLetterUpper(fonds.Text[0]) || !fonds.Text.AsSpan(1).ContainsOnlyDigits())
            Add(HasLookalike(fonds.Text.AsSpan(1)) ? CodeFault.LetterForDigit : CodeFault.WrongForm, CodePart.Fonds, (fonds.Start, fonds.Text.Length));
    }

    private ReferenceCode ReadCategory(ReferenceCode draft, (string Text, int Start) level)
    {
        var start = level.Start;
        var subdivisions = ImmutableArray.CreateBuilder<string>();
        foreach (var (token, index) in level.Text.Split('·').Select(static (token, index) => (token, index)))
        {
            var place = (start, token.Length);
            start += token.Length + 1;
            if (token.Length == 0) Add(CodeFault.Missing, index == 0 ? CodePart.Category : CodePart.Subdivision, place);
            else if (index == 0)
            {
                if (!token.All(char.IsAsciiLetterUpper) || token.Length > 4) Add(CodeFault.WrongForm, CodePart.Category, place);
                draft = draft with { Category = token };
            }
            else draft = ReadToken(draft, token, place, subdivisions);
        }

        if (subdivisions.Count > MostSubdivisions) Add(CodeFault.TooMany, CodePart.Subdivision, (level.Start, level.Text.Length));
        return draft with { Subdivisions = subdivisions.ToImmutable() };
    }

    // Year, retention and unit come in an order that the category chooses; subdivisions and project stand before them.
    private ReferenceCode ReadToken(ReferenceCode draft, string token, (int Start, int Length) place, ImmutableArray<string>.Builder subdivisions)
    {
        if (token.Length == 4 && token.AsSpan().ContainsOnlyDigits() && token[0] is '1' or '2' && draft.Year is null)
            return draft with { Year = int.Parse(token, CultureInfo.InvariantCulture) };
        if (token.Length == 4 && token[0] is '1' or '2' && HasLookalike(token))
        {
            Add(CodeFault.LetterForDigit, CodePart.Year, place);
            return draft;
        }

        if (draft.Retention is null && IsRetention(token)) return draft with { Retention = token };
        var hasTail = draft.Year is not null || draft.Retention is not null;
        if (hasTail || !token.All(char.IsAscii))
        {
            if (draft.Unit is not null) Add(CodeFault.TooMany, CodePart.Unit, place);
            if (token.Any(char.IsAsciiLetterLower)) Add(CodeFault.WrongForm, CodePart.Unit, place);
            return draft with { Unit = token };
        }

        if (token.AsSpan().ContainsOnlyDigits() && draft.Project is null && subdivisions.Count > 0) return draft with { Project = token };
        if (token.Any(char.IsAsciiLetterLower)) Add(CodeFault.WrongForm, CodePart.Subdivision, place);
        subdivisions.Add(token);
        return draft;
    }

    private ReferenceCode ReadNumbers(ReferenceCode draft, List<(string Text, int Start)> levels)
    {
        var last = draft.Category == PagedCategory && levels.Count == 4 ? CodePart.Page : CodePart.Item;
        for (var index = 2; index < levels.Count; index++)
        {
            var part = index == levels.Count - 1 && draft.Level == CodeLevel.Item ? last : CodePart.File;
            var (number, start) = levels[index];
            if (number.Length == 0) Add(CodeFault.Missing, part, (start, 0));
            else if (!number.AsSpan().ContainsOnlyDigits() || number.Length > MostDigits)
                Add(HasLookalike(number) ? CodeFault.LetterForDigit : CodeFault.WrongForm, part, (start, number.Length));
            draft = part switch
            {
                CodePart.File => draft with { File = number },
                CodePart.Page => draft with { Page = number },
                _ => draft with { Item = number },
            };
        }

        return draft;
    }

    private CodePart PartAt(int index)
    {
        var levels = 0;
        for (var at = 0; at < index; at++)
            if (_code[at] == '-') levels++;
        return levels switch { 0 => CodePart.Fonds, 1 => CodePart.Category, 2 when expected == CodeLevel.File => CodePart.File, _ => CodePart.Item };
    }

    private static bool IsRetention(string token) =>
        token == "Y" || (token.Length is 2 or 3 && token[0] == 'D' && token.AsSpan(1).ContainsOnlyDigits());

    private static bool IsAllowed(char character) => char.IsAsciiLetterOrDigit(character) || character is >= '㐀' and <= '鿿';

    private static bool HasLookalike(ReadOnlySpan<char> number)
    {
        var digits = 0;
        foreach (var character in number)
            if (char.IsAsciiDigit(character)) digits++;
            else if (!LooksLikeDigit.Contains(character, StringComparison.Ordinal)) return false;
        return digits > 0 && digits < number.Length;
    }

    private void Add(CodeFault fault, CodePart part, (int Start, int Length) place) =>
        _findings.Add(new CodeFinding(fault, part, _offset + place.Start, place.Length, text.Substring(_offset + place.Start, place.Length)));
}

/// <summary>Spans of digits.</summary>
internal static class DigitSpan
{
    public static bool ContainsOnlyDigits(this ReadOnlySpan<char> span) => span.Length > 0 && !span.ContainsAnyExceptInRange('0', '9');
}
