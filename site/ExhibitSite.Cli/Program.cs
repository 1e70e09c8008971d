using ExhibitSite.Pipeline;
using ExhibitSite.Writing;
var sw = System.Diagnostics.Stopwatch.StartNew();
var r = Build.Run(InputFolder.Read(args[0]), new BuildOptions(new DateOnly(2026,11,22)));
foreach (var f in r.Findings.Where(f=>f.Rule.Severity != ExhibitSite.Model.Diagnostics.Severity.Note)) Console.WriteLine($"{f.Span}: {f.Rule.Severity} {f.Rule.Code}: {f.Message("zh")} | {f.Hint("zh")}");
if (r.IsRefused) { Console.WriteLine("refused"); if (args.Length < 3) return 1; }
var w = new SiteWriter(args[1]).Write(r.Files);
Console.WriteLine($"{w} in {sw.Elapsed.TotalSeconds:0.0}");
return 0;
