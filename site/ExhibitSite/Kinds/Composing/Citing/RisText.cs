using System.Globalization;
using System.Text;

namespace ExhibitSite.Kinds.Composing.Citing;

/// <summary>RIS as reference managers read it (Research Information Systems, "RIS Format Specifications"): two letters, two blanks, a hyphen, a blank, the value.</summary>
internal static class RisText
{
    public static string Of(CitedWork work)
    {
        var text = new StringBuilder();
        void Line(string tag, string? value)
        {
            if (!string.IsNullOrEmpty(value)) text.Append(tag).Append("  - ").Append(value.ReplaceLineEndings(" ")).Append('\n');
        }
        Line("TY", "GEN");
        Line("ID", work.Id);
        foreach (var creator in work.Creators) Line("AU", creator);
        Line("TI", work.Title);
        if (work.DateParts() is [var first, ..])
        {
            Line("PY", first[0].ToString(CultureInfo.InvariantCulture));
            if (first is [var year, var month, var day]) Line("DA", string.Create(CultureInfo.InvariantCulture, $"{year:0000}/{month:00}/{day:00}/"));
        }
        Line("M3", work.Form);
        Line("CN", work.Code);
        Line("AV", work.Code);
        Line("DB", work.Holder);
        Line("AB", work.Abstract);
        Line("N1", work.Date?.AsWritten);
        foreach (var language in work.Languages) Line("LA", language);
        Line("UR", work.Address);
        return text.Append("ER  - \n").ToString();
    }
}
