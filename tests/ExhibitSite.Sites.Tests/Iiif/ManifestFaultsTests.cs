using System.Text.Json.Nodes;
using Xunit;

namespace ExhibitSite.Sites.Tests.Iiif;

/// <summary>The validator itself: each of the twenty faults, planted in a manifest that has none, is found.</summary>
public sealed class ManifestFaultsTests
{
    private const string Canvas = "https://archive.example/iiif/manifests/juan/canvas/juan~1a.jpg";

    public static TheoryData<string, Action<JsonNode>> Planted => new()
    {
        { "range names", m => m["structures"]![0]!["items"]![0]!["items"]![0]!["id"] = Canvas + "x" },
        { "start names", m => m["start"]!["id"] = Canvas + "x" },
        { "twice", m => m["items"]![1]!["id"] = m["items"]![0]!["id"]!.ToString() },
        { "paints another", m => Annotation(m)["target"] = m["items"]![1]!["id"]!.ToString() },
        { "outside", m => m["items"]![0]!["annotations"] = JsonNode.Parse($$"""[{"id":"https://a.example/p","type":"AnnotationPage","items":[{"id":"https://a.example/a","type":"Annotation","motivation":"supplementing","target":"{{Canvas}}#xywh=1900,0,200,10"}]}]""") },
        { "@context", m => m.AsObject().Remove("@context") },
        { "service", m => Annotation(m)["body"]!["service"]![0]!["type"] = "ImageApi3" },
        { "markup", m => m["summary"]!["zh-Hans"]![0] = "<p>甲<script>alert(1)</script></p>" },
        { "rights", m => m["rights"] = "http://creativecommons.org/licenses/by/4.0/deed.zh" },
        { "no format", m => Annotation(m)["body"]!.AsObject().Remove("format") },
        { "is the text", m => m["label"] = "卷" },
        { "rights", m => m["rights"] = "https://creativecommons.org/publicdomain/mark/1.0/" },
        { "rights", m => m["rights"] = "版权所有" },
        { "behavior", m => m["behavior"]![0] = "book" },
        { "viewingDirection", m => m["viewingDirection"] = "rtl" },
        { "height alone", m => m["items"]![0]!.AsObject().Remove("height") },
        { "no items", m => m["items"] = new JsonArray() },
        { "navDate", m => m["navDate"] = "1710" },
        { "id", m => m["id"] = "iiif/manifests/juan.json" },
        { "in “es-419”", m => m["label"]!["es-419"] = new JsonArray("volumen") },
    };

    [Theory]
    [MemberData(nameof(Planted))]
    public void Every_planted_fault_is_found(string says, Action<JsonNode> plant)
    {
        var manifest = JsonNode.Parse(IiifSite.Built.Text("iiif/manifests/juan.json"))!;
        Assert.Empty(ManifestFaults.In(manifest));
        plant(manifest);
        Assert.Contains(ManifestFaults.In(manifest), fault => fault.Contains(says, StringComparison.Ordinal));
    }

    private static JsonNode Annotation(JsonNode manifest) => manifest["items"]![0]!["items"]![0]!["items"]![0]!;
}
