using System.Text;
using ExhibitSite.Audit.Leaks;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Pipeline;
using ExhibitSite.Reading.Files;
using Xunit;
using Xunit.Abstractions;

namespace ExhibitSite.Tests.Audit;

/// <summary>Records of a real site are closed at random. Nothing leaks of them, so whatever the audit says is a false alarm.</summary>
public sealed class FalseAlarmTests(ITestOutputHelper output)
{
    [Fact]
    [Trait("Category", "Prove")]
    public void Closing_a_fifth_of_the_flagship_raises_one_alarm_at_most() => Assert.All([1, 2, 3], AssertOneAtMost);

    private void AssertOneAtMost(int seed)
    {
        var random = new Random(seed);
        var closed = 0;
        SourceFile[] files = [.. InputFolder.Read(Repository.At("input")).Files.Select(file => Closes(file) && random.Next(5) == 0 ? Closed(file) : file)];
        var built = BuiltSite.Of(new SourceTree(files));
        var sweep = new LeakSweep(built.Result.Secrets);
        var alarms = built.Files.AsParallel().SelectMany(f => sweep.Look(f.Key, f.Value)).Where(f => f.Rule.Severity == Severity.Error).ToArray();
        output.WriteLine($"seed {seed}: {closed} records closed, {built.Files.Count} files, {built.Result.Secrets.Phrases.Length} phrases, {built.Result.Secrets.Names.Length} short names, {alarms.Length} alarms");
        Assert.False(built.Result.IsRefused, string.Join('\n', built.Result.Findings.Where(f => f.Rule.Severity == Severity.Error).Take(5).Select(f => $"{f.Span} {f.Message("en")}")));
        // A chronicle says in the words of an open page what a closed list of the same years says in its own: one phrase, by chance.
        Assert.True(alarms.Length <= 1, string.Join('\n', alarms.Take(30).Select(f => $"{f.Span} {f.Message("en")}")));

        SourceFile Closed(SourceFile file)
        {
            closed++;
            var lines = Encoding.UTF8.GetString(file.ReadAll()).Split('\n').ToList();
            var end = lines.IndexOf("---", 1);
            var head = lines[1..end].Where(l => !l.StartsWith("open:", StringComparison.Ordinal) && !l.StartsWith("开放标识:", StringComparison.Ordinal));
            return SourceTree.OfBytes(file.Path, Encoding.UTF8.GetBytes(string.Join('\n', ["---", .. head, "open: 控制", .. lines[end..]])));
        }
    }

    private static bool Closes(SourceFile file) =>
        file.Path.EndsWith(".md", StringComparison.Ordinal) && !Path.GetFileName(file.Path).StartsWith('_') &&
        new[] { "items/", "agents/", "places/", "events/", "subjects/" }.Any(folder => file.Path.StartsWith(folder, StringComparison.Ordinal));
}
