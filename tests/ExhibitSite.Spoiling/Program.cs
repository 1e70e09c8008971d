using System.Globalization;
using ExhibitSite.Spoiling;
using ExhibitSite.Spoiling.Judging;

// Tries spoilt files by their numbers, from one up to, not including, another; one line each. Who started it watches: a stack overflow or a
// full memory ends this process, and the number that should have come next is the culprit. “show N” prints what a number stands for.
if (args is ["show", var shown] && int.TryParse(shown, CultureInfo.InvariantCulture, out var one))
{
    var file = SpoiltFile.Of(one);
    Console.Error.WriteLine($"{file.Site.Name}/{file.Path} ({file.Way})");
    using var output = Console.OpenStandardOutput();
    output.Write(file.Bytes);
    return 0;
}
if (args is not [var first, var end] || !int.TryParse(first, CultureInfo.InvariantCulture, out var from) || !int.TryParse(end, CultureInfo.InvariantCulture, out var to))
{
    Console.Error.WriteLine("usage: ExhibitSite.Spoiling FIRST END | show NUMBER");
    return 2;
}
using var place = new Workplace();
var trial = new Trial(place);
await trial.LearnAsync();
for (var number = from; number < to; number++) Console.WriteLine((await trial.RunAsync(SpoiltFile.Of(number))).ToLine());
return 0;
