using System.Collections.Immutable;
using ExhibitSite.Model;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Model.Text;
using ExhibitSite.Reading.Values;

namespace ExhibitSite.Kinds.Fields;

/// <summary>
/// Reads the fields of one record or block by their table. Making it reports unknown and missing fields;
/// asking for a field reports a value of another form. Every field is asked for once.
/// </summary>
public sealed class FieldReader
{
    private static readonly Rule Unknown = new("EX1101", Severity.Error,
        new("不认识的字段", "Unknown field"),
        new("没有叫“{0}”的字段。", "There is no field “{0}” here."),
        new("{1}这里可用的字段：{2}。", "{3}Fields known here: {2}.")) { CanBeFixed = true };

    private static readonly Rule Missing = new("EX1102", Severity.Error,
        new("缺少必填字段", "Required field missing"),
        new("缺少必填字段“{0}”（{1}）。", "The required field “{0}” ({3}) is missing."),
        new("加上一行“{0}: …”，值为{2}。", "Add a line “{0}: …” with {4}."));

    private static readonly Rule Twice = new("EX1103", Severity.Error,
        new("同一字段写了两种名字", "One field under two names"),
        new("“{0}”与“{1}”是同一个字段。", "“{0}” and “{1}” are the same field."),
        new("留下一个。", "Keep one of them."));

    private readonly Dictionary<string, ValueNode> _values = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<NamedValue>> _translations = new(StringComparer.Ordinal);
    private readonly FieldReading _reading;

    /// <summary>Sorts the written fields by the table.</summary>
    /// <param name="written">The fields as written.</param>
    /// <param name="table">The fields that exist.</param>
    /// <param name="reading">Takes findings, references and media.</param>
    /// <param name="forgiven">Names that may be unknown here, as a folder's defaults gave them.</param>
    public FieldReader(MapValue written, FieldTable table, FieldReading reading, IReadOnlySet<string>? forgiven = null)
    {
        _reading = reading;
        var parts = new SortedDictionary<string, List<NamedValue>>(StringComparer.Ordinal);
        var spelled = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in written.Entries)
        {
            if (table.Find(entry.Name) is { } field) Take(field, entry, spelled);
            else if (table.FindOwner(entry.Name, out var part) is { } owner)
                (owner.IsTranslatable ? _translations : (IDictionary<string, List<NamedValue>>)parts).ListOf(owner.Name).Add(entry with { Name = part });
            else if (forgiven?.Contains(entry.Name) != true)
                ReportUnknown(entry, table, reading.Findings, written);
        }
        foreach (var (name, entries) in parts) _values.TryAdd(name, new MapValue([.. entries], entries[0].NameSpan));
        Span = written.Span;
        foreach (var field in table.All)
            if (field.IsRequired && written.IsWhole && !_values.ContainsKey(field.Name))
                reading.Findings.Report(Missing, written.Span, field.Name, field.Label.Zh, field.Expects.Zh, field.Label.En, field.Expects.En);
    }

    /// <summary>Reports a field that the table does not know, with the nearest that it does.</summary>
    /// <param name="entry">The field.</param>
    /// <param name="table">The fields that exist.</param>
    /// <param name="findings">Takes the finding.</param>
    /// <param name="beside">The fields written with it: a name that is there already was not meant twice.</param>
    public static void ReportUnknown(NamedValue entry, FieldTable table, Findings findings, MapValue beside)
    {
        var near = NearestMatch.Advice(entry.Name, table.Words);
        findings.Report(Unknown, entry.NameSpan, MeantName(entry, table, beside), entry.Name, near.Zh, string.Join(", ", table.All.Select(f => f.Name)), near.En);
    }

    // A guess must open nothing and make nothing public that was to stay within the house.
    private static Replacement? MeantName(NamedValue entry, FieldTable table, MapValue beside) =>
        NearestMatch.FindCertain(entry.Name, table.Words) is { } name && table.Find(name) is { } field && !field.IsNeverGuessed
        && !beside.Entries.Any(e => table.Find(e.Name) == field)
            ? new Replacement(entry.NameSpan, entry.Name, name)
            : null;

    /// <summary>Where each written field's value stands, by the field's name.</summary>
    public ImmutableDictionary<string, SourceSpan> Places => _values.ToImmutableDictionary(v => v.Key, v => v.Value.Span, StringComparer.Ordinal);

    /// <summary>Takes a search that the text asks for, to be tried on the whole site.</summary>
    public void Ask(SourceSpan span, Func<Composing.ICatalogue, bool> findsAnything) => _reading.Ask(new Query(span, findsAnything));

    /// <summary>Notes that a file just read goes with another: captions with their recording.</summary>
    public void Attach(string path, string with) => _reading.Attach(path, with);

    /// <summary>Takes what is wrong with their values together.</summary>
    public Findings Findings => _reading.Findings;

    /// <summary>Where the fields start.</summary>
    public SourceSpan Span { get; }

    /// <summary>True when the field was written, whatever its value.</summary>
    public bool Has(Field field) => _values.ContainsKey(field.Name);

    /// <summary>Where a field's value stands; the start of the fields when it was not written.</summary>
    public SourceSpan SpanOf(Field field) => _values.TryGetValue(field.Name, out var node) ? node.Span : Span;

    /// <summary>The value of a field; null when it is missing or has another form.</summary>
    public T? Get<T>(Field<T> field) where T : class => TryGet(field, out var value) ? value : null;

    /// <summary>The value of a field; null when it is missing or has another form.</summary>
    public T? Value<T>(Field<T> field) where T : struct => TryGet(field, out var value) ? value : null;

    /// <summary>The values of a list field; empty when it is missing.</summary>
    public ImmutableArray<T> List<T>(Field<ImmutableArray<T>> field) => TryGet(field, out var value) ? value : [];

    /// <summary>A text with its translations; null when it is missing.</summary>
    public LanguageMap? Text(Field<string> field)
    {
        if (!TryGet(field, out var main) || main is null) return null;
        var others = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var (language, place, value) in _translations.GetValueOrDefault(field.Name) ?? [])
            if (LanguageTagShape.IsTag(new ScalarValue(language, place), _reading) && field.Shape.TryRead(value, _reading, out var text)) others[language] = text;
        return new LanguageMap(main, others.ToImmutable());
    }

    private bool TryGet<T>(Field<T> field, out T? value)
    {
        value = default;
        if (!_values.TryGetValue(field.Name, out var node) || node is ScalarValue { Text.Length: 0 }) return false;
        (_reading.Role, _reading.MayGuess) = (field.Label, !field.IsNeverGuessed);
        return field.Shape.TryRead(node, _reading, out value);
    }

    private void Take(Field field, NamedValue entry, Dictionary<string, string> spelled)
    {
        if (_values.TryAdd(field.Name, entry.Value)) spelled[field.Name] = entry.Name;
        else _reading.Findings.Report(Twice, entry.NameSpan, spelled[field.Name], entry.Name);
    }
}

internal static class ListsByName
{
    public static List<NamedValue> ListOf(this IDictionary<string, List<NamedValue>> lists, string name)
    {
        if (!lists.TryGetValue(name, out var list)) lists[name] = list = [];
        return list;
    }
}
