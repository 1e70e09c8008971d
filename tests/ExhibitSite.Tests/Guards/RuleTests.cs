using System.Reflection;
using System.Text.RegularExpressions;
using ExhibitSite.Kinds;
using ExhibitSite.Model.Diagnostics;
using Xunit;

namespace ExhibitSite.Tests.Guards;

/// <summary>Codes of findings are a promise: one rule each, by stage, never reused, never silently gone.</summary>
public sealed class RuleTests
{
    private const string Shipped = "site/docs/diagnostics/shipped.txt";

    private static readonly (string Owner, string Stage, Rule Rule)[] Rules = [.. Find()];

    // Sheets were read by imports alone when their codes were given; now they are read as material, too, and a code never changes.
    private static readonly Dictionary<char, string[]> StagesByDigit = new()
    {
        ['1'] = ["Reading", "Kinds"], ['2'] = ["Resolving"], ['3'] = ["Checks"], ['4'] = ["Gate"], ['5'] = ["Rendering", "Exports", "Pipeline"],
        ['6'] = ["Writing"], ['7'] = ["Audit"], ['8'] = ["Importing", "Reading"], ['9'] = ["Pipeline"],
    };

    [Fact]
    public void No_code_is_used_by_two_rules() =>
        Guard.None(Rules.DistinctBy(r => r.Rule).GroupBy(r => r.Rule.Code).Where(g => g.Count() > 1).Select(g => $"{g.Key}: {string.Join(", ", g.Select(r => r.Owner))}"));

    [Fact]
    public void The_first_digit_of_a_code_is_the_stage_that_reports_it() =>
        Guard.None(Rules.Where(r => !Regex.IsMatch(r.Rule.Code, "^EX[1-9][0-9]{3}$") || !StagesByDigit[r.Rule.Code[2]].Contains(r.Stage)).Select(r => $"{r.Rule.Code} in {r.Owner}"));

    [Fact]
    public void Every_rule_has_words_in_both_languages_with_as_many_places()
    {
        foreach (var (_, _, rule) in Rules)
        {
            foreach (var wording in new[] { rule.Title, rule.Hint })
            {
                Assert.Matches(@"\p{IsCJKUnifiedIdeographs}", wording.Zh);
                Assert.Matches("[A-Za-z]{2}", wording.En);
            }
            // Some values are worded in both languages, so the places need not be the same ones.
            Assert.Equal(Places(rule.Message.Zh).Length, Places(rule.Message.En).Length);
        }
    }

    [Fact]
    public void Messages_and_hints_can_be_filled()
    {
        // Eight values are more than any rule has places for; a stray brace would throw.
        string[] values = ["一", "二", "三", "四", "五", "六", "七", "八"];
        foreach (var (_, _, rule) in Rules)
        {
            var finding = rule.At(SourceSpan.None, values);
            foreach (var text in new[] { finding.Message("zh"), finding.Message("en"), finding.Hint("zh"), finding.Hint("en") })
                Assert.DoesNotMatch(@"\{\d", text);
        }
    }

    [Fact]
    public void The_shipped_list_holds_every_code_there_is_and_ever_was()
    {
        if (Environment.GetEnvironmentVariable("EXHIBITSITE_ACCEPT") == "1") AddNewCodes();
        var listed = File.ReadLines(Repository.At(Shipped)).Where(line => line.Length > 0 && !line.StartsWith('#')).Select(line => line.Split('\t')).ToArray();
        Assert.Equal(listed.Select(l => l[0]).Order(StringComparer.Ordinal), listed.Select(l => l[0]));
        var retired = listed.Where(l => l.Length > 2 && l[2] == "retired").Select(l => l[0]).ToHashSet(StringComparer.Ordinal);
        var current = Rules.Select(r => r.Rule.Code).Distinct(StringComparer.Ordinal).ToArray();
        Guard.None(current.Except(listed.Select(l => l[0])).Select(code => $"{code} is not in {Shipped}: add it"));
        Guard.None(listed.Select(l => l[0]).Except(current).Except(retired).Select(code => $"{code} is gone from the code: mark it “retired”, never reuse it"));
        Guard.None(current.Where(retired.Contains).Select(code => $"{code} was retired and is used again"));
        Guard.None(listed.Where(l => Rules.Any(r => r.Rule.Code == l[0] && r.Rule.Title.En != l[1])).Select(l => $"{l[0]} now has another title: reused?"));
    }

    // Adds, and never takes away: a code that is gone is marked by hand.
    private static void AddNewCodes()
    {
        var file = Repository.At(Shipped);
        var lines = File.ReadAllLines(file);
        var known = lines.Select(l => l.Split('\t')[0]).ToHashSet(StringComparer.Ordinal);
        var added = Rules.Select(r => r.Rule).DistinctBy(r => r.Code).Where(r => !known.Contains(r.Code)).Select(r => $"{r.Code}\t{r.Title.En}");
        var remarks = lines.Where(l => l.StartsWith('#'));
        File.WriteAllText(file, string.Join('\n', [.. remarks, .. lines.Where(l => l.Length > 0 && !l.StartsWith('#')).Concat(added).Order(StringComparer.Ordinal)]) + "\n");
    }

    private static string[] Places(string template) =>
        [.. Regex.Matches(template.Replace("{{", "", StringComparison.Ordinal), @"\{\d\}").Select(m => m.Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static IEnumerable<(string Owner, string Stage, Rule Rule)> Find()
    {
        const BindingFlags Static = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
        foreach (var type in typeof(Kind).Assembly.GetTypes())
        {
            var stage = type.Namespace?.Split('.').ElementAtOrDefault(1) ?? "";
            // The rules of a generic shape are the same for all its uses: ask one.
            var closed = !type.ContainsGenericParameters ? type : TryClose(type, typeof(string)) ?? TryClose(type, typeof(int));
            if (closed is null) continue;
            foreach (var field in closed.GetFields(Static))
            {
                if (field.FieldType == typeof(Rule)) yield return (type.FullName!, stage, (Rule)field.GetValue(null)!);
                else if (typeof(IEnumerable<Rule>).IsAssignableFrom(field.FieldType))
                    foreach (var rule in (IEnumerable<Rule>)field.GetValue(null)!) yield return (type.FullName!, stage, rule);
            }
        }
    }

    private static Type? TryClose(Type type, Type argument)
    {
        try
        {
            return type.GetGenericArguments().Length == 1 ? type.MakeGenericType(argument) : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
