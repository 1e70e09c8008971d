using System.Globalization;
using System.Text;

namespace ExhibitSite.Components.Drawings;

/// <summary>Writes an SVG path.</summary>
public sealed class SvgPath
{
    private readonly StringBuilder _text = new();

    /// <summary>Begins at a point.</summary>
    public SvgPath MoveTo(double x, double y) => Add('M', x, y);

    /// <summary>A straight line to a point.</summary>
    public SvgPath LineTo(double x, double y) => Add('L', x, y);

    /// <summary>A curve to a point, drawn towards another on its way.</summary>
    public SvgPath CurveTo(double towardsX, double towardsY, double x, double y) => Add('Q', towardsX, towardsY, x, y);

    /// <summary>Closes the outline.</summary>
    public SvgPath Close()
    {
        _text.Append('Z');
        return this;
    }

    /// <summary>The path.</summary>
    public override string ToString() => _text.ToString();

    private SvgPath Add(char command, params ReadOnlySpan<double> numbers)
    {
        _text.Append(command);
        for (var i = 0; i < numbers.Length; i++)
        {
            if (i > 0) _text.Append(' ');
            _text.Append(numbers[i].ToString("0.#", CultureInfo.InvariantCulture));
        }
        return this;
    }
}
