using ExhibitSite.Audit;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Pipeline;
using ExhibitSite.Writing;
using Xunit;

namespace ExhibitSite.Tests.Audit;

/// <summary>What publishing asks of the flagship before it goes out.</summary>
public sealed class FlagshipAuditTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("flagship-").FullName;

    [Theory]
    [InlineData(null)]
    [InlineData("https://user.example/repo")]
    public void The_flagship_passes_its_audit_at_its_own_address_and_below_a_path(string? baseUrl)
    {
        var built = Build.Run(InputFolder.Read(Repository.At("input")), new BuildOptions(BuiltSite.UsualDay, BaseUrl: baseUrl));
        Assert.False(built.IsRefused);
        new SiteWriter(_folder).Write(built.Files);
        Assert.Empty(Stage.Run(_folder, new AuditOptions(BaseUrl: baseUrl)).Where(f => f.Rule.Severity == Severity.Error).Select(f => $"{f.Span} {f.Rule.Code} {f.Message("en")}"));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
