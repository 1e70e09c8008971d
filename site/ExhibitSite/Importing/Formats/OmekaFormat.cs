using System.Collections.Immutable;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Reading.Files;

namespace ExhibitSite.Importing.Formats;

/// <summary>
/// Omeka S: lists of items, media and item sets as its API gives them in JSON-LD. What is not public there, on any of the three levels, is closed here;
/// a value that is not public goes into the private note.
/// </summary>
internal sealed partial class OmekaFormat : IImportFormat
{
    private static readonly JsonDocumentOptions Form = new() { MaxDepth = 64 };

    public string Name => "omeka-s";

    public Wording About => new("Omeka S 接口导出的 JSON-LD：条目，或放着 items、media、item_sets 的文件夹", "JSON-LD of the Omeka S API: items, or a folder with items, media and item_sets");

    public ImmutableArray<ForeignRecord>? Read(ImportRequest request, Findings findings)
    {
        var (sets, items, media) = (new List<JsonElement>(), new List<(JsonElement Element, string File)>(), new Dictionary<long, JsonElement>());
        foreach (var file in request.Source.Files.Where(static f => Path.GetExtension(f.Path) is ".json" or ".jsonld"))
        {
            if (Parse(file, findings) is not { } root) return null;
            foreach (var element in root.ValueKind == JsonValueKind.Array ? root.EnumerateArray().ToArray() : [root])
            {
                if (element.ValueKind != JsonValueKind.Object) continue;
                var types = Types(element);
                if (types.Contains("o:ItemSet")) sets.Add(element);
                else if (types.Contains("o:Media")) media[IdOf(element)] = element;
                else if (types.Contains("o:Item")) items.Add((element, file.Path));
            }
        }
        if (items.Count + sets.Count == 0)
        {
            var name = request.Source.Files.Length > 0 ? request.Source.Files[0].Path : "—";
            findings.Report(ImportRules.NotThisFormat, SourceSpan.OfFile(name), name, "Omeka S", "里面没有 o:Item", "there is no o:Item in it");
            return null;
        }
        var known = sets.Select(static s => $"set-{IdOf(s)}").ToHashSet(StringComparer.Ordinal);
        var records = sets.Select(static s => Record($"set-{IdOf(s)}", "fonds", s, SourceSpan.None)).ToList();
        foreach (var (item, file) in items)
        {
            var record = Record($"item-{IdOf(item)}", "item", item, SourceSpan.OfFile(file)) with { Parent = ParentOf(item) is { } set && known.Contains(set) ? set : null };
            foreach (var reference in Many(item, "o:media")) AddMedia(record, media.GetValueOrDefault(IdOf(reference)), IdOf(reference));
            records.Add(record);
        }
        if (media.Count > 0) findings.Report(ImportRules.FilesStay, SourceSpan.None, $"{media.Count}");
        return [.. records];
    }

    private static JsonElement? Parse(SourceFile file, Findings findings)
    {
        try
        {
            return JsonDocument.Parse(file.ReadAll(), Form).RootElement;
        }
        catch (JsonException fault)
        {
            findings.Report(ImportRules.NotThisFormat, new SourceSpan(file.Path, (int)(fault.LineNumber ?? 0) + 1, (int)(fault.BytePositionInLine ?? 0) + 1), file.Path, "JSON", "这里读不懂", "it cannot be read from here on");
            return null;
        }
    }

    private static ForeignRecord Record(string key, string level, JsonElement element, SourceSpan place)
    {
        var record = new ForeignRecord(key, level, place) { IsPrivate = !IsPublic(element) };
        foreach (var property in element.EnumerateObject())
        {
            if (property.Value.ValueKind != JsonValueKind.Array || !property.Name.Contains(':', StringComparison.Ordinal) || property.Name.StartsWith("o:", StringComparison.Ordinal)) continue;
            foreach (var value in property.Value.EnumerateArray()) AddValue(record, property.Name, value);
        }
        if (!record.Values.Exists(static v => v.Field == "title")) record.Put("o:title", "title", Text(element, "o:title"));
        return record;
    }

    private static void AddValue(ForeignRecord record, string term, JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Object) return;
        var (text, uri) = (Plain(Text(value, "@value") ?? Text(value, "display_title") ?? Text(value, "o:label") ?? ""), Text(value, "@id"));
        var field = term.StartsWith("dcterms:", StringComparison.Ordinal) ? DublinCore.FieldOf(term[8..]) : null;
        if (field == "conditions" && uri is not null) (field, text) = ("rights", uri);
        else if (uri is not null && text.Length == 0) text = uri;
        if (!IsPublic(value)) record.Put(term + " (is_public: false)", null, text);
        else record.Put(term, field, text);
        // The address behind a label would be lost with the label alone.
        if (uri is not null && text != uri && IsPublic(value)) record.Put(term + " @id", null, uri);
    }

    private static void AddMedia(ForeignRecord record, JsonElement media, long id)
    {
        if (media.ValueKind != JsonValueKind.Object)
        {
            record.Put("o:media", null, $"{id}");
            return;
        }
        var name = IsPublic(media) ? "o:media" : "o:media (is_public: false)";
        string?[] parts = [Text(media, "o:title"), Text(media, "o:source"), Text(media, "o:media_type"), Text(media, "o:original_url"), Text(media, "o:sha256") is { } hash ? "sha256 " + hash : null];
        record.Put(name, null, string.Join(" | ", parts.Where(static p => !string.IsNullOrEmpty(p)).Distinct(StringComparer.Ordinal)));
    }

    private static string? ParentOf(JsonElement item) => Many(item, "o:item_set").Select(static s => $"set-{IdOf(s)}").FirstOrDefault();

    private static JsonElement.ArrayEnumerator Many(JsonElement element, string name) =>
        element.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray() : default;

    // What does not say that it is public is not.
    private static bool IsPublic(JsonElement element) => element.TryGetProperty("is_public", out var value) || element.TryGetProperty("o:is_public", out value) ? value.ValueKind == JsonValueKind.True : false;

    private static HashSet<string> Types(JsonElement element) =>
        !element.TryGetProperty("@type", out var type) ? [] : type.ValueKind == JsonValueKind.Array ? [.. type.EnumerateArray().Select(static t => t.ToString())] : [type.ToString()];

    private static long IdOf(JsonElement element) => element.TryGetProperty("o:id", out var id) && id.TryGetInt64(out var number) ? number : 0;

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) ? value.ValueKind switch { JsonValueKind.String => value.GetString(), JsonValueKind.Number => value.ToString(), _ => null } : null;

    // Modules let editors write markup into a literal.
    private static string Plain(string text) => text.Contains('<', StringComparison.Ordinal) && Tag().IsMatch(text) ? WebUtility.HtmlDecode(Tag().Replace(text, " ")).Trim() : text;

    [GeneratedRegex("</?[a-zA-Z][^<>]*>")]
    private static partial Regex Tag();
}
