using System.Collections.Immutable;
using System.Globalization;
using ExhibitSite.Kinds.Fields;
using ExhibitSite.Model;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Reading.Values;

namespace ExhibitSite.Kinds.Media;

/// <summary><c>[x, y, width, height]</c> in pixels, or a list of such.</summary>
internal sealed class RegionsShape : Shape<ImmutableArray<PictureRegion>>
{
    private const int Numbers = 4;

    private static readonly Rule NotARegion = new("EX1128", Severity.Error,
        new("不是图中的一块", "Not a region of a picture"),
        new("“{0}”不是图中的一块。", "“{0}” is no region of a picture."),
        new("写成 [左, 上, 宽, 高]，单位像素，四个不小于零的整数；几块写成 [[…], […]]。", "Write [left, top, width, height] in pixels, four whole numbers from 0; several as [[…], […]]."));

    public override Wording Expects => new("[左, 上, 宽, 高]，单位像素；几块写成 [[…], […]]", "[left, top, width, height] in pixels; several as [[…], […]]");

    public override string Example => "[120, 80, 400, 60]";

    public override bool TakesBrackets => true;

    public override bool TryRead(ValueNode node, FieldReading reading, out ImmutableArray<PictureRegion> value)
    {
        var regions = ImmutableArray.CreateBuilder<PictureRegion>();
        IEnumerable<ValueNode> entries = node is ListValue { Items: [ListValue, ..] } several ? several.Items : [node];
        foreach (var entry in entries)
        {
            if (Read(entry) is { } region) regions.Add(region);
            else reading.Findings.Report(NotARegion, entry.Span, (entry as ScalarValue)?.Text ?? "[…]");
        }
        value = regions.ToImmutable();
        return true;
    }

    private static PictureRegion? Read(ValueNode node)
    {
        if (node is not ListValue { Items.Length: Numbers } list) return null;
        var numbers = list.Items.OfType<ScalarValue>().Select(v => int.TryParse(v.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : -1).ToArray();
        return numbers is [>= 0, >= 0, > 0, > 0] ? new PictureRegion(numbers[0], numbers[1], numbers[2], numbers[3]) : null;
    }
}
