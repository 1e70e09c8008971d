using System.Text.RegularExpressions;
using Xunit;

namespace ExhibitSite.Tests.Guards;

/// <summary>Smells that a machine can smell. A hit is a question; the answer is a better shape, or a line in the excuses with its reason.</summary>
public sealed class SmellTests
{
    private const int LongestFile = 300;
    private const int MostNamespaces = 12;
    private const int MostBranches = 10;

    private static readonly Dictionary<string, string> NoExcuse = new(StringComparer.Ordinal);

    [Fact]
    public void No_file_is_longer_than_three_hundred_lines() =>
        Guard.None(Code("site", ".cs", ".razor", ".ts", ".mjs").Concat(Code("tests", ".cs")).Select(f => (File: f, Lines: File.ReadLines(Repository.At(f)).Count()))
            .Where(f => f.Lines > LongestFile).Select(f => $"{f.File}: {f.Lines} lines"));

    [Fact]
    public void No_file_knows_every_folder() => Guard.NoneBut(
        new Dictionary<string, string>(StringComparer.Ordinal) { ["site/ExhibitSite/Kinds/All.cs"] = "the list of all kinds names each kind's folder" },
        Code("site", ".cs").Select(f => (File: f, Count: Lines(f, @"^using ExhibitSite\.").Count())).Where(f => f.Count > MostNamespaces).Select(f => $"{f.File}: {f.Count} of our namespaces"));

    [Fact]
    public void No_string_keys_or_bags_past_the_readers() => Guard.NoneBut(
        new Dictionary<string, string>(StringComparer.Ordinal) { ["site/ExhibitSite/Kinds/Schemas/EditorSchema.cs"] = "writes JSON, whose keys are the words of JSON Schema" },
        Code("site/ExhibitSite", ".cs").Where(f => !f.Contains("/Reading/", StringComparison.Ordinal) && !f.EndsWith("Reader.cs", StringComparison.Ordinal) && !f.EndsWith("/PageRenderer.cs", StringComparison.Ordinal))
            .SelectMany(f => Lines(f, @"(?<!Groups|TakeWord\(|\? |\()\[""[A-Za-z_:.]+""\]|Dictionary<string, ?object")));

    [Fact]
    public void Templates_show_and_do_not_compute() => Guard.None(
        Code("site/ExhibitSite", ".razor").SelectMany(f => Lines(f, @"\.(Where|Select|SelectMany|OrderBy|GroupBy|Join|First|Last|Single|Any|Count)(OrDefault)?\(|@inject|DateTime|DateOnly|Regex|@code[^{]*\{[^}]*\breturn\b")));

    [Fact]
    public void Templates_branch_little() => Guard.None(
        Code("site/ExhibitSite", ".razor").Select(f => (File: f, Count: Regex.Count(SourceText.WithoutComments(f), @"@(if|switch|for|foreach)\b"))).Where(f => f.Count > MostBranches).Select(f => $"{f.File}: {f.Count} branches"));

    [Fact]
    public void No_mutable_statics_and_no_located_services() => Guard.None(
        Code("site/ExhibitSite", ".cs").SelectMany(f => Lines(f,
            @"\bstatic (?!readonly|partial|class|async|extern|implicit|explicit|record|abstract|unsafe)[\w<>\[\]?, ]+ \w+ *(=[^>]|;)|\bstatic [\w<>\[\]?, ]+ \w+ \{ get; set; \}|AsyncLocal|ThreadStatic|GetService|IServiceProvider")));

    [Fact]
    public void Addresses_are_spelled_in_model_paths_only() => Guard.NoneBut(
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["site/ExhibitSite/Gate/Files/PdfBlanking.cs"] = "names in a PDF begin with a slash", ["site/ExhibitSite/Gate/Files/PdfInformation.cs"] = "the same", ["site/ExhibitSite/Gate/Files/PackedStream.cs"] = "the same", ["site/ExhibitSite/Gate/Files/PdfReading.cs"] = "the same",
            ["site/ExhibitSite/Audit/"] = "the audit distrusts Model/Paths, and so reads addresses as a browser would",
            ["site/ExhibitSite/Model/Codes/ReferenceCode.cs"] = "makes a reference code fit for an address; spells none",
            ["site/ExhibitSite/Importing/Tables/WorkbookWriting.cs"] = "names of a workbook's parts start with a slash; none of them is an address",
            ["site/ExhibitSite/Model/Pdf/"] = "names of a PDF start with a slash; none of them is an address",
        },
        Code("site/ExhibitSite", ".cs", ".razor").Where(f => !f.Contains("/Model/Paths/", StringComparison.Ordinal))
            .SelectMany(f => Lines(f, @"\bSlug(?!\.)\w*\(|Trim(End)?\('/'\)|index\.html|Replace\(' ', ?'-'\)|\$?""/\w")));

    [Fact]
    public void No_catch_all_and_no_bare_exception() => Guard.None(
        Code("site", ".cs").Where(f => f != "site/ExhibitSite.Cli/Program.cs").SelectMany(f => Lines(f, @"\bcatch *(\((System\.)?Exception\b[^)]*\))? *(\{|$)|throw new (System\.)?Exception\(")));

    [Fact]
    public void Nothing_unordered_on_the_way_out() => Guard.NoneBut(
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["site/ExhibitSite/Resolving/MentionIndex.cs"] = "its dictionaries are asked for one key at a time and never walked",
            ["site/ExhibitSite/Rendering/PageFiles.cs"] = "a bag of idle renderers: which one writes a page changes no byte of it",
            ["site/ExhibitSite/Exports/Search/IndexedRecords.cs"] = "each worker's records have their own place, and leave in order",
            ["site/ExhibitSite/Exports/Search/IndexBuilder.cs"] = "each worker's chunk has its own place; what is merged is sorted by term and part",
            ["site/ExhibitSite/Exports/Search/Segment.cs"] = "the families of a segment know nothing of each other and are put together in one order",
            ["site/ExhibitSite/Resolving/RelatedRecords.cs"] = "a bag of empty tables of scores: which one a worker takes changes nothing",
        },
        new[] { "Resolving", "Rendering", "Exports" }.SelectMany(stage => Code("site/ExhibitSite/" + stage, ".cs"))
            .SelectMany(f => Lines(f, @"(?<!Sorted)(ImmutableDictionary|ImmutableHashSet|HashSet<|FrozenDictionary|FrozenSet)|AsParallel|Parallel\.|ConcurrentBag")));

    [Fact]
    public void Names_say_what_a_thing_is() => Guard.None(
        Code("site", ".cs", ".razor", ".ts").Concat(Code("tests", ".cs")).Where(f =>
            Regex.IsMatch(f, @"(Manager|Helpers?|Utils?|Utilit(y|ies)|Common|Misc|Service|Base|Info)\.(cs|ts|razor)$|/(Helpers?|Utils?|Common|Misc|Shared|Core)/")));

    [Fact]
    public void Types_say_what_they_are()
    {
        // Field's and framework's words are no excuse for ours.
        var vague = new Regex(@"\b(class|record|struct|interface|enum) \w*(Manager|Helper|Util|Utils|Service|Misc|Info)\b", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5));
        Guard.None(Code("site", ".cs").SelectMany(f => SourceText.Hits(f, vague)));
    }

    [Fact]
    public void No_flags_in_a_row() => Guard.NoneBut(
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["site/ExhibitSite/Kinds/Fields/Field.cs"] = "duty and translation are two independent properties of a record; every call names them",
        },
        Code("site", ".cs").SelectMany(f => Lines(f, @"\b(true|false), *(true|false)\b|bool \w+(, *bool \w+)")));

    [Fact]
    public void Browser_code_is_typed_and_never_writes_markup() => Guard.None(
        Code("site/web/src", ".ts").SelectMany(f => Lines(f, @":\s*any\b|\bas any\b|<any>|as unknown as|innerHTML|outerHTML|insertAdjacentHTML|document\.write|@ts-ignore|@ts-nocheck|\beval\(")));

    [Fact]
    public void Tests_are_named_by_sentences_and_assert_something()
    {
        Guard.None(Code("tests", ".cs").Where(f => Regex.IsMatch(f, @"issue[-_]?[0-9]+|\.received", RegexOptions.IgnoreCase)));
        Guard.None(Code("tests", "Tests.cs").Where(f => !Regex.IsMatch(File.ReadAllText(Repository.At(f)), @"Assert\.|Prop\.|Golden|Guard\.|ThrowOnFailure|AssertNothing")));
    }

    [Fact]
    public void No_work_is_left_in_comments() => Guard.NoneBut(
        NoExcuse, Code("site", ".cs", ".razor", ".ts", ".css").Concat(Code("tests", ".cs").Where(f => !f.EndsWith("/SmellTests.cs", StringComparison.Ordinal)))
            .SelectMany(f => File.ReadLines(Repository.At(f)).Where(line => Regex.IsMatch(line, @"(//|/\*|\*|@\*|<!--).*\b(TODO|FIXME|XXX|HACK)\b|#region|#endregion")).Select(line => $"{f}: {line.Trim()}")));

    [Fact]
    public void The_library_asks_no_culture_time_or_place() => Guard.None(
        Code("site/ExhibitSite", ".cs").SelectMany(f => Lines(f, @"CurrentCulture|CurrentUICulture|DateTime(Offset)?\.(Now|UtcNow|Today)|TimeZoneInfo\.Local|Stopwatch|TickCount")));

    private static IEnumerable<string> Code(string folder, params string[] endings) => Repository.Sources(folder, endings);

    private static IEnumerable<string> Lines(string file, string pattern) => SourceText.Hits(file, new Regex(pattern, RegexOptions.None, TimeSpan.FromSeconds(5)));
}
