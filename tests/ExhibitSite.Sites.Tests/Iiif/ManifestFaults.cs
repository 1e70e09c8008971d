using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ExhibitSite.Sites.Tests.Iiif;

/// <summary>
/// What is wrong with a manifest or a collection (Presentation API 3.0): the faults that were found in the manifests of others, whether or
/// not a schema would notice. Written against the specification, not against our writer.
/// </summary>
internal sealed partial class ManifestFaults
{
    private const string Context = "http://iiif.io/api/presentation/3/context.json";

    private static readonly string[] Behaviors = ["auto-advance", "no-auto-advance", "repeat", "no-repeat", "unordered", "individuals", "continuous", "paged", "facing-pages", "non-paged", "multi-part", "together", "sequence", "thumbnail-nav", "no-nav", "hidden"];
    private static readonly string[] Directions = ["left-to-right", "right-to-left", "top-to-bottom", "bottom-to-top"];
    private static readonly string[] LanguageMaps = ["label", "summary", "value"];
    private static readonly string[] Visual = ["Image", "Video"];

    private readonly List<string> _found = [];
    private readonly Dictionary<string, JsonObject> _canvases = new(StringComparer.Ordinal);

    /// <summary>The faults of a file; empty for none.</summary>
    public static IReadOnlyList<string> In(JsonNode file)
    {
        var faults = new ManifestFaults();
        faults.CheckRoot(file.AsObject());
        faults.CheckEverywhere(file, "");
        return faults._found;
    }

    private void CheckRoot(JsonObject root)
    {
        var context = root["@context"] switch { JsonArray list => list[^1]?.ToString(), var one => one?.ToString() };
        Say(context != Context, "no @context of the Presentation API");
        Say(root["items"] is not JsonArray { Count: > 0 }, "no items");
        Say(root["label"] is null, "no label");
        if (root["type"]?.ToString() != "Manifest") return;
        foreach (var canvas in Objects(root["items"]))
        {
            Say(canvas["type"]?.ToString() != "Canvas", "an item that is no canvas");
            Say(!_canvases.TryAdd(canvas["id"]?.ToString() ?? "", canvas), $"the canvas {canvas["id"]} twice");
            CheckExtent(canvas);
            foreach (var annotation in Objects(canvas["items"]).SelectMany(page => Objects(page["items"]))) CheckPainting(annotation, canvas);
        }
        if (root["start"] is JsonObject start) CheckCanvas(start, "start");
        foreach (var range in Objects(root["structures"])) CheckRange(range);
    }

    private void CheckExtent(JsonObject canvas)
    {
        Say(canvas["width"] is null != canvas["height"] is null, $"{canvas["id"]}: width or height alone");
        Say(canvas["width"] is null && canvas["duration"] is null, $"{canvas["id"]}: neither size nor duration");
        foreach (var number in new[] { "width", "height" }) Say(canvas[number] is { } size && !(size.GetValue<double>() > 0 && size.GetValue<double>() % 1 == 0), $"{canvas["id"]}: {number} {canvas[number]}");
        Say(canvas["duration"] is { } length && !(length.GetValue<double>() > 0), $"{canvas["id"]}: duration {canvas["duration"]}");
    }

    private void CheckPainting(JsonObject annotation, JsonObject canvas)
    {
        Say(annotation["motivation"]?.ToString() != "painting", $"{annotation["id"]} does not paint");
        Say(annotation["target"]?.ToString().Split('#')[0] != canvas["id"]?.ToString(), $"{annotation["id"]} paints another canvas");
        if (annotation["body"] is not JsonObject body) return;
        Say(body["format"] is null, $"{body["id"]}: no format");
        Say(Visual.Contains(body["type"]?.ToString()) && canvas["width"] is null, $"{body["id"]} on a canvas without size");
        Say(body["type"]?.ToString() is "Sound" or "Video" && canvas["duration"] is null, $"{body["id"]} on a canvas without duration");
    }

    private void CheckRange(JsonObject range)
    {
        Say(range["label"] is null, $"{range["id"]}: no label");
        foreach (var part in Objects(range["items"]))
            if (part["type"]?.ToString() == "Range") CheckRange(part);
            else CheckCanvas(part, "range");
    }

    private void CheckCanvas(JsonObject reference, string where) => Say(!_canvases.ContainsKey(reference["id"]?.ToString() ?? ""), $"{where} names {reference["id"]}, which is not there");

    private void CheckEverywhere(JsonNode node, string property)
    {
        switch (node)
        {
            case JsonObject map when LanguageMaps.Contains(property):
                CheckLanguageMap(map, property);
                return;
            case JsonObject thing:
                CheckThing(thing);
                foreach (var (name, value) in thing)
                    if (value is not null) CheckEverywhere(value, name);
                return;
            case JsonArray list:
                Say(LanguageMaps.Contains(property), $"{property} is no language map");
                foreach (var value in list)
                    if (value is not null) CheckEverywhere(value, property == "behavior" ? property : "");
                return;
            case JsonValue text when property == "behavior": Say(!Behaviors.Contains(text.ToString()), $"behavior {text}"); return;
            case JsonValue text when property == "viewingDirection": Say(!Directions.Contains(text.ToString()), $"viewingDirection {text}"); return;
            case JsonValue text when property == "navDate": Say(!Moment().IsMatch(text.ToString()), $"navDate {text}"); return;
            case JsonValue text when property == "rights": Say(!KnownRights().IsMatch(text.ToString()), $"rights {text}"); return;
            case JsonValue text when property == "id": Say(!Uri.TryCreate(text.ToString(), UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"), $"id {text}"); return;
            case JsonValue text when property == "target": CheckTarget(text.ToString()); return;
            case JsonValue text when LanguageMaps.Contains(property) && property != "value": Say(true, $"{property} is the text “{text}”"); return;
        }
    }

    private void CheckThing(JsonObject thing)
    {
        if (thing["type"]?.ToString() is { } type && type.StartsWith("ImageService", StringComparison.Ordinal)) Say(type is not ("ImageService3" or "ImageService2") || thing["profile"] is null, $"service {type}");
        else Say(thing["profile"] is not null && thing["type"]?.ToString() is not "Dataset", $"service {thing["type"]}");
        Say(thing["type"]?.ToString() is "Image" && thing["format"] is null, $"{thing["id"]}: no format");
    }

    private void CheckLanguageMap(JsonObject map, string property)
    {
        Say(map.Count == 0, $"{property} without any language");
        foreach (var (language, values) in map)
        {
            Say(!Language().IsMatch(language), $"{property} in “{language}”");
            Say(values is not JsonArray { Count: > 0 }, $"{property} in {language} is no list");
            foreach (var value in (values as JsonArray)?.Select(v => v?.ToString() ?? "") ?? [])
                // 4.4: what begins and ends with an angle bracket is HTML, of five elements.
                Say(value.StartsWith('<') && (property == "label" || Html().IsMatch(value)), $"{property} with markup: {value}");
        }
    }

    private void CheckTarget(string target)
    {
        if (target.Split('#') is not [var id, var fragment] || !_canvases.TryGetValue(id, out var canvas)) return;
        if (Box().Match(fragment) is not { Success: true } box) return;
        var numbers = box.Groups.Values.Skip(1).Select(g => double.Parse(g.Value, System.Globalization.CultureInfo.InvariantCulture)).ToArray();
        Say(numbers[0] + numbers[2] > canvas["width"]!.GetValue<double>() || numbers[1] + numbers[3] > canvas["height"]!.GetValue<double>(), $"{target} lies outside");
    }

    private void Say(bool isWrong, string fault)
    {
        if (isWrong) _found.Add(fault);
    }

    private static IEnumerable<JsonObject> Objects(JsonNode? list) => (list as JsonArray)?.OfType<JsonObject>() ?? [];

    [GeneratedRegex(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)$")]
    private static partial Regex Moment();

    [GeneratedRegex(@"^http://(?:creativecommons\.org/(?:licenses|publicdomain)/[a-z0-9./-]+/|rightsstatements\.org/vocab/[A-Za-z-]+/1\.0/)$")]
    private static partial Regex KnownRights();

    [GeneratedRegex("^[a-zA-Z]+(?:-[a-zA-Z]+)*$")]
    private static partial Regex Language();

    [GeneratedRegex(@"<(?!/?(?:a|b|br|i|img|p|small|span|sub|sup)\b)|\son[a-z]+\s*=|javascript:", RegexOptions.IgnoreCase)]
    private static partial Regex Html();

    [GeneratedRegex(@"^xywh=(?:pixel:)?([\d.]+),([\d.]+),([\d.]+),([\d.]+)$")]
    private static partial Regex Box();
}
