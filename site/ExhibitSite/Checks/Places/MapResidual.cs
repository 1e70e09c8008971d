using System.Globalization;
using ExhibitSite.Kinds.Maps;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Model.Geography;
using ExhibitSite.Resolving;

namespace ExhibitSite.Checks.Places;

/// <summary>How well a base map lies, and which of its control points is out of line with the others.</summary>
internal sealed class MapResidual : ICheck
{
    // A point that lies four times as far off as the median of all is more likely mistyped than badly drawn.
    private const double OutOfLine = 4;
    private const int EnoughPoints = 5;

    private static readonly Rule Told = new("EX3052", Severity.Note,
        new("底图的配准残差", "Residual of a base map"),
        new("{0} 个控制点互验，残差均方根 {1} 米。", "{0} control points check each other to {1} metres (root mean square)."),
        new("地点在这幅图上的位置大约有这么大的误差；页面上也写明。", "Places stand about so far off on this map; its page says so too."));

    private static readonly Rule Odd = new("EX3053", Severity.Warning,
        new("控制点偏离太大", "Control point out of line"),
        new("控制点“{0}”与其余各点推算的位置相差 {1} 米，各点的中位数是 {2} 米。", "The control point “{0}” lies {1} metres from where the others put it; the median of all is {2}."),
        new("核对这一点的像素 x、y 和经纬度；确实如此（旧图画错）就不必改。", "Check its pixel x, y and its position; leave it when the old map is wrong there."));

    public IEnumerable<Diagnostic> Run(Site site)
    {
        foreach (var map in site.Catalogue.All<BaseMap>().Where(m => m.IsMeasured && MapFit.Of(m.Points, m.Method) is not null))
        {
            var residuals = MapFit.Residuals(map.Points, map.Method);
            if (MapFit.Typical(residuals) is not { } typical) continue;
            yield return Told.At(map.Head.At("points"), $"{map.Points.Length}", Whole(typical));
            var known = residuals.OfType<double>().Order().ToArray();
            var median = known[known.Length / 2];
            if (known.Length < EnoughPoints) continue;
            for (var i = 0; i < residuals.Length; i++)
                if (residuals[i] > median * OutOfLine) yield return Odd.At(map.Head.At("points"), map.Names[i], Whole(residuals[i]!.Value), Whole(median));
        }
    }

    private static string Whole(double metres) => Math.Round(metres).ToString(CultureInfo.InvariantCulture);
}
