using ExhibitSite.Model.Diagnostics;
using Xunit;
using Xunit.Abstractions;

namespace ExhibitSite.Tests.Gate;

/// <summary>The reference cases of opening, each as a site with one item.</summary>
public sealed class OpennessVectorTests(ITestOutputHelper output)
{
    // Missing flag and missing review close the item and do not stop the build: archives have more that is closed than open.
    private static readonly string[] ErrorsThatOnlyClose = ["O005", "O015"];

    [Fact]
    public void Every_reference_case_gets_its_verdict()
    {
        if (Corpora.Rows(output, "gate-vectors/openness.tsv") is not { } rows) return;
        Assert.NotEmpty(rows);
        var wrong = new List<string>();
        foreach (var row in rows)
        {
            var run = Judge(row, decisions: "");
            var verdict = VerdictOf(run, ErrorsThatOnlyClose.Contains(row[0]));
            if (verdict != row[6]) wrong.Add($"{row[0]}: expected {row[6]}, got {verdict}: {string.Join(", ", run.Codes)}");
        }
        Guards.Guard.None(wrong);
    }

    [Fact]
    public void Every_reference_warning_can_be_signed_away_and_no_reference_error()
    {
        if (Corpora.Rows(output, "gate-vectors/openness.tsv") is not { } rows) return;
        foreach (var row in rows.Where(r => r[6] is "warn" or "error"))
        {
            var first = Judge(row, decisions: "");
            var code = first.Codes.FirstOrDefault() ?? "EX4001";
            var run = Judge(row, $"-- decisions.yml --\ndecisions:\n  - record: item:it\n    rule: {code}\n    reason: 已审核\n    by: 开放审核组\n    on: 2026-03-02\n");
            Assert.Equal(row[6] == "warn", run.Files.ContainsKey("items/it/index.html"));
        }
    }

    private static GateRun Judge(string[] row, string decisions)
    {
        var remark = row[5];
        var fields = string.Concat(
            Line("date", row[2]), Line("open", row[3]), Line("classification", row[4]),
            remark.StartsWith("提前开放依据", StringComparison.Ordinal) ? Line("early-opening", remark.Split('：')[1]) : "",
            remark.StartsWith("已解密", StringComparison.Ordinal) ? Line("declassified", remark) : "",
            Line("rights", "https://creativecommons.org/publicdomain/mark/1.0/"),
            remark == "reviewer missing" ? "" : Line("review", "{ by: 审核组, on: 2026-03-02, basis: 满二十五年, batch: 2026-1 }", quoted: false));
        return GateRun.Of(GateRun.Item("it", open: fields) + decisions, DateOnly.Parse(row[1], System.Globalization.CultureInfo.InvariantCulture));
    }

    private static string Line(string name, string value, bool quoted = true) => value.Length == 0 ? "" : quoted ? $"{name}: \"{value}\"\n" : $"{name}: {value}\n";

    private static string VerdictOf(GateRun run, bool closesOnly)
    {
        var isOut = run.Files.ContainsKey("items/it/index.html");
        var worst = run.Gate.Findings.Select(f => f.Rule.Severity).DefaultIfEmpty(Severity.Note).Max();
        if (isOut) return worst == Severity.Note ? "publish" : "published in spite of findings";
        return worst switch
        {
            Severity.Error => "error",
            Severity.Warning => "warn",
            _ => closesOnly ? "error" : "withhold",
        };
    }
}
