using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Reading;
using ExhibitSite.Resolving;

namespace ExhibitSite.Checks.Structure;

/// <summary>A line of the record of releases that cannot be read would be an item whose withdrawal nobody is told of.</summary>
internal sealed class ReleaseLines : ICheck
{
    private static readonly Rule Rule = new("EX3061", Severity.Error,
        new("发布记录的一行读不懂", "Line of releases not usable"),
        new("这一行不是“日期⇥Create、Update 或 Delete⇥档案标识⇥校验值（撤下的写 -）”。", "This line is not day, Create, Update or Delete, an item’s id and a hash (- where it was withdrawn), with tabs between them."),
        new("releases.tsv 由 exhibit release 写；从版本库恢复这一行，或删去它。", "exhibit release writes releases.tsv: restore the line from version control, or drop it."));

    public IEnumerable<Diagnostic> Run(Site site) =>
        site.Catalogue.Settings.BadReleases.Select(line => Rule.At(new SourceSpan(Reading.Stage.ReleasesName, line, 1)));
}
