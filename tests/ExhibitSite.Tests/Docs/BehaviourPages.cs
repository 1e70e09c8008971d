using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace ExhibitSite.Tests.Docs;

/// <summary>What a visitor gets: forty behaviours and the tests of each, read from the tests themselves.</summary>
internal static partial class BehaviourPages
{
    /// <summary>Each behaviour in a sentence; the number is its place, from 1.</summary>
    public static ImmutableArray<string> All { get; } =
    [
        "Without script every page has its whole text, its captions and its pictures",
        "No request leaves the site",
        "No console message, no violation of the policy, no missing file, no script error",
        "Home, contents and search are one press away from every page",
        "A page says where it stands, and previous and next keep the order",
        "The list of a section marks the heading being read; a press sets the address, Back returns",
        "The wheel moves a page by what was turned",
        "Nothing moves for readers who ask for stillness",
        "A picture opens by press, key and finger; Escape closes, and the focus returns",
        "The viewer goes by keyboard",
        "A tour of details goes step by step, says each aloud, and keeps it in the address",
        "A view and a citation can be copied and opened again, on plain http too",
        "Whatever is dragged or pinched can be pressed instead",
        "Two pictures are compared by a slider with arrow keys, and side by side",
        "A line of text and its place on the picture find each other",
        "A text as it stands, as edited, and in today's words",
        "Compilations can be read in columns, from right to left",
        "In columns, anchors, notes and the browser's search come to their place",
        "Readings above characters can be put away; then they are neither read nor copied",
        "Evidence and terms open by press, hover and focus, and without script at the end of the page",
        "Traditional characters leave originals to the letter",
        "The switch of languages leads to the same page",
        "Large type and narrow screens lose nothing and never scroll in two directions",
        "The mode for the elderly has type of 18 points and targets of 44 pixels",
        "Dark and high contrast; colours follow the system until a reader chooses",
        "Reading mode: text and figures, at most 38 characters a line",
        "The search tells how many it found, marks them, and goes on by keyboard",
        "What is searched stands in the address, and Back brings it back",
        "Filters count, combine and go one by one",
        "The timeline is a list as well as a drawing, and doubt is seen and read",
        "Each place of a map is in a list beside it, and the two light each other",
        "Relations are links in a drawing and rows of a table, the same facts in both",
        "Related records say why, and differ from page to page",
        "A citation is copied, in the forms of reference managers too",
        "Rights stand with each picture, in the viewer and on paper; only what may be taken away is there",
        "Sharing is a link and a code of our own",
        "A page prints with its address and citation, without controls",
        "A measured picture has a scale",
        "A page loads little, and nothing moves when its pictures come",
        "A screen in a hall asks, forgets and begins anew; it has its own keyboard, and nothing leads out",
    ];

    /// <summary>The tests that say which behaviour they prove: number, and the test as Class.Method.</summary>
    public static ImmutableArray<(int Number, string Test)> Proofs { get; } =
        [.. Repository.Sources("tests", "Tests.cs").SelectMany(file => ProofsIn(File.ReadAllText(Repository.At(file)))).OrderBy(p => p.Number).ThenBy(p => p.Test, StringComparer.Ordinal)];

    /// <summary>The whole page.</summary>
    public static string Write()
    {
        var page = new StringBuilder("# What a visitor gets\n\nForty behaviours and the tests that prove them. This page is made from the tests' own marks (`[Trait(\"Behaviour\", …)]`); do not edit it.\n\n| # | behaviour | proved by |\n| --- | --- | --- |\n");
        for (var number = 1; number <= All.Length; number++)
        {
            var proofs = string.Join(", ", Proofs.Where(p => p.Number == number).Select(p => $"`{p.Test}`"));
            page.Append(CultureInfo.InvariantCulture, $"| {number} | {All[number - 1]} | {proofs} |\n");
        }
        return page.ToString();
    }

    private static IEnumerable<(int Number, string Test)> ProofsIn(string source)
    {
        var name = ClassName().Match(source).Groups["name"].Value;
        foreach (Match method in MarkedMethod().Matches(source))
            foreach (Match trait in BehaviourTrait().Matches(method.Groups["marks"].Value))
                yield return (int.Parse(trait.Groups["number"].Value, CultureInfo.InvariantCulture), $"{name}.{method.Groups["name"].Value}");
    }

    [GeneratedRegex(@"class (?<name>\w+Tests)\b", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex ClassName();

    [GeneratedRegex(@"(?<marks>(^ {4}\[.*\]\r?\n)+) {4}public (async )?[\w<>]+ (?<name>\w+)\(", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 5000)]
    private static partial Regex MarkedMethod();

    [GeneratedRegex(@"Trait\(""Behaviour"", ""(?<number>\d+)""\)", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex BehaviourTrait();
}
