using System.Text.RegularExpressions;

namespace ExhibitSite.Spoiling.Spoilers;

/// <summary>Passages that Markdown and our blocks allow, at their odd ends: deep, long, empty, crossing.</summary>
internal static partial class Passages
{
    /// <summary>A passage, for a site whose records and files it may name.</summary>
    public static string Of(SmallSite site, Chance chance) => chance.Below(14) switch
    {
        0 => Oddities.Again("> ", chance.Few(120)) + "引",
        1 => string.Concat(Enumerable.Range(0, chance.Few(60)).Select(depth => $"{new string(' ', depth * 2)}- 层{depth}\n")),
        2 => Oddities.Again(Oddities.Mark(chance), chance.Few(300)) + "字" + Oddities.Again(Oddities.Mark(chance), chance.Few(300)),
        3 => Table(chance),
        4 => $"[{Oddities.Line(chance)}]({Oddities.Link(chance)})",
        5 => $"![{Oddities.Text(chance)}]({(chance.Below(2) == 0 ? chance.Of(site.Media) : Oddities.Link(chance))} \"{Oddities.Text(chance)}\")",
        6 => $"见[[{Reference(site, chance)}|{Oddities.Line(chance)}]]，又见[[{Reference(site, chance)}#{Oddities.Text(chance)}]]。",
        7 => $"说法。{{{chance.Of(["确", "单", "异", "疑", "firm", "？"])}: {Reference(site, chance)} {Oddities.Text(chance)}}}",
        8 => Directive(site, chance),
        9 => $"{Oddities.Again("#", 1 + chance.Below(7))} {Oddities.Line(chance)}\n\n{Oddities.Again("#", 1 + chance.Below(7))} {Oddities.Text(chance)}",
        10 => $"字[^n]又[^n]。[^m]\n\n[^n]: {Oddities.Line(chance)}[^n]\n\n[^m]: > {Oddities.Text(chance)}",
        11 => $"{Oddities.Again("`", 1 + chance.Below(6))}\n{Oddities.Html(chance)}\n{Oddities.Again("`", 1 + chance.Below(6))}",
        12 => Oddities.Again(Oddities.Html(chance), chance.Few(60)),
        _ => Oddities.Line(chance),
    };

    /// <summary>A text of another site, its references and files led to those of this one.</summary>
    public static string Foreign(string body, SmallSite site, Chance chance) =>
        MediaPath().Replace(RecordReference().Replace(body, _ => Reference(site, chance)), _ => chance.Of(site.Media));

    private static string Reference(SmallSite site, Chance chance) => site.References.Count == 0 || chance.Below(8) == 0 ? $"item:{Oddities.Text(chance)}" : chance.Of(site.References);

    private static string Table(Chance chance)
    {
        var columns = chance.Few(60);
        string Row(Func<string> cell) => "| " + string.Join(" | ", Enumerable.Range(0, columns).Select(_ => cell())) + " |\n";
        var rows = string.Concat(Enumerable.Range(0, chance.Few(40)).Select(_ => Row(() => chance.Below(4) == 0 ? Oddities.Text(chance).ReplaceLineEndings(" ") : "格")));
        return Row(() => "头") + Row(() => chance.Of(["---", ":-:", "-", "---:"])) + rows;
    }

    private static string Directive(SmallSite site, Chance chance)
    {
        var word = chance.Of(["figure", "quote", "note", "gallery", "compare", "disputed", "timeline", "map", "items", "toc", "audio", "item", "video", "按语", "引文", "无此块"]);
        var fence = Oddities.Again(":", 3 + chance.Below(3));
        var options = string.Concat(Enumerable.Range(0, chance.Below(4)).Select(_ => chance.Of(["caption", "by", "title", "alt", "maker", "question", "note"]) + ": " + Yaml.Quoted(Oddities.Line(chance)) + "\n"));
        var file = word is "figure" ? $"file: {chance.Of(site.Media)}\nalt: {Yaml.Quoted(Oddities.Text(chance))}\n" : "";
        return $"{fence}{word}\n{file}{options}\n{(chance.Below(2) == 0 ? Oddities.Line(chance) : "话。")}\n{fence}";
    }

    [GeneratedRegex(@"\b(?:item|agent|place|event|subject|source|guide|notice|page|topic|fonds|exhibition|section|compilation|piece|institution):[a-z0-9/-]+")]
    private static partial Regex RecordReference();

    [GeneratedRegex(@"\bmedia/[\w./-]+")]
    private static partial Regex MediaPath();
}
