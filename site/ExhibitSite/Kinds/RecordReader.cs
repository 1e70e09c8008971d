using System.Collections.Immutable;
using ExhibitSite.Kinds.Blocks;
using ExhibitSite.Kinds.Fields;
using ExhibitSite.Model;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Model.Paths;
using ExhibitSite.Reading;

namespace ExhibitSite.Kinds;

/// <summary>Reads one record: the shared fields, the kind's own, the text.</summary>
internal sealed class RecordReader(KindWords words, Findings findings)
{
    private static readonly Rule BadAlias = new("EX1140", Severity.Error,
        new("旧地址写法不对", "Old address not usable"),
        new("旧地址“{0}”不能用。", "The old address “{0}” cannot be used."),
        new("写成不带域名的路径，例如 old/page/ 或 old.html。", "Write a path without the host, like old/page/ or old.html."));

    private static readonly Rule NoAlt = new("EX1141", Severity.Warning,
        new("题图没有文字说明", "Picture without alternative text"),
        new("题图没有 image-alt。", "The card picture has no image-alt."),
        new("加上 image-alt，用一句话说出画面内容。", "Add image-alt: one sentence that says what is to be seen."));

    /// <summary>The record and what decides on its openness.</summary>
    public Submission Read(Kind kind, string id, RecordSource source)
    {
        var reading = new FieldReading(words, findings);
        var fields = new FieldReader(source.Fields, kind.Table, reading, source.DefaultNames);
        var head = ReadHead(new RecordId(kind.Name, id), fields, source);
        var openness = new OpennessClaim(
            OpeningFlagWords.Read(fields.Get(CommonFields.Open)), fields.Value(CommonFields.OpenFrom), fields.Get(CommonFields.Rights),
            fields.Get(CommonFields.ReviewField), fields.Get(CommonFields.Classification),
            fields.Has(CommonFields.Open) ? fields.SpanOf(CommonFields.Open) : source.Span)
        {
            Declassified = fields.Get(CommonFields.Declassified),
            EarlyOpening = fields.Get(CommonFields.EarlyOpening),
            Restriction = fields.Get(CommonFields.Restriction),
        };
        var secret = new PrivateFields(fields.Get(CommonFields.PrivateNote), fields.Get(CommonFields.Storage));
        var record = kind.Read(head, fields);
        var anchors = source.Body is { } body ? BodyCheck.Run(body, reading, kind) : [];
        return new Submission(record with { Head = head with { References = reading.References, Media = reading.Media, Anchors = anchors, Queries = reading.Queries } }, openness, secret)
        {
            Texts = WrittenTexts.Of(source.Fields, kind.Table),
        };
    }

    private static RecordHead ReadHead(RecordId id, FieldReader fields, RecordSource source)
    {
        var body = source.Body is { Text: var text } && !string.IsNullOrWhiteSpace(text) ? source.Body : null;
        return new RecordHead(
            id, fields.Text(CommonFields.Title) ?? LanguageMap.Of(id.Value), fields.Text(CommonFields.Summary), fields.Get(CommonFields.Note),
            fields.List(CommonFields.Related), ReadAliases(fields), fields.Value(CommonFields.Weight) ?? 0, ReadImage(fields),
            body, References: [], Media: [], Anchors: [], Queries: [], fields.Places, source.Span);
    }

    private static ImmutableArray<SitePath> ReadAliases(FieldReader fields)
    {
        var paths = ImmutableArray.CreateBuilder<SitePath>();
        foreach (var alias in fields.List(CommonFields.Aliases))
        {
            if (SitePath.FromAddress(alias) is { } path) paths.Add(path);
            else fields.Findings.Report(BadAlias, fields.SpanOf(CommonFields.Aliases), alias);
        }
        return paths.ToImmutable();
    }

    private static MediaUse? ReadImage(FieldReader fields)
    {
        var (file, alt) = (fields.Get(CommonFields.Image), fields.Text(CommonFields.ImageAlt));
        if (file is null) return null;
        if (alt is null) fields.Findings.Report(NoAlt, fields.SpanOf(CommonFields.Image));
        return new MediaUse(file, alt ?? LanguageMap.Of(""), Caption: null, Nature: null, Maker: null, Rights: null);
    }
}
