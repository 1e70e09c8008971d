using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ExhibitSite.Model;
using ExhibitSite.Model.Search;
using ExhibitSite.Searching;
using Xunit;
using Xunit.Abstractions;

namespace ExhibitSite.Tests.Searching;

/// <summary>The search on a whole book of classical Chinese, and on queries that nobody would type.</summary>
public sealed partial class CorpusTests(ITestOutputHelper output)
{
    private const int Substrings = 300;
    private const int Longest = 12;
    private const string Signs = "\"-*:：“”「」 =@&;\uFFFA\uFFFB⿰";
    private const double MostMilliseconds = 50;

    [Fact]
    public void Any_substring_of_a_book_finds_just_the_parts_that_hold_it() => FindsWhatAScanFinds("wuting-wenbian/text");

    [Fact]
    [Trait("Category", "Prove")]
    public void Any_substring_of_a_dictionary_finds_just_the_parts_that_hold_it() => FindsWhatAScanFinds("kangxi-zidian/text");

    [Fact]
    public void No_query_throws_or_takes_long() => AskAnything(5_000);

    [Fact]
    [Trait("Category", "Prove")]
    public void None_of_a_hundred_thousand_queries_throws_or_takes_long() => AskAnything(100_000);

    private void AskAnything(int queries)
    {
        if (Records("wuting-wenbian/text") is not { } records) return;
        var index = new BuiltIndex(records.Take(2_000)).Open();
        var random = new Random(42);
        var (slowest, slowestQuery) = (TimeSpan.Zero, "");
        index.Search(new SearchRequest("陈廷敬"));
        for (var left = queries; left > 0; left--)
        {
            var query = AnyQuery(random, records);
            var taken = TimeOf(index, query);
            if (taken > slowest) (slowest, slowestQuery) = (taken, query);
        }
        output.WriteLine($"slowest: {slowest.TotalMilliseconds:0.0} ms, {slowestQuery.Length} units: {slowestQuery}");
        Assert.True(slowest < TimeSpan.FromMilliseconds(MostMilliseconds), $"{slowest.TotalMilliseconds} ms for {slowestQuery}");
    }

    private void FindsWhatAScanFinds(string folder)
    {
        if (Records(folder) is not { } records) return;
        var clock = Stopwatch.StartNew();
        var built = new BuiltIndex(records);
        output.WriteLine($"{records.Length} records in {clock.Elapsed.TotalSeconds:0.0} s, {built.Files.Values.Sum(static file => (long)file.Length)} bytes for {records.Sum(static record => record.Parts.Sum(static part => (long)Encoding.UTF8.GetByteCount(part.Body)))} of text");
        var index = built.Open();
        var folder1 = new TextFolder(FoldTable.Standard);
        // Each page is a record of its own here, so what a scan of its text finds is what the search must find.
        var texts = records.Select(record => (record.Id.Value, Text: " " + FoldedText.Print(folder1.Fold(record.Parts[0].Body).CodePoints) + " ")).ToArray();
        var random = new Random(1712);
        var wrong = new List<string>();
        for (var left = Substrings; left > 0;)
        {
            var body = records[random.Next(records.Length)].Parts[0].Body;
            var (from, length) = (random.Next(body.Length), random.Next(1, Longest));
            if (from + length > body.Length || body.AsSpan(from, length).ContainsAny('\uFFFA', '\uFFFB') || char.IsLowSurrogate(body[from]) || (from + length < body.Length && char.IsLowSurrogate(body[from + length]))) continue;
            var query = body.Substring(from, length);
            var folded = FoldedText.Print(folder1.Fold(query).CodePoints);
            // Only what the search takes for one phrase.
            if (folded.Length == 0 || folded.Contains(' ', StringComparison.Ordinal) || !folded.EnumerateRunes().All(static rune => UnicodeForms.ClassOf(rune.Value) == CodePointClass.Han)) continue;
            left--;
            var expected = texts.Where(text => text.Text.Contains(folded, StringComparison.Ordinal)).Select(static text => text.Value).ToHashSet();
            var answer = index.Search(new SearchRequest(query, int.MaxValue));
            if (answer.IsApproximate || !answer.Rows.Select(static row => row.Id).ToHashSet().SetEquals(expected)) wrong.Add($"{query}: {answer.Total} for {expected.Count}");
        }
        Assert.Empty(wrong);
    }

    // Mandoku: <pb:…> begins a page, ¶ ends a printed line, (…/…) are small characters; lines with # and * are about the text.
    private SearchRecord[]? Records(string folder)
    {
        if (Corpora.Files(output, folder, "*.txt") is not { Count: > 0 } files) return null;
        var records = new List<SearchRecord>();
        foreach (var file in files)
        {
            var lines = File.ReadLines(file).Where(static line => !line.StartsWith('#') && !line.StartsWith('*'));
            foreach (var page in PageMark().Split(string.Concat(lines)))
            {
                var text = page.Replace("¶", "", StringComparison.Ordinal).Replace("(", "\uFFFA", StringComparison.Ordinal).Replace(")", "\uFFFB", StringComparison.Ordinal).Replace("/", "", StringComparison.Ordinal);
                if (text.Length > 0) records.Add(BuiltIndex.Record($"p{records.Count.ToString(CultureInfo.InvariantCulture)}", text));
            }
        }
        return [.. records];
    }

    private static string AnyQuery(Random random, SearchRecord[] records)
    {
        var query = new StringBuilder();
        for (var left = random.Next(1, 40); left > 0; left--)
            switch (random.Next(8))
            {
                case 0:
                    query.Append((char)random.Next(0x10000));
                    break;
                case 1:
                    query.Append(new Rune(random.Next(0x10000, 0x110000)).ToString());
                    break;
                case 2:
                    query.Append(Signs[random.Next(Signs.Length)]);
                    break;
                case 3:
                    query.Append(random.Next(3000));
                    break;
                case 4:
                    query.Append(((string[])["题名:", "档号:", "责任者:", " -", "康熙", "年", "=", "@1712"])[random.Next(8)]);
                    break;
                default:
                    var body = records[random.Next(records.Length)].Parts[0].Body;
                    var from = random.Next(body.Length);
                    query.Append(body, from, Math.Min(random.Next(1, 9), body.Length - from));
                    break;
            }
        return query.ToString();
    }

    // Work, not waiting: other programs may hold the machine. What takes long is asked again, as a collection of garbage is nobody's query.
    private static TimeSpan TimeOf(StaticIndex index, string query)
    {
        var shortest = TimeSpan.MaxValue;
        for (var attempt = 0; attempt < 4 && shortest > TimeSpan.FromMilliseconds(MostMilliseconds / 2); attempt++)
        {
            var before = ThreadTime.Now;
            index.Search(new SearchRequest(query));
            if (ThreadTime.Now - before is var taken && taken < shortest) shortest = taken;
        }
        return shortest;
    }

    [GeneratedRegex("<pb:[^>]*>")]
    private static partial Regex PageMark();

    /// <summary>The processor time of this thread alone (POSIX, clock_gettime).</summary>
    private static class ThreadTime
    {
        private const int ThreadClock = 3;

        public static TimeSpan Now => OperatingSystem.IsLinux() && Ask(ThreadClock, out var moment) == 0
            ? TimeSpan.FromSeconds(moment.Seconds) + TimeSpan.FromMicroseconds(moment.Nanoseconds / 1000.0)
            : Stopwatch.GetElapsedTime(0);

#pragma warning disable SYSLIB1054, CA5392 // Marshalling made at build needs unsafe code, which tests do without; the name is the C library's.
        [System.Runtime.InteropServices.DllImport("libc", EntryPoint = "clock_gettime")]
        private static extern int Ask(int clock, out Moment moment);
#pragma warning restore SYSLIB1054, CA5392

        [System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Sequential)]
        private struct Moment
        {
            public long Seconds;
            public long Nanoseconds;
        }
    }
}
