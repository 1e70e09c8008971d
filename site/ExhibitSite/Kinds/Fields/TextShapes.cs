using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Model.Text;
using ExhibitSite.Reading.Values;

namespace ExhibitSite.Kinds.Fields;

/// <summary>One text on one or more lines.</summary>
internal sealed class TextShape : Shape<string>
{
    private static readonly Rule NotAText = new("EX1110", Severity.Error,
        new("应当是一段文字", "A text was expected"),
        new("这个字段应当是一段文字，写的却是列表或多个字段。", "This field takes one text, not a list or a group of fields."),
        new("把值写在冒号后面的同一行；含“: ”的文字加引号。", "Write the value on the line of the colon; quote texts that contain “: ”."));

    public override Wording Expects => new("一段文字", "a text");

    public override bool TryRead(ValueNode node, FieldReading reading, [NotNullWhen(true)] out string? value)
    {
        value = (node as ScalarValue)?.Text.Trim();
        if (value is null) reading.Findings.Report(NotAText, node.Span);
        return value is { Length: > 0 };
    }
}

/// <summary>A list; a single value is a list of one, and a table cell is cut at semicolons.</summary>
internal sealed class ListShape<T>(Shape<T> element) : Shape<ImmutableArray<T>>
{
    public override Wording Expects => new($"列表，每项是{element.Expects.Zh}", $"a list, each {element.Expects.En}");

    public override bool IsList => true;

    public override FieldTable? Parts => element.Parts;

    public override bool TakesBrackets => element.TakesBrackets;

    public override Filling Filling => element.Filling;

    public override string Example => $"[{element.Example}]";

    public override bool TryRead(ValueNode node, FieldReading reading, out ImmutableArray<T> value)
    {
        var values = ImmutableArray.CreateBuilder<T>();
        foreach (var part in EntriesOf(node))
            if (element.TryRead(part, reading, out var item)) values.Add(item);
        value = values.ToImmutable();
        return true;
    }

    private static IEnumerable<ValueNode> EntriesOf(ValueNode node)
    {
        if (node is ListValue list) return list.Items;
        if (node is not ScalarValue scalar || scalar.Text.AsSpan().IndexOfAny(';', '；') < 0) return [node];
        return Cut(scalar);
    }

    private static IEnumerable<ScalarValue> Cut(ScalarValue scalar)
    {
        var start = 0;
        foreach (var part in scalar.Text.Split(';', '；'))
        {
            var text = part.Trim();
            var at = start + part.Length - part.TrimStart().Length;
            if (text.Length > 0) yield return new ScalarValue(text, scalar.Span.Shift(at, text.Length));
            start += part.Length + 1;
        }
    }
}

/// <summary>One of a fixed set of words.</summary>
internal sealed class ChoiceShape(params string[] words) : Shape<string>
{
    private static readonly Rule NotOneOf = new("EX1111", Severity.Error,
        new("不在可选词之内", "Not one of the allowed words"),
        new("“{0}”不是可用的值。", "“{0}” is not an allowed value."),
        new("{2}可用的值：{1}。", "{3}Allowed: {1}.")) { CanBeFixed = true };

    private readonly FrozenSet<string> _words = words.ToFrozenSet(StringComparer.Ordinal);

    public override Wording Expects => new("下列之一：" + string.Join("、", words), "one of " + string.Join(", ", words));

    public override string Example => words[0];

    public override Filling Filling => Filling.OneOf(words) with { IsClosed = true };

    public override bool TryRead(ValueNode node, FieldReading reading, [NotNullWhen(true)] out string? value)
    {
        value = (node as ScalarValue)?.Text.Trim();
        if (value is not null && _words.Contains(value)) return true;
        var near = NearestMatch.Advice(value ?? "", words);
        var meant = reading.MayGuess && value is not null && NearestMatch.FindCertain(value, words) is { } word ? new Replacement(node.Span, value, word) : null;
        reading.Findings.Report(NotOneOf, node.Span, meant, value ?? "[…]", string.Join(", ", words), near.Zh, near.En);
        return false;
    }
}

/// <summary>A word with a typed meaning.</summary>
internal sealed class WordShape<T>(Func<string, T?> read, Wording expects, string example, Filling filling) : Shape<T> where T : struct
{
    private static readonly Rule NotUnderstood = new("EX1112", Severity.Error,
        new("值的写法不对", "Value not understood"),
        new("读不懂“{0}”。", "“{0}” cannot be read."),
        new("应当写{1}。", "Write {2}.")) { CanBeFixed = true };

    public override Wording Expects => expects;

    public override string Example => example;

    public override Filling Filling => filling;

    public override bool TryRead(ValueNode node, FieldReading reading, out T value)
    {
        var text = (node as ScalarValue)?.Text.Trim();
        var found = text is null ? null : read(text);
        value = found ?? default;
        if (found is not null) return true;
        var usual = text is null ? null : new[] { WordValues.Usual(text), WordValues.Usual(text).ToLowerInvariant() }.FirstOrDefault(written => written != text && read(written) is not null);
        reading.Findings.Report(NotUnderstood, node.Span, usual is null ? null : new Replacement(node.Span, text!, usual), text ?? "[…]", expects.Zh, expects.En);
        return false;
    }
}

/// <summary>A group of named fields.</summary>
internal sealed class GroupShape<T>(FieldTable table, Func<FieldReader, T?> make) : Shape<T> where T : class
{
    private static readonly Rule NotAGroup = new("EX1113", Severity.Error,
        new("应当是一组字段", "A group of fields was expected"),
        new("这里应当是一组字段：{0}。", "A group of fields was expected here: {0}."),
        new("写成“{{ {0} }}”，或缩进后每行一个。", "Write “{{ {0} }}”, or one a line, indented."));

    public override bool HasParts => true;

    public override FieldTable? Parts => table;

    public override Filling Filling { get; } = new(FillingMeans.Group);

    public override Wording Expects => new("一组字段 " + Shown, "a group of fields " + Shown);

    public override string Example => "{ " + string.Join(", ", table.All.Select(f => $"{f.Name}: {f.Example}")) + " }";

    private string Shown => string.Join(", ", table.All.Select(f => f.Name + ": …"));

    public override bool TryRead(ValueNode node, FieldReading reading, [NotNullWhen(true)] out T? value)
    {
        value = null;
        if (node is not MapValue map)
        {
            reading.Findings.Report(NotAGroup, node.Span, Shown);
            return false;
        }
        var role = reading.Role;
        value = make(new FieldReader(map, table, reading));
        reading.Role = role;
        return value is not null;
    }
}

/// <summary>Readers of single words.</summary>
internal static partial class WordValues
{
    /// <summary>A word in half width, and a day whose year comes first as 2026-03-02: another writing of the same, never a guess.</summary>
    public static string Usual(string text)
    {
        var narrow = FullWidth.Narrow(text).Trim();
        return YearFirst().Match(narrow) is { Success: true } day
            ? $"{day.Groups["year"].Value}-{day.Groups["month"].Value.PadLeft(2, '0')}-{day.Groups["day"].Value.PadLeft(2, '0')}"
            : narrow;
    }

    [GeneratedRegex("^(?<year>[0-9]{4})(?:-|/|[.]|年) ?(?<month>[0-9]{1,2})(?:-|/|[.]|月) ?(?<day>[0-9]{1,2})日?$", RegexOptions.ExplicitCapture)]
    private static partial Regex YearFirst();

    public static int? Integer(string text) => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var n) ? n : null;

    public static decimal? Decimal(string text) => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var n) ? n : null;

    public static bool? YesNo(string text) => text.ToLowerInvariant() switch
    {
        "是" or "yes" or "true" or "y" => true,
        "否" or "no" or "false" or "n" => false,
        _ => null,
    };

    public static DateOnly? CalendarDay(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
